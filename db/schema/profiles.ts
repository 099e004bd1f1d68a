import { date, foreignKey, integer, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant, organizationId } from "./columns";
import { memberships } from "./organizations";
import { OWN_RECORD, policies, VISIBLE_RECORD } from "./policies";

/** What an applicant has told: the facts of the rules' contract, without the day on which they are read. */
export const profiles = pgTable(
  "profiles",
  {
    organizationId: organizationId(),
    applicantId: uuid().notNull(),
    facts: jsonb().notNull(),
    /** The plan's day where an uploaded profile fixed one. */
    asOf: date({ mode: "string" }),
    /** Steps of the interview that were answered or left for later. */
    stepsDone: integer().array().notNull(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.applicantId] }),
    foreignKey({
      columns: [t.organizationId, t.applicantId],
      foreignColumns: [memberships.organizationId, memberships.userId],
    }).onDelete("cascade"),
    ...policies("profiles", {
      select: VISIBLE_RECORD,
      insert: OWN_RECORD,
      update: OWN_RECORD,
    }),
  ],
);
