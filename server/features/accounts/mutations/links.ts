import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/context";
import type { TokenPurpose } from "@/db/enums";
import { emailTokens } from "@/db/schema";
import { deriveLinkSecret, hashSecret } from "@/server/auth/secrets";
import type { KeptFacts } from "@/server/features/profiles/schema";
import { enqueue } from "@/server/jobs/queue";
import { notFound } from "@/server/lib/errors";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long a link works; the messages say it in words. */
const LIFETIME_MS: Readonly<Record<TokenPurpose, number>> = {
  "sign-up": DAY_MS,
  reset: HOUR_MS,
  "sign-in": 15 * MINUTE_MS,
  "email-old": DAY_MS,
  "email-new": DAY_MS,
};

interface NewLink {
  readonly purpose: TokenPurpose;
  readonly email: string;
  readonly kept?: KeptFacts | undefined;
  readonly userId?: string;
  readonly emailChangeId?: string;
}

/** When a link that is made now stops working. */
export function expiryOf(purpose: TokenPurpose, now: Date): Date {
  return new Date(now.getTime() + LIFETIME_MS[purpose]);
}

/**
 * Makes a link and has it sent; an older one for the same purpose and address is void. The transaction acts for the
 * address. The work is the same whether or not the address has an account.
 */
export async function mintLink(tx: Tx, authSecret: string, link: NewLink, now: Date): Promise<void> {
  const { purpose, email } = link;
  const id = randomUUID();
  const expiresAt = expiryOf(purpose, now);
  await tx.delete(emailTokens).where(and(eq(emailTokens.email, email), eq(emailTokens.purpose, purpose)));
  await tx.insert(emailTokens).values({
    id,
    secretHash: hashSecret(deriveLinkSecret(authSecret, purpose, id)),
    ...link,
    createdAt: now,
    expiresAt,
  });
  await enqueue(tx, "mail-link", { tokenId: id, email });
  await enqueue(tx, "forget-link", { tokenId: id, email }, new Date(expiresAt.getTime() + HOUR_MS));
}

/** Whether a row is the open link with this secret, for one of these purposes. */
const isOpen = (secret: string, purposes: readonly TokenPurpose[], now: Date) =>
  and(
    eq(emailTokens.secretHash, hashSecret(secret)),
    inArray(emailTokens.purpose, [...purposes]),
    isNull(emailTokens.usedAt),
    gt(emailTokens.expiresAt, now),
  );

/**
 * Reads an open link and uses nothing up. The transaction acts for who holds the secret.
 * @throws DomainError NOT_FOUND when it is unknown, used, expired or for another purpose
 */
export async function getOpenLink(tx: Tx, secret: string, purposes: readonly TokenPurpose[], now: Date) {
  const [row] = await tx
    .select()
    .from(emailTokens)
    .where(isOpen(secret, purposes, now));
  if (row === undefined) throw notFound();
  return row;
}

/**
 * Uses a link up: of any number at once, one gets it. The answers that came with it are taken out of its row.
 * @throws DomainError NOT_FOUND when it is unknown, used, expired or for another purpose
 */
export async function claimLink(tx: Tx, secret: string, purposes: readonly TokenPurpose[], now: Date) {
  const [row] = await tx
    .select()
    .from(emailTokens)
    .where(isOpen(secret, purposes, now))
    .for("update");
  if (row === undefined) throw notFound();
  await tx.update(emailTokens).set({ usedAt: now, kept: null }).where(eq(emailTokens.id, row.id));
  return row;
}

/** Voids the open links of an address, as when its password was changed. The transaction acts for the address. */
export async function voidLinks(tx: Tx, email: string, purposes: readonly TokenPurpose[]): Promise<void> {
  await tx
    .delete(emailTokens)
    .where(
      and(
        eq(emailTokens.email, email),
        inArray(emailTokens.purpose, [...purposes]),
        isNull(emailTokens.usedAt),
      ),
    );
}
