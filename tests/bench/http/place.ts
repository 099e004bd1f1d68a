import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import { dropPostgres, openPostgres } from "@/bin/lib/postgres.mjs";
import { inData } from "@/bin/lib/paths.mjs";
import { DEMO_EMAILS } from "@/db/demo-people";
import type { Role } from "@/db/enums";
import { migrateDatabase } from "@/db/migrate";
import { seedDemo } from "@/db/seed/demo";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A PostgreSQL of one measurement's own, safe against power cuts as a real one is, with the demo in it. */
export interface Place {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The postmaster that runs now. */
  readonly pid: () => number;
  /** Starts it again after its end, on the same port. */
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes a database under `.data/`, of which nothing is left after `close`. */
export async function openPlace(name: string): Promise<Place> {
  const folder = inData(`bench-${name}`);
  await dropPostgres(folder);
  let postgres = await openPostgres({ folder, revive: false });
  await migrateDatabase(postgres.ownerUrl);
  await seedDemo(postgres.ownerUrl, new Date());
  const { ownerUrl, appUrl, port } = postgres;
  return {
    ownerUrl,
    appUrl,
    pid: () => postgres.pid,
    reopen: async () => {
      await postgres.stop();
      postgres = await openPostgres({ folder, revive: false });
      if (postgres.port !== port) throw new Error("The database came back on another port.");
    },
    close: async () => {
      await postgres.stop();
      await dropPostgres(folder);
    },
  };
}

/** A connection of the owner in maintenance, who sees every row. */
export async function connectAsOwner({ ownerUrl }: Pick<Place, "ownerUrl">): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, options: "-c airway.maintenance=on" });
  await client.connect();
  return client;
}

export interface SignedIn {
  readonly cookie: string;
  readonly userId: string;
}

/** Signs somebody of the demo program in by a row. */
export async function signIn(owner: pg.Client, email: string, role: Role): Promise<SignedIn> {
  const secret = randomBytes(32).toString("base64url");
  const now = new Date();
  const { rows } = await owner.query<{ user_id: string }>(
    `insert into sessions (secret_hash, user_id, active_organization_id, active_role, device, network,
       created_at, last_used_at, expires_at)
     select $1, u.id, r.organization_id, r.role, 'Benchmark', '127.0.0.1', $2, $2, $3
     from users u join membership_roles r on r.user_id = u.id and r.role = $5
     where u.email = $4 returning user_id`,
    [createHash("sha256").update(secret).digest(), now, new Date(now.getTime() + DAY_MS), email, role],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`The demo has no ${role} with the address ${email}.`);
  return { cookie: `airway.session=${secret}`, userId: row.user_id };
}

/** Signs in as the one of the demo whom visitors may be. */
export function signInAs(owner: pg.Client, role: Role): Promise<SignedIn> {
  return signIn(owner, DEMO_EMAILS[role], role);
}
