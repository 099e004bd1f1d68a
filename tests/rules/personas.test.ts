import { describe, expect, it } from "vitest";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import { listPersonas } from "../support/personas";

describe.each(listPersonas())("persona: $name", ({ facts, assessment, has, hasNot }) => {
  const plan = evaluate(facts, EDITION, SEASON_FACTS);
  const codes = plan.recommendations.map(({ code }) => code);

  it("is assessed as described", () => {
    expect(plan.assessment).toMatchObject(assessment);
  });

  it("has the lines it must have and none it must not", () => {
    expect(codes).toEqual(expect.arrayContaining(has));
    expect(codes.filter((code) => hasNot.includes(code))).toEqual([]);
  });
});
