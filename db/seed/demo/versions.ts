import {
  editionHashOf,
  factsOf,
  makePlan,
  NEWEST,
  reasonFor,
  rulesOf,
} from "../../../server/features/plans/policy";
import { EDITIONS } from "../../../server/rules/index";
import type { planVersions } from "../../schema";
import type { History, State } from "./histories";
import { type Moments, pick } from "./moments";
import { type Applicant, PROGRAM } from "./people";

/** Days before the seeding on which the newest edition came. */
export const RULES_CAME = 16;
/** After the last answer of a sitting, as the app's own job does. */
const PAUSE_MS = 45_000;
/** Who has gone over to the newest edition since; the others see that there is one. */
const ADOPTERS: ReadonlySet<string> = new Set(["ikram", "kofi", "leila", "wei-lin", "omar", "selam"]);

type Row = typeof planVersions.$inferInsert;

/** A version of a plan, with what the demo needs to know of it. */
export interface Version {
  readonly row: Row;
  readonly who: Applicant;
  readonly at: Date;
  readonly n: number;
  /** The app's own job makes versions as answers change and days pass; adopting is the person's own deed. */
  readonly by: "person" | "clock";
  readonly lines: readonly { readonly code: string; readonly section: string }[];
}

/** A time at which a version is made, if the plan differs by then. */
interface Occasion {
  readonly at: Date;
  readonly day: string;
  readonly state: State;
  readonly adopts: boolean;
}

const OLDEST = rulesOf({
  edition: EDITIONS[0]?.name ?? NEWEST.edition.name,
  seasonFacts: NEWEST.season.revision,
});

function listOccasions({ who, states }: History, moments: Moments): Occasion[] {
  const sittings = states
    .filter(({ day }, index) => states[index + 1]?.day !== day)
    .map((state) => ({ at: new Date(state.at.getTime() + PAUSE_MS), day: state.day, state, adopts: false }));
  const adopted = moments.ago(2 + pick(`adopts ${who.key}`, RULES_CAME - 4), `adopts ${who.key}`);
  const atAdoption = states.findLast(({ at }) => at < adopted);
  const adoption =
    ADOPTERS.has(who.key) && atAdoption !== undefined
      ? [{ at: adopted, day: adopted.toISOString().slice(0, 10), state: atAdoption, adopts: true }]
      : [];
  const last = states.at(-1);
  const today = new Date(`${moments.today}T00:00:00Z`);
  // Midnight has passed on the day of the seeding, whatever the hour; the app looks at every plan just after it.
  const clock = last === undefined ? [] : [{ at: today, day: moments.today, state: last, adopts: false }];
  return [...sittings, ...adoption, ...clock].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The versions that the app would have made of a record as it grew, 1 and up. */
export function listVersions(history: History, moments: Moments): Version[] {
  const { who } = history;
  const versions: Version[] = [];
  let rules = who.joined > RULES_CAME ? OLDEST : NEWEST;
  let newest:
    (ReturnType<typeof makePlan> & { readonly edition: string; readonly seasonFacts: string }) | null = null;
  for (const { at, day, state, adopts } of listOccasions(history, moments)) {
    const { facts, errors } = factsOf(state.kept, day);
    if (facts === null) {
      throw new Error(`${who.key} has answers on ${day} that give no plan: ${errors[0]?.message ?? ""}`);
    }
    if (adopts) rules = NEWEST;
    const made = makePlan(facts, rules);
    if (newest?.contentHash === made.contentHash && !adopts) continue;
    const names = { edition: rules.edition.name, seasonFacts: rules.season.revision };
    const reason = reasonFor(newest, facts, rules);
    const n = versions.length + 1;
    newest = { ...made, ...names };
    versions.push({
      who,
      at,
      n,
      by: adopts ? "person" : "clock",
      lines: made.plan.recommendations.map(({ code, section }) => ({ code, section })),
      row: {
        organizationId: PROGRAM.id,
        applicantId: who.id,
        n,
        ...made,
        ...names,
        editionHash: editionHashOf(rules),
        reason,
        authorId: reason === "day-changed" ? null : who.id,
        profileVersion: state.version,
        createdAt: at,
      },
    });
  }
  return versions;
}
