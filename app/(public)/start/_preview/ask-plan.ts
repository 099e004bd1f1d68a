import type { Facts, Plan, Problem } from "@/server/rules/contract";
import { isFields } from "../_profile/fact-access";

export type Answer =
  | { readonly kind: "plan"; readonly plan: Plan }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "offline" }
  | { readonly kind: "failed"; readonly requestId: string | null };

/** Asks for the plan of a profile; null when it was called off. `facts` may come from a file and be anything. */
export async function askPlan(facts: unknown, signal: AbortSignal): Promise<Answer | null> {
  try {
    // Loaded with the first question to the server, so that it is no part of the first page.
    const { api } = await import("@/app/_trpc/client");
    return { kind: "plan", plan: await api.planner.preview.mutate(facts as Facts, { signal }) };
  } catch (error) {
    return signal.aborted ? null : toAnswer(error);
  }
}

function toAnswer(error: unknown): Answer {
  // tRPC puts what the server answered into `data`; an error without it never reached a server.
  const data = isFields(error) ? error["data"] : null;
  if (!isFields(data)) return { kind: "offline" };
  const problems = Array.isArray(data["problems"]) ? data["problems"].filter(isProblem) : [];
  if (problems.length > 0) return { kind: "refused", problems };
  const { requestId } = data;
  return { kind: "failed", requestId: typeof requestId === "string" ? requestId : null };
}

function isProblem(value: unknown): value is Problem {
  return isFields(value) && typeof value["path"] === "string" && typeof value["message"] === "string";
}
