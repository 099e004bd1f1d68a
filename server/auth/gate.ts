import "server-only";
import type { Database } from "@/db/client";
import type { Rights } from "@/db/context";
import type { OrganizationKind, Role } from "@/db/enums";
import { hashSecret } from "./secrets";

declare const minted: unique symbol;

/** Somebody whose session row was read for this very request. Only this file makes one. */
export interface Viewer {
  readonly userId: string;
  readonly organizationId: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly [minted]: true;
}

/** What a session row says now, with the rights it gives. */
export interface Session {
  readonly viewer: Viewer;
  readonly user: { readonly name: string; readonly email: string };
  readonly organization: {
    readonly name: string;
    readonly kind: OrganizationKind;
    readonly isDemo: boolean;
    readonly requiresSecondFactor: boolean;
  };
  readonly hasSecondFactor: boolean;
  /** The person has a second factor and has not shown it in this session: nothing is open yet but the question. */
  readonly mustEnterCode: boolean;
  /** The organization asks its mentors and coordinators for a second factor, and this one has none yet. */
  readonly mustSetUpSecondFactor: boolean;
}

interface Row {
  readonly session_id: string;
  readonly user_id: string;
  readonly user_name: string;
  readonly user_email: string;
  readonly organization_id: string;
  readonly organization_name: string;
  readonly organization_kind: OrganizationKind;
  readonly is_demo: boolean;
  readonly role: Role;
  readonly requires_second_factor: boolean;
  readonly has_second_factor: boolean;
  readonly has_proved_second_factor: boolean;
}

function toSession(row: Row): Session {
  const viewer = {
    userId: row.user_id,
    organizationId: row.organization_id,
    role: row.role,
    sessionId: row.session_id,
  } as Viewer;
  return {
    viewer,
    user: { name: row.user_name, email: row.user_email },
    organization: {
      name: row.organization_name,
      kind: row.organization_kind,
      isDemo: row.is_demo,
      requiresSecondFactor: row.requires_second_factor,
    },
    hasSecondFactor: row.has_second_factor,
    mustEnterCode: row.has_second_factor && !row.has_proved_second_factor,
    mustSetUpSecondFactor: row.requires_second_factor && row.role !== "applicant" && !row.has_second_factor,
  };
}

/**
 * Reads the session that a cookie's secret belongs to, with the person's place and role as they are now: one round trip.
 * Null when it is unknown, ended or expired, or the person is no longer what the session says.
 */
export async function findSession(database: Database, secret: string, now: Date): Promise<Session | null> {
  const { rows } = await database.pool.query<Row>({
    name: "open_session",
    text: "select * from rights.open_session($1, $2)",
    values: [hashSecret(secret), now],
  });
  const [row] = rows;
  return row === undefined ? null : toSession(row);
}

/** What the database is told of a viewer. */
export function rightsOf({ userId, organizationId, role }: Viewer): Rights {
  return { userId, organizationId, role };
}
