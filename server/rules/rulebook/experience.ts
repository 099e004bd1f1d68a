import { all, is, not } from "../engine/condition";
import { sayDay } from "../engine/days";
import { section, windowOf } from "../engine/rule";
import type { View } from "../engine/view";
import {
  isAnesthesiology,
  notAfterMatch,
  scoredBelow230,
  scoredBelow240,
  scoredBelow250,
  someOf,
  someUsce,
} from "./conditions";
import { P } from "./parameters";

/** Weeks of US experience done: at least the known ones; whether any done entry lacks its weeks. */
function weeksDone({ profile }: View): { readonly known: number; readonly isOpen: boolean } {
  const done = (profile.usce ?? []).filter((entry) => entry.status === "done");
  return {
    known: done.reduce((sum, entry) => sum + (entry.weeks ?? 0), 0),
    isOpen: done.some((entry) => typeof entry.weeks !== "number"),
  };
}

const noUsce = is("no US clinical experience is done or planned", ["usce"], ({ profile }) =>
  profile.usce === null ? null : profile.usce.length === 0,
);
const someInAnesthesiology = is("some of it is in anesthesiology", ["usce"], ({ profile }) =>
  someOf(profile.usce, (entry) => isAnesthesiology(entry.specialty)),
);
const fewWeeks = is(
  `fewer than ${P.deepenWeeks} weeks of it are done`,
  ["usce"],
  (view) => {
    if (view.profile.usce === null) return null;
    const { known, isOpen } = weeksDone(view);
    return known >= P.deepenWeeks ? false : isOpen ? null : true;
  },
  ["deepenWeeks"],
);
const graduate = is("a graduate", ["school.status"], ({ profile }) =>
  profile.schoolStatus === null ? null : profile.schoolStatus === "graduate",
);
const graduatedLongAgo = is(
  `graduation lies ${P.gapYears} or more years before the application year`,
  ["season", "school.graduationYear"],
  ({ profile, applicationYear }) =>
    profile.graduationYear === null ? null : profile.graduationYear <= applicationYear - P.gapYears,
  ["gapYears"],
);
const usAnesthesiaLetter = is(
  "a letter, in any state, from a US anesthesiologist who observed directly",
  ["letters"],
  ({ profile }) =>
    someOf(profile.letters, (letter) => {
      const parts = [isAnesthesiology(letter.specialty), letter.us ?? null, letter.observedDirectly ?? null];
      return parts.includes(false) ? false : parts.includes(null) ? null : true;
    }),
);
const plannedLetter = is("a letter is planned and not yet requested", ["letters"], ({ profile }) =>
  someOf(profile.letters, (letter) => letter.status === "planned"),
);
const letterSeason = is(
  `from ${P.requestLeadDays} days before submission opens to the day before ranking opens`,
  ["asOf", "season"],
  ({ profile, calendar }) =>
    profile.asOf >= calendar.submit.day - P.requestLeadDays && profile.asOf < calendar["ranking-opens"].day,
  ["requestLeadDays"],
);
const anesthesiaResearch = is("some research is in anesthesia", ["research"], ({ profile }) =>
  someOf(profile.research, (entry) => entry.anesthesia ?? null),
);
const unpublished = is("anesthesia research has no output yet", ["research"], ({ profile }) =>
  someOf(profile.research, (entry) => {
    const parts = [entry.anesthesia ?? null, entry.output ? entry.output === "none" : null];
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  }),
);
const anyResearch = is("some research is entered", ["research"], ({ profile }) =>
  profile.research === null ? null : profile.research.length > 0,
);
const noCredentials = is("no further degree", ["credentials"], ({ profile }) =>
  profile.credentials === null ? null : profile.credentials.length === 0,
);

