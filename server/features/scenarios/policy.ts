import type { Facts } from "@/server/rules/contract";
import type { OwnValues, ScenarioChanges, TrialKey, TrialNote } from "./schema";

const MOST_ATTEMPTS = 4;

type Exam = NonNullable<Facts["step2ck"]>;
type Letter = NonNullable<Facts["letters"]>[number];
type Experience = NonNullable<Facts["usce"]>[number];

const hasResult = (status: Exam["status"]) => status === "passed" || status === "failed";

/** A letter from a US anesthesiologist who saw the person work, in any state. */
const isUsLetter = ({ specialty, us, observedDirectly }: Letter) =>
  specialty === "anesthesiology" && us === true && observedDirectly === true;

const weeksOf = ({ status, weeks }: Experience) => (status === "done" ? (weeks ?? 0) : 0);

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What the record says of each thing that can be tried. */
export function readOwn(facts: Facts): OwnValues {
  const { step2ck, step3, usce, letters, target, backupSpecialties: backups } = facts;
  return {
    score: step2ck?.score ?? null,
    date: (step2ck?.status === "failed" ? step2ck.retakeDate : step2ck?.date) ?? null,
    weeks: usce ? sum(usce.map(weeksOf)) : null,
    letters: letters ? letters.filter(isUsLetter).length : null,
    step3: step3?.status ?? null,
    expect: step3?.expectation ?? null,
    programs: facts.programs?.selected ?? null,
    visa: facts.visa ?? null,
    ecfmg: facts.ecfmg ?? null,
    target: target?.step2ck ?? null,
    minimum: target?.minimumAcceptable ?? null,
    backup: backups ? backups.length > 0 : null,
    draft: facts.statement?.draft ?? null,
    timed: facts.qbank?.timedMixed ?? null,
  };
}

/** The changes that say something else than the record. */
export function onlyChanged(changes: ScenarioChanges, own: OwnValues): ScenarioChanges {
  const changed = Object.entries(changes).filter(([key, to]) => to !== own[key as TrialKey]);
  return Object.fromEntries(changed);
}

interface Trial {
  readonly facts: Facts;
  readonly notes: readonly TrialNote[];
}

/** The score of an exam that is still open makes it passed: one attempt more, and no date that is another day's. */
function tryScore(facts: Facts, score: number): Trial {
  const exam = facts.step2ck ?? {};
  if (exam.status === "passed") return { facts: { ...facts, step2ck: { ...exam, score } }, notes: [] };
  const wasFailed = exam.status === "failed";
  const attempts = Math.min((exam.attempts ?? (wasFailed ? 1 : 0)) + 1, MOST_ATTEMPTS);
  const isSat = !wasFailed && typeof exam.date === "string" && exam.date <= facts.asOf;
  const date = isSat ? exam.date : null;
  const step2ck: Exam = { ...exam, status: "passed", attempts, score, date, retakeDate: null };
  return { facts: { ...facts, step2ck }, notes: ["passes-step2"] };
}

/** Another day for the exam that is still ahead: booked if it was not, and the retake after a failed one. */
function tryDate(facts: Facts, date: string, isScoreTried: boolean): Trial {
  const exam = facts.step2ck ?? {};
  if (isScoreTried) return { facts, notes: ["date-aside"] };
  if (exam.status === "passed") return { facts, notes: ["date-over"] };
  if (date < facts.asOf) return { facts, notes: ["date-past"] };
  if (exam.status === "failed") {
    return { facts: { ...facts, step2ck: { ...exam, retakeDate: date } }, notes: ["moves-retake"] };
  }
  const step2ck: Exam = { ...exam, status: "scheduled", date };
  return { facts: { ...facts, step2ck }, notes: exam.status === "scheduled" ? [] : ["books-step2"] };
}

/** More weeks are one more stay, as the rules would ask for it; fewer are taken from the last ones. */
function tryWeeks(facts: Facts, weeks: number): Trial {
  const usce = facts.usce ?? [];
  const more = weeks - sum(usce.map(weeksOf));
  if (more > 0) {
    const isStudent = facts.school?.status === "student";
    const kind = isStudent ? "sub-internship" : "observership";
    const added: Experience = { kind, specialty: "anesthesiology", weeks: more, status: "done" };
    const note = isStudent ? "adds-sub-internship" : "adds-observership";
    return { facts: { ...facts, usce: [...usce, added] }, notes: [note] };
  }
  let surplus = -more;
  const left = usce.toReversed().flatMap((entry) => {
    const taken = Math.min(weeksOf(entry), surplus);
    surplus -= taken;
    if (taken === 0) return [entry];
    return taken === weeksOf(entry) ? [] : [{ ...entry, weeks: weeksOf(entry) - taken }];
  });
  return { facts: { ...facts, usce: left.toReversed() }, notes: [] };
}

