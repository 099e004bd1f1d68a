import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "@/server/api/root";

/** The procedures for the browser. */
export const api = createTRPCClient<AppRouter>({ links: [httpLink({ url: "/api/trpc" })] });
