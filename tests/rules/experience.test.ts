import { AFTER_MATCH, practiced, rule, scored, STEP1_PASSED, type Patch } from "../support/rule-cases";

const placement = (patch: Patch = {}) => ({
  kind: "elective",
  specialty: "surgery",
  status: "done",
  ...patch,
});
const weeks = (...done: readonly unknown[]): Patch => ({
  usce: done.map((count) => placement({ weeks: count })),
});
const letter = (patch: Patch = {}) => ({
  letters: [{ specialty: "anesthesiology", us: true, observedDirectly: true, status: "received", ...patch }],
});
const research = (patch: Patch) => ({ research: [patch] });
const target = (score: number) => ({ step1: STEP1_PASSED, step2ck: undefined, "target.step2ck": score });
const practice = (score: number) => ({
  step1: STEP1_PASSED,
  step2ck: undefined,
  ...practiced(["2027-02-01", score], ["2027-02-15", score]),
});
/** A band condition here needs a result: neither a target nor practice will do. */
const noResult = (score: number): Readonly<Record<string, Patch>> => ({
  "on a target": target(score),
  "on practice": practice(score),
});
const STILL = { "on the day before Match day": { asOf: "2028-03-16" } };

rule("experience.start-usce", {
  on: { usce: [], "school.status": "student" },
  says: ["elective", "sub-internship"],
  fires: { ...STILL, "for a graduate": { "school.status": "graduate" } },
  silent: {
    "once one is planned": { usce: [placement({ status: "planned" })] },
    "once one is done": { usce: [placement()] },
    ...AFTER_MATCH,
  },
  needs: ["usce"],
  firesWithout: ["school"],
});

rule("experience.start-usce", {
  on: { usce: [], "school.status": "graduate" },
  says: ["observership", "externship", "shadowing"],
});

rule("experience.anesthesia", {
  on: { usce: [placement()] },
  fires: { ...STILL, "when another field is only planned": { usce: [placement({ status: "planned" })] } },
  silent: {
    "when anesthesiology is planned": {
      usce: [placement(), placement({ specialty: "anesthesiology", status: "planned" })],
    },
    "with no placement at all": { usce: [] },
    "beside a placement whose field is open": {
      usce: [placement({ specialty: undefined }), placement({ specialty: "anesthesiology" })],
    },
    ...AFTER_MATCH,
  },
  needs: ["usce"],
  asks: { "when a field is open": ["usce", { usce: [placement(), placement({ specialty: undefined })] }] },
});

