import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  EDITION,
  EDITIONS,
  findEdition,
  findEditionHash,
  findSeasonFacts,
  SEASON_FACTS,
} from "@/server/rules";
import {
  EDITION_HASHES,
  SEASON_FACTS_HASHES,
  SEASON_FACTS_REVISIONS,
} from "@/server/rules/rulebook/editions";
import { ROOT } from "../support/tree";

const RULES = join(ROOT, "server", "rules");

/** The hash of all sources in the rooms, by name; the ledger itself is left out. */
function hashOf(...rooms: readonly string[]): string {
  const hash = createHash("sha256");
  for (const room of rooms) {
    const names = readdirSync(join(RULES, room), { recursive: true, encoding: "utf8" }).toSorted();
    for (const name of names) {
      if (!name.endsWith(".ts") || name === "editions.ts") continue;
      hash.update(`${room}/${name}\n`).update(readFileSync(join(RULES, room, name)));
    }
  }
  return `sha256:${hash.digest("hex")}`;
}

describe("editions", () => {
  it("name the rules they hold: changed rules need a new edition", () => {
    expect(
      findEditionHash(EDITION.name),
      "The rules changed. Write a new edition beside the last one and enter it with its hash in rulebook/editions.ts.",
    ).toBe(hashOf("engine", "facts", "plan", "rulebook"));
  });

  it("name the season facts they use: changed season facts need a new revision", () => {
    expect(
      SEASON_FACTS_HASHES.get(SEASON_FACTS.revision),
      "The season facts changed. Raise the revision in season/season-facts.ts and enter both revisions in rulebook/editions.ts.",
    ).toBe(hashOf("season"));
  });

  it("are all in the ledger, oldest first, and new plans are made with the newest", () => {
    expect([...EDITION_HASHES.keys()]).toEqual(EDITIONS.map(({ name }) => name));
    expect(EDITIONS.at(-1)).toBe(EDITION);
    expect([...SEASON_FACTS_HASHES.keys()]).toEqual(SEASON_FACTS_REVISIONS.map(({ revision }) => revision));
    expect(SEASON_FACTS_REVISIONS.at(-1)).toBe(SEASON_FACTS);
  });

  it("are found by the name a stored plan holds, and any other name is not", () => {
    for (const edition of EDITIONS) expect(findEdition(edition.name)).toBe(edition);
    expect(findSeasonFacts(SEASON_FACTS.revision)).toBe(SEASON_FACTS);
    for (const name of ["", "constructor", "anesthesiology-img@2028.0", "2028.0"]) {
      expect([findEdition(name), findEditionHash(name), findSeasonFacts(name)]).toEqual([null, null, null]);
    }
  });

  it("keep the hash they were entered with", () => {
    // The ledger of 2028.1 as it stood when plans were first made with it.
    expect(findEditionHash("anesthesiology-img@2028.1")).toBe(
      "sha256:d40889065f9c24cac57136a4f17f098d24c3a1a9090f98cb23073b214c9e7998",
    );
  });
});
