import * as z from "zod";
import { FACT_STATUSES, PRIORITIES, SECTIONS } from "@/server/rules/contract";
import { Figure } from "@/server/features/season/schema";

/** A condition in words. `rule` stands for the whole condition of another rule. */
export type Clause =
  | { kind: "is"; words: string }
  | { kind: "rule"; code: string; title: string }
  | { kind: "not"; of: Clause }
  | { kind: "all" | "any"; of: Clause[] };

export const Clause: z.ZodType<Clause> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("is"), words: z.string() }),
  z.strictObject({ kind: z.literal("rule"), code: z.string(), title: z.string() }),
  z.strictObject({
    kind: z.literal("not"),
    get of() {
      return Clause;
    },
  }),
  z.strictObject({
    kind: z.enum(["all", "any"]),
    get of() {
      return z.array(Clause);
    },
  }),
]);

const Code = z.string().max(80);
const SectionName = z.enum(SECTIONS);
const Strength = z.enum(["published data", "official rule", "guide's opinion"]);

const RuleLink = z.strictObject({ code: z.string(), title: z.string() });
export type RuleLink = z.infer<typeof RuleLink>;

const RuleHead = z.strictObject({
  ...RuleLink.shape,
  section: SectionName,
  priority: z.enum(PRIORITIES),
  sources: z.array(z.string()).min(1),
  ourReading: z.boolean(),
});

/** A rule in a list: what it asks beyond what its neighbours ask too. */
const RuleLine = z.strictObject({ ...RuleHead.shape, clauses: z.array(Clause) });
export type RuleLine = z.infer<typeof RuleLine>;

/** A statement or a publication as a rule cites it. */
const Citation = z.strictObject({
  id: z.string(),
  strength: Strength,
  /** The name of a publication; null for a statement of the guide. */
  title: z.string().nullable(),
  text: z.string(),
  /** How we read the statement where it leaves a hole; null where it leaves none. */
  resolution: z.string().nullable(),
});
export type Citation = z.infer<typeof Citation>;

export const OverviewInput = z.strictObject({
  q: z.string().max(200).default(""),
  section: SectionName.nullable().default(null),
});

/** Every rule that fits a search, in reading order, and what one needs to read them. */
export const Overview = z.strictObject({
  edition: z.string(),
  seasonFacts: z.string(),
  ruleCount: z.int(),
  sourceCount: z.int(),
  found: z.int(),
  sections: z.array(
    z.strictObject({
      section: SectionName,
      /** Neighbours with the clauses that all of them ask. */
      groups: z.array(z.strictObject({ shared: z.array(Clause), rules: z.array(RuleLine).min(1) })).min(1),
    }),
  ),
  bands: z.array(z.strictObject({ ...RuleLink.shape, condition: Clause, says: Citation })),
  premises: z.array(Citation),
  uncited: z.array(z.strictObject({ ...Citation.shape, reason: z.string() })),
});
export type Overview = z.infer<typeof Overview>;

const Parameter = z.strictObject({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  says: z.string(),
  sources: z.array(z.string()).min(1),
});
export type Parameter = z.infer<typeof Parameter>;

export const RuleInput = z.strictObject({ code: Code });

/** One rule whole: when it speaks, with which numbers, on whose word. */
export const RulePage = z.strictObject({
  ...RuleHead.shape,
  edition: z.string(),
  seasonFacts: z.string(),
  condition: Clause,
  /** `isReading` marks a statement whose resolution this rule uses. */
  citations: z.array(z.strictObject({ ...Citation.shape, isReading: z.boolean() })),
  parameters: z.array(Parameter),
  figures: z.array(Figure),
  /** For a row of the Step 3 table: the rows that are tried first. */
  earlier: z.array(RuleLink).nullable(),
  previous: RuleLink.nullable(),
  next: RuleLink.nullable(),
});
export type RulePage = z.infer<typeof RulePage>;

const SourceLine = z.strictObject({ ...Citation.shape, ruleCount: z.int() });
export type SourceLine = z.infer<typeof SourceLine>;

/** Every source: the publications, then the guide's statements by chapter. */
export const SourceList = z.strictObject({
  publications: z.array(SourceLine),
  chapters: z.array(z.strictObject({ id: z.string(), title: z.string(), statements: z.array(SourceLine) })),
});

export const SourceInput = z.strictObject({ id: z.string().max(20) });

const Publication = z.strictObject({
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  status: z.enum(FACT_STATUSES),
  statusNote: z.string(),
  checked: z.iso.date(),
  notes: z.array(z.string()),
  figures: z.array(Figure),
});
export type Publication = z.infer<typeof Publication>;

/** One source whole, with the rules that cite it. */
export const SourcePage = z.strictObject({
  ...Citation.shape,
  /** The guide's chapter; null for a publication. */
  chapter: z.string().nullable(),
  /** Null for a statement of the guide. */
  publication: Publication.nullable(),
  rules: z.array(RuleHead),
  /** Why no rule cites it; null where one does. */
  uncitedReason: z.string().nullable(),
  previous: z.string().nullable(),
  next: z.string().nullable(),
});
export type SourcePage = z.infer<typeof SourcePage>;