function tryLetters(facts: Facts, count: number): Trial {
  const letters = facts.letters ?? [];
  const more = count - letters.filter(isUsLetter).length;
  if (more > 0) {
    const added: Letter = {
      specialty: "anesthesiology",
      us: true,
      observedDirectly: true,
      status: "received",
    };
    const all = [...letters, ...Array.from({ length: more }, () => added)];
    return { facts: { ...facts, letters: all }, notes: ["adds-letters"] };
  }
  // The first ones stay.
  let seen = 0;
  const left = letters.filter((letter) => !isUsLetter(letter) || (seen += 1) <= count);
  return { facts: { ...facts, letters: left }, notes: [] };
}

/** Another status of Step 3, without what can't be true beside it. */
function tryStep3(facts: Facts, status: NonNullable<Exam["status"]>): Trial {
  const exam = facts.step3 ?? {};
  const isOver = hasResult(exam.status);
  if (!hasResult(status)) {
    const date = status === "scheduled" && !isOver ? (exam.date ?? null) : null;
    const isCleared = isOver || (typeof exam.date === "string" && date === null);
    const step3 = { ...exam, status, attempts: null, score: null, date };
    return { facts: { ...facts, step3 }, notes: isCleared ? ["clears-step3"] : [] };
  }
  const attempts = Math.min((exam.attempts ?? (isOver ? 1 : 0)) + 1, MOST_ATTEMPTS);
  const isSat = !isOver && typeof exam.date === "string" && exam.date <= facts.asOf;
  const step3 = { ...exam, status, attempts, score: null, date: isSat ? exam.date : null };
  return { facts: { ...facts, step3 }, notes: ["sits-step3"] };
}

function tryBackup(facts: Facts, isWanted: boolean): Trial {
  const backups = facts.backupSpecialties ?? [];
  if (isWanted && backups.length > 0) return { facts, notes: [] };
  const backupSpecialties = isWanted ? ["internal-medicine"] : [];
  return { facts: { ...facts, backupSpecialties }, notes: isWanted ? ["adds-backup"] : [] };
}

/** Facts that stand by themselves. */
function tryPlain(facts: Facts, changes: ScenarioChanges): Facts {
  const { expect, programs, visa, ecfmg, target, minimum, draft, timed } = changes;
  return {
    ...facts,
    ...(visa === undefined ? {} : { visa }),
    ...(ecfmg === undefined ? {} : { ecfmg }),
    ...(expect === undefined ? {} : { step3: { ...facts.step3, expectation: expect } }),
    ...(programs === undefined ? {} : { programs: { ...facts.programs, selected: programs } }),
    ...(draft === undefined ? {} : { statement: { ...facts.statement, draft } }),
    ...(timed === undefined ? {} : { qbank: { ...facts.qbank, timedMixed: timed } }),
    ...(target === undefined && minimum === undefined
      ? {}
      : {
          target: {
            ...facts.target,
            ...(target === undefined ? {} : { step2ck: target }),
            ...(minimum === undefined ? {} : { minimumAcceptable: minimum }),
          },
        }),
  };
}

/**
 * The facts as they would be with some changes, and in `notes` what was changed beside them so that all can be true
 * together. Whether the rules accept them is for the rules to say.
 */
export function tryOut(facts: Facts, changes: ScenarioChanges): Trial {
  const { score, date, weeks, letters, step3, backup } = changes;
  const steps: ((before: Facts) => Trial)[] = [(before) => ({ facts: tryPlain(before, changes), notes: [] })];
  if (date !== undefined) steps.push((before) => tryDate(before, date, score !== undefined));
  if (score !== undefined) steps.push((before) => tryScore(before, score));
  if (weeks !== undefined) steps.push((before) => tryWeeks(before, weeks));
  if (letters !== undefined) steps.push((before) => tryLetters(before, letters));
  if (step3 !== undefined) steps.push((before) => tryStep3(before, step3));
  if (backup !== undefined) steps.push((before) => tryBackup(before, backup));
  return steps.reduce<Trial>(
    (so, step) => {
      const next = step(so.facts);
      return { facts: next.facts, notes: [...so.notes, ...next.notes] };
    },
    { facts, notes: [] },
  );
}
