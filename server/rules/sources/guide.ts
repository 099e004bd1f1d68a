import { APPLICATION_STATEMENTS } from "./guide/application";
import { BEFORE_STEP2_STATEMENTS } from "./guide/before-step2";
import { CHECKLIST_STATEMENTS } from "./guide/checklists";
import { LOW_SCORE_STATEMENTS } from "./guide/low-score";
import { PROGRAM_PICKER_STATEMENTS } from "./guide/program-picker";
import { QUESTION_STATEMENTS } from "./guide/questions";
import { SCORE_BAND_STATEMENTS } from "./guide/score-bands";
import type { GuideStatement } from "./guide/shape";
import { STEP_SCORE_STATEMENTS } from "./guide/step-scores";

/**
 * Every statement of the strategy guide by its number, in order. The guide is an opinion and not ours to
 * reprint: the texts report it in our own words, and a resolution is ours, never the guide's.
 */
export const GUIDE_STATEMENTS = {
  ...STEP_SCORE_STATEMENTS,
  ...SCORE_BAND_STATEMENTS,
  ...BEFORE_STEP2_STATEMENTS,
  ...LOW_SCORE_STATEMENTS,
  ...APPLICATION_STATEMENTS,
  ...CHECKLIST_STATEMENTS,
  ...QUESTION_STATEMENTS,
  ...PROGRAM_PICKER_STATEMENTS,
} as const satisfies Record<string, GuideStatement>;
