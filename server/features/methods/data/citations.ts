import "server-only";
import { GUIDE_STATEMENTS, PUBLISHED_SOURCES, type SourceId, strengthOf } from "@/server/rules";
import type { Citation } from "../schema";

export type GuideId = Extract<SourceId, keyof typeof GUIDE_STATEMENTS>;
export type PublishedId = Exclude<SourceId, GuideId>;

export const isPublished = (id: SourceId): id is PublishedId => Object.hasOwn(PUBLISHED_SOURCES, id);

/** A source in the words shown beside it. */
export function citationOf(id: SourceId): Citation {
  const strength = strengthOf(id);
  if (isPublished(id)) {
    const { title, what } = PUBLISHED_SOURCES[id];
    return { id, strength, title, text: what, resolution: null };
  }
  const { says, resolution } = GUIDE_STATEMENTS[id];
  return { id, strength, title: null, text: says, resolution };
}

const CHAPTERS: Readonly<Record<string, string>> = {
  G1: "What the Step exams mean to programs",
  G2: "Score bands of Step 2 CK",
  G3: "Before Step 2 CK: date, readiness, study",
  G4: "With a low score on record",
  G5: "Scores within the whole application",
  G6: "Checklists",
  G7: "Frequent questions",
  G8: "The program list and a way in without an account",
};

/** The number of a statement's chapter, as `G3`. */
export const chapterOf = (id: GuideId): string => id.slice(0, id.indexOf("."));

/** What a chapter of the guide is about, in our words. */
export const chapterTitle = (chapter: string): string => CHAPTERS[chapter] ?? chapter;
