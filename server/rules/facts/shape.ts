import * as z from "zod";
import { isCivilDate } from "../engine/days";
import { SEASONS, type Season } from "../season/seasons";
import {
  ATTEMPT_RANGE,
  CREDENTIALS,
  DOMAINS,
  ECFMG_STATUSES,
  EXAM_STATUSES,
  EXPECTATIONS,
  HOURS_RANGE,
  LETTER_STATUSES,
  PERCENT_RANGE,
  PRACTICE_EXAMS,
  RESEARCH_OUTPUTS,
  SCHOOL_STATUSES,
  SCORE_RANGE,
  SEASON_RESULTS,
  USCE_KINDS,
  USCE_STATUSES,
  VISAS,
} from "./fields";

const MAX_ENTRIES = 200;
const MAX_CHARACTERS = 200;

const required = (sentence: string) => ({
  error: (issue: { readonly input?: unknown }) =>
    issue.input === undefined || issue.input === null ? `This is required. ${sentence}` : sentence,
});

const whole = ({ min, max }: { readonly min: number; readonly max?: number }) => {
  const sentence =
    max === undefined
      ? `Enter a whole number, ${min} or more.`
      : `Enter a whole number from ${min} to ${max}.`;
  const number = z.int(required(sentence)).min(min, sentence);
  return max === undefined ? number : number.max(max, sentence);
};
const score = () => whole(SCORE_RANGE);
const choice = <const T extends readonly string[]>(options: T) =>
  z.enum(options, required(`Choose one of: ${options.join(", ")}.`));
const yesNo = () => z.boolean("Answer true or false.");

/** A date of the calendar, `YYYY-MM-DD`, from 1990 to 2100. */
export const CivilDate = z
  .string(required("Enter a date as YYYY-MM-DD."))
  .refine(isCivilDate, "Enter a real date as YYYY-MM-DD, from 1990 to 2100.");

const isStorable = (text: string) => !text.includes("\u0000") && text.isWellFormed();
const text = () =>
  z
    .string("Enter text.")
    .refine((value) => value.length <= MAX_CHARACTERS || [...value].length <= MAX_CHARACTERS, {
      error: `Use at most ${MAX_CHARACTERS} characters.`,
    })
    .refine(isStorable, "This text holds a character that can't be kept. Type it again.");
const slug = () =>
  text().regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "Use lower-case letters and digits with single hyphens, as in internal-medicine.",
  );

const entries = <T extends z.ZodType>(entry: T) =>
  z.array(entry, "Enter a list.").max(MAX_ENTRIES, `List at most ${MAX_ENTRIES} entries.`).nullish();

const exam = {
  status: choice(EXAM_STATUSES).nullish(),
  attempts: whole(ATTEMPT_RANGE).nullish(),
  date: CivilDate.nullish(),
  score: score().nullish(),
};

const PracticeExam = z
  .strictObject(
    {
      exam: choice(PRACTICE_EXAMS),
      form: text().nullish(),
      date: CivilDate,
      score: z.number(required("Enter a whole number.")),
      baseline: yesNo().nullish(),
    },
    "Enter a practice exam with exam, date and score.",
  )
  .superRefine((practice, context) => {
    const range = whole(practice.exam === "free120" ? PERCENT_RANGE : SCORE_RANGE);
    const result = range.safeParse(practice.score);
    for (const issue of result.error?.issues ?? []) {
      context.addIssue({ code: "custom", path: ["score"], message: issue.message });
    }
  });

const group = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, "Enter an object with named fields.").nullish();

/** The facts of §1 of the rulebook, each field by itself; contradictions between fields are in consistency.ts. */
export const FactsShape = z.strictObject(
  {
    asOf: CivilDate,
    season: z
      .number(required("Enter the year of the Match."))
      .refine((season): season is Season => SEASONS.some((known) => known === season), {
        error: `Airway holds dates for the Match of ${SEASONS.join(", ")} and no other year yet.`,
      }),
    citizenship: group({
      country: text().nullish(),
      usCitizen: yesNo().nullish(),
      usPermanentResident: yesNo().nullish(),
    }),
    visa: choice(VISAS).nullish(),
    school: group({
      country: text().nullish(),
      status: choice(SCHOOL_STATUSES).nullish(),
      graduationYear: whole({ min: 0 }).nullish(),
    }),
    ecfmg: choice(ECFMG_STATUSES).nullish(),
    step1: group(exam),
    step2ck: group({ ...exam, retakeDate: CivilDate.nullish() }),
    step3: group({
      ...exam,
      expectation: choice(EXPECTATIONS).nullish(),
      methodsChanged: yesNo().nullish(),
      hasTime: yesNo().nullish(),
    }),
    target: group({ step2ck: score().nullish(), minimumAcceptable: score().nullish() }),
    practice: entries(PracticeExam),
    qbank: group({
      name: text().nullish(),
      percentCorrect: whole(PERCENT_RANGE).nullish(),
      percentDone: whole(PERCENT_RANGE).nullish(),
      timedMixed: yesNo().nullish(),
    }),
    preparation: group({
      start: CivilDate.nullish(),
      hoursPerWeek: z
        .number("Enter a number of hours.")
        .min(HOURS_RANGE.min, `A week has 0 to ${HOURS_RANGE.max} hours.`)
        .max(HOURS_RANGE.max, `A week has 0 to ${HOURS_RANGE.max} hours.`)
        .nullish(),
      fullLengthSimulations: whole({ min: 0 }).nullish(),
      errorLog: yesNo().nullish(),
      weakDomains: entries(choice(DOMAINS)),
      methodsChangedSinceFailure: yesNo().nullish(),
    }),
    usce: entries(
      z.strictObject({
        kind: choice(USCE_KINDS),
        specialty: slug().nullish(),
        weeks: whole({ min: 0 }).nullish(),
        status: choice(USCE_STATUSES),
      }),
    ),
    letters: entries(
      z.strictObject({
        specialty: slug().nullish(),
        us: yesNo().nullish(),
        observedDirectly: yesNo().nullish(),
        status: choice(LETTER_STATUSES),
      }),
    ),
    research: entries(
      z.strictObject({ anesthesia: yesNo().nullish(), output: choice(RESEARCH_OUTPUTS).nullish() }),
    ),
    credentials: entries(choice(CREDENTIALS)),
    backupSpecialties: entries(slug()),
    willingLessPopularPlaces: yesNo().nullish(),
    statement: group({
      draft: yesNo().nullish(),
      addressesHistory: yesNo().nullish(),
      explainsWhyAnesthesiology: yesNo().nullish(),
    }),
    history: group({
      previousCycles: whole({ min: 0 }).nullish(),
      unmatched: yesNo().nullish(),
      thisSeason: choice(SEASON_RESULTS).nullish(),
    }),
    programs: group({
      selected: whole({ min: 0 }).nullish(),
      budgetUsd: z.number("Enter an amount.").min(0, "Enter an amount of 0 or more.").nullish(),
    }),
  },
  "Enter a profile as an object with named facts.",
);
