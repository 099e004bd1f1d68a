import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/context";
import {
  auditEvents,
  memberships,
  membershipRoles,
  organizations,
  preferences,
  sessions,
  users,
} from "@/db/schema";
import { listWholeInbox } from "@/server/features/notifications/data";
import type { ArchiveList } from "@/server/lib/archive";

type Row = Readonly<Record<string, unknown>>;

const once = (
  name: string,
  columns: readonly string[],
  read: () => Promise<readonly Row[]>,
): ArchiveList => ({
  name,
  columns,
  pages: async function* pages() {
    yield await read();
  },
});

/** What happened to the person's record, in every place where it has been; names while the person may know them. */
function listLooks(tx: Tx, userId: string): ArchiveList {
  return once("looks", ["place", "at", "action", "name", "role"], () => {
    const places = tx
      .select({ id: memberships.organizationId })
      .from(memberships)
      .where(eq(memberships.userId, userId));
    return tx
      .select({
        place: organizations.name,
        at: auditEvents.at,
        action: auditEvents.action,
        name: users.name,
        role: auditEvents.actorRole,
      })
      .from(auditEvents)
      .leftJoin(organizations, eq(organizations.id, auditEvents.organizationId))
      .leftJoin(users, eq(users.id, auditEvents.actorId))
      .where(and(inArray(auditEvents.organizationId, places), eq(auditEvents.applicantId, userId)))
      .orderBy(asc(auditEvents.id));
  });
}

/** Where the person is a member, and as what. */
function listMemberships(tx: Tx, userId: string): ArchiveList {
  return once("memberships", ["place", "role", "joinedAt", "deactivatedAt"], () =>
    tx
      .select({
        place: organizations.name,
        role: membershipRoles.role,
        joinedAt: memberships.joinedAt,
        deactivatedAt: memberships.deactivatedAt,
      })
      .from(memberships)
      .leftJoin(organizations, eq(organizations.id, memberships.organizationId))
      .leftJoin(
        membershipRoles,
        and(
          eq(membershipRoles.organizationId, memberships.organizationId),
          eq(membershipRoles.userId, memberships.userId),
        ),
      )
      .where(eq(memberships.userId, userId))
      .orderBy(asc(memberships.joinedAt)),
  );
}

function listInbox(tx: Tx, userId: string): ArchiveList {
  return once("notifications", ["createdAt", "kind", "text", "readAt"], () => listWholeInbox(tx, userId));
}

function listPreferences(tx: Tx, userId: string): ArchiveList {
  const columns = {
    timeZone: preferences.timeZone,
    digest: preferences.digest,
    hasDeadlineAlerts: preferences.hasDeadlineAlerts,
    quietFrom: preferences.quietFrom,
    quietTo: preferences.quietTo,
    hasSingleKeys: preferences.hasSingleKeys,
    lastVisitAt: preferences.lastVisitAt,
  };
  return once("preferences", Object.keys(columns), () =>
    tx.select(columns).from(preferences).where(eq(preferences.userId, userId)),
  );
}

function listSignIns(tx: Tx, userId: string): ArchiveList {
  const { device, network, createdAt, lastUsedAt, revokedAt } = sessions;
  const columns = { device, network, createdAt, lastUsedAt, revokedAt };
  return once("sign-ins", Object.keys(columns), () =>
    tx.select(columns).from(sessions).where(eq(sessions.userId, userId)).orderBy(asc(createdAt)),
  );
}

/** Everything of a person that lies beside their record. The transaction acts for them. */
export function listAccount(tx: Tx, userId: string): ArchiveList[] {
  return [
    listInbox(tx, userId),
    listPreferences(tx, userId),
    listLooks(tx, userId),
    listMemberships(tx, userId),
    listSignIns(tx, userId),
  ];
}
