import { toTrouble } from "@/app/_trpc/trouble";
import type { PracticeEntry } from "@/server/features/exams/schema";
import type { Outcome, Send } from "./entry";

/** The refusals that time may heal. */
const LATER = new Set(["SERVICE_UNAVAILABLE", "TOO_MANY_REQUESTS", "INTERNAL_SERVER_ERROR"]);

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error) || !("data" in error)) return undefined;
  const { data } = error;
  return typeof data === "object" && data !== null && "code" in data ? data.code : undefined;
}

function toOutcome(error: unknown): Outcome {
  const code = codeOf(error);
  if (code === undefined) return { kind: "later", why: "offline" };
  if (typeof code === "string" && LATER.has(code)) return { kind: "later", why: "away" };
  if (code === "UNAUTHORIZED" || code === "FORBIDDEN") return { kind: "signed-out" };
  const { message, problems } = toTrouble(error);
  return { kind: "refused", refusal: { message, problems } };
}

/**
 * Sends entries of one person. Who is signed in by now is asked first: an entry that waited on a shared device must not
 * get into the record of somebody else. Never throws.
 */
export function sendAs(userId: string): Send {
  return async (entry, idempotencyKey) => {
    if (!navigator.onLine) return { kind: "later", why: "offline" };
    try {
      const { api } = await import("@/app/_trpc/client");
      const me = await api.accounts.me.query();
      if (me.id !== userId || me.current.role !== "applicant") return { kind: "signed-out" };
      await api.exams.logPractice.mutate({ entry: entry as PracticeEntry, idempotencyKey });
      return { kind: "saved" };
    } catch (error) {
      return toOutcome(error);
    }
  };
}
