import { describe, expect, it } from "vitest";
import { contentOf, EDITION } from "@/server/rules";
import { booked, factsOf, scored, shift, type Patch } from "../support/rule-cases";
import { FIRST_EDITION, OTHER_SEASON, versionOf } from "./compare-cases";

const contentText = (...patches: readonly Patch[]) =>
  JSON.stringify(contentOf(versionOf(factsOf(...patches)).plan));
const on = (asOf: string): Patch => ({ asOf });

describe("the content of a plan", () => {
  it("holds neither its day nor the hash of its facts", () => {
    const { plan } = versionOf(factsOf(scored(244)));
    const stored = { ...plan, inputHash: `sha256:${"0".repeat(64)}` };
    expect(JSON.stringify(contentOf(stored))).toBe(JSON.stringify(contentOf(plan)));
    expect(JSON.stringify(contentOf(plan))).not.toContain(plan.asOf);
  });

  it.each<[string, Patch]>([
    ["an applicant with a score", { ...scored(244), visa: "h1b", ecfmg: "in-progress" }],
    ["a booked exam", booked("2027-06-15")],
    ["an empty profile", {}],
    [
      "a practice log",
      { ...booked("2027-06-15"), practice: [{ exam: "nbme", date: "2027-02-01", score: 225 }] },
    ],
    ["a deadline long past", { ...scored(244), ecfmg: "in-progress", asOf: "2028-02-10" }],
  ])("is the same the day after, where that day means nothing: %s", (_, patch) => {
    const { asOf } = factsOf(patch);
    expect(contentText(patch, on(shift(asOf, 1)))).toBe(contentText(patch));
  });

  it.each(["2027-09-01", "2028-02-01", "2028-03-02", "2028-03-17"])(
    "is another on %s, when a phase begins or a deadline is over",
    (day) => {
      expect(contentText(scored(244), on(day))).not.toBe(contentText(scored(244), on(shift(day, -1))));
    },
  );

  it("is another under other answers, another edition and other season facts", () => {
    const { facts } = versionOf(factsOf(scored(244)));
    const contentUnder = (...names: readonly string[]) =>
      JSON.stringify(contentOf(versionOf(facts, ...names).plan));
    const contents = [
      contentText(scored(244)),
      contentText(scored(245)),
      contentText(scored(244), { visa: "j1" }),
      contentUnder(FIRST_EDITION),
      contentUnder(EDITION.name, OTHER_SEASON.revision),
    ];
    expect(new Set(contents).size).toBe(contents.length);
  });
});
