import "server-only";
import Bowser from "bowser";
import { and, desc, eq, isNull } from "drizzle-orm";
import { assume, type Tx } from "@/db/context";
import type { OrganizationKind, Role } from "@/db/enums";
import { memberships, membershipRoles, organizations, sessions } from "@/db/schema";
import { DomainError } from "@/server/lib/errors";
import { writeAudit } from "./audit";
import { hashSecret, makeSecret } from "./secrets";

export const SESSION_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Where several places are open, the one with the most to do for others first; a person's own place last. */
const ORDER: readonly Role[] = ["coordinator", "mentor", "applicant"];

/** Where a request comes from, as far as a person would recognise it. */
export interface Origin {
  readonly device: string;
  readonly network: string;
}

/** "Firefox on Windows", or what the browser says of itself. */
export function describeDevice(userAgent: string | null): string {
  if (userAgent === null || userAgent === "") return "Unknown device";
  const { browser, os } = Bowser.parse(userAgent);
  const name = [browser.name, os.name].filter((part) => part !== undefined && part !== "").join(" on ");
  return name === "" ? "Unknown device" : name;
}

/** Where a person may work, and as what. */
export interface OpenPlace {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly kind: OrganizationKind;
  readonly isDemo: boolean;
  readonly role: Role;
}

/** The places a person may work in now, best first. The transaction acts for that person. */
export async function listPlaces(tx: Tx, userId: string): Promise<OpenPlace[]> {
  const rows = await tx
    .select({
      organizationId: membershipRoles.organizationId,
      organizationName: organizations.name,
      kind: organizations.kind,
      isDemo: organizations.isDemo,
      role: membershipRoles.role,
    })
    .from(membershipRoles)
    .innerJoin(
      memberships,
      and(
        eq(memberships.organizationId, membershipRoles.organizationId),
        eq(memberships.userId, membershipRoles.userId),
      ),
    )
    .innerJoin(organizations, eq(organizations.id, membershipRoles.organizationId))
    .where(and(eq(membershipRoles.userId, userId), isNull(memberships.deactivatedAt)))
    .orderBy(organizations.name, organizations.id);
  const isOwn = ({ organizationId }: OpenPlace) => Number(organizationId === userId);
  return rows.sort((a, b) => isOwn(a) - isOwn(b) || ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

/** Where the person worked last, when that is still open to them; else the first of their places. */
async function choosePlace(tx: Tx, userId: string): Promise<OpenPlace | null> {
  const places = await listPlaces(tx, userId);
  const [last] = await tx
    .select({ organizationId: sessions.activeOrganizationId, role: sessions.activeRole })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.lastUsedAt))
    .limit(1);
  const again = places.find(
    ({ organizationId, role }) => organizationId === last?.organizationId && role === last.role,
  );
  return again ?? places[0] ?? null;
}

/**
 * Starts a session for a person who has proved who they are, and makes the transaction theirs.
 * @returns the cookie's secret
 * @throws DomainError FORBIDDEN when no place is open to them: every membership of theirs was deactivated
 */
export async function startSession(
  tx: Tx,
  userId: string,
  { origin, now, requestId }: { origin: Origin; now: Date; requestId: string },
): Promise<string> {
  await assume(tx, { userId });
  const chosen = await choosePlace(tx, userId);
  if (chosen === null) {
    throw new DomainError(
      "FORBIDDEN",
      "Your account in this program is paused. Ask your coordinator to open it again.",
    );
  }
  const { organizationId, role } = chosen;
  await assume(tx, { userId, organizationId, role });
  const secret = makeSecret();
  const [row] = await tx
    .insert(sessions)
    .values({
      secretHash: hashSecret(secret),
      userId,
      activeOrganizationId: organizationId,
      activeRole: role,
      device: origin.device,
      network: origin.network,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + SESSION_DAYS * DAY_MS),
    })
    .returning({ id: sessions.id });
  const actor = { userId, organizationId, role, requestId, now };
  await writeAudit(tx, actor, { action: "session.started", subjectId: row?.id });
  return secret;
}
