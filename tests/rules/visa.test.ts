import { practiced, rule, scored, STEP1_PASSED } from "../support/rule-cases";

const CITIZEN = { "for a US citizen": { "citizenship.usCitizen": true } };
const resident = (is: boolean | undefined) => ({ "citizenship.usPermanentResident": is });
const AFTER = { "after Match day": { asOf: "2028-03-18" } };
const FOREIGN = { "for one known to be no citizen": { "citizenship.usCitizen": false } };
const NOT_NEEDED = { "when visa.not-needed fires": resident(true) };

rule("visa.decide", {
  on: { visa: "unknown", ...resident(false) },
  says: ["J-1", "H-1B", "Step 3", "two-year", "US$ 100,000", "secondary"],
  fires: { ...AFTER, ...FOREIGN },
  silent: {
    "once a J-1 is chosen": { visa: "j1" },
    "once either will do": { visa: "either" },
    "when no visa is needed": { visa: "none" },
    "for a permanent resident": resident(true),
    ...CITIZEN,
  },
  needs: ["citizenship.usPermanentResident"],
  firesWithout: ["visa"],
});

rule("visa.research-policies", {
  on: { visa: "j1" },
  fires: {
    ...AFTER,
    ...FOREIGN,
    "for an H-1B": { visa: "h1b" },
    "for either": { visa: "either" },
    "for one known to be no resident": resident(false),
  },
  silent: {
    "while undecided": { visa: "unknown" },
    "when none is needed": { visa: "none" },
    ...NOT_NEEDED,
    ...CITIZEN,
  },
  silentWithout: ["visa"],
});

rule("visa.h1b-narrow", {
  on: { visa: "h1b" },
  says: ["US$ 100,000", "secondary", "J-1"],
  fires: { ...AFTER, ...FOREIGN, "for one known to be no resident": resident(false) },
  silent: { "for a J-1": { visa: "j1" }, "for either": { visa: "either" }, ...NOT_NEEDED, ...CITIZEN },
  silentWithout: ["visa"],
});

rule("visa.borderline", {
  on: { visa: "j1", ...scored(239) },
  fires: {
    ...AFTER,
    ...FOREIGN,
    "for an H-1B": { visa: "h1b" },
    "for either": { visa: "either" },
    "at 229": scored(229),
    "for one known to be no resident": resident(false),
  },
  silent: {
    "at 240": scored(240),
    "on a target": { step1: STEP1_PASSED, step2ck: undefined, "target.step2ck": 225 },
    "on practice": { step2ck: undefined, ...practiced(["2027-02-01", 225], ["2027-02-15", 225]) },
    "while undecided": { visa: "unknown" },
    "when none is needed": { visa: "none" },
    ...NOT_NEEDED,
    ...CITIZEN,
  },
  needs: ["step2ck.score"],
  silentWithout: ["visa"],
});

rule("visa.not-needed", {
  on: resident(true),
  fires: {
    ...AFTER,
    ...FOREIGN,
    "for a resident who names a visa": { visa: "h1b" },
    "when visa is none": { visa: "none", ...resident(false) },
    "when visa is none, the residence open": { visa: "none", ...resident(undefined) },
  },
  silent: { "for a J-1 without residence": { visa: "j1", ...resident(false) }, ...CITIZEN },
  needs: ["citizenship.usPermanentResident"],
});
