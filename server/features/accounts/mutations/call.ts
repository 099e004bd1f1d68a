import "server-only";
import type { Tx } from "@/db/context";
import type { Actor } from "@/server/auth/audit";
import type { Session, Viewer } from "@/server/auth/gate";
import type { Env } from "@/server/lib/env";

/** What a change of one's own account is made with: the call of somebody who is signed in. */
export interface Call {
  readonly tx: Tx;
  readonly session: Session;
  readonly viewer: Viewer;
  readonly actor: Actor;
  readonly env: () => Env;
}