rule("experience.deepen", {
  on: { ...scored(249), ...weeks(7) },
  says: ["7 weeks"],
  fires: {
    ...STILL,
    "at 240": scored(240),
    "at 230": scored(230),
    "at 229": scored(229),
    "when the rest is planned": {
      usce: [placement({ weeks: 7 }), placement({ weeks: 8, status: "planned" })],
    },
    "when all is planned": { usce: [placement({ weeks: 12, status: "planned" })] },
    "when the weeks of a planned one are open": {
      usce: [placement({ weeks: 7 }), placement({ status: "planned" })],
    },
  },
  silent: {
    "at 250": scored(250),
    "at 8 weeks": weeks(8),
    "at 8 weeks in two parts": weeks(3, 5),
    "at 8 weeks, those of another open": weeks(8, undefined),
    "with no placement at all": { usce: [] },
    ...noResult(245),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score", "usce"],
  asks: { "while done weeks are open": ["usce", weeks(7, undefined)] },
});

rule("experience.keep-clinical", {
  on: { school: { status: "graduate", graduationYear: 2024 } },
  says: ["2024"],
  fires: {
    ...STILL,
    "long after": { "school.graduationYear": 1999 },
    "a season earlier, a year earlier": { season: 2027, asOf: "2026-11-01", "school.graduationYear": 2023 },
  },
  silent: {
    "two years before the application year": { "school.graduationYear": 2025 },
    "a season earlier, for the same year": { season: 2027, asOf: "2026-11-01" },
    "for a student": { "school.status": "student" },
    ...AFTER_MATCH,
  },
  needs: ["school.status", "school.graduationYear"],
});

rule("letters.us-anesthesia", {
  on: { letters: [] },
  fires: {
    ...STILL,
    "with a letter from another field": letter({ specialty: "surgery" }),
    "with a letter from elsewhere": letter({ us: false }),
    "with a letter by someone who did not observe": letter({ observedDirectly: false }),
    "with three letters that each lack one thing": {
      letters: [{ specialty: "surgery" }, { us: false }, { observedDirectly: false }].flatMap(
        (patch) => letter(patch).letters,
      ),
    },
    "with a letter from elsewhere, its field open": letter({ us: false, specialty: undefined }),
  },
  silent: {
    "once such a letter is planned": letter({ status: "planned" }),
    "once such a letter is requested": letter({ status: "requested" }),
    "once such a letter is there": letter(),
    ...AFTER_MATCH,
  },
  needs: ["letters"],
  asks: {
    "when the field is open": ["letters", letter({ specialty: undefined })],
    "when the country is open": ["letters", letter({ us: undefined })],
    "when it is open who observed": ["letters", letter({ observedDirectly: undefined })],
  },
});

rule("letters.request-now", {
  on: { asOf: "2027-05-04", ...letter({ status: "planned" }) },
  says: ["1 Sep 2027"],
  fires: {
    "on the day before ranking opens": { asOf: "2028-01-30" },
    "beside letters that are received": {
      letters: [{ status: "received" }, { status: "planned" }],
    },
  },
  silent: {
    "121 days before submission opens": { asOf: "2027-05-03" },
    "when ranking opens": { asOf: "2028-01-31" },
    "for a requested letter": letter({ status: "requested" }),
    "for a received letter": letter(),
    "with no letters": { letters: [] },
    ...AFTER_MATCH,
  },
  needs: ["letters"],
});

rule("letters.advocacy", {
  on: scored(239),
  fires: { ...STILL, "at 229": scored(229) },
  silent: { "at 240": scored(240), ...noResult(225), ...AFTER_MATCH },
  needs: ["step2ck.score"],
});

rule("research.one-solid", {
  on: { ...scored(249), ...research({ anesthesia: false, output: "publication" }) },
  // F1: the middle half of publications among those who matched.
  says: ["n = 76", "2 to 7", "2026"],
  fires: { ...STILL, "with no research": { research: [] }, "at 235": scored(235), "at 229": scored(229) },
  silent: {
    "at 250": scored(250),
    "with research in anesthesia": { research: [{ anesthesia: false }, { anesthesia: true }] },
    ...noResult(245),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score", "research"],
  asks: { "when the field is open": ["research", research({ output: "poster" })] },
});

rule("research.convert", {
  on: research({ anesthesia: true, output: "none" }),
  fires: {
    ...STILL,
    "beside a project that has an output": {
      research: [
        { anesthesia: true, output: "poster" },
        { anesthesia: true, output: "none" },
      ],
    },
  },
  silent: {
    "with an abstract": research({ anesthesia: true, output: "abstract" }),
    "with a poster": research({ anesthesia: true, output: "poster" }),
    "with a publication": research({ anesthesia: true, output: "publication" }),
    "in another field": research({ anesthesia: false, output: "none" }),
    "when one project is in the field and another without output": {
      research: [
        { anesthesia: true, output: "poster" },
        { anesthesia: false, output: "none" },
      ],
    },
    "with no research": { research: [] },
    ...AFTER_MATCH,
  },
  needs: ["research"],
  asks: {
    "when the output is open": ["research", research({ anesthesia: true })],
    "when the field is open": ["research", research({ output: "none" })],
  },
});

rule("research.discuss", {
  on: research({ anesthesia: false, output: "none" }),
  fires: { ...STILL, "with nothing known of it": research({}) },
  silent: { "with no research": { research: [] }, ...AFTER_MATCH },
  needs: ["research"],
});

rule("credentials.consider", {
  on: { ...scored(229), credentials: [] },
  fires: STILL,
  silent: {
    "at 230": scored(230),
    "with a degree": { credentials: ["other-degree"] },
    ...noResult(225),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score", "credentials"],
});
