import "server-only";
import { and, eq, gt, isNull, lte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { inTransaction } from "@/db/context";
import type { TokenPurpose } from "@/db/enums";
import { emailTokens, users } from "@/db/schema";
import { isDemoDoor } from "@/server/auth/demo-doors";

interface Which {
  readonly tokenId: string;
  readonly email: string;
}

/**
 * What a link that is about to be sent is for, and whether its address has an account; null when the link is void. For
 * signing up a closed account counts too, because nobody else can have its address.
 */
export async function findLinkToSend(
  database: Database,
  { tokenId, email }: Which,
  now: Date,
): Promise<{ readonly purpose: TokenPurpose; readonly hasAccount: boolean } | null> {
  // Nobody reads their mail; whoever runs the server could set a password and lock the demo.
  if (isDemoDoor(email)) return null;
  return inTransaction(database, { email }, async (tx) => {
    const [link] = await tx
      .select({ purpose: emailTokens.purpose })
      .from(emailTokens)
      .where(and(eq(emailTokens.id, tokenId), isNull(emailTokens.usedAt), gt(emailTokens.expiresAt, now)));
    if (link === undefined) return null;
    const [user] = await tx
      .select({ deactivatedAt: users.deactivatedAt })
      .from(users)
      .where(eq(users.email, email));
    const isOpen = user !== undefined && (link.purpose === "sign-up" || user.deactivatedAt === null);
    return { purpose: link.purpose, hasAccount: isOpen };
  });
}

/** Removes a link, and with it what a guest entered. */
export async function dropLink(database: Database, { tokenId, email }: Which): Promise<void> {
  await inTransaction(database, { email }, (tx) => tx.delete(emailTokens).where(eq(emailTokens.id, tokenId)));
}

/** Removes a link whose time is over. */
export async function forgetExpiredLink(
  database: Database,
  { tokenId, email }: Which,
  now: Date,
): Promise<void> {
  await inTransaction(database, { email }, (tx) =>
    tx.delete(emailTokens).where(and(eq(emailTokens.id, tokenId), lte(emailTokens.expiresAt, now))),
  );
}
