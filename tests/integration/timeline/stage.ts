import { Buffer } from "node:buffer";
import type { createContext } from "@/server/api/context";
import { createCaller } from "@/server/api/root";
import ICAL from "ical.js";
import { makeUuid } from "@/app/_trpc/keys";
import type { TestDatabase } from "../../support/database";
import type { Person } from "../../support/people";
import { callerFor, contextFor } from "../../support/sign-in";

type Overrides = NonNullable<Parameters<typeof createContext>[0]>;

/** A key of its own for each change. */
export const key = () => ({ idempotencyKey: makeUuid() });

/** Signs a person in, gives them a calendar address, and returns both. */
export async function withFeed(db: TestDatabase, person: Person, overrides: Overrides = {}) {
  const api = await callerFor(db, person, overrides);
  const feed = await api.timeline.makeFeed(key());
  if (feed === null) throw new Error("No address was made.");
  return { api, feed, secret: secretOf(feed.url) };
}

/** The secret of an address. */
export function secretOf(url: string): string {
  const found = /\/api\/calendar\/([\w-]{43})\.ics$/.exec(url)?.[1];
  if (found === undefined) throw new Error(`${url} is no address of a calendar.`);
  return found;
}

/** Reads an address as a calendar program does, without a cookie. */
export const readAs = (db: TestDatabase, secret: string, overrides: Overrides = {}) =>
  createCaller(() => contextFor(db, null, overrides)).timeline.readFeed({ secret });

/** The events of a calendar, as an independent parser reads them. */
export function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const { startDate } = event;
    return {
      uid: event.uid,
      title: event.summary,
      sequence: event.sequence,
      isDay: startDate.isDate,
      day: startDate.isDate ? startDate.toString() : null,
      instant: startDate.isDate ? null : startDate.toJSDate(),
      hasZone: startDate.zone === ICAL.Timezone.utcTimezone,
      lastDay: component.hasProperty("dtend") ? event.endDate.toString() : null,
      properties: component.getAllProperties().map(({ name }) => name),
    };
  });
  return { events, kinds: calendar.getAllSubcomponents().map(({ name }) => name), calendar };
}

/** The longest line in octets: RFC 5545 allows 75. */
export const longestLine = (text: string) =>
  Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)));
