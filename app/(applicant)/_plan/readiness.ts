import type { ReadinessBar, ReadinessLevel } from "@/app/_ui/charts/readiness-ribbon-model";
import { formatDay } from "@/app/_ui/dates";
import type { Facts, Plan } from "@/server/rules/contract";

/** What is known of one part: whether all of it is there, and whether any of it is. */
type Part = {
  readonly key: string;
  readonly name: string;
  readonly criterion: string;
  readonly has: string;
  readonly all: boolean;
  readonly some: boolean;
};

// As the rules do: see the parameter "deepenWeeks" on the methods page.
const ENOUGH_WEEKS = 8;

const levelOf = ({ all, some }: Part): ReadinessLevel => (all ? "enough" : some ? "thin" : "missing");

/** The seven parts of an application, each by a plain criterion. It counts what was entered, and weighs nobody. */
export function listReadiness(facts: Facts, plan: Pick<Plan, "programList">): ReadinessBar[] {
  return [
    exams(facts),
    papers(facts),
    experience(facts),
    letters(facts),
    research(facts),
    statement(facts),
    programs(facts, plan),
  ].map((part) => ({
    key: part.key,
    name: part.name,
    level: levelOf(part),
    line: `${part.criterion}. You: ${part.has}.`,
  }));
}

function exams({ step1, step2ck }: Facts): Part {
  const passed = [step1, step2ck].filter((exam) => exam?.status === "passed").length;
  const say = (name: string, exam: Facts["step1"]) => {
    if (exam?.status === "scheduled" && exam.date) return `${name} on ${formatDay(exam.date)}`;
    return `${name} ${exam?.status?.replace("-", " ") ?? "not entered"}`;
  };
  return {
    key: "exams",
    name: "Exams",
    criterion: "Step 1 and Step 2 CK passed",
    has: `${say("Step 1", step1)}, ${say("Step 2 CK", step2ck)}`,
    all: passed === 2,
    some: passed === 1 || step1?.status === "scheduled" || step2ck?.status === "scheduled",
  };
}

function papers({ ecfmg, visa }: Facts): Part {
  const hasVisa = typeof visa === "string" && visa !== "unknown";
  return {
    key: "papers",
    name: "Certification and visa",
    criterion: "ECFMG certified, and the visa decided",
    has: `${ecfmg?.replace("-", " ") ?? "certification not entered"}, visa ${hasVisa ? "decided" : "not decided"}`,
    all: ecfmg === "certified" && hasVisa,
    some: ecfmg === "certified" || ecfmg === "in-progress" || hasVisa,
  };
}

function experience({ usce }: Facts): Part {
  const entries = usce ?? [];
  const done = entries.filter(({ status }) => status === "done");
  const weeks = done.reduce((sum, entry) => sum + (entry.weeks ?? 0), 0);
  const isOurs = done.some(({ specialty }) => specialty === "anesthesiology");
  return {
    key: "experience",
    name: "US clinical experience",
    criterion: `${ENOUGH_WEEKS} weeks done, some in anesthesiology`,
    has:
      entries.length === 0
        ? "none entered"
        : `${weeks} ${weeks === 1 ? "week" : "weeks"} done, ${isOurs ? "some" : "none"} in anesthesiology`,
    all: weeks >= ENOUGH_WEEKS && isOurs,
    some: entries.length > 0,
  };
}

function letters({ letters: given }: Facts): Part {
  const entries = given ?? [];
  const received = entries.filter(({ status }) => status === "received");
  const isOurs = received.some(
    ({ specialty, us, observedDirectly }) =>
      specialty === "anesthesiology" && us === true && observedDirectly === true,
  );
  return {
    key: "letters",
    name: "Letters",
    criterion: "One received from a US anesthesiologist who saw you work",
    has:
      entries.length === 0
        ? "none entered"
        : `${received.length} of ${entries.length} received, ${isOurs ? "one" : "none"} of this kind`,
    all: isOurs,
    some: entries.length > 0,
  };
}

function research({ research: given }: Facts): Part {
  const entries = given ?? [];
  const shown = entries.filter(({ output }) => output !== undefined && output !== null && output !== "none");
  const isOurs = shown.some(({ anesthesia }) => anesthesia === true);
  return {
    key: "research",
    name: "Research",
    criterion: "An anesthesia project with an output",
    has:
      entries.length === 0
        ? "none entered"
        : `${entries.length === 1 ? "one project" : `${entries.length} projects`}, ${shown.length === 0 ? "none" : shown.length} with an output`,
    all: isOurs,
    some: entries.length > 0,
  };
}

function statement({ statement: given }: Facts): Part {
  const { draft, explainsWhyAnesthesiology } = given ?? {};
  return {
    key: "statement",
    name: "Personal statement",
    criterion: "A draft that says why anesthesiology",
    has:
      draft === true
        ? explainsWhyAnesthesiology === true
          ? "a draft that does"
          : "a draft"
        : "no draft entered",
    all: draft === true && explainsWhyAnesthesiology === true,
    some: draft === true,
  };
}

function programs(
  { programs: given, backupSpecialties }: Facts,
  { programList }: Pick<Plan, "programList">,
): Part {
  const selected = given?.selected ?? 0;
  const wanted = programList?.volume.min ?? 1;
  const hasBackup = Array.isArray(backupSpecialties);
  return {
    key: "programs",
    name: "Programs and backup",
    criterion: `${wanted === 1 ? "A list of programs" : `A list of ${wanted} or more programs`}, and a backup decided either way`,
    has: `${selected === 0 ? "no list" : `${selected} on the list`}, backup ${hasBackup ? "decided" : "not decided"}`,
    all: selected >= wanted && hasBackup,
    some: selected > 0 || hasBackup,
  };
}

/** How the parts stand, as a sentence. */
export function sayReadiness(bars: readonly ReadinessBar[]): string {
  const count = (level: ReadinessLevel) => bars.filter((bar) => bar.level === level).length;
  return `${bars.length} parts of an application. Enough: ${count("enough")}, thin: ${count("thin")}, missing: ${count("missing")}, going by what you entered and by the criterion beside each. It is a list of parts and no judgment of the file.`;
}
