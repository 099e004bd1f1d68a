import { isBetter } from "@/app/(public)/start/_words/better-change";
import { sayChanges } from "@/app/(public)/start/_words/change-words";
import { ScenarioChanges, type OwnValues, type TrialKey } from "@/server/features/scenarios/schema";
import type { Tried } from "./list-fields";
import { typedOf } from "./trial-words";

/** A change that matters, as one press sets it. */
export interface StrongestChange {
  readonly key: TrialKey;
  readonly text: string;
  /** What it is and what it would do. */
  readonly sentence: string;
}

type Change = Tried["strongest"][number];

const MOST = 3;

const KEYS: Readonly<Record<string, TrialKey>> = {
  "step2ck.score": "score",
  "step2ck.date": "date",
  "step2ck.retakeDate": "date",
  usce: "weeks",
  letters: "letters",
  "step3.status": "step3",
  "step3.expectation": "expect",
  "programs.selected": "programs",
  visa: "visa",
  ecfmg: "ecfmg",
  "target.step2ck": "target",
  "target.minimumAcceptable": "minimum",
  backupSpecialties: "backup",
  "statement.draft": "draft",
  "qbank.timedMixed": "timed",
};

const countOf = (value: OwnValues[TrialKey]) => (typeof value === "number" ? value : 0);

/** The value that a field gets from a change; lists are told by their last entry, which is the added one. */
function valueOf(key: TrialKey, { to }: Change, values: OwnValues): unknown {
  if (!Array.isArray(to)) return to;
  const added = to.at(-1);
  if (key === "letters") return countOf(values.letters) + 1;
  if (key === "backup") return values.backup === true ? undefined : true;
  const weeks = typeof added === "object" && added !== null && "weeks" in added ? added["weeks"] : undefined;
  return key === "weeks" && typeof weeks === "number" ? countOf(values.weeks) + weeks : undefined;
}

/** Lines that say a change is no way forward: an exam day that costs the season, a period that does not fit. */
const SETBACKS: ReadonlySet<string> = new Set([
  "exam.timing-late",
  "exam.misses-first-screening",
  "exam.next-season",
  "exam.postpone-consider",
  "study.period-short",
]);
/** What can't be had before Step 2 CK is passed, and so comes last until then. */
const AFTER_STEP_2: ReadonlySet<TrialKey> = new Set(["ecfmg", "step3", "expect"]);

/** Whether somebody can hope for a change, and it leads them on. */
const isWayForward = ({ fact, to, added }: Change, own: Tried["own"]) =>
  isBetter(fact, to, own) && !added.some((code) => SETBACKS.has(code));

/** Up to three of the changes that alter the plan of the record most, among those that can be tried on this page. */
export function listStrongest({ strongest, own, values }: Tried): StrongestChange[] {
  const isLater = ({ key }: StrongestChange) => AFTER_STEP_2.has(key) && own.step2ck?.status !== "passed";
  return strongest
    .flatMap((change) => {
      const key = KEYS[change.fact];
      if (key === undefined || !isWayForward(change, own)) return [];
      const { data } = ScenarioChanges.shape[key].safeParse(valueOf(key, change, values));
      const [sentence] = sayChanges([change], own);
      return data === undefined || sentence === undefined ? [] : [{ key, text: typedOf(data), sentence }];
    })
    .toSorted((one, other) => Number(isLater(one)) - Number(isLater(other)))
    .slice(0, MOST);
}
