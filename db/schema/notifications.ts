import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { digestPace, id, instant, notificationKind } from "./columns";
import { OWN_USER, policies } from "./policies";

/** How a person wants to be reached, and in which zone their days are. */
export const preferences = pgTable(
  "preferences",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    /** An IANA name; null until the browser has told. */
    timeZone: text(),
    digest: digestPace().notNull().default("daily"),
    hasDeadlineAlerts: boolean().notNull().default(true),
    /** Hours of the person's own day in which no mail goes out; from 22 to 7 runs over midnight. Equal means none. */
    quietFrom: smallint().notNull().default(22),
    quietTo: smallint().notNull().default(7),
    hasSingleKeys: boolean().notNull().default(true),
    /** The visit that runs, and when the one before it ended. */
    seenAt: instant(),
    lastVisitAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [
    check("preferences_quiet_check", sql`${t.quietFrom} between 0 and 23 and ${t.quietTo} between 0 and 23`),
    ...policies("preferences", { select: OWN_USER, insert: OWN_USER, update: OWN_USER }),
  ],
);

/** What happened that a person should see. It names things and never repeats an answer or a score. */
export const notifications = pgTable(
  "notifications",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: id(),
    kind: notificationKind().notNull(),
    /** Codes, dates and version numbers that the sentence needs. */
    detail: jsonb().notNull(),
    /** One per thing that happened: telling it again changes nothing. */
    key: text().notNull(),
    createdAt: instant().notNull(),
    readAt: instant(),
    /** When it went out in a mail, or was found not to be mailed. */
    settledAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.id] }),
    uniqueIndex("notifications_user_id_key_key").on(t.userId, t.key),
    // The inbox, newest first.
    index("notifications_user_id_created_at_id_idx").on(t.userId, t.createdAt.desc(), t.id),
    ...policies("notifications", { select: OWN_USER, insert: OWN_USER, update: OWN_USER }),
  ],
);
