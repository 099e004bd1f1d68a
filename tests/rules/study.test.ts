import {
  booked,
  NOT_PREPARING,
  practiced,
  rule,
  scored,
  STEP1_PASSED,
  type Patch,
} from "../support/rule-cases";

const baseline = (score: number) => practiced(["2027-02-20", score]);
const open = { step1: STEP1_PASSED };
const exam = (name: string, date: string, score: number) => ({ practice: [{ exam: name, date, score }] });
const freeOnly = exam("free120", "2027-02-20", 70);
/** On 1 May, with the exam so many days ahead. */
const ahead = (date: string): Patch => ({ ...booked(date), asOf: "2027-05-01" });

rule("study.baseline", {
  on: { ...open, practice: [] },
  fires: { "with everything else of the practice known": { "qbank.timedMixed": true } },
  silent: {
    "after an NBME": baseline(200),
    "after a Free 120": freeOnly,
    ...NOT_PREPARING,
  },
  firesWithout: ["practice", "step1"],
});

rule("study.dedicated-4-6", {
  on: { ...booked("2027-06-15"), ...baseline(240) },
  // Six and four weeks before the exam.
  says: ["4 to 6 weeks", "4 May 2027", "18 May 2027", "15 Jun 2027"],
  fires: {
    "at 300": baseline(300),
    "without an exam day": { step2ck: undefined },
    "from an UWSA": exam("uwsa1", "2027-02-20", 240),
    "from an AMBOSS": exam("amboss", "2027-02-20", 240),
  },
  silent: { "at 239": baseline(239), "from a Free 120 alone": freeOnly, ...NOT_PREPARING },
  silentWithout: ["practice"],
});

rule("study.dedicated-6-8", {
  on: { ...booked("2027-06-15"), ...baseline(236) },
  // Eight and six weeks before the exam.
  says: ["6 to 8 weeks", "20 Apr 2027", "4 May 2027"],
  fires: { "at 239": baseline(239) },
  silent: { "at 235": baseline(235), "at 240": baseline(240), ...NOT_PREPARING },
  silentWithout: ["practice"],
});

rule("study.dedicated-8-10", {
  on: { ...booked("2027-06-15"), ...baseline(220) },
  // Ten and eight weeks before the exam.
  says: ["8 to 10 weeks", "40 to 60 hours", "6 Apr 2027", "20 Apr 2027"],
  fires: { "at 235": baseline(235) },
  silent: { "at 219": baseline(219), "at 236": baseline(236), ...NOT_PREPARING },
  silentWithout: ["practice"],
});

rule("study.dedicated-12-16", {
  on: { ...booked("2027-06-29"), ...baseline(219) },
  // Sixteen and twelve weeks before the exam.
  says: ["12 to 16 weeks", "9 Mar 2027", "6 Apr 2027"],
  fires: { "at 1": baseline(1) },
  silent: { "at 220": baseline(220), ...NOT_PREPARING },
  silentWithout: ["practice"],
});

rule("study.period-short", {
  // 27 days of the 28 that a baseline of 240 needs.
  on: { ...booked("2027-05-28"), ...baseline(240), "preparation.start": "2027-05-01" },
  says: ["29 May 2027", "4 weeks"],
  fires: {
    "a day under 6 weeks from 236": { ...baseline(236), "step2ck.date": "2027-06-11" },
    "a day under 8 weeks from 220": { ...baseline(220), "step2ck.date": "2027-06-25" },
    "a day under 12 weeks from 219": { ...baseline(219), "step2ck.date": "2027-07-23" },
    "counted from today without a start": { preparation: undefined, "step2ck.date": "2027-03-28" },
    "for a retake": { step2ck: { status: "failed", attempts: 1, retakeDate: "2027-05-28" } },
    "when the period starts after the exam": { "preparation.start": "2027-08-01" },
  },
  silent: {
    "at exactly 4 weeks from 240": { "step2ck.date": "2027-05-29" },
    "at exactly 6 weeks from 236": { ...baseline(236), "step2ck.date": "2027-06-12" },
    "at exactly 8 weeks from 220": { ...baseline(220), "step2ck.date": "2027-06-26" },
    "at exactly 12 weeks from 219": { ...baseline(219), "step2ck.date": "2027-07-24" },
    "at exactly 4 weeks from today without a start": { preparation: undefined, "step2ck.date": "2027-03-29" },
    "without a full-length exam": freeOnly,
    ...NOT_PREPARING,
  },
  silentWithout: ["practice", "step2ck.date"],
});

