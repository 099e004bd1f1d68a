/** The client-safe door of the rules: shapes and words, no engine. */
export { FACT_FIELDS, type FactField, type FactPath } from "./facts/fields";
export { Facts, toProblems, validate } from "./facts/validate";
export type { Problem } from "./facts/consistency";
export {
  Plan,
  type Conflict,
  type Evaluation,
  type Evidence,
  type Milestone,
  type Recommendation,
} from "./plan/shape";
export { SEASONS, type Season } from "./season/seasons";
