import "server-only";
import { TRPCError } from "@trpc/server";
import type * as z from "zod";
import { api } from "@/app/_trpc/server";
import type { Comparison } from "@/server/features/plans/schema";

export type Asked = { readonly from: string | undefined; readonly to: string | undefined };

/** What an address asks to compare, or a sentence on why that can't be. `newest` is 0 before the first version. */
export async function readComparison(
  { from, to }: Asked,
  newest: number,
): Promise<z.infer<typeof Comparison> | string> {
  if (newest === 0)
    return "Your plan has no stored version yet. The first one is made a minute after your first answers.";
  const [older, newer] = [toN(from ?? String(Math.max(1, newest - 1))), toSide(to ?? String(newest))];
  if (older === null || newer === null) return "This address names no two versions. Choose them here.";
  const missing = [older, newer].find((n) => typeof n === "number" && n > newest);
  if (missing !== undefined) {
    return `There is no version ${missing} yet. Your plan has ${newest === 1 ? "one version" : `versions 1 to ${newest}`}.`;
  }
  try {
    return await api.plans.compare({ from: older, to: newer });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "BAD_REQUEST") {
      return "Some of your answers do not fit together now, so there is no plan of today to compare with. Your plan page says which ones.";
    }
    throw error;
  }
}

function toN(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

function toSide(text: string): number | "now" | "new-rules" | null {
  return text === "now" || text === "new-rules" ? text : toN(text);
}
