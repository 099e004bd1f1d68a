import type { notifications, preferences } from "../../schema";
import { NEWEST } from "../../../server/features/plans/policy";
import type { History } from "./histories";
import { idOf, type Moments } from "./moments";
import { APPLICANTS } from "./people";
import { RULES_CAME, type Version } from "./versions";

type Preferences = typeof preferences.$inferInsert;
type Notification = typeof notifications.$inferInsert;

const MINUTE_MS = 60_000;

/** The zone of a country's capital, by its code. */
const ZONES: Readonly<Record<string, string>> = {
  AF: "Asia/Kabul",
  AR: "America/Argentina/Buenos_Aires",
  BA: "Europe/Sarajevo",
  BD: "Asia/Dhaka",
  BR: "America/Sao_Paulo",
  CO: "America/Bogota",
  EG: "Africa/Cairo",
  ET: "Africa/Addis_Ababa",
  GE: "Asia/Tbilisi",
  GH: "Africa/Accra",
  GT: "America/Guatemala",
  IN: "Asia/Kolkata",
  IQ: "Asia/Baghdad",
  IR: "Asia/Tehran",
  JO: "Asia/Amman",
  KE: "Africa/Nairobi",
  KZ: "Asia/Almaty",
  LK: "Asia/Colombo",
  MA: "Africa/Casablanca",
  MM: "Asia/Yangon",
  MX: "America/Mexico_City",
  NG: "Africa/Lagos",
  NP: "Asia/Kathmandu",
  PE: "America/Lima",
  PK: "Asia/Karachi",
  PL: "Europe/Warsaw",
  RS: "Europe/Belgrade",
  SD: "Africa/Khartoum",
  SN: "Africa/Dakar",
  TR: "Europe/Istanbul",
  TW: "Asia/Taipei",
  UA: "Europe/Kyiv",
  VN: "Asia/Ho_Chi_Minh",
};

/** Days before the seeding on which the one whom visitors sign in as was here the time before last. */
const VISIT_BEFORE = 9;

/** In which zone the applicants' days are; one has chosen more than that. */
export function listPreferences(histories: readonly History[], { ago }: Moments): Preferences[] {
  return APPLICANTS.flatMap((who): Preferences[] => {
    const timeZone = ZONES[who.country];
    const last = histories.find((history) => history.who.key === who.key)?.states.at(-1);
    if (timeZone === undefined || last === undefined) return [];
    const seenAt = new Date(last.at.getTime() + 20 * MINUTE_MS);
    // A zone that the browser told is no choice, so its version is 0.
    if (who.key !== "samira") return [{ userId: who.id, timeZone, seenAt, version: 0 }];
    const lastVisitAt = ago(VISIT_BEFORE, `visit ${who.key}`);
    return [{ userId: who.id, timeZone, digest: "weekly", quietFrom: 21, quietTo: 8, seenAt, lastVisitAt }];
  });
}

/** When they were chosen: on the first day. */
export function momentOfChoosing({ who, states }: History): Date | null {
  const [first] = states;
  return who.key === "samira" && first !== undefined ? new Date(first.at.getTime() + 9 * MINUTE_MS) : null;
}

/** The inbox of the one whom visitors sign in as: a version she has seen, and new rules she has not. */
export function listNotifications(
  { who }: History,
  versions: readonly Version[],
  { ago }: Moments,
): Notification[] {
  const seen = versions.findLast(({ row }) => row.authorId !== null);
  if (who.key !== "samira" || seen === undefined) return [];
  const told = ago(RULES_CAME, `rules ${who.key}`);
  const edition = NEWEST.edition.name;
  return [
    {
      userId: who.id,
      id: idOf("notification", `rules ${who.key}`),
      kind: "rules-changed",
      detail: { edition },
      key: `rules-changed:${edition}`,
      createdAt: told,
      settledAt: told,
    },
    {
      userId: who.id,
      id: idOf("notification", `plan ${who.key}`),
      kind: "plan-changed",
      detail: { n: seen.n },
      key: `plan-changed:${seen.n}`,
      createdAt: seen.at,
      readAt: new Date(seen.at.getTime() + MINUTE_MS),
      settledAt: new Date(seen.at.getTime() + MINUTE_MS),
    },
  ];
}
