import "server-only";
import { eq } from "drizzle-orm";
import { assume, type Tx } from "@/db/context";
import { memberships, membershipRoles, organizations, users, userSecrets } from "@/db/schema";
import { writeAudit } from "./audit";

/** The person with this address, or null. The transaction sees that one row for as long as it acts for the address. */
export async function findUserByEmail(tx: Tx, email: string): Promise<{ id: string; name: string } | null> {
  await assume(tx, { email });
  const [row] = await tx
    .select({ id: users.id, name: users.name, deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(eq(users.email, email));
  return row === undefined || row.deactivatedAt !== null ? null : { id: row.id, name: row.name };
}

interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly now: Date;
  readonly requestId: string;
}

/**
 * Makes an account with a place of its own, whose id is the person's, and makes the transaction theirs.
 * The address must have been proved by the caller.
 * @throws the database's error when the address has an account
 */
export async function createAccount(tx: Tx, given: NewAccount): Promise<void> {
  const { id, email, name, passwordHash, now, requestId } = given;
  const own = { userId: id, organizationId: id, role: "applicant" } as const;
  await assume(tx, own);
  await tx.insert(users).values({ id, email, name, createdAt: now });
  await tx.insert(userSecrets).values({ userId: id, passwordHash, updatedAt: now });
  await tx.insert(organizations).values({ id, kind: "personal", name, createdAt: now });
  await tx.insert(memberships).values({ organizationId: id, userId: id, joinedAt: now });
  await tx
    .insert(membershipRoles)
    .values({ organizationId: id, userId: id, role: "applicant", grantedAt: now });
  await writeAudit(tx, { ...own, requestId, now }, { action: "account.created" });
}
