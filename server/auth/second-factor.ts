import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { generateSecret, generateURI, verifySync } from "otplib/functional";
import { renderSVG } from "uqr";
import type { Tx } from "@/db/context";
import { recoveryCodes, userSecrets } from "@/db/schema";
import { hashSecret, seal, unseal } from "./secrets";

const USE = "second factor";
const RECOVERY_CODES = 10;
/** Clocks of phones may be off by one step of 30 s either way. */
const TOLERANCE_S = 30;

/** A new shared secret: what to keep, and what to show to the person once. */
export function makeFactor(authSecret: string, email: string) {
  const secret = generateSecret();
  const uri = generateURI({ issuer: "Airway", label: email, secret });
  return { secret, uri, svg: renderSVG(uri), sealed: seal(authSecret, USE, secret) };
}

/** The time step of a right code that is newer than the last one used, or null. */
export function findStep(
  authSecret: string,
  sealed: string,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  // The library throws at anything else.
  if (!/^\d{6}$/.test(code)) return null;
  const secret = unseal(authSecret, USE, sealed);
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE_S });
  if (!result.valid) return null;
  const step = Math.floor(epoch / 30) + result.delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** Ten fresh recovery codes, each for one use; the earlier ones are void. */
export async function renewRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => {
    const text = randomBytes(10).toString("hex");
    return text.replaceAll(/(.{5})(?=.)/g, "$1-");
  });
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashSecret(code) })));
  return codes;
}

/** Uses up a recovery code; false when it is unknown or used. */
async function takeRecoveryCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, hashSecret(code.trim().toLowerCase())),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ userId: recoveryCodes.userId });
  return taken.length === 1;
}

/** Takes a code of the person's app or a recovery code. Each works once, also when it is sent twice at once. */
export async function takeCode(
  tx: Tx,
  authSecret: string,
  userId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const [row] = await tx.select().from(userSecrets).where(eq(userSecrets.userId, userId)).for("update");
  const { totpSecret = null, totpConfirmedAt = null, totpLastStep = null } = row ?? {};
  if (totpSecret === null || totpConfirmedAt === null) return false;
  if (!/^\d{6}$/.test(code)) return takeRecoveryCode(tx, userId, code, now);
  const step = findStep(authSecret, totpSecret, code, now, totpLastStep);
  if (step === null) return false;
  await tx.update(userSecrets).set({ totpLastStep: step }).where(eq(userSecrets.userId, userId));
  return true;
}
