import { wholeNumber } from "@/app/(public)/start/_fields/form-field";
import { ScenarioChanges, TRIAL_RANGES, type TrialKey } from "@/server/features/scenarios/schema";
import { TRIAL_KEYS } from "./trial-keys";
import { sayTrialKey } from "./trial-words";

/** What an address asks to try. */
export interface Asked {
  readonly changes: ScenarioChanges;
  /** What stands in the address and can't be tried, each as a sentence. */
  readonly leftOut: readonly string[];
  /** Whether it names things without a value, as a form does that is sent without scripts. */
  readonly hasEmpty: boolean;
}

const YES_NO: ReadonlySet<TrialKey> = new Set(["backup", "draft", "timed"]);

/** A text of the address as the kind of value that it should be; whatever else it is stays a text and is refused. */
function toValue(key: TrialKey, text: string): unknown {
  if (key in TRIAL_RANGES) return wholeNumber(text) ?? text;
  if (YES_NO.has(key) && (text === "yes" || text === "no")) return text === "yes";
  return text;
}

/** Reads what an address asks for. Nothing that may stand there throws, and none of it is repeated. */
export function readAddress(asked: Readonly<Record<string, string | string[] | undefined>>): Asked {
  const changes: Record<string, unknown> = {};
  const leftOut: string[] = [];
  let hasEmpty = false;
  for (const key of TRIAL_KEYS) {
    const text = asked[key];
    if (text === undefined) continue;
    if (text === "") {
      hasEmpty = true;
      continue;
    }
    if (typeof text !== "string") {
      leftOut.push(`${sayTrialKey(key)} stands in the address more than once. Keep one.`);
      continue;
    }
    const { data, error } = ScenarioChanges.shape[key].safeParse(toValue(key, text));
    if (error === undefined) changes[key] = data;
    else leftOut.push(`${sayTrialKey(key)}: ${error.issues[0]?.message ?? "This can't be tried."}`);
  }
  return { changes: ScenarioChanges.parse(changes), leftOut, hasEmpty };
}
