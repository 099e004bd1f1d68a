import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createConnection } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { openPostgres } from "@/bin/lib/postgres.mjs";
import { query } from "./cluster";

type Postgres = Awaited<ReturnType<typeof openPostgres>>;

describe("the embedded database", () => {
  const root = mkdtempSync(join(tmpdir(), "airway-pg-"));
  const folder = join(root, "postgres");
  let postgres: Postgres;

  beforeAll(async () => {
    chmodSync(root, 0o755);
    postgres = await openPostgres({ folder });
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(root, { recursive: true, force: true });
  });

  it("gives the app a role that owns and bypasses nothing, and migrations one that is no superuser", async () => {
    const roles = await query(
      postgres.adminUrl,
      `SELECT rolname::text AS name, rolcanlogin AS login, rolcreaterole AS roles,
              rolsuper OR rolcreatedb OR rolbypassrls OR rolreplication AS more
       FROM pg_roles WHERE rolname LIKE 'airway%' ORDER BY 1`,
    );
    expect(roles).toEqual([
      { name: "airway_app", login: true, roles: false, more: false },
      { name: "airway_owner", login: true, roles: true, more: false },
    ]);
    const owned = await query(
      postgres.adminUrl,
      "SELECT 1 FROM pg_shdepend WHERE refobjid = 'airway_app'::regrole AND deptype = 'o'",
    );
    expect(owned).toEqual([]);
  });

  it("lets the app make nothing: no table, no schema, no temporary table, no role, no database", async () => {
    for (const statement of [
      "CREATE TABLE public.a (b int)",
      "CREATE SCHEMA a",
      "CREATE TEMP TABLE a (b int)",
      "CREATE ROLE a",
      "CREATE DATABASE a",
      "SET ROLE airway_owner",
      "ALTER ROLE airway_app BYPASSRLS",
      "COPY (SELECT 1) TO PROGRAM 'true'",
      "SELECT pg_read_file('postgresql.conf')",
    ]) {
      await expect(query(postgres.appUrl, statement), statement).rejects.toThrow("permission denied");
    }
  });

  it("lets the app and strangers into no other database", async () => {
    const url = postgres.appUrl.replace(/airway$/, "postgres");
    await expect(query(url, "SELECT 1")).rejects.toThrow("permission denied for database");
    await query(postgres.adminUrl, "CREATE ROLE stranger LOGIN PASSWORD 'stranger'");
    const stranger = `postgres://stranger:stranger@127.0.0.1:${postgres.port}/airway`;
    await expect(query(stranger, "SELECT 1")).rejects.toThrow("permission denied for database");
  });

  it("asks for a password, and keeps its own where only one user reads them", async () => {
    const wrong = postgres.ownerUrl.replace(/:[^:@]+@/, ":wrong@");
    await expect(query(wrong, "SELECT 1")).rejects.toThrow("password authentication failed");
    expect(statSync(`${folder}.json`).mode & 0o777).toBe(0o600);
    expect(statSync(`${folder}.log`).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const stored = await query(
      postgres.adminUrl,
      "SELECT rolpassword FROM pg_authid WHERE rolpassword NOT LIKE 'SCRAM-SHA-256$%'",
    );
    expect(stored).toEqual([]);
  });

  it("loses nothing in a power cut, speaks UTF-8 and UTC, and sorts alike on every machine", async () => {
    const names = [
      "fsync",
      "synchronous_commit",
      "full_page_writes",
      "server_encoding",
      "TimeZone",
      "data_checksums",
    ];
    const shown = await query(
      postgres.appUrl,
      `SELECT ${names.map((name) => `current_setting('${name}') AS "${name}"`).join(", ")}`,
    );
    expect(shown).toEqual([
      {
        fsync: "on",
        synchronous_commit: "on",
        full_page_writes: "on",
        server_encoding: "UTF8",
        TimeZone: "UTC",
        data_checksums: "on",
      },
    ]);
    const sorted = await query(postgres.appUrl, "SELECT lower('ÄÉ') AS lower, 'Z' < 'a' AS bytes");
    expect(sorted).toEqual([{ lower: "äé", bytes: true }]);
  });

  it("listens to this machine alone", async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((entry) => entry !== undefined && entry.family === "IPv4" && !entry.internal)
      .map((entry) => entry?.address ?? "");
    for (const host of [...outside, "127.0.0.2"]) {
      const reached = new Promise((resolve) => {
        const socket = createConnection({ host, port: postgres.port });
        socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
        onTestFinished(() => void socket.destroy());
      });
      expect(await reached, host).toBe(false);
    }
  });

  it("logs no statement and no value that a client sent", async () => {
    const canary = "canary-5d1e";
    await expect(query(postgres.ownerUrl, `SELECT '${canary}'::int`)).rejects.toThrow(canary);
    await query(
      postgres.ownerUrl,
      "CREATE TABLE logged (word text UNIQUE)",
      `INSERT INTO logged VALUES ('${canary}')`,
    );
    await expect(query(postgres.ownerUrl, `INSERT INTO logged VALUES ('${canary}')`)).rejects.toThrow(
      "duplicate",
    );
    expect(readFileSync(`${folder}.log`, "utf8")).not.toMatch(/canary|INSERT|SELECT/);
  });
});

describe("a project in a folder that PostgreSQL's user may not enter", () => {
  it("has its data elsewhere, says where, and keeps its permissions", async () => {
    const [root, away] = [0o700, 0o755].map((mode) => {
      const made = mkdtempSync(join(tmpdir(), "airway-pg-"));
      chmodSync(made, mode);
      onTestFinished(() => {
        rmSync(made, { recursive: true, force: true });
      });
      return made;
    });
    vi.stubEnv("AIRWAY_AWAY_DIR", String(away));
    onTestFinished(() => void vi.unstubAllEnvs());
    const folder = join(String(root), "postgres");
    const said: string[] = [];
    const { appUrl, stop } = await openPostgres({
      folder,
      durable: false,
      say: (line: string) => void said.push(line),
    });
    expect(await query(appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await stop();
    expect(statSync(String(root)).mode & 0o777).toBe(0o700);
    // Only root has another user run PostgreSQL; everyone else's data lie where they should.
    const isRoot = process.getuid?.() === 0;
    expect(existsSync(folder)).toBe(!isRoot);
    expect(said.filter((line) => line.includes(String(away)))).toHaveLength(isRoot ? 1 : 0);
  });
});
