import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { idempotencyKeys } from "@/db/schema";
import type { Viewer } from "@/server/auth/gate";
import { hashCanonical } from "@/server/lib/canonical-json";
import { DomainError } from "@/server/lib/errors";

/** Runs a change once per key: the same call sent again gets the first answer. */
export type Once = <T>(key: string, work: () => Promise<T>) => Promise<T>;

interface Call {
  readonly procedure: string;
  readonly input: unknown;
  readonly now: Date;
}

/** The `once` of one call. Its row and the change are one transaction; a second call waits for the first to end. */
export function makeOnce(tx: Tx, viewer: Viewer, { procedure, input, now }: Call): Once {
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const { userId } = viewer;
    // Their own place: the change may lead the session to another, and its answer may still be lost.
    const organizationId = userId;
    const requestHash = hashCanonical(input);
    const mine = and(
      eq(idempotencyKeys.organizationId, organizationId),
      eq(idempotencyKeys.userId, userId),
      eq(idempotencyKeys.key, key),
    );
    const inserted = await tx
      .insert(idempotencyKeys)
      .values({ organizationId, userId, key, procedure, requestHash, createdAt: now })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (inserted.length === 0) {
      const [kept] = await tx.select().from(idempotencyKeys).where(mine);
      if (kept?.procedure === procedure && kept.requestHash === requestHash) return kept.response as T;
      throw new DomainError("BAD_REQUEST", "This key was used for something else.");
    }
    const response = await work();
    await tx.update(idempotencyKeys).set({ response }).where(mine);
    return response;
  };
}
