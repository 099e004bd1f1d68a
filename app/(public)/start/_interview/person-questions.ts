import { wholeNumber } from "../_fields/form-field";
import { readFact, writeFact, type GuestFacts } from "../_profile/fact-access";
import { defaultSeason, matchDayOf, orderSeasons } from "@/server/rules/contract";
import { LATER, NO_FOLLOW_UPS, toForm, type Question } from "./question";

function writeAll(facts: GuestFacts, values: Readonly<Record<string, unknown>>): GuestFacts {
  return Object.entries(values).reduce((rest, [path, value]) => writeFact(rest, path, value), facts);
}

function opening(season: number, today: string): string {
  const month = `in September ${season - 1}`;
  if (today >= `${season - 1}-09-01`) return `Applications opened ${month}.`;
  return season === defaultSeason(today)
    ? `The next one with time to prepare: apply ${month}.`
    : `Apply ${month}.`;
}

export const SEASON: Question = {
  title: "Which Match",
  question: "Which Match are you aiming for?",
  why: "Every date in your plan follows from it.",
  later: "Not sure yet",
  choices: (today) =>
    orderSeasons(today).map((season) => ({
      value: String(season),
      label: `The ${season} Match`,
      hint:
        matchDayOf(season) < today
          ? "This Match is over. Choose it to plan what comes after."
          : `${opening(season, today)} Residency starts in July ${season}.`,
    })),
  followUps: NO_FOLLOW_UPS,
  read: (facts) => toForm({ choice: facts.season }),
  write: (facts, { choice }) => writeFact(facts, "season", choice === LATER ? undefined : Number(choice)),
};

// Whoever needs a visa is neither a citizen nor a green-card holder; the question asks for the need, so this is no guess.
const NEEDS_VISA = { "citizenship.usCitizen": false, "citizenship.usPermanentResident": false };
const VISA_ANSWERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  j1: { ...NEEDS_VISA, visa: "j1" },
  h1b: { ...NEEDS_VISA, visa: "h1b" },
  either: { ...NEEDS_VISA, visa: "either" },
  undecided: { ...NEEDS_VISA, visa: "unknown" },
  "green-card": { "citizenship.usCitizen": false, "citizenship.usPermanentResident": true, visa: "none" },
  citizen: { "citizenship.usCitizen": true, "citizenship.usPermanentResident": undefined, visa: "none" },
  "no-need": { ...NEEDS_VISA, visa: "none" },
  [LATER]: {
    "citizenship.usCitizen": undefined,
    "citizenship.usPermanentResident": undefined,
    visa: undefined,
  },
};

export const VISA: Question = {
  title: "Visa",
  question: "Would you need a visa to train in the US?",
  why: "Programs differ in the visas they sponsor, and an H-1B also asks for Step 3.",
  later: "Not sure, or later",
  choices: () => [
    { value: "j1", label: "Yes, a J-1", hint: "The exchange visitor visa, through ECFMG." },
    { value: "h1b", label: "Yes, an H-1B", hint: "A work visa. The hospital applies for it." },
    { value: "either", label: "Yes, either of the two" },
    { value: "undecided", label: "Yes, but I have not decided which" },
    { value: "green-card", label: "No, I have a green card" },
    {
      value: "citizen",
      label: "No, I am a US citizen",
      hint: "Airway is made for others, but plans for you too.",
    },
    { value: "no-need", label: "No, for another reason", hint: "For example another work permit." },
  ],
  followUps: NO_FOLLOW_UPS,
  read: (facts) => {
    const visa = readFact(facts, "visa");
    if (readFact(facts, "citizenship.usCitizen") === true) return { choice: "citizen" };
    if (readFact(facts, "citizenship.usPermanentResident") === true) return { choice: "green-card" };
    if (visa === undefined) return {};
    return toForm({ choice: visa === "none" ? "no-need" : visa === "unknown" ? "undecided" : visa });
  },
  write: (facts, { choice = LATER }) => writeAll(facts, VISA_ANSWERS[choice] ?? {}),
};

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

export const SCHOOL: Question = {
  title: "Medical school",
  question: "Are you still in medical school?",
  why: "Students can do electives that graduates cannot, and programs ask what came after graduation.",
  later: "Not sure, or later",
  choices: () => [
    { value: "student", label: "Yes, I am a student" },
    { value: "graduate", label: "No, I have graduated" },
  ],
  followUps: (choice) =>
    choice === "student" || choice === "graduate"
      ? [
          {
            key: "year",
            kind: "number",
            min: FIRST_YEAR,
            max: LAST_YEAR,
            label: choice === "student" ? "Year you will graduate" : "Year you graduated",
            hint: "You can leave this empty.",
          },
        ]
      : [],
  read: (facts) =>
    toForm({ choice: readFact(facts, "school.status"), year: readFact(facts, "school.graduationYear") }),
  write: (facts, form) =>
    writeAll(facts, {
      "school.status": form["choice"] === LATER ? undefined : form["choice"],
      "school.graduationYear": form["choice"] === LATER ? undefined : wholeNumber(form["year"]),
    }),
};

export const ECFMG: Question = {
  title: "ECFMG Certification",
  question: "How far is your ECFMG Certification?",
  hint: "ECFMG Certification is the proof, needed before residency, that your school, exams and English meet US rules.",
  why: "It takes months beside the exams, and it has a deadline of its own.",
  later: "Not sure, or later",
  choices: () => [
    { value: "certified", label: "Certified", hint: "You hold the certificate." },
    {
      value: "in-progress",
      label: "In progress",
      hint: "You have applied, or passed at least one part of it.",
    },
    { value: "not-started", label: "Not started" },
  ],
  followUps: NO_FOLLOW_UPS,
  read: (facts) => toForm({ choice: readFact(facts, "ecfmg") }),
  write: (facts, { choice }) => writeFact(facts, "ecfmg", choice === LATER ? undefined : choice),
};
