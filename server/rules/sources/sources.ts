import { GUIDE_STATEMENTS } from "./guide";
import { PUBLISHED_SOURCES } from "./published";

export type GuideId = keyof typeof GUIDE_STATEMENTS;
export type PublishedId = keyof typeof PUBLISHED_SOURCES;
/** What a rule or a figure may cite: a statement of the guide (G) or a published source (F). */
export type SourceId = GuideId | PublishedId;
/** The label a reader sees beside a source; "our reading" belongs to a recommendation, not to a source. */
export type SourceStrength = "published data" | "official rule" | "guide's opinion";

/** Tells whether a text is the number of a guide statement; own keys only, so "toString" is none. */
const isGuideId = (text: string): text is GuideId => Object.hasOwn(GUIDE_STATEMENTS, text);

const isPublishedId = (text: string): text is PublishedId => Object.hasOwn(PUBLISHED_SOURCES, text);

/** Tells whether a text, for instance from a route, is a source we hold. Exact and case-sensitive. */
export const isSourceId = (text: string): text is SourceId => isGuideId(text) || isPublishedId(text);

/** Every source in reading order: the guide by section, then the published sources. */
export const SOURCE_IDS: readonly SourceId[] = [
  ...Object.keys(GUIDE_STATEMENTS),
  ...Object.keys(PUBLISHED_SOURCES),
].filter(isSourceId);

const PUBLISHED_STRENGTHS: Readonly<Record<PublishedId, SourceStrength>> = {
  F1: "published data",
  F2: "published data",
  F4: "official rule",
  F5: "official rule",
  F6: "official rule",
  F7: "official rule",
  F8: "official rule",
};

/** How much weight a source carries, in the words shown beside it (ux.md, screen 5). */
export const strengthOf = (id: SourceId): SourceStrength =>
  isPublishedId(id) ? PUBLISHED_STRENGTHS[id] : "guide's opinion";

/** The guide statements that no recommendation cites, each with the reason shown to a reader of the rules. */
export const UNCITED: Readonly<Record<"G8.1" | "G8.2", string>> = {
  "G8.1": "The program list is a screen of its own, so no recommendation needs to cite this.",
  "G8.2": "The guest planner offers this: the whole plan without an account. It is a way in, not advice.",
};
