import { GUIDE_STATEMENTS } from "./guide";
import { PUBLISHED_SOURCES } from "./published";

export type GuideId = keyof typeof GUIDE_STATEMENTS;
export type PublishedId = keyof typeof PUBLISHED_SOURCES;
/** What a rule or a figure may cite: a statement of the guide (G) or a published source (F). */
export type SourceId = GuideId | PublishedId;

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

/** The guide statements that no recommendation cites, each with the reason shown to a reader of the rules. */
export const UNCITED: Readonly<Record<"G8.1" | "G8.2", string>> = {
  "G8.1": "The program list is a screen of its own, so no recommendation needs to cite this.",
  "G8.2": "The guest planner offers this: the whole plan without an account. It is a way in, not advice.",
};
