import "server-only";
import {
  EDITION,
  isSourceId,
  PUBLISHED_SOURCES,
  SEASON_FACTS,
  SOURCE_IDS,
  UNCITED,
  type SourceId,
} from "@/server/rules";
import { listFiguresOfSource, listFiguresOfUse } from "@/server/features/season/data";
import { chapterOf, chapterTitle, citationOf, isPublished } from "./data/citations";
import { conditionOf, linkTo, RULES } from "./data/clauses";
import { headOf } from "./data/list-rules";
import type { Publication, RulePage, SourceLine, SourcePage } from "./schema";

/** One rule whole, or null for a code that no rule has. */
export function findRule(code: string): RulePage | null {
  const index = RULES.findIndex((rule) => rule.code === code);
  const rule = RULES[index];
  if (rule === undefined) return null;
  const before = RULES[index - 1];
  const after = RULES[index + 1];
  const rows = RULES.filter((each) => each.decision !== null);
  return {
    ...headOf(rule),
    edition: EDITION.name,
    seasonFacts: SEASON_FACTS.revision,
    condition: conditionOf(rule),
    citations: rule.sources.map((id) => ({ ...citationOf(id), isReading: rule.resolutions.includes(id) })),
    parameters: rule.parameters.map(({ sources, ...parameter }) => ({ ...parameter, sources: [...sources] })),
    figures: rule.seasonUses.flatMap(listFiguresOfUse),
    earlier: rule.decision === null ? null : rows.slice(0, rows.indexOf(rule)).map(linkTo),
    previous: before ? linkTo(before) : null,
    next: after ? linkTo(after) : null,
  };
}

const citing = (id: SourceId) => RULES.filter((rule) => rule.sources.includes(id));
const lineOf = (id: SourceId): SourceLine => ({ ...citationOf(id), ruleCount: citing(id).length });

/** Every source, in reading order. */
export function listSources() {
  const statements = SOURCE_IDS.filter((id) => !isPublished(id));
  const chapters = [...new Set(statements.map(chapterOf))];
  return {
    publications: SOURCE_IDS.filter(isPublished).map(lineOf),
    chapters: chapters.map((chapter) => ({
      id: chapter,
      title: chapterTitle(chapter),
      statements: statements.filter((id) => chapterOf(id) === chapter).map(lineOf),
    })),
  };
}

function publicationOf(id: SourceId): Publication | null {
  if (!isPublished(id)) return null;
  const { publisher, published, status, statusNote, checked, notes } = PUBLISHED_SOURCES[id];
  const figures = listFiguresOfSource(id);
  return { publisher, published, status, statusNote, checked, notes: [...notes], figures };
}

/** One source whole, or null for a text that names none. */
export function findSource(id: string): SourcePage | null {
  if (!isSourceId(id)) return null;
  const index = SOURCE_IDS.indexOf(id);
  return {
    ...citationOf(id),
    chapter: isPublished(id) ? null : chapterTitle(chapterOf(id)),
    publication: publicationOf(id),
    rules: citing(id).map(headOf),
    uncitedReason: Object.entries(UNCITED).find(([uncited]) => uncited === id)?.[1] ?? null,
    previous: SOURCE_IDS[index - 1] ?? null,
    next: SOURCE_IDS[index + 1] ?? null,
  };
}
