import * as z from "zod";
import { DIGEST_PACES, NOTIFICATION_KINDS } from "@/db/enums";
import { Id, IdempotencyKey, text } from "@/server/features/common/schema";

/** How many notifications a page of the inbox holds. */
export const NOTICES_PER_PAGE = 30;
/** Unread ones are counted up to here. */
export const MAX_UNREAD = 99;

/** The steps at which an alert tells of a date, in days ahead. */
export const ALERT_DAYS = [21, 7, 1] as const;

const N = z.int().positive();
const CivilDay = z.iso.date();

/** What happened, by its kind. It names things by number, code and day, and never repeats an answer or a score. */
export const Happening = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("plan-changed"), detail: z.strictObject({ n: N }) }),
  z.strictObject({
    kind: z.literal("rules-changed"),
    detail: z.strictObject({ edition: z.string().max(100) }),
  }),
  z.strictObject({
    kind: z.literal("deadline"),
    /** An official event, an exam, or `task` for something the person means to do. */
    detail: z.strictObject({ code: z.string().max(80), date: CivilDay, days: z.literal(ALERT_DAYS) }),
  }),
  z.strictObject({ kind: z.literal("result-due"), detail: z.strictObject({}) }),
  z.strictObject({ kind: z.literal("deletion-asked"), detail: z.strictObject({ on: CivilDay }) }),
]);
export type Happening = z.infer<typeof Happening>;

/** One line of the inbox, in words, with the page it is about. */
export const Notification = z.strictObject({
  id: z.uuid(),
  kind: z.enum(NOTIFICATION_KINDS),
  text: z.string(),
  href: z.string(),
  createdAt: z.date(),
  isRead: z.boolean(),
});
export type Notification = z.infer<typeof Notification>;

export const ListNotifications = z.strictObject({
  /** The id of the last one of the page before. */
  cursor: Id.optional(),
});
export const Inbox = z.strictObject({
  items: z.array(Notification),
  next: z.uuid().nullable(),
  unread: z.int().min(0),
});
export type Inbox = z.infer<typeof Inbox>;

export const MarkRead = z.strictObject({
  ids: z.array(Id).min(1).max(NOTICES_PER_PAGE),
  idempotencyKey: IdempotencyKey,
});
export const MarkAllRead = z.strictObject({ idempotencyKey: IdempotencyKey });

const Hour = z.int().min(0).max(23);
/** An IANA name; whether there is such a zone is said by the server. */
const ZoneName = text(64).min(1);

const chosen = {
  timeZone: z.string().nullable(),
  digest: z.enum(DIGEST_PACES),
  hasDeadlineAlerts: z.boolean(),
  /** Hours in which no mail goes out, in the person's zone; from 22 to 7 runs over midnight. Equal means none. */
  quietFrom: Hour,
  quietTo: Hour,
  hasSingleKeys: z.boolean(),
};

/** How a person wants to be reached; version 0 until they have chosen something. */
export const Preferences = z.strictObject({
  ...chosen,
  /** When their visit before this one ended; null on the first. */
  lastVisitAt: z.date().nullable(),
  version: z.int().min(0),
});
export type Preferences = z.infer<typeof Preferences>;

export const SavePreferences = z.strictObject({
  ...chosen,
  timeZone: ZoneName.nullable(),
  /** The version the change was made from; 0 for the first. */
  version: z.int().min(0),
  idempotencyKey: IdempotencyKey,
});
export type SavePreferences = z.infer<typeof SavePreferences>;
export const SavedPreferences = z.strictObject({ version: z.int().positive() });

/** The zone of the browser, kept where none was chosen. */
export const Visit = z.strictObject({ timeZone: ZoneName.optional() });
