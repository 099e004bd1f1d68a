import { type Trouble, toTrouble } from "@/app/_trpc/trouble";
import { isFields } from "@/app/(public)/start/_profile/fact-access";
import { toKept } from "./kept";
import { toStoredOf, type Stored } from "@/app/(public)/start/_profile/stored";

/** The answers of an account, with the version that a change of them must name. */
export type Kept = { readonly stored: Stored; readonly version: number };

/** What became of answers that were sent to the account. */
export type Outcome =
  | { readonly kind: "saved"; readonly version: number }
  | { readonly kind: "conflict"; readonly current: Kept }
  /** Worth another try, with the same key. */
  | { readonly kind: "later"; readonly why: "offline" | "away" }
  | { readonly kind: "stopped"; readonly why: Trouble };

export type Send = (stored: Stored, version: number, idempotencyKey: string) => Promise<Outcome>;

/** Saves answers in the account. Never throws. */
export const send: Send = async (stored, version, idempotencyKey) => {
  try {
    const { api } = await import("@/app/_trpc/client");
    const saved = await api.profiles.save.mutate({ kept: toKept(stored), version, idempotencyKey });
    return { kind: "saved", version: saved.version };
  } catch (error) {
    return toOutcome(error);
  }
};

/** A record as the server gives it, or null where it is none. */
function readKept(input: unknown): Kept | null {
  if (!isFields(input) || typeof input["version"] !== "number") return null;
  return { stored: toStoredOf(input["kept"]), version: input["version"] };
}

function toOutcome(error: unknown): Outcome {
  const data = isFields(error) ? error["data"] : null;
  if (!isFields(data)) return { kind: "later", why: "offline" };
  const { code } = data;
  if (code === "SERVICE_UNAVAILABLE" || code === "TOO_MANY_REQUESTS") return { kind: "later", why: "away" };
  const current = code === "CONFLICT" ? readKept(data["current"]) : null;
  return current === null ? { kind: "stopped", why: toTrouble(error) } : { kind: "conflict", current };
}
