import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { TRPCError } from "@trpc/server";
import { api } from "@/app/_trpc/server";
import type { Me } from "@/server/features/accounts/schema";
import { withNext } from "./own-path";

const askMe = cache(() => api.accounts.me());

/** Who looks at this page, or null for somebody without a session. */
export async function findMe(): Promise<Me | null> {
  try {
    return await askMe();
  } catch (error) {
    if (error instanceof TRPCError && error.code === "UNAUTHORIZED") return null;
    throw error;
  }
}

/** Who looks at this page. A visitor is led to sign in, and from there back to `path`. */
export async function readMe(path: string): Promise<Me> {
  const me = await findMe();
  if (me === null) redirect(withNext("/sign-in", path));
  if (me.mustFirst === "enter-code") redirect(withNext("/sign-in/code", path));
  return me;
}
