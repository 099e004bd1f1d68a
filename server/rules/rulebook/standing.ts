import { all, has, not } from "../engine/condition";
import { section, type Rule, type Said } from "../engine/rule";
import type { View } from "../engine/view";
import type { Band } from "../plan/shape";
import { bandIs, multipleAttempts, step1Failure, usCitizen } from "./conditions";
import { P } from "./parameters";
import { usExposureMissing } from "./conditions-experience";

const BASIS_WORDS = {
  score: (view: View) => `Your Step 2 CK score of ${view.profile.step2.score}`,
  projection: (view: View) => {
    const range = view.derived.projection.value;
    return range === null
      ? "Your practice"
      : `The middle of your practice range, ${range.low} to ${range.high},`;
  },
  target: (view: View) => `Your target of ${view.profile.target}`,
};

function basisOf(view: View): string {
  const { basis } = view.derived.band.value;
  return basis === null ? "Your score" : BASIS_WORDS[basis](view);
}

const TAIL = {
  score: "",
  projection: " This is a range from practice. No practice-test formula is validated, so read it with care.",
  target: " This is where you aim, not a result.",
};

function noteOf(view: View): string {
  const { noStep1Failure, usExposure, band } = view.derived;
  const unmet = [
    noStep1Failure.value === false ? "no Step 1 failure" : null,
    usExposure.value === false ? "some US clinical experience" : null,
  ].filter((words) => words !== null);
  const tail = band.value.basis === null ? "" : TAIL[band.value.basis];
  return unmet.length === 0
    ? tail
    : `${tail} The guide's bands assume ${unmet.join(" and ")}. That does not hold here, so the band looks better than it is.`;
}

function bandLine(
  code: string,
  band: Band,
  priority: Rule["priority"],
  sources: Rule["sources"],
  text: Text,
) {
  return {
    code,
    priority,
    sources,
    resolutions: code === "standing.band-under-230" ? (["G2.0", "G4.0"] as const) : (["G2.0"] as const),
    when: bandIs("any basis", band),
    say: (view: View): Said => ({
      title: text.title,
      body: `${basisOf(view)} ${text.body}${noteOf(view)}`,
      steps: text.steps,
      window: null,
    }),
  };
}

interface Text {
  readonly title: string;
  readonly body: string;
  readonly steps: readonly string[];
}

