import "server-only";
import { plannerRouter } from "@/server/features/planner/router";
import { createCallerFactory, router } from "./trpc";

/** Every way into the server but the listed route handlers. */
export const appRouter = router({
  planner: plannerRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
