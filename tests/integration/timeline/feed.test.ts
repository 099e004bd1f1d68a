import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { PEOPLE } from "../../support/people";
import { callerFor, ENV } from "../../support/sign-in";
import { key, parse, readAs, secretOf, withFeed } from "./stage";

const { A1, A2, B1, P, MA } = PEOPLE;
const DAY_MS = 24 * 60 * 60 * 1000;

let db: TestDatabase;
beforeAll(async () => {
  db = await makeTestDatabase();
});
afterAll(() => db.close());

describe("a calendar's address", () => {
  it("is absent until it is made, is shown again to its owner, and is of this server", async () => {
    const owner = await callerFor(db, A1);
    // The people of the tests come with one.
    await owner.timeline.endFeed(key());
    expect(await owner.timeline.feed()).toBeNull();
    const { api, feed } = await withFeed(db, A1);
    expect(feed.url.startsWith(`${ENV.url}/api/calendar/`)).toBe(true);
    expect(await api.timeline.feed()).toEqual(feed);
  });

  it("promise 7: stands in the database as a hash alone, also beside the key of the call", async () => {
    const { secret } = await withFeed(db, A2);
    const { rows } = await db.owner.query<{ text: string }>(
      `select string_agg(t::text, '') as text from (
         select to_jsonb(f)::text from calendar_feeds f
         union all select to_jsonb(i)::text from idempotency_keys i
         union all select to_jsonb(e)::text from audit_events e) as t`,
    );
    expect(rows[0]?.text).toContain("calendar-feed.made");
    expect(rows[0]?.text).not.toContain(secret);
  });

  it("is dead at once when another is made, and when it is ended", async () => {
    const first = await withFeed(db, A1);
    await readAs(db, first.secret);
    const second = await first.api.timeline.makeFeed(key());
    const secret = secretOf(second?.url ?? "");
    expect(secret).not.toBe(first.secret);
    await expect(readAs(db, first.secret)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await readAs(db, secret);
    await first.api.timeline.endFeed(key());
    await expect(readAs(db, secret)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await first.api.timeline.feed()).toBeNull();
  });

  it("promise 6: answers alike whether it is unknown, ended, or its owner may not sign in", async () => {
    const told: unknown[] = [];
    const knock = async (secret: string) => {
      const { code, message } = await readAs(db, secret).then(
        () => ({ code: "ok", message: "" }),
        (error: { code: string; message: string }) => error,
      );
      told.push({ code, message });
    };
    await knock("x".repeat(43));
    const { secret } = await withFeed(db, B1);
    for (const [off, on] of [
      [
        "update users set deactivated_at = now() where id = $1",
        "update users set deactivated_at = null where id = $1",
      ],
      [
        "update memberships set deactivated_at = now() where user_id = $1",
        "update memberships set deactivated_at = null where user_id = $1",
      ],
    ] as const) {
      await db.owner.query(off, [B1.id]);
      await knock(secret);
      await db.owner.query(on, [B1.id]);
    }
    await readAs(db, secret);
    await db.owner.query("update calendar_feeds set revoked_at = now() where applicant_id = $1", [B1.id]);
    await knock(secret);
    expect(told).toEqual(told.map(() => told[0]));
    expect(told[0]).toMatchObject({ code: "NOT_FOUND" });
  });

  it("promise 12: one call sent twice makes one; ten at once leave one that is open", async () => {
    const api = await callerFor(db, P);
    await db.owner.query("delete from calendar_feeds where applicant_id = $1", [P.id]);
    const same = key();
    const [one, two] = [await api.timeline.makeFeed(same), await api.timeline.makeFeed(same)];
    expect(two).toEqual(one);
    await Promise.all(Array.from({ length: 10 }, () => api.timeline.makeFeed(key())));
    const { rows } = await db.owner.query<{ all: string; open: string }>(
      `select count(*) as all, count(*) filter (where revoked_at is null) as open
         from calendar_feeds where applicant_id = $1`,
      [P.id],
    );
    expect(rows).toEqual([{ all: "11", open: "1" }]);
  });

  it("leaves a row in the audit when it is made and when it is ended, and none when it is read or not there", async () => {
    const count = async () => {
      const { rows } = await db.owner.query<{ action: string }>(
        "select action from audit_events where actor_id = $1 order by id",
        [A2.id],
      );
      return rows.map(({ action }) => action);
    };
    const before = (await count()).length;
    const { api, secret } = await withFeed(db, A2);
    await readAs(db, secret);
    await readAs(db, secret);
    await api.timeline.endFeed(key());
    await api.timeline.endFeed(key());
    expect((await count()).slice(before)).toEqual(["calendar-feed.made", "calendar-feed.ended"]);
  });

  it("goes with the record when its owner leaves the program", async () => {
    const { api, secret } = await withFeed(db, A1);
    await api.tasks.save({ id: null, title: "Mine", due: "2027-05-05", isDone: false, version: 0, ...key() });
    await api.sharing.leave(key());
    const { events } = parse((await readAs(db, secret)).text);
    expect(events.map(({ title }) => title)).toContain("Mine");
  });

  it("is for applicants", async () => {
    const mentor = await callerFor(db, MA);
    await expect(mentor.timeline.feed()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect((await callerFor(db, null)).timeline.feed()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("promise 5: is asked for at most 600 times in a quarter of an hour by one network", async () => {
    const from = { headers: new Headers({ "x-forwarded-for": "198.51.100.7" }) };
    const knock = () => readAs(db, "y".repeat(43), from).catch((error: { code: string }) => error.code);
    for (let round = 0; round < 60; round += 1) await Promise.all(Array.from({ length: 10 }, knock));
    expect(await knock()).toBe("TOO_MANY_REQUESTS");
  });
});

describe("the mark of a calendar", () => {
  it("is the same for the same content, another day too, and another when a task changes", async () => {
    const { api, secret } = await withFeed(db, P);
    const first = await readAs(db, secret);
    const later = await readAs(db, secret, { now: () => new Date(NOW.getTime() + DAY_MS) });
    expect(later).toEqual(first);
    const task = { title: "Call the registrar", due: "2027-03-03", isDone: false };
    const saved = await api.tasks.save({ id: null, version: 0, ...task, ...key() });
    const second = await readAs(db, secret);
    expect(second.tag).not.toBe(first.tag);
    await api.tasks.save({ ...task, id: saved.id, due: "2027-03-04", version: saved.version, ...key() });
    const third = await readAs(db, secret);
    expect(third.tag).not.toBe(second.tag);
    const eventOf = (text: string) => parse(text).events.find(({ title }) => title === task.title);
    expect(eventOf(third.text)).toMatchObject({
      uid: eventOf(second.text)?.uid,
      sequence: 1,
      day: "2027-03-04",
    });
  });
});
