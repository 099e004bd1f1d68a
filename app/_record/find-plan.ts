import "server-only";
import { TRPCError } from "@trpc/server";
import { api } from "@/app/_trpc/server";
import type { Facts, Plan } from "@/server/rules/contract";

/** What the rules say to answers, or null where some of these do not fit together. */
export async function findPlan(facts: Facts): Promise<Plan | null> {
  try {
    return await api.planner.preview(facts);
  } catch (error) {
    if (error instanceof TRPCError && error.code === "BAD_REQUEST") return null;
    throw error;
  }
}
