import type { Rule } from "../engine/rule";
import { CONTINGENCY } from "./contingency";
import { EXAM } from "./exam";
import { EXPERIENCE } from "./experience";
import { PROGRAMS } from "./programs";
import { STANDING } from "./standing";
import { STEP3, type Step3Row } from "./step3";
import { STORY } from "./story";
import { STUDY } from "./study";
import { VISA } from "./visa";

/** An edition of the rules: immutable once a plan was made with it. */
export interface Edition {
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly step3: readonly Step3Row[];
}

/** The list of all rules, in the order in which a person reads them. Later editions replace rows of it. */
export const EDITION_2028_1: Edition = {
  name: "anesthesiology-img@2028.1",
  rules: [...STANDING, ...EXAM, ...STUDY, ...EXPERIENCE, ...STORY, ...VISA, ...PROGRAMS, ...CONTINGENCY],
  step3: STEP3,
};
