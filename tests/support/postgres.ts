/** The PostgreSQL that the tests share; `adminUrl` may make databases, whose names begin with `test_`. */
export interface TestPostgres {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

function read(name: string): string {
  const value = process.env[name];
  if (value !== undefined && value !== "") return value;
  throw new Error(`${name} is not set: run the tests with npm test or npx vitest, which open the database.`);
}

/**
 * Where the tests' PostgreSQL is.
 * @throws when no runner opened one
 */
export function testPostgres(): TestPostgres {
  return {
    adminUrl: read("AIRWAY_TEST_ADMIN_URL"),
    ownerUrl: read("AIRWAY_TEST_OWNER_URL"),
    appUrl: read("AIRWAY_TEST_APP_URL"),
  };
}

/** The same server, role and password, in another database. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
