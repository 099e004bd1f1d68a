import type { KeptFacts } from "@/server/features/profiles/schema";
import type { Stored } from "@/app/(public)/start/_profile/stored";

/** Answers as an account takes them. */
export function toKept({ facts, asOf, done }: Stored): KeptFacts {
  return { facts: { ...facts }, asOf, done: [...done] };
}
