/** A practice exam as it is logged; what was left empty is absent. */
export type Entry = {
  readonly exam: string;
  readonly form?: string;
  readonly date: string;
  readonly score: number;
  readonly baseline?: boolean;
};

/** Why an entry was not taken: a sentence for all of it, and for single fields. */
export type Refusal = {
  readonly message: string;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
};

/** An entry on its way to the account. Its key makes sure that it counts once, however often it is sent. */
export type Waiting = { readonly key: string; readonly entry: Entry; readonly refusal: Refusal | null };

/** What became of an entry that was sent. */
export type Outcome =
  | { readonly kind: "saved" }
  /** Worth another try with the same key. */
  | { readonly kind: "later"; readonly why: "offline" | "away" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export type Send = (entry: Entry, key: string) => Promise<Outcome>;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** What a device kept, without whatever is no entry. */
export function readWaiting(text: string | null): Waiting[] {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((each: unknown) => {
    if (!isFields(each) || typeof each["key"] !== "string" || !isEntry(each["entry"])) return [];
    const { refusal } = each;
    return [{ key: each["key"], entry: each["entry"], refusal: isRefusal(refusal) ? refusal : null }];
  });
}

function isEntry(value: unknown): value is Entry {
  if (!isFields(value)) return false;
  const { exam, date, score } = value;
  return typeof exam === "string" && typeof date === "string" && typeof score === "number";
}

function isRefusal(value: unknown): value is Refusal {
  return isFields(value) && typeof value["message"] === "string" && Array.isArray(value["problems"]);
}
