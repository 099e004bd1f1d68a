import "server-only";
import { accountsRouter } from "@/server/features/accounts/router";
import { methodsRouter } from "@/server/features/methods/router";
import { plannerRouter } from "@/server/features/planner/router";
import { seasonRouter } from "@/server/features/season/router";
import { createCallerFactory, router } from "./trpc";

/** Every way into the server but the listed route handlers. */
export const appRouter = router({
  accounts: accountsRouter,
  methods: methodsRouter,
  planner: plannerRouter,
  season: seasonRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
