import "server-only";
import { and, eq } from "drizzle-orm";
import { assume, type Tx } from "@/db/context";
import type { Role } from "@/db/enums";
import { sessions } from "@/db/schema";
import type { Actor } from "@/server/auth/audit";
import type { Session, Viewer } from "@/server/auth/gate";

/** Somebody signed in, as a procedure knows them. */
export interface Caller {
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly session: Session;
}

interface Place {
  readonly organizationId: string;
  readonly role: Role;
}

/** Leads the viewer's session, and the rest of the transaction, to another place of theirs. */
export async function enterPlace(tx: Tx, { actor, viewer }: Caller, place: Place): Promise<Actor> {
  await tx
    .update(sessions)
    .set({ activeOrganizationId: place.organizationId, activeRole: place.role })
    .where(and(eq(sessions.id, viewer.sessionId), eq(sessions.userId, viewer.userId)));
  await assume(tx, { userId: viewer.userId, ...place });
  return { ...actor, ...place };
}
