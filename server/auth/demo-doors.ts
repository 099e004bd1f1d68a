import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { DEMO_EMAILS } from "@/db/demo-people";
import { users } from "@/db/schema";
import { DomainError } from "@/server/lib/errors";

const DOORS: ReadonlySet<string> = new Set(Object.values(DEMO_EMAILS));

/** Whether an address is one of those that the demo's buttons sign in as. */
export function isDemoDoor(email: string): boolean {
  return DOORS.has(email);
}

/**
 * Keeps the three people behind the demo's buttons where they are: one visitor could lock out all others.
 * @throws DomainError BAD_REQUEST for one of them
 */
export async function checkNotDemoDoor(tx: Tx, userId: string): Promise<void> {
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId));
  if (user === undefined || !isDemoDoor(user.email)) return;
  throw new DomainError(
    "BAD_REQUEST",
    "The demo keeps this person here, so that it opens for everybody. Try it with somebody else.",
  );
}
