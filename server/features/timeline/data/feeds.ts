import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/context";
import { calendarFeeds } from "@/db/schema";
import type { ApplicantAccess } from "@/server/auth/access";
import { deriveLinkSecret } from "@/server/auth/secrets";
import type { Env } from "@/server/lib/env";
import { notFound } from "@/server/lib/errors";
import type { Feed } from "../schema";
import { readScene } from "./get-timeline";
import { writeCalendar } from "./write-calendar";

/** The secret of a calendar's address; it follows from the row, so that its owner can be shown it again. */
export const secretOfFeed = ({ authSecret }: Env, id: string) => deriveLinkSecret(authSecret, "calendar", id);

/** The address that is open now: calendar_feeds_organization_id_applicant_id_key. */
async function findOpen(tx: Tx, { organizationId, applicantId }: ApplicantAccess) {
  const [row] = await tx
    .select({ id: calendarFeeds.id, createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(
      and(
        eq(calendarFeeds.organizationId, organizationId),
        eq(calendarFeeds.applicantId, applicantId),
        isNull(calendarFeeds.revokedAt),
      ),
    );
  return row ?? null;
}

/** The person's own address, or null while there is none. */
export async function findFeed(tx: Tx, access: ApplicantAccess, env: Env): Promise<Feed | null> {
  const open = await findOpen(tx, access);
  if (open === null) return null;
  const url = `${env.url}/api/calendar/${secretOfFeed(env, open.id)}.ics`;
  return { url, createdAt: open.createdAt };
}

/** The calendar that a secret address shows, read with its owner's rights. */
export async function readCalendar(tx: Tx, access: ApplicantAccess, now: Date) {
  const open = await findOpen(tx, access);
  // Ended between the look at the address and this one.
  if (open === null) throw notFound();
  return writeCalendar({ ...(await readScene(tx, access, now)), feed: open });
}
