import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTestDatabase, type TestDatabase } from "../../support/database";

/** Tables that belong to no tenant: a person's own, and those before any tenant is known. */
const OF_NO_TENANT = [
  "email_changes",
  "email_tokens",
  "notifications",
  "organizations",
  "preferences",
  "rate_limits",
  "recovery_codes",
  "sessions",
  "user_secrets",
  "users",
];

let db: TestDatabase;
const list = async (sql: string) => (await db.owner.query<Record<string, unknown>>(sql)).rows;

beforeAll(async () => {
  db = await makeTestDatabase();
});
afterAll(() => db.close());

describe("promise 3: the database is a second lock, says its catalogue", () => {
  it("enables and forces row-level security on every table", async () => {
    const tables = await list(
      `select relname::text as name, relrowsecurity and relforcerowsecurity as locked from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter(({ locked }) => locked !== true)).toEqual([]);
  });

  it("grants the app exactly the commands that a policy speaks of, on whole tables only", async () => {
    const policies = await list(
      `select tablename || ' ' || cmd as at from pg_policies
       where schemaname = 'public' and roles = '{airway_app}' order by 1`,
    );
    const grants = await list(
      `select c.relname || ' ' || a.privilege_type as at from pg_class c, aclexplode(c.relacl) a
       where c.relnamespace = 'public'::regnamespace and a.grantee in ('airway_app'::regrole, 0) order by 1`,
    );
    const columns = await list(
      `select attrelid::regclass from pg_attribute, aclexplode(attacl) a
       where a.grantee in ('airway_app'::regrole, 0) and attnum > 0 and attrelid >= 16384`,
    );
    expect(grants).toEqual(policies);
    expect(columns).toEqual([]);
  });

  it("has no policy for everybody, none without a condition but for the counts, and none that widens another", async () => {
    const policies = await list(
      `select tablename || ' ' || policyname as at, roles::text, permissive, cmd,
         coalesce(qual, 'true') = 'true' and coalesce(with_check, 'true') = 'true' as open
       from pg_policies where schemaname = 'public' and policyname not in ('gate', 'maintenance') order by 1`,
    );
    expect(policies.filter(({ roles }) => roles !== "{airway_app}")).toEqual([]);
    expect(policies.filter(({ cmd }) => cmd === "ALL")).toEqual([]);
    const open = policies.filter((policy) => policy.open === true).map(({ at }) => at);
    expect(open).toEqual(
      ["delete", "insert", "select", "update"].map((command) => `rate_limits rate_limits_${command}`),
    );
    const twice = await list(
      `select tablename, cmd from pg_policies where schemaname = 'public'
       group by tablename, cmd, roles having count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  it("lets past row-level security only the gate, and the owner in maintenance", async () => {
    const doors = await list(
      `select distinct policyname::text as name, roles::text, qual from pg_policies
       where schemaname = 'public' and policyname in ('gate', 'maintenance') order by 1`,
    );
    expect(doors).toEqual([
      { name: "gate", roles: "{airway_gate}", qual: "true" },
      {
        name: "maintenance",
        roles: "{airway_owner}",
        qual: "(current_setting('airway.maintenance'::text, true) = 'on'::text)",
      },
    ]);
  });

  it("has an organization on every table but those that are named here", async () => {
    const without = await list(
      `select relname::text as name from pg_class c where relnamespace = 'public'::regnamespace
         and relkind in ('r', 'p') and not exists (select from pg_attribute
           where attrelid = c.oid and attname = 'organization_id' and attnotnull)
       order by 1`,
    );
    expect(without.map(({ name }) => name)).toEqual(OF_NO_TENANT);
  });

  it("leads every primary, unique and foreign key of a tenant's table with the organization", async () => {
    const tenant = `select attrelid from pg_attribute where attname = 'organization_id'
      and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))`;
    const keys = await list(
      `select indexrelid::regclass::text as name from pg_index i
       where indisunique and indrelid in (${tenant}) and 'organization_id' <> (
         select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0])`,
    );
    const foreign = await list(
      `select conname::text as name from pg_constraint c
       where contype = 'f' and confrelid in (${tenant}) and not (
         'organization_id' = (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1])
         and 'organization_id' = (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]))`,
    );
    expect(keys).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("gives the app a role that may sign in, and nothing else", async () => {
    const [role] = await list(
      `select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls as more
       from pg_roles where rolname = 'airway_app'`,
    );
    expect(role).toEqual({ more: false });
    expect(await list("select roleid from pg_auth_members where member = 'airway_app'::regrole")).toEqual([]);
    expect(
      await list("select 1 from pg_shdepend where refobjid = 'airway_app'::regrole and deptype = 'o'"),
    ).toEqual([]);
    const rights = await list(
      `select nspname::text as name from pg_namespace where has_schema_privilege('airway_app', oid, 'create')
       union all select 'database' where has_database_privilege('airway_app', current_database(), 'create, temporary')
       union all select sequencename::text from pg_sequences where has_sequence_privilege(
         'airway_app', format('%I.%I', schemaname, sequencename), 'usage, select, update')`,
    );
    expect(rights).toEqual([]);
  });

  it("lets nobody sign in as the gate, and nobody inherit from it", async () => {
    const [gate] = await list(
      `select rolcanlogin or rolsuper or rolcreatedb or rolcreaterole or rolbypassrls as more
       from pg_roles where rolname = 'airway_gate'`,
    );
    expect(gate).toEqual({ more: false });
    const heirs = await list(
      `select member::regrole::text as name from pg_auth_members
       where roleid = 'airway_gate'::regrole and inherit_option`,
    );
    expect(heirs).toEqual([]);
  });

  it("fixes the search path of every function that looks past row-level security, and keeps strangers from it", async () => {
    const functions = await list(
      `select p.oid::regprocedure::text as name, proowner::regrole::text as owner, proconfig::text as config,
         exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) a where a.grantee = 0) as public
       from pg_proc p where prosecdef and pronamespace >= 16384 or prosecdef and pronamespace = 'public'::regnamespace`,
    );
    expect(functions.length).toBeGreaterThan(10);
    const wrong = functions.filter(
      ({ owner, config, public: isPublic }) =>
        owner !== "airway_gate" || config !== '{"search_path=public, pg_temp"}' || isPublic !== false,
    );
    expect(wrong).toEqual([]);
    expect(
      await list("select 1 where has_function_privilege('airway_app', 'rights.seal()', 'execute')"),
    ).toEqual([]);
  });

  it("has no view that reads with its owner's rights", async () => {
    const views = await list(
      `select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
         and not coalesce(reloptions::text like '%security_invoker=%', false)`,
    );
    expect(views).toEqual([]);
  });
});

describe("promise 11: the audit is append-only", () => {
  it.each([
    "update audit_events set detail = '{}'",
    "delete from audit_events",
    "truncate audit_events",
    "alter table audit_events no force row level security",
    "alter table audit_events disable row level security",
    "drop table audit_events",
    "drop policy audit_events_insert on audit_events",
    "set row_security = off; select * from audit_events",
    "set role airway_gate",
    "set role airway_owner",
    "set session authorization airway_owner",
  ])("refuses the app: %s", async (statement) => {
    await expect(db.database.pool.query(statement)).rejects.toThrow(
      /permission denied|must be owner|would be affected/,
    );
  });
});
