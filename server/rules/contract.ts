/** The client-safe door of the rules: shapes and words, no engine. */
export { Difference, type Cause, type DifferenceLine } from "./compare/shape";
export { FACT_FIELDS, type FactField, type FactPath } from "./facts/fields";
export { Facts, toProblems, validate } from "./facts/validate";
export type { Problem } from "./facts/consistency";
export { Plan, PRIORITIES, SECTIONS, type Evaluation, type Recommendation, type Section } from "./plan/shape";
export { MILESTONE_TITLES } from "./rulebook/milestone-titles";
export { defaultSeason, matchDayOf, orderSeasons } from "./facts/season-choice";
export { SEASONS, type Season } from "./season/seasons";
export { FACT_STATUSES, type FactStatus } from "./season/shape";
export { PUBLISHED_TITLES, strengthOf, type SourceStrength } from "./sources/labels";
