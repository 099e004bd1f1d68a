import { describe, expect, it } from "vitest";
import * as z from "zod";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import { validate } from "@/server/rules/contract";
import { readSharedJson } from "../support/shared";

const Personas = z.array(
  z.object({
    name: z.string(),
    facts: z.unknown(),
    assessment: z.record(z.string(), z.unknown()),
    has: z.array(z.string()),
    hasNot: z.array(z.string()),
  }),
);

describe.each(Personas.parse(readSharedJson("spec/personas.json")))("persona: $name", (persona) => {
  const { facts, errors } = validate(persona.facts);
  const plan = facts === null ? null : evaluate(facts, EDITION, SEASON_FACTS);
  const codes = plan?.recommendations.map(({ code }) => code) ?? [];

  it("is accepted", () => {
    expect(errors).toEqual([]);
  });

  it("is assessed as described", () => {
    expect(plan?.assessment).toMatchObject(persona.assessment);
  });

  it("has the lines it must have and none it must not", () => {
    expect(codes).toEqual(expect.arrayContaining(persona.has));
    expect(codes.filter((code) => persona.hasNot.includes(code))).toEqual([]);
  });
});
