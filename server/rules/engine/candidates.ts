import type { FactPath } from "../facts/fields";
import { P } from "../rulebook/parameters";
import { SEASONS } from "../season/seasons";
import { addYears, isCivilDate, isoOf, parseDay } from "./days";
import { examWindowOf } from "./derive-exam";
import { SHORTEST_WEEKS } from "./derive-practice";
import { fieldOf, readFact, type FactValue } from "./fact-value";
import type { View } from "./view";

/** Counts and years have no upper end in the contract; changes further away than this are not looked for. */
const SEARCHED_SPAN = 300;

/**
 * The other values of one fact that could change a line, nearest first (numbers and dates by distance, the higher of two
 * equals first; enums in the order of the contract). Lists have none, and so has a fact that is not entered.
 */
export function listCandidates(view: View, path: FactPath): readonly FactValue[] {
  const field = fieldOf(path);
  const current = readFact(view.facts, view.profile, path);
  switch (field?.kind) {
    case "boolean":
      return typeof current === "boolean" ? [!current] : [];
    case "enum":
      return typeof current === "string" ? field.options.filter((option) => option !== current) : [];
    case "season":
      return nearestFirst(Number(current), [...SEASONS]);
    case "number":
      return typeof current === "number" ? numbersAround(current, field) : [];
    case "date":
      return typeof current === "string"
        ? nearestFirst(parseDay(current), boundaryDays(view, path)).map(isoOf).filter(isCivilDate)
        : [];
    default:
      return [];
  }
}

function nearestFirst(current: number, values: readonly number[]): number[] {
  return [...new Set(values)]
    .filter((value) => value !== current)
    .sort((a, b) => Math.abs(a - current) - Math.abs(b - current) || b - a);
}

function numbersAround(
  current: number,
  { min, max }: { readonly min: number; readonly max?: number },
): number[] {
  const values: number[] = [];
  const last = Math.min(max ?? Infinity, Math.floor(current) + SEARCHED_SPAN);
  const first = Math.max(min, Math.ceil(current) - SEARCHED_SPAN);
  for (let value = first; value <= last; value += 1) values.push(value);
  return nearestFirst(current, values);
}

const around = (day: number) => [day - 1, day, day + 1];

/** Every day on which a condition that reads this date may change, kept complete by a test that tries day by day. */
function boundaryDays(view: View, path: FactPath): number[] {
  return edgesOf(view, path).flatMap(around);
}

function edgesOf(view: View, path: FactPath): number[] {
  const { profile, calendar, derived, season } = view;
  const practiceDays = profile.practice.map((practice) => practice.day);
  const booked = derived.exam.bookedDay;
  const periods = Object.values(SHORTEST_WEEKS).map((weeks) => weeks * 7);
  const closeness = [0, P.closeExamDays, P.weeklyCheckDays, P.nearExamDays];
  switch (path) {
    case "asOf":
      return [
        calendar.submit.day,
        calendar.submit.day - P.requestLeadDays,
        calendar["ranking-opens"].day,
        calendar["rank-deadline"].day,
        calendar["match-day"].day,
        ...practiceDays.flatMap((day) => [day + P.weeklyGapDays, day + P.recentDays]),
        ...(booked === null ? [] : [...closeness, ...periods].map((days) => booked - days)),
      ];
    case "step2ck.date":
    case "step2ck.retakeDate": {
      const window = examWindowOf(view.applicationYear);
      const { typicalDays, safeDays } = season.release.value;
      const start = profile.preparationStart ?? profile.asOf;
      return [
        window.opens,
        window.closes,
        window.latest,
        calendar.review.day - typicalDays,
        calendar["rank-deadline"].day - typicalDays,
        calendar.submit.day - safeDays,
        ...closeness.map((days) => profile.asOf + days),
        ...periods.map((days) => start + days),
        ...practiceDays,
      ];
    }
    case "step1.date":
      return [addYears(calendar["match-day"].day, -season.examValidityYears.value)];
    case "preparation.start":
      return [...practiceDays, ...(booked === null ? [] : periods.map((days) => booked - days))];
    default:
      return [];
  }
}
