import { isFields } from "@/app/(public)/start/_profile/fact-access";
import { sayFact } from "@/app/(public)/start/_words/fact-words";
import { sayWindow } from "@/app/(public)/start/_words/window-words";
import { formatDay } from "@/app/_ui/dates";
import { MILESTONE_TITLES, type Difference, type Recommendation } from "@/server/rules/contract";

export type Line = Difference["lines"][number];
type LineOf<P extends Line["part"]> = Extract<Line, { part: P }>;
export type RecommendationLine = LineOf<"recommendation">;

/** One text that was and is; null on the side where there is none. */
type TextChange = {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** The days of the two plans, by which windows are told. */
export type Days = { readonly from: string; readonly to: string };

/** The texts of a recommendation that differ, what it says first. */
export function listTexts({ before, after, fields }: RecommendationLine, days: Days): TextChange[] {
  const texts: readonly (readonly [
    field: keyof Recommendation,
    name: string,
    of: (line: Recommendation, day: string) => string,
  ])[] = [
    ["priority", "Priority", (line) => line.priority],
    ["window", "When", (line, day) => (line.window === null ? "no set time" : sayWindow(line.window, day))],
    ["body", "What it says", (line) => line.body],
    ["steps", "Steps", (line) => line.steps.join("\n")],
  ];
  return (
    texts
      // What came or went is told by what it says; a window only where it has one.
      .filter(([field, , of]) => {
        const whole = after ?? before;
        if (before !== null && after !== null) return fields.includes(field);
        return (
          field !== "priority" &&
          whole !== null &&
          (field !== "window" || whole.window !== null) &&
          of(whole, days.to) !== ""
        );
      })
      .map(([, name, of]) => ({
        name,
        before: before === null ? null : of(before, days.from),
        after: after === null ? null : of(after, days.to),
      }))
      .filter(
        (change) => change.before !== change.after && (change.before ?? "") + (change.after ?? "") !== "",
      )
  );
}

const SAID: readonly string[] = ["title", "body", "steps", "priority"] satisfies (keyof Recommendation)[];

/** Whether a line of the plan came, went or reads differently, and not only stands there for other reasons. */
export function isHeard(line: Line): line is RecommendationLine {
  if (line.part !== "recommendation") return false;
  const { before, after, kind, isMaterial, fields } = line;
  // A window that only begins with the day reads the same.
  const isOtherDay = before?.window?.to !== after?.window?.to;
  return kind !== "changed" || isMaterial || isOtherDay || fields.some((field) => SAID.includes(field));
}

const QUIET: Readonly<Record<string, string>> = {
  window: "its first day",
  because: "the answers behind it",
  flipsWhen: "what would change it",
  sources: "its sources",
  ourReading: "whether it is our reading",
  section: "where it stands",
};

/** What else of a changed recommendation differs, by name; its values stand on the plans themselves. */
export function listQuiet({ fields, kind }: RecommendationLine): string[] {
  return kind === "changed" ? fields.flatMap((field) => QUIET[field] ?? []) : [];
}

/** What a line of a difference is called. */
export function sayName(line: Line): string {
  switch (line.part) {
    case "assessment":
      return ASSESSED[line.key] ?? line.key;
    case "recommendation":
    case "evidence":
      return (line.after ?? line.before)?.title ?? line.key;
    case "milestone":
      return MILESTONE_TITLES[line.key] ?? line.key;
    case "program-list":
      return "How many programs, and of which kinds";
    case "missing":
      return (line.after ?? line.before)?.question ?? sayFact(line.key);
    case "conflict":
      return (line.after ?? line.before)?.text ?? line.key;
    case "warning":
      return (line.after ?? line.before)?.message ?? line.key;
  }
}

/** What it was and is in a few words; null where its name says it all. */
export function sayEffect(line: Line): { before: string; after: string } | null {
  switch (line.part) {
    case "assessment":
      // The engine's own word for risk is not shown.
      return line.key === "risk"
        ? null
        : { before: sayAssessed(line.key, line.before), after: sayAssessed(line.key, line.after) };
    case "milestone": {
      const say = (point: typeof line.before) => (point === null ? "none ahead" : formatDay(point.date));
      const [before, after] = [say(line.before), say(line.after)];
      if (before !== after) return { before, after };
      return { before: line.before?.status ?? "none", after: line.after?.status ?? "none" };
    }
    case "evidence": {
      if (line.before === null || line.after === null || !line.fields.includes("value")) return null;
      const say = (value: number | null) => (value === null ? "your value not known" : `yours is ${value}`);
      return { before: say(line.before.value), after: say(line.after.value) };
    }
    case "program-list": {
      const say = (list: typeof line.before) =>
        list === null ? "no number" : `about ${list.volume.min} to ${list.volume.max}`;
      return { before: say(line.before), after: say(line.after) };
    }
    case "missing": {
      if (line.before === null || line.after === null) return null;
      const say = ({ unlocks }: { unlocks: number }) =>
        unlocks === 1 ? "one line waits for it" : `${unlocks} lines wait for it`;
      return { before: say(line.before), after: say(line.after) };
    }
    default:
      return null;
  }
}

const ASSESSED: Readonly<Record<string, string>> = {
  band: "Score band",
  bandBasis: "What the score band goes by",
  risk: "How the whole file is weighed",
  phase: "Phase of the season",
  track: "Track",
  premises: "What the guide takes for granted",
  multipleAttempts: "More than one attempt at an exam",
  projection: "Range from practice exams",
  timing: "When the exam falls in the season",
  preparationBand: "Where the baseline stands",
  step3Decision: "Step 3",
};

function sayAssessed(key: string, value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") {
    return key === "band" || key === "preparationBand" ? sayRange(value) : value.replaceAll("-", " ");
  }
  if (!isFields(value)) return "not known";
  const { low, high } = value;
  if (typeof low === "number" && typeof high === "number") return `${low} to ${high}`;
  const holds = Object.values(value).every((each) => each === true);
  return holds ? "all of it holds" : "some of it is not known or does not hold";
}

/** "240-249" as "240 to 249", "<230" as "under 230". */
function sayRange(band: string): string {
  return band
    .replace("-", " to ")
    .replace(/^<(.*)/, "under $1")
    .replace(/^>=(.*)/, "$1 and more")
    .replace(/(.*)\+$/, "$1 and more");
}
