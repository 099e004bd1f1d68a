import type { TestDatabase } from "./database";

interface Column {
  readonly table: string;
  readonly columns: string;
}

/**
 * Remembers every row as it is now; what it gives back puts them there again, in a tenth of the time of a new clone.
 * For tests with hundreds of changes that must not see each other.
 */
export async function makeReset({ owner }: TestDatabase): Promise<() => Promise<void>> {
  const { rows } = await owner.query<Column>(
    `select c.relname::text as table, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname`,
  );
  const found = await owner.query<{ child: string; parent: string }>(
    `select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`,
  );
  // Parents first.
  const ordered: Column[] = [];
  while (ordered.length < rows.length) {
    const isReady = ({ table }: Column) =>
      found.rows.every(({ child, parent }) => child !== table || ordered.some((row) => row.table === parent));
    const ready = rows.filter((row) => !ordered.includes(row) && isReady(row));
    if (ready.length === 0) throw new Error("The tables refer to each other in a circle.");
    ordered.push(...ready);
  }
  await owner.query("create schema kept");
  for (const { table } of rows) await owner.query(`create table kept.${table} as select * from ${table}`);
  // Evidence refuses to be removed; only here, where the test's own rows go back to what they were.
  const evidence = ["plan_versions", "profile_changes"];
  const statements = [
    ...evidence.map((table) => `alter table ${table} disable trigger user`),
    ...[...ordered].reverse().map(({ table }) => `delete from ${table}`),
    ...ordered.map(
      ({ table, columns }) =>
        `insert into ${table} (${columns}) overriding system value select ${columns} from kept.${table}`,
    ),
    ...evidence.map((table) => `alter table ${table} enable trigger user`),
  ];
  const restore = `begin; ${statements.join("; ")}; commit`;
  return async () => {
    await owner.query(restore);
  };
}
