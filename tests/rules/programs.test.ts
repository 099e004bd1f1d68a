import { describe, expect, it } from "vitest";
import {
  AFTER_MATCH,
  booked,
  lineOf,
  practiced,
  rule,
  scored,
  STEP1_PASSED,
  type Patch,
} from "../support/rule-cases";

const twice = { "step1.attempts": 2 };
const STILL = { "on the day before Match day": { asOf: "2028-03-16" } };
const withTarget = (score: number): Patch => ({
  step1: STEP1_PASSED,
  step2ck: undefined,
  "target.step2ck": score,
});
const withPractice = (score: number): Patch => ({
  step1: STEP1_PASSED,
  step2ck: undefined,
  ...practiced(["2027-02-01", score], ["2027-02-15", score]),
});
/** A low result whose retake reports too late for this season, by a day, and one that just reaches it. */
const retake = (date: string): Patch => ({
  step2ck: { status: "failed", attempts: 1, score: 210, retakeDate: date },
});
const NEXT_SEASON = { "when the retake counts for the next season": retake("2028-02-03") };
const THIS_SEASON = { "when the retake just reaches this season": retake("2028-02-02") };
/** The same retake, for the lines that do not ask for this season. */
const ANY_TIME = NEXT_SEASON;
const OPEN_ATTEMPTS = { "step1.attempts": undefined };

rule("programs.upper", {
  on: scored(250),
  fires: { ...STILL, "at 260": scored(260) },
  silent: {
    "at 249": scored(249),
    "after several attempts": twice,
    "after a failed Step 3": { step3: { status: "failed" } },
    "on a target": withTarget(260),
    "on practice": withPractice(260),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score", "step1.attempts", "step2ck.attempts"],
});

rule("programs.balanced-list", {
  on: scored(240),
  fires: { ...STILL, "at 249": scored(249) },
  silent: {
    "at 239": scored(239),
    "at 250": scored(250),
    "after several attempts": twice,
    "on a target": withTarget(245),
    "on practice": withPractice(245),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score", "step1.attempts", "step2ck.attempts"],
});

rule("programs.img-friendly", {
  on: scored(230),
  fires: { ...STILL, "at 239": scored(239) },
  silent: {
    "at 229": scored(229),
    "at 240": scored(240),
    "after several attempts": twice,
    "on a target": withTarget(235),
    "on practice": withPractice(235),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score", "step1.attempts", "step2ck.attempts"],
});

rule("programs.network", {
  on: scored(239),
  fires: { ...STILL, ...ANY_TIME, "at 229": scored(229), "after several attempts": twice },
  silent: {
    "at 240": scored(240),
    "on a target": withTarget(225),
    "on practice": withPractice(225),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score"],
});

rule("programs.community-first", {
  on: scored(229),
  fires: { ...STILL, ...THIS_SEASON, "after several attempts at 270": { ...scored(270), ...twice } },
  silent: {
    "at 230": scored(230),
    "on a target": withTarget(225),
    "on practice": withPractice(225),
    ...NEXT_SEASON,
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score"],
  asks: { "at 230 with attempts open": ["step1.attempts", { ...scored(230), ...OPEN_ATTEMPTS }] },
  firesWithout: ["step1.attempts"],
});

rule("programs.volume", {
  on: scored(239),
  // ERAS of season 2028, projected equal to 2027: 11 each for 30 programs, 30 each from there.
  says: ["60", "100", "US$ 1,230", "US$ 2,430", "projected"],
  fires: {
    ...STILL,
    ...THIS_SEASON,
    "at 229": scored(229),
    "after several attempts at 270": { ...scored(270), ...twice },
  },
  silent: {
    "at 240": scored(240),
    "on a target": withTarget(225),
    "on practice": withPractice(225),
    ...NEXT_SEASON,
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score"],
  asks: { "at 240 with attempts open": ["step1.attempts", { ...scored(240), ...OPEN_ATTEMPTS }] },
});

rule("programs.open-geography", {
  on: { ...scored(239), willingLessPopularPlaces: false },
  fires: { ...STILL, ...ANY_TIME, "at 229": scored(229) },
  silent: {
    "when open to them": { willingLessPopularPlaces: true },
    "at 240": scored(240),
    "on a target": withTarget(225),
    "on practice": withPractice(225),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score", "willingLessPopularPlaces"],
});

rule("programs.signals", {
  on: scored(250),
  says: ["5 gold", "10 silver", "1 Sep 2027"],
  fires: {
    "while Step 2 CK is open": booked("2027-06-01"),
    "when nothing is known": { step1: undefined, step2ck: undefined },
    "when submission opens": { asOf: "2027-09-01" },
    "on the day before ranking opens": { asOf: "2028-01-30" },
    "for an exam that just reaches this season": booked("2028-02-02"),
  },
  silent: {
    "when ranking opens": { asOf: "2028-01-31" },
    "for an exam that counts for the next season": booked("2028-02-03"),
    ...NEXT_SEASON,
    ...AFTER_MATCH,
  },
});

rule("programs.apply-early", {
  on: scored(250),
  says: ["1 Sep 2027", "22 Sep 2027"],
  window: ["2027-09-01", "2027-09-01"],
  fires: { "on the day before submission opens": { asOf: "2027-08-31" } },
  silent: {
    "when submission opens": { asOf: "2027-09-01" },
    "while Step 2 CK is open": booked("2027-06-01"),
    ...AFTER_MATCH,
  },
});

rule("backup.required", {
  on: { ...scored(229), backupSpecialties: [] },
  fires: { ...STILL, ...ANY_TIME, "after several attempts at 270": { ...scored(270), ...twice } },
  silent: {
    "at 230": scored(230),
    "once a backup is chosen": { backupSpecialties: ["internal-medicine"] },
    "on a target": withTarget(225),
    "on practice": withPractice(225),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score", "backupSpecialties"],
  asks: { "at 230 with attempts open": ["step1.attempts", { ...scored(230), ...OPEN_ATTEMPTS }] },
});

rule("backup.prepare", {
  on: { ...scored(229), backupSpecialties: ["family-medicine"] },
  says: ["US$ 11"],
  fires: { ...STILL, ...ANY_TIME, "after several attempts at 270": { ...scored(270), ...twice } },
  silent: {
    "at 230": scored(230),
    "without a backup": { backupSpecialties: [] },
    "on a target": withTarget(225),
    "on practice": withPractice(225),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score", "backupSpecialties"],
  asks: { "at 230 with attempts open": ["step1.attempts", { ...scored(230), ...OPEN_ATTEMPTS }] },
});

rule("backup.consider", {
  on: { ...scored(230), backupSpecialties: [] },
  fires: { ...STILL, "at 239": scored(239) },
  silent: {
    "at 229": scored(229),
    "at 240": scored(240),
    "after several attempts": twice,
    "once a backup is chosen": { backupSpecialties: ["internal-medicine"] },
    "on a target": withTarget(235),
    "on practice": withPractice(235),
    ...AFTER_MATCH,
  },
  needs: ["step2ck.score", "step1.attempts", "step2ck.attempts", "backupSpecialties"],
});

describe("programs.signals", () => {
  it.each(["2027-03-01", "2027-09-01", "2027-09-02", "2027-09-22", "2027-09-23", "2028-01-30"])(
    "has a window on %s that is not over, and ends before ranking opens",
    (asOf) => {
      const { window } = lineOf("programs.signals", scored(250), { asOf });
      expect(window?.to).toSatisfy((to: string) => to >= asOf && to <= "2028-01-30");
    },
  );
});
