type Reason = "sign-in" | "enter-code" | "set-up-second-factor" | "role";

/** Why a call did not succeed, in words for the person who made it. */
export interface Trouble {
  readonly message: string;
  /** Sentences for single fields, by their path in the input. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  /** What the person must do first, where a page leads to it. */
  readonly reason: Reason | null;
  /** The id under which the server logged it. */
  readonly requestId: string | null;
  /** Nobody knows whether the server did it: the answer never came. */
  readonly isLost: boolean;
  /** What it was about is not there, or not there any more. */
  readonly isGone: boolean;
}

const OFFLINE =
  "The server did not answer. Check your connection and try again; what you typed is still here.";

/** A trouble of one sentence. */
export function trouble(message: string, more: Partial<Trouble> = {}): Trouble {
  return { message, problems: [], reason: null, requestId: null, isLost: false, isGone: false, ...more };
}

/** A trouble of single fields. */
export function fieldTrouble(problems: Readonly<Record<string, string>>): Trouble {
  const list = Object.entries(problems).map(([path, message]) => ({ path, message }));
  return trouble("Some of this can't be used yet", { problems: list });
}

/** What a call to the API threw, in words. */
export function toTrouble(error: unknown): Trouble {
  const data = isFields(error) ? error["data"] : null;
  // tRPC puts what the server answered into `data`; an error without it never reached a server.
  if (!isFields(data)) return trouble(OFFLINE, { isLost: true });
  const problems = Array.isArray(data["problems"]) ? data["problems"].filter(isProblem) : [];
  const { requestId, reason, code } = data;
  const isOurs = code === "INTERNAL_SERVER_ERROR";
  return {
    message: error instanceof Error ? error.message : OFFLINE,
    problems,
    reason: isReason(reason) ? reason : null,
    requestId: isOurs && typeof requestId === "string" ? requestId : null,
    isLost: isOurs,
    isGone: code === "NOT_FOUND",
  };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isProblem(value: unknown): value is { path: string; message: string } {
  return isFields(value) && typeof value["path"] === "string" && typeof value["message"] === "string";
}

function isReason(value: unknown): value is Reason {
  return ["sign-in", "enter-code", "set-up-second-factor", "role"].some((reason) => reason === value);
}
