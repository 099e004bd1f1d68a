import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeIn } from "@/app/(applicant)/timeline/_parts/in-zone";
import { listOfficial } from "@/server/features/timeline/data/list-items";
import { getSeasonCalendar } from "@/server/features/season/data";
import { writeCalendar } from "@/server/features/timeline/data/write-calendar";
import { SEASONS } from "@/server/rules/contract";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { PEOPLE } from "../../support/people";
import { key, parse, readAs, withFeed } from "./stage";

const ZONES = [
  "Asia/Karachi",
  "Africa/Cairo",
  "America/New_York",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "America/St_Johns",
] as const;

/**
 * Official instants by hand. US clocks go forward on the second Sunday in March (8 Mar 2026, 14 Mar 2027, 12 Mar 2028):
 * Eastern is UTC-5 before and UTC-4 after.
 */
const INSTANTS: Readonly<Record<string, string>> = {
  "2026 ranking-opens": "2026-02-02T17:00:00Z",
  "2026 rank-deadline": "2026-03-05T02:00:00Z",
  "2026 match-week": "2026-03-16T14:00:00Z",
  "2026 match-day": "2026-03-20T16:00:00Z",
  "2027 ranking-opens": "2027-02-01T17:00:00Z",
  "2027 rank-deadline": "2027-03-04T02:00:00Z",
  "2027 match-week": "2027-03-15T14:00:00Z",
  "2027 match-day": "2027-03-19T16:00:00Z",
  "2028 ranking-opens": "2028-01-31T17:00:00Z",
  "2028 rank-deadline": "2028-03-02T02:00:00Z",
  "2028 match-week": "2028-03-13T14:00:00Z",
  "2028 match-day": "2028-03-17T16:00:00Z",
};

/** What the clock on the wall shows at the rank-order list deadline of 2028, by hand. */
const DEADLINE_2028 = {
  "Asia/Karachi": ["2028-03-02", "07:00"],
  "Africa/Cairo": ["2028-03-02", "04:00"],
  "America/New_York": ["2028-03-01", "21:00"],
  "Asia/Kathmandu": ["2028-03-02", "07:45"],
  "Pacific/Kiritimati": ["2028-03-02", "16:00"],
  "America/St_Johns": ["2028-03-01", "22:30"],
} as const;

const itemsOf = (season: (typeof SEASONS)[number]) =>
  listOfficial(getSeasonCalendar(season, "2026-11-22").events);

/** Day and time on the wall by the platform's own calendar, which our code for the calendar does not use. */
function onTheWall(instant: Date, timeZone: string): [string, string] {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(
    instant,
  );
  const [day = "", time = ""] = parts.split(" ");
  return [day, time];
}

describe.each(SEASONS)("promise 16: the dates of the %s Match", (season) => {
  const items = itemsOf(season);
  const feed = { id: "a feed", createdAt: new Date("2026-11-22T12:00:00Z") };
  const { text } = writeCalendar({ items, tasks: [], today: "2026-11-22", season, feed });
  const { events } = parse(text);

  it.each(items.map((item) => [item.key, item] as const))(
    "%s: the calendar holds it once, as what it is",
    (_key, item) => {
      const event = events.filter(({ title }) => title === item.title);
      expect(event).toHaveLength(1);
      const stated = INSTANTS[`${season} ${item.key.replace("official.", "")}`];
      if (stated === undefined)
        expect(event[0]).toMatchObject({ isDay: true, day: item.start, lastDay: null });
      else expect(event[0]).toMatchObject({ isDay: false, instant: new Date(stated), hasZone: true });
    },
  );

  it.each(ZONES)("the page writes each instant as a clock in %s shows it, and moves no civil day", (zone) => {
    for (const item of items) {
      const placed = placeIn(item, zone);
      const stated = INSTANTS[`${season} ${item.key.replace("official.", "")}`];
      if (stated === undefined) expect(placed).toEqual({ day: item.start, time: null });
      else {
        const [day, time] = onTheWall(new Date(stated), zone);
        expect(placed, item.key).toEqual({ day, time });
      }
    }
  });
});

it.each(ZONES)("promise 16: the rank-order list of 2028 closes at the time by hand in %s", (zone) => {
  const deadline = itemsOf(2028).find((item) => item.key === "official.rank-deadline");
  if (deadline === undefined) throw new Error("There is no deadline.");
  const [day, time] = DEADLINE_2028[zone];
  expect(placeIn(deadline, zone)).toEqual({ day, time });
});

describe("promise 16: own days", () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await makeTestDatabase();
  });
  afterAll(() => db.close());

  it.each(ZONES)("stay the days they are for somebody in %s", async (zone) => {
    const { api, secret } = await withFeed(db, PEOPLE.P);
    await db.owner.query(
      `insert into preferences (user_id, time_zone) values ($1, $2)
         on conflict (user_id) do update set time_zone = $2`,
      [PEOPLE.P.id, zone],
    );
    // The days on which clocks change in Cairo and New York, and the one that Kiritimati reaches first.
    for (const due of ["2027-04-30", "2027-03-14", "2028-01-01"]) {
      const { id, version } = await api.tasks.save({
        id: null,
        title: `due ${due}`,
        due,
        isDone: false,
        version: 0,
        ...key(),
      });
      const { items, zone: told } = await api.timeline.mine();
      expect(told).toBe(zone);
      expect(items.find((item) => item.key === `task.${id}`)).toMatchObject({ start: due, at: null });
      const { events } = parse((await readAs(db, secret)).text);
      expect(events.find(({ title }) => title === `due ${due}`)).toMatchObject({ isDay: true, day: due });
      await api.tasks.remove({ id, version, ...key() });
    }
  });
});
