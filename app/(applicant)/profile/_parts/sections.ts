import { factId } from "@/app/(public)/start/_fields/fact-id";
import type { FactPath } from "@/server/rules/contract";

/** One page of the profile: at most six fields. */
export interface ProfilePage {
  /** The last part of its address. */
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly paths: readonly FactPath[];
}

/** One line of the profile's task list. */
export interface ProfileSection {
  readonly title: string;
  readonly pages: readonly ProfilePage[];
}

const single = (slug: string, title: string, lead: string, paths: readonly FactPath[]): ProfileSection => ({
  title,
  pages: [{ slug, title, lead, paths }],
});

/** Every fact of the contract but the plan's day, in the order in which a person tells it. */
export const PROFILE_SECTIONS: readonly ProfileSection[] = [
  single(
    "citizenship",
    "Citizenship and visa",
    "They decide which visas a program can offer you, and which lines of the plan speak of them.",
    ["citizenship.country", "citizenship.usCitizen", "citizenship.usPermanentResident", "visa"],
  ),
  single(
    "school",
    "School and certification",
    "Programs ask when you graduated, and ECFMG Certification must be there before residency starts.",
    ["school.country", "school.status", "school.graduationYear", "ecfmg"],
  ),
  single("step-1", "Step 1", "Certification needs it passed, and programs see every attempt.", [
    "step1.status",
    "step1.attempts",
    "step1.date",
    "step1.score",
  ]),
  single("step-2-ck", "Step 2 CK", "No other part of the file moves the plan as much.", [
    "step2ck.status",
    "step2ck.attempts",
    "step2ck.date",
    "step2ck.score",
    "step2ck.retakeDate",
  ]),
  {
    title: "Step 3",
    pages: [
      {
        slug: "step-3",
        title: "Step 3 so far",
        lead: "It is not needed to apply. An H-1B visa needs it passed before residency starts.",
        paths: ["step3.status", "step3.attempts", "step3.date", "step3.score"],
      },
      {
        slug: "step-3-timing",
        title: "Whether to take Step 3 now",
        lead: "These three decide whether Step 3 would help this application or put it at risk.",
        paths: ["step3.expectation", "step3.methodsChanged", "step3.hasTime"],
      },
    ],
  },
  {
    title: "Practice and preparation",
    pages: [
      {
        slug: "practice",
        title: "Target and practice exams",
        lead: "What you aim for, and how practice stands against it.",
        paths: ["target.step2ck", "target.minimumAcceptable", "practice"],
      },
      {
        slug: "question-bank",
        title: "Question bank",
        lead: "How far you are with the questions, and how you do them.",
        paths: ["qbank.name", "qbank.percentCorrect", "qbank.percentDone", "qbank.timedMixed"],
      },
      {
        slug: "preparation",
        title: "How you study",
        lead: "The plan counts how long and how you study before it speaks of an exam date.",
        paths: [
          "preparation.start",
          "preparation.hoursPerWeek",
          "preparation.fullLengthSimulations",
          "preparation.errorLog",
          "preparation.weakDomains",
          "preparation.methodsChangedSinceFailure",
        ],
      },
    ],
  },
  single(
    "us-experience",
    "US clinical experience",
    "It shows how you work in US teams, and it is where US letters come from.",
    ["usce"],
  ),
  single("letters", "Letters", "They weigh much, and they take the longest to get.", ["letters"]),
  single(
    "research",
    "Research and further degrees",
    "It counts beside the exams, most of all where something was published.",
    ["research", "credentials"],
  ),
  single(
    "preferences",
    "Preferences, backup and money",
    "Which Match you aim for, what you would do beside it, and how far your money goes.",
    ["season", "backupSpecialties", "willingLessPopularPlaces", "programs.selected", "programs.budgetUsd"],
  ),
  single("statement", "Personal statement", "What it should say depends on the rest of your file.", [
    "statement.draft",
    "statement.addressesHistory",
    "statement.explainsWhyAnesthesiology",
  ]),
  single("history", "Earlier seasons", "What an earlier season brought changes what the next one needs.", [
    "history.previousCycles",
    "history.unmatched",
    "history.thisSeason",
  ]),
];

/** All pages of the profile, one after the other. */
export const PROFILE_PAGES: readonly ProfilePage[] = PROFILE_SECTIONS.flatMap(({ pages }) => pages);

/** The address of the field of a fact; of the task list where no page holds it. */
export function profilePlace(fact: string) {
  const page = PROFILE_PAGES.find(({ paths }) => paths.some((path) => path === fact));
  return page === undefined ? ("/profile" as const) : (`/profile/${page.slug}#${factId(fact)}` as const);
}
