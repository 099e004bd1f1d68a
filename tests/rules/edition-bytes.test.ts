import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITIONS, evaluate } from "@/server/rules";
import type { Facts } from "@/server/rules/contract";
import { canonical } from "@/server/rules/compare/canonical";
import { SEASON_FACTS_REVISIONS } from "@/server/rules/rulebook/editions";
import { listPersonas } from "../support/personas";
import { anyFacts } from "../support/profiles";

const SEED = 20_281_001;
const PROFILES = 200;

const sha256 = (value: unknown) => createHash("sha256").update(canonical(value)).digest("hex");
const personas = listPersonas();
const generated = fc.sample(anyFacts, { seed: SEED, numRuns: PROFILES });

/** The generated profiles themselves, so that another sample is not taken for another plan. */
const GENERATED = "b902c87e4dee9f923a26aee6facc588b9a2da002d0279df20024294c75194f7c";

/**
 * Hashes of plans as they were made, recorded from output. Nothing else could be: what stored plans hold follows from no
 * specification, only from what the engine gave on their day, and they have to come out the same for ever.
 * Add the hashes of a new edition or revision; never change a recorded one.
 */
const LEDGER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "anesthesiology-img@2028.1 with 2028.1": {
    "empty profile still gets a plan": "6e0dd3592964946cc60f54300fc1b718924a3881b9f1eaabe6e32d88447cecf9",
    "graduate with 244, some US experience, H-1B wanted, ECFMG certified":
      "d8a5d1c7a08f60e4cff711bb34ab7ad229417a035c15caedca6d061443223150",
    "failed Step 1, Step 2 CK ahead in June":
      "e77718f413d5774ce45b943e38c321c8008d63c500062bfa523522126955fd9d",
    "218 passed, unmatched once, no backup":
      "45d7df7826832ff43ad44e60e6167f8f2d6d22e6e47700e9f0020f913e94d541",
    "scores fall two weeks before the exam":
      "48f18307493af86b6cce94d04a2e87af256c594f3a2c72cd68d045e2ead668bd",
    "262, permanent resident, nothing to defend":
      "6458feea92f7f7f55bd7b5259817e9c6ed15a7fad08fee4d6169a33f330cdd66",
    generated: "60146107dd8b301bb304abadc4d0b1d41f619c7e77fb21a4d016ae15910e4620",
  },
  "anesthesiology-img@2028.2 with 2028.1": {
    "empty profile still gets a plan": "9365bdb3d8a2ee7cfc193092428dc85c6a26c224bba20b4ccfdb513f9ca1abca",
    "graduate with 244, some US experience, H-1B wanted, ECFMG certified":
      "e0aafe8c654c4953b19c750b8e21b1c2299a5c87cbfa4a5f82e60ed4189ef345",
    "failed Step 1, Step 2 CK ahead in June":
      "06309623b10365d813f168efd61015ea54b7af944e3140e4e067a39d813c64b0",
    "218 passed, unmatched once, no backup":
      "0e0ec2be144531dabb1c6186b8a196d7a908ba1653afd383af3d4b2b802b2e6d",
    "scores fall two weeks before the exam":
      "7969f1c3039948cca9b6d6e98be0d80fb8409e5aa8c36664669c30951af629c2",
    "262, permanent resident, nothing to defend":
      "7031ba885967b4b014c65f0c988fd6b9b09ada0e296144f0be8ae4eb97fcda36",
    generated: "a51946984d9bc2fa7f5527c32708b5527646df46713514d90e6ae817a3c8c43c",
  },
};

const made = EDITIONS.flatMap((edition) =>
  SEASON_FACTS_REVISIONS.map((season) => ({
    name: `${edition.name} with ${season.revision}`,
    edition,
    season,
  })),
);

describe("the bytes of plans", () => {
  it("are recorded for the same generated profiles", () => {
    expect(
      sha256(generated),
      "The generator gives other profiles. Record them anew on a commit whose rules are those of the last record, then go on.",
    ).toBe(GENERATED);
  });

  it.each(made)("are the recorded ones under $name", ({ name, edition, season }) => {
    const plan = (facts: Facts) => evaluate(facts, edition, season);
    const hashes = {
      ...Object.fromEntries(personas.map((persona) => [persona.name, sha256(plan(persona.facts))])),
      generated: sha256(generated.map(plan)),
    };
    expect(
      hashes,
      "Plans made under this edition would come out otherwise than they are stored. Leave its words and the engine as they were, and put the change into a new edition.",
    ).toEqual(LEDGER[name]);
  });
});