export const STANDING = section("standing", [
  bandLine("standing.band-260", "260+", "normal", ["G2.1", "G2.0"], {
    title: "The score opens doors; the rest of the file decides",
    body: `falls in the top band, ${P.topFloor} and up. Many mid-tier programs and some higher-tier ones may consider an application here.`,
    steps: [
      "Ask US physicians who saw your work for letters.",
      "Add time in anesthesiology if you have little of it.",
    ],
  }),
  bandLine("standing.band-250", "250-259", "normal", ["G2.2", "G2.0"], {
    title: "A strong score for most filters",
    body: `falls in the band ${P.strongFloor} to ${P.topFloor - 1}. Scores here pass many filters at community programs and some university-affiliated ones. Very academic programs may still look elsewhere.`,
    steps: ["Put your effort into letters, experience and the list of programs."],
  }),
  bandLine("standing.band-240", "240-249", "high", ["G2.3", "G2.0"], {
    title: "Near the line at many programs that take IMGs",
    body: `falls in the band ${P.middleFloor} to ${P.strongFloor - 1}: borderline at some programs that take IMGs, competitive at others. The rest of the file weighs a lot here.`,
    steps: [
      "Build solid US clinical experience.",
      "Ask anesthesiologists for strong letters.",
      "Choose programs with care, by their intake and visa policy.",
    ],
  }),
  bandLine("standing.band-230", "230-239", "high", ["G2.4", "G2.0"], {
    title: "Harder, and still open at some community programs",
    body: `falls in the band ${P.lowFloor} to ${P.middleFloor - 1}. Scores here make anesthesiology hard for non-US-citizen IMGs. Most of the open doors are at community programs that take IMGs.`,
    steps: [
      "Aim for outstanding reviews on US rotations.",
      "Give the statement one clear line.",
      "Keep the list broad, in less popular places too.",
    ],
  }),
  bandLine("standing.band-under-230", "<230", "critical", ["G2.5", "G2.0", "G4.0"], {
    title: "This score complicates the plan; it does not end it",
    body: `falls below ${P.lowFloor}. Some programs will not read a file with this score. Others may, when the list is well chosen and people who know your work speak up for you.`,
    steps: [
      "Look for programs by what they took in past years.",
      "Ask for letters that argue your case.",
      "Think about a bridge: a preliminary year, research, a second specialty.",
    ],
  }),
  {
    code: "standing.premise-step1",
    priority: "high",
    sources: ["G2.0", "G1.1", "G7.2"],
    resolutions: ["G2.0"],
    when: step1Failure,
    say: () => ({
      title: "Programs will see the earlier Step 1 attempt",
      body: "The score bands assume a clean Step 1, so they look better here than they are. Many programs filter on a failed attempt; some do not. Step 2 CK and letters carry more weight because of it.",
      steps: ["Ask programs, or people who trained there, how they treat a failed attempt."],
      window: null,
    }),
  },
  {
    code: "standing.premise-usce",
    priority: "high",
    sources: ["G2.0"],
    resolutions: ["G2.0"],
    when: usExposureMissing,
    say: ({ profile }) => {
      const isPlanned = (profile.usce ?? []).length > 0;
      return {
        title: "Score bands assume some work in US clinics",
        body: `No US clinical experience is done yet, so a score band says too much without it. ${
          isPlanned
            ? "What you have planned will change that."
            : "Getting some is the first thing that helps."
        }`,
        steps: [
          isPlanned
            ? "Keep the planned placement, and enter it as done afterwards."
            : "Look for one placement you could start this season, in anesthesiology if you can.",
        ],
        window: null,
      };
    },
  },
  {
    code: "standing.data-check",
    priority: "normal",
    sources: ["F1", "G1.3", "G2.0", "G2.6"],
    when: all(
      has(
        "a Step 2 CK result with its score",
        (view) => view.derived.band,
        ({ basis, isScoreWanting }) => (isScoreWanting ? null : basis === "score"),
      ),
      not(usCitizen),
    ),
    quotes: ["outcomes"],
    say: (view) => {
      const { year, step2 } = view.season.outcomes.value;
      const [low, median, high] = step2.matched.quartiles;
      const [lowOther, medianOther, highOther] = step2.notMatched.quartiles;
      return {
        title: "Your score beside the published figures",
        body: `Your Step 2 CK is ${view.profile.step2.score}. In the ${year} Match, non-US IMGs who preferred anesthesiology and matched (n = ${step2.matched.n}) had a median of ${median}, the middle half ${low} to ${high}. Those who did not match (n = ${step2.notMatched.n}) had a median of ${medianOther}, the middle half ${lowOther} to ${highOther}. The two groups overlap widely, so a score alone does not sort them. The guide's bands draw sharper lines than these figures do.`,
        steps: ["Read both as background. Neither is a chance for one person."],
        window: null,
      };
    },
  },
  {
    code: "standing.grey-zone",
    priority: "normal",
    sources: ["G7.1", "G1.5"],
    isOurs: true,
    when: bandIs("score or practice", "230-239", "240-249"),
    say: () => ({
      title: "No single cutoff decides here",
      body: "Programs set their own limits, often higher for IMGs, and many look at scores before anything else. Where a file is read, US experience, letters, research and interviews can decide.",
      steps: ["Spend your time on the part of the file that is thinnest now."],
      window: null,
    }),
  },
  {
    code: "standing.attempts",
    priority: "high",
    sources: ["G6.2a", "G1.2", "G1.7"],
    when: multipleAttempts,
    say: (view) => ({
      title: "Get the exam history clear first",
      body: `On record: ${listAttempts(view)}. Programs may ask about preparation and earlier attempts. What helps now is a clear account, well-chosen programs and strength outside scores.`,
      steps: [
        "Write down each exam, each attempt and its date.",
        "List what speaks for you besides scores: US experience, research, languages.",
      ],
      window: null,
    }),
  },
]);

function listAttempts({ profile }: View): string {
  const exams = [
    { label: "Step 1", exam: profile.step1 },
    { label: "Step 2 CK", exam: profile.step2 },
    { label: "Step 3", exam: profile.step3 },
  ];
  return exams
    .filter(({ exam }) => exam.status === "failed" || (exam.attempts ?? 0) > 1)
    .map(({ label, exam }) => {
      const count =
        exam.attempts === null ? "" : `${exam.attempts} ${exam.attempts === 1 ? "attempt" : "attempts"}`;
      const latest = exam.status === "failed" ? "latest result failed" : "";
      return `${label}, ${[count, latest].filter((part) => part !== "").join(", ")}`;
    })
    .join("; ");
}
