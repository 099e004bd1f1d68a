/** Beside `bench:http`: the same reads by node:http and pg alone, with the same session check and rights transaction. */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";
import { openDatabase } from "@/db/client";

interface Session {
  readonly user_id: string;
  readonly organization_id: string;
  readonly role: string;
}

const { pool } = openDatabase(process.env.DATABASE_URL ?? "", 10, () => undefined);

async function findSession(cookie: string): Promise<Session | undefined> {
  const secret = /(?:^|;\s*)airway\.session=([\w-]{43})(?:;|$)/.exec(cookie)?.[1];
  if (secret === undefined) return undefined;
  const { rows } = await pool.query<Session>({
    name: "open_session",
    text: "select * from rights.open_session($1, $2)",
    values: [createHash("sha256").update(secret).digest(), new Date()],
  });
  return rows[0];
}

/** Work in one transaction with the rights of a session. */
async function withRights<T>(session: Session, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const settings = [
      ["user_id", session.user_id],
      ["organization_id", session.organization_id],
      ["role", session.role],
      ["email", ""],
      ["secret_hash", ""],
    ].map(([name = "", value = ""]) => `set_config('airway.${name}', ${pg.escapeLiteral(value)}, true)`);
    await client.query(`begin; select ${settings.join(", ")}`);
    const result = await work(client);
    await client.query("commit");
    return result;
  } finally {
    client.release();
  }
}

interface ProfileRow {
  readonly facts: unknown;
  readonly as_of: string | null;
  readonly steps_done: number[];
  readonly version: number;
  readonly updated_at: Date;
}

async function readMine(client: pg.PoolClient, { organization_id, user_id }: Session): Promise<unknown> {
  const { rows } = await client.query<ProfileRow>(
    `select facts, as_of::text, steps_done, version, updated_at from profiles
     where organization_id = $1 and applicant_id = $2`,
    [organization_id, user_id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("There is no record.");
  const { facts, as_of: asOf, steps_done: done, version, updated_at: updatedAt } = row;
  return { kept: { facts, asOf, done }, version, updatedAt };
}

const READS: Readonly<Record<string, typeof readMine>> = { "/profiles.mine": readMine };

async function answer(path: string, cookie: string): Promise<[status: number, body: unknown]> {
  if (path === "/api/health") return [200, { status: "ok" }];
  const read = READS[path];
  if (read === undefined) return [404, {}];
  const session = await findSession(cookie);
  if (session === undefined) return [401, {}];
  const data = await withRights(session, (client) => read(client, session));
  return [200, { result: { data } }];
}

const server = createServer((request, response) => {
  void answer(request.url ?? "", request.headers.cookie ?? "")
    .catch((error: unknown): [number, unknown] => {
      process.stderr.write(`${String(error)}\n`);
      return [500, {}];
    })
    .then(([status, body]) => {
      const text = JSON.stringify(body);
      response.writeHead(status, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(text),
        "cache-control": "private, no-store",
      });
      response.end(text);
    });
});
server.listen(Number(process.env.PORT), "127.0.0.1");
process.once("disconnect", () => process.exit());
