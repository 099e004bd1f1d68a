import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EDITION, SEASON_FACTS } from "@/server/rules";
import { EDITION_HASHES, SEASON_FACTS_HASHES } from "@/server/rules/rulebook/editions";
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
      EDITION_HASHES[EDITION.name],
      "The rules changed. Name a new edition in rulebook/rulebook.ts and add its hash to rulebook/editions.ts.",
    ).toBe(hashOf("engine", "facts", "plan", "rulebook"));
    expect(Object.keys(EDITION_HASHES).at(-1)).toBe(EDITION.name);
  });

  it("name the season facts they use: changed season facts need a new revision", () => {
    expect(
      SEASON_FACTS_HASHES[SEASON_FACTS.revision],
      "The season facts changed. Raise the revision in season/season-facts.ts and add its hash to rulebook/editions.ts.",
    ).toBe(hashOf("season"));
    expect(Object.keys(SEASON_FACTS_HASHES).at(-1)).toBe(SEASON_FACTS.revision);
  });
});