rule("study.hours-low", {
  on: { ...open, ...baseline(235), "preparation.hoursPerWeek": 39 },
  says: ["39", "40 to 60"],
  fires: {
    "at 39.9 hours": { "preparation.hoursPerWeek": 39.9 },
    "at no hours": { "preparation.hoursPerWeek": 0 },
    "from 220": baseline(220),
    "from 219": baseline(219),
  },
  silent: {
    "at 40 hours": { "preparation.hoursPerWeek": 40 },
    "from 236": baseline(236),
    "from 240": baseline(240),
    "without a full-length exam": freeOnly,
    ...NOT_PREPARING,
  },
  needs: ["preparation.hoursPerWeek"],
  silentWithout: ["practice"],
});

rule("study.domains", {
  on: { ...open, "preparation.weakDomains": ["renal"] },
  says: ["cardiology", "pulmonology", "neurology", "renal", "pharmacology", "emergency", "weak: renal"],
  fires: { "after a fail": { step2ck: { status: "failed", attempts: 1 } } },
  silent: NOT_PREPARING,
  firesWithout: ["preparation", "step1"],
});

rule("study.timed-mixed", {
  on: { ...open, "qbank.timedMixed": false },
  silent: { "when blocks are timed and mixed": { "qbank.timedMixed": true }, ...NOT_PREPARING },
  needs: ["qbank.timedMixed"],
});

rule("study.error-log", {
  on: { ...open, "preparation.errorLog": false },
  silent: { "when a log is kept": { "preparation.errorLog": true }, ...NOT_PREPARING },
  needs: ["preparation.errorLog"],
});

rule("study.weekly-check", {
  // 42 days ahead; the last full-length exam 11 days ago.
  on: { ...ahead("2027-06-12"), ...exam("nbme", "2027-04-20", 240) },
  says: ["4 to 6 weeks", "10 days"],
  fires: {
    "on the exam day": { "step2ck.date": "2027-05-01" },
    "after a Free 120 today": exam("free120", "2027-05-01", 70),
  },
  silent: {
    "when the exam is 43 days ahead": { "step2ck.date": "2027-06-13" },
    "after a full-length exam 10 days ago": exam("nbme", "2027-04-21", 240),
    "after a full-length exam today": exam("uwsa3", "2027-05-01", 240),
    ...NOT_PREPARING,
  },
  silentWithout: ["step2ck.date"],
  firesWithout: ["practice"],
});

rule("study.simulations", {
  on: { ...ahead("2027-05-29"), "preparation.fullLengthSimulations": 1 },
  says: ["2 to 3", "7 to 8 blocks"],
  fires: {
    "with none done": { "preparation.fullLengthSimulations": 0 },
    "on the exam day": { "step2ck.date": "2027-05-01" },
  },
  silent: {
    "with two done": { "preparation.fullLengthSimulations": 2 },
    "when the exam is 29 days ahead": { "step2ck.date": "2027-05-30" },
    ...NOT_PREPARING,
  },
  needs: ["preparation.fullLengthSimulations"],
  silentWithout: ["step2ck.date"],
});

rule("study.test-day", {
  on: ahead("2027-05-29"),
  says: ["75 seconds"],
  fires: { "on the exam day": { "step2ck.date": "2027-05-01" } },
  silent: { "when the exam is 29 days ahead": { "step2ck.date": "2027-05-30" }, ...NOT_PREPARING },
  silentWithout: ["step2ck.date"],
});

rule("study.methods-unchanged", {
  on: { step1: { status: "passed", attempts: 2 }, "preparation.methodsChangedSinceFailure": false },
  fires: {
    "after a failed Step 1": { step1: { status: "failed" } },
    "after a failed Step 2 CK": { step1: STEP1_PASSED, step2ck: { status: "failed" } },
  },
  silent: {
    "once methods have changed": { "preparation.methodsChangedSinceFailure": true },
    "with one attempt": { step1: STEP1_PASSED },
    "after Step 2 CK, though it was failed before": { ...scored(240), "step2ck.attempts": 2 },
    ...NOT_PREPARING,
  },
  needs: ["preparation.methodsChangedSinceFailure", "step1.attempts"],
});