export const EXPERIENCE = section("experience", [
  {
    code: "experience.start-usce",
    priority: "critical",
    sources: ["G4.2c", "G6.2c"],
    when: all(notAfterMatch, noUsce),
    say: ({ profile }) => ({
      title: "Find a first US clinical placement",
      body: `None is done or planned. ${USCE_WAYS[profile.schoolStatus ?? "unknown"]}`,
      steps: [
        "Write to three places this week.",
        "Prefer anesthesiology, where letter writers can watch you work.",
      ],
      window: null,
    }),
  },
  {
    code: "experience.anesthesia",
    priority: "high",
    sources: ["G2.1", "G4.2c"],
    when: all(notAfterMatch, someUsce, not(someInAnesthesiology)),
    say: () => ({
      title: "Add time in anesthesiology itself",
      body: "Your US experience is in other fields. Time in anesthesiology shows that you know the work, and it is where the letters that count most come from.",
      steps: ["Look for one placement in an operating room or perioperative team."],
      window: null,
    }),
  },
  {
    code: "experience.deepen",
    priority: "high",
    sources: ["G2.3", "G2.4"],
    isOurs: true,
    when: all(notAfterMatch, scoredBelow250, someUsce, fewWeeks),
    say: (view) => ({
      title: "Build more US experience alongside this score",
      body: `${weeksDone(view).known} weeks are done. In this band, strong work on US rotations carries much of the file; we look for ${P.deepenWeeks} weeks or more.`,
      steps: ["Add a rotation, or a longer one at a place that knows you."],
      window: null,
    }),
  },
  {
    code: "experience.keep-clinical",
    priority: "normal",
    sources: ["G5.4d"],
    isOurs: true,
    when: all(notAfterMatch, graduate, graduatedLongAgo),
    say: ({ profile }) => ({
      title: "Keep clinical work going since graduation",
      body: `You graduated in ${profile.graduationYear}. Programs ask what came after, and recent clinical work answers it.`,
      steps: ["Keep an observership, externship or clinical post running, and list it with dates."],
      window: null,
    }),
  },
  {
    code: "letters.us-anesthesia",
    priority: "critical",
    sources: ["G4.2c", "G2.3"],
    when: all(notAfterMatch, not(usAnesthesiaLetter)),
    say: () => ({
      title: "Plan a letter from a US anesthesiologist",
      body: "No letter yet, planned or asked for, comes from a US anesthesiologist who watched you work. It is one of the pieces that weighs most.",
      steps: ["List who has seen you work, and ask one of them.", "If nobody has, plan the placement first."],
      window: null,
    }),
  },
  {
    code: "letters.request-now",
    priority: "high",
    sources: ["G6.2c", "F5"],
    isOurs: true,
    when: all(notAfterMatch, plannedLetter, letterSeason),
    quotes: ["calendar"],
    say: ({ profile, calendar }) => {
      const isBefore = profile.asOf <= calendar.submit.day;
      const until = isBefore ? calendar.submit.day : calendar["ranking-opens"].day - 1;
      return {
        title: "Ask for your planned letters now",
        body: isBefore
          ? `Submission opens on ${sayDay(calendar.submit.day)}. Writers need weeks, and a kind reminder later.`
          : `Submission opened on ${sayDay(calendar.submit.day)}. A letter that still arrives before ranking opens can be read.`,
        steps: ["Send each writer your CV and two lines on what to mention.", "Set a date for a reminder."],
        window: windowOf(profile.asOf, until),
      };
    },
  },
  {
    code: "letters.advocacy",
    priority: "high",
    sources: ["G2.5", "G6.2c", "G7.4"],
    when: all(notAfterMatch, scoredBelow240),
    say: () => ({
      title: "Ask for letters that argue your case",
      body: "With this score, detail helps: what you did, how you compare, why the writer would take you. General praise does little.",
      steps: [
        "Choose writers who know your work well over famous names.",
        "Ask if they can speak to the score's context.",
      ],
      window: null,
    }),
  },
  {
    code: "research.one-solid",
    priority: "high",
    sources: ["G4.2d", "F1"],
    when: all(notAfterMatch, scoredBelow250, not(anesthesiaResearch)),
    quotes: ["outcomes"],
    say: ({ season }) => {
      const { year, publications } = season.outcomes.value;
      const [low, , high] = publications.matched.quartiles;
      return {
        title: "One solid anesthesia project is worth more than many small ones",
        body: `None of your research is in anesthesia yet. Quality counts more than number. For scale: in the ${year} figures, the middle half of matched non-US IMGs (n = ${publications.matched.n}) listed ${low} to ${high} publications of all kinds.`,
        steps: [
          "Look for one project you can finish: airway, pain, perioperative outcomes or quality improvement.",
        ],
        window: null,
      };
    },
  },
  {
    code: "research.convert",
    priority: "normal",
    sources: ["G5.4b"],
    isOurs: true,
    when: all(notAfterMatch, unpublished),
    say: () => ({
      title: "Bring your anesthesia project to an output",
      body: "A project without an abstract, poster or paper is hard to show.",
      steps: ["Pick the nearest meeting with an abstract deadline you can meet."],
      window: null,
    }),
  },
  {
    code: "research.discuss",
    priority: "normal",
    sources: ["G4.2d"],
    when: all(notAfterMatch, anyResearch),
    say: () => ({
      title: "Be ready to talk about your research",
      body: "Interviewers ask why the study was done, what your own part was and what it means for patients.",
      steps: ["Write three sentences for each project: why, your part, what follows."],
      window: null,
    }),
  },
  {
    code: "credentials.consider",
    priority: "normal",
    sources: ["G2.5"],
    when: all(notAfterMatch, scoredBelow230, noCredentials),
    say: () => ({
      title: "Think about a further credential",
      body: "Research posts, an MPH or MS, or more work in anesthesia can add weight beside this score. They cost time and money, so it is a choice.",
      steps: ["Compare one degree or post with another year of clinical work."],
      window: null,
    }),
  },
]);

const USCE_WAYS = {
  student: "As a student, audition electives and sub-internships are open to you; they show the most.",
  graduate: "As a graduate, look at externships, observerships and shadowing.",
  unknown:
    "Students can take electives and sub-internships; graduates externships, observerships and shadowing.",
} as const;
