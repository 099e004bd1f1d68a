/** The engine door of the rules. Shapes for screens are behind the other one, contract.ts. */
export { evaluate, listCodes } from "./engine/evaluate";
export { applyDifference } from "./compare/apply";
export { compare } from "./compare/compare";
export { contentOf } from "./compare/content";
export type { Rulebooks, VersionInput } from "./compare/walk";
export { describeRules, type RuleDoc } from "./engine/describe";
export { sensitivity } from "./engine/sensitivity";
export { EDITION, EDITIONS, findEdition, findEditionHash, findSeasonFacts } from "./rulebook/editions";
export { MILESTONE_TITLES } from "./rulebook/milestone-titles";
export { STEP2_PASS_MARKS, STEP3_PASS_MARKS } from "./season/exams";
export { applicationFeeUsd, ERAS_FEE_EXAMPLE, ERAS_FEES_2024, PRICES } from "./season/fees";
export { SEASON_FACTS } from "./season/season-facts";
export { GUIDE_STATEMENTS } from "./sources/guide";
export { PUBLISHED_SOURCES } from "./sources/published";
export { strengthOf } from "./sources/labels";
export { isSourceId, SOURCE_IDS, UNCITED, type SourceId } from "./sources/sources";
