import { existsSync, lstatSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { describeDatabaseFailure } from "@/bin/lib/database.mjs";
import { findNative, makeLinks } from "@/bin/lib/postgres/binaries.mjs";
import { holdsCluster } from "@/bin/lib/postgres/cluster.mjs";
import { readKeys, writeSecrets } from "@/bin/lib/postgres/keys.mjs";
import { readAccount } from "@/bin/lib/postgres/place.mjs";
import { hold, isServerOf } from "@/bin/lib/postgres/processes.mjs";
import { ensureAuthSecret } from "@/bin/lib/settings.mjs";
import { makeScratch } from "../../support/scratch";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("hold", () => {
  it("holds against a running process, and lets go", () => {
    const lock = join(makeScratch().root, "lock");
    const first = hold(lock);
    expect(first.heldBy).toBe(0);
    expect(hold(lock).heldBy).toBe(process.pid);
    first.release();
    expect(existsSync(lock)).toBe(false);
  });

  it.each([
    ["a process that is gone", "99999999\n1\n"],
    ["a process whose number another program has now", `${process.ppid}\nanother boot 1\n`],
    ["a crash before its number was written", ""],
  ])("takes over what %s left", (_name, content) => {
    const { root, write } = makeScratch();
    write("lock", content);
    expect(hold(join(root, "lock")).heldBy).toBe(0);
  });
});

describe("isServerOf", () => {
  it("takes no other program for PostgreSQL", () => {
    expect(isServerOf(process.pid, makeScratch().root)).toBe(false);
    expect(isServerOf(99999999, makeScratch().root)).toBe(false);
  });
});

describe("the packages' PostgreSQL", () => {
  it("gets the links that npm left out", () => {
    const { root, write } = makeScratch();
    write("native/lib/libx.so.6.18", "");
    const links = ["libx.so", "libx.so.6"].map((name) => ({
      source: "native/lib/libx.so.6.18",
      target: `native/lib/${name}`,
    }));
    write("native/pg-symlinks.json", JSON.stringify(links));
    makeLinks(root);
    makeLinks(root);
    expect(readlinkSync(join(root, "native/lib/libx.so.6"))).toBe("libx.so.6.18");
    expect(lstatSync(join(root, "native/lib/libx.so")).isSymbolicLink()).toBe(true);
  });

  it("is missed with one sentence on a system that it was not made for", () => {
    expect(() => findNative(makeScratch().root)).toThrow(
      /^The packages hold no PostgreSQL for \S+: .* or set DATABASE_URL and MIGRATION_DATABASE_URL to a PostgreSQL 18 of your own\.$/,
    );
  });
});

describe("readAccount", () => {
  const passwd = "root:x:0:0:root:/root:/bin/sh\npostgres:x:101:104::/var/lib/postgresql:/bin/bash\n";

  it("finds a user's numbers, and never root's", () => {
    expect(readAccount(passwd, "postgres")).toEqual({ uid: 101, gid: 104 });
    expect(readAccount(passwd, "post")).toBeNull();
    expect(readAccount(passwd, "root")).toBeNull();
  });
});

describe("secrets", () => {
  it("are random, kept, and for one user's eyes", () => {
    const file = join(makeScratch().root, "keys.json");
    const made = readKeys(file);
    expect(made.isNew).toBe(true);
    writeSecrets(file, made.keys);
    expect(readKeys(file)).toEqual({ keys: made.keys, isNew: false });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readKeys(join(file, "absent")).keys.airway_app).not.toBe(made.keys.airway_app);
  });

  it.each(["", "{", "null", '{ "postgres": "x\'; DROP ROLE" }'])(
    "are made anew when the file holds %s",
    (text) => {
      const { root, write } = makeScratch();
      write("keys.json", text);
      expect(readKeys(join(root, "keys.json")).isNew).toBe(true);
    },
  );

  it("sign sessions with the same secret after every start, in the folder of the data", () => {
    const { root } = makeScratch();
    vi.stubEnv("AIRWAY_DATA_DIR", join(root, "data"));
    const secret = ensureAuthSecret();
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(ensureAuthSecret()).toBe(secret);
    expect(statSync(join(root, "data/secrets.json")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(root, "data/secrets.json"), "utf8")).toContain(secret);
  });
});

describe("holdsCluster", () => {
  it("knows even a damaged one, and nothing else", () => {
    const { root, write } = makeScratch();
    write("damaged/base/1", "");
    expect(["damaged", "bin", "absent"].map((name) => holdsCluster(join(root, name)))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("describeDatabaseFailure", () => {
  it.each([
    ["connect ECONNREFUSED 192.0.2.1:5432", /^The database server did not answer \(ECONNREFUSED\): /],
    ["code: '28P01'", /^The database server refused the user or the password: /],
    ["code: '3D000'", /^The database server has no such database: /],
    ["syntax error", /^Migrating failed:\nsyntax error$/],
  ])("makes a sentence of %s", (output, sentence) => {
    expect(describeDatabaseFailure(output, "Migrating")).toMatch(sentence);
  });
});
