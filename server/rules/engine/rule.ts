import type { Section } from "../plan/shape";
import type { ParameterName } from "../rulebook/parameters";
import type { GuideId, SourceId } from "../sources/sources";
import type { Condition } from "./condition";
import { isoOf } from "./days";
import type { View } from "./view";

/** What a rule says to a person: plain text, and the days to act in where it names a date. */
export interface Said {
  readonly title: string;
  readonly body: string;
  readonly steps: readonly string[];
  readonly window: Window | null;
}

/** First and last civil date, both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

export type Priority = "critical" | "high" | "normal";

/** The dated parameters a text quotes, shown with the rule. */
export type SeasonUse =
  | "calendar"
  | "erasFees"
  | "outcomes"
  | "backupOutcomes"
  | "positions"
  | "statistics"
  | "release"
  | "examValidityYears"
  | "oet"
  | "h1bPayment"
  | "limits";

/** One line of the rulebook. */
export interface Rule {
  readonly code: string;
  readonly section: Section;
  readonly priority: Priority;
  readonly sources: readonly [SourceId, ...SourceId[]];
  /** Marked (o): the line itself is our reading. */
  readonly isOurs?: true;
  /** The cited statements whose resolution, ours, this line uses. */
  readonly resolutions?: readonly GuideId[];
  readonly when: Condition;
  /** Parameters the text quotes beside those of the condition. */
  readonly quotes?: readonly (ParameterName | SeasonUse)[];
  readonly say: (view: View) => Said;
}

/** Whether the line is our reading: by itself, or through a resolution of a statement it cites. */
export function isOurReading(rule: Rule): boolean {
  return rule.isOurs === true || (rule.resolutions?.length ?? 0) > 0;
}

/** The lines of one section; `gate` is put before each line's own condition. */
export function section(name: Section, rules: readonly Omit<Rule, "section">[]): readonly Rule[] {
  return rules.map((rule) => ({ ...rule, section: name }));
}

/** The window between two days, in order; days count from 1970-01-01. */
export function windowOf(from: number, to: number): Window {
  return { from: isoOf(Math.min(from, to)), to: isoOf(to) };
}
