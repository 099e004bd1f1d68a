import { STEP1, STEP2 } from "./exam-questions";
import { LETTERS, USCE } from "./experience-questions";
import { ECFMG, SCHOOL, SEASON, VISA } from "./person-questions";
import type { Question } from "./question";

/** The interview, in order. */
export const QUESTIONS: readonly Question[] = [SEASON, VISA, SCHOOL, ECFMG, STEP1, STEP2, USCE, LETTERS];

/** The question of a step from 1 to 8. */
export function questionAt(step: number): Question {
  return QUESTIONS[step - 1] ?? SEASON;
}
