import type { Facts } from "@/server/rules/contract";
import type { Sensitivity } from "@/server/features/planner/schema";

export type Change = Sensitivity["changes"][number];

/** Asks which single changes alter the plan of a profile most; empty when it can't be told or was called off. */
export async function askChanges(facts: Facts, signal: AbortSignal): Promise<readonly Change[]> {
  try {
    const { api } = await import("@/app/_trpc/client");
    return (await api.planner.sensitivity.mutate(facts, { signal })).changes;
  } catch {
    // What this adds is a hint beside the plan, and the plan itself says when the server is away.
    return [];
  }
}
