import { CALENDARS } from "./calendar";
import { ERAS_FEES } from "./fees";
import {
  APPLICATION_LIMITS,
  ATTEMPT_LIMIT,
  BACKUP_OUTCOMES,
  CHARTING_OUTCOMES,
  EXAM_STATISTICS,
  EXAM_VALIDITY_YEARS,
  H1B_PAYMENT,
  OET,
  POSITIONS,
  RELEASE,
  RESULT_DIFFERENCE,
  STEP1_PASS_FAIL_SINCE,
} from "./figures";

/** The dated parameters a plan is made with, under a revision of their own. */
export const SEASON_FACTS = {
  revision: "2028.1",
  calendars: CALENDARS,
  erasFees: ERAS_FEES,
  outcomes: CHARTING_OUTCOMES,
  backupOutcomes: BACKUP_OUTCOMES,
  positions: POSITIONS,
  statistics: EXAM_STATISTICS,
  resultDifference: RESULT_DIFFERENCE,
  attemptLimit: ATTEMPT_LIMIT,
  step1PassFailSince: STEP1_PASS_FAIL_SINCE,
  release: RELEASE,
  examValidityYears: EXAM_VALIDITY_YEARS,
  oet: OET,
  h1bPayment: H1B_PAYMENT,
  limits: APPLICATION_LIMITS,
};
export type SeasonFacts = Readonly<typeof SEASON_FACTS>;
