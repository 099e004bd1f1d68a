import { hashSecret } from "@/server/auth/secrets";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { PEOPLE, SEEDED_AT } from "../../support/people";
import { OTHER_SESSION } from "./accounts";

/** A database with all that the inputs of the matrix name. */
export async function makeMatrixDatabase(): Promise<TestDatabase> {
  const db = await makeTestDatabase();
  const { id, organizationId, role } = PEOPLE.A1;
  await db.owner.query(
    `insert into sessions (id, secret_hash, user_id, active_organization_id, active_role, device, network,
       created_at, last_used_at, expires_at)
     values ($1, $2, $3, $4, $5, 'Another', 'Another', $6, $6, '2027-01-01')`,
    [OTHER_SESSION, hashSecret("another"), id, organizationId, role, SEEDED_AT],
  );
  return db;
}
