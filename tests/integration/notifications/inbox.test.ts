import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { PEOPLE, rowId } from "../../support/people";
import { callerFor } from "../../support/sign-in";
import { tell } from "./house";

const { A1, A2, MA, CB, P } = PEOPLE;

let db: TestDatabase;
beforeAll(async () => {
  db = await makeTestDatabase();
});
afterAll(() => db.close());

const key = () => ({ idempotencyKey: randomUUID() });
const day = (n: number) => new Date(Date.UTC(2026, 9, 1, 0, n)).toISOString();

describe("an inbox", () => {
  it("holds what happened once, however often it is told", async () => {
    const happening = { kind: "plan-changed", detail: { n: 7 }, key: "plan:7" } as const;
    await tell(db, MA, happening, day(1));
    await tell(db, MA, happening, day(2));
    const { items } = await (await callerFor(db, MA)).notifications.list({});
    expect(items.map(({ createdAt }) => createdAt.toISOString())).toEqual([day(1)]);
  });

  it("says each kind in words, with the page it is about, and never a score", async () => {
    const told = [
      { kind: "plan-changed", detail: { n: 1 }, key: "a" },
      { kind: "plan-changed", detail: { n: 4 }, key: "b" },
      { kind: "rules-changed", detail: { edition: "anesthesiology-img@2028.2" }, key: "c" },
      { kind: "deadline", detail: { code: "rank-deadline", date: "2027-03-03", days: 7 }, key: "d" },
      { kind: "deadline", detail: { code: "step2ck", date: "2026-12-01", days: 1 }, key: "e" },
      { kind: "deadline", detail: { code: "task", date: "2026-12-24", days: 21 }, key: "f" },
      { kind: "result-due", detail: {}, key: "g" },
      { kind: "deletion-asked", detail: { on: "2026-12-22" }, key: "h" },
    ] as const;
    for (const [index, happening] of told.entries()) await tell(db, CB, happening, day(index));
    const { items } = await (await callerFor(db, CB)).notifications.list({});
    expect(items.toReversed().map(({ text, href }) => [text, href])).toEqual([
      ["Your first plan is ready.", "/plan/v/1"],
      ["Your plan changed: version 4 is ready. See what moved and why.", "/plan/compare?from=3&to=4"],
      [
        "The rules have changed: edition 2028.2. See what would differ in your plan before you take it.",
        "/plan",
      ],
      ["Rank-order list deadline: in 7 days, on 3 Mar 2027.", "/timeline"],
      ["Your Step 2 CK: tomorrow, on 1 Dec 2026.", "/timeline"],
      ["A task of yours: in 21 days, on 24 Dec 2026.", "/timeline"],
      ["A result of yours may be out by now. Add it when you have it, and your plan follows.", "/exams"],
      [
        "You asked us to delete your account. It goes on 22 Dec 2026. Until then you can keep it.",
        "/settings/data",
      ],
    ]);
  });

  it("says something also of what a newer Airway wrote", async () => {
    await db.owner.query(
      `insert into notifications (user_id, kind, detail, key, created_at)
       values ($1, 'deadline', '{"of": "tomorrow"}', 'new', '2026-12-01')`,
      [A2.id],
    );
    const { items } = await (await callerFor(db, A2)).notifications.list({});
    expect(items[0]).toMatchObject({ text: "Something about your plan changed.", href: "/home" });
  });

  it("comes page by page, newest first, each line once, also where many came at one instant", async () => {
    for (let n = 2; n < 80; n += 1)
      await tell(db, P, { kind: "plan-changed", detail: { n }, key: `p${n}` }, day(n % 3));
    const api = await callerFor(db, P);
    const seen: { id: string; createdAt: Date }[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, next, unread } = await api.notifications.list(cursor === undefined ? {} : { cursor });
      // 78 of these, and the one of the seed.
      expect(unread).toBe(79);
      seen.push(...items);
      if (next === null) break;
      expect(items).toHaveLength(30);
      cursor = next;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(79);
    const times = seen.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it("is marked as read line by line, once, and its count follows in the frame", async () => {
    const api = await callerFor(db, A1);
    const id = rowId("notification", "A1");
    expect((await api.accounts.me()).unread).toBe(1);
    await api.notifications.markRead({ ids: [id, id], ...key() });
    await api.notifications.markRead({ ids: [id], ...key() });
    expect((await api.accounts.me()).unread).toBe(0);
    expect((await api.notifications.list({})).items).toMatchObject([{ id, isRead: true }]);
    const { rows } = await db.owner.query(
      "select detail from audit_events where actor_id = $1 and action = 'notifications.read'",
      [A1.id],
    );
    expect(rows).toEqual([{ detail: { count: 1 } }]);
  });

  it("is marked as read as a whole, and nobody else's with it", async () => {
    const api = await callerFor(db, P);
    const other = await callerFor(db, A2);
    const before = (await other.notifications.list({})).unread;
    await api.notifications.markAllRead(key());
    expect((await api.notifications.list({})).unread).toBe(0);
    expect((await other.notifications.list({})).unread).toBe(before);
  });

  it("is its owner's alone: another's line is marked by nobody and leads to no page", async () => {
    const api = await callerFor(db, A2);
    const id = rowId("notification", "A1");
    const refused = { code: "NOT_FOUND" };
    await expect(api.notifications.markRead({ ids: [id], ...key() })).rejects.toMatchObject(refused);
    await expect(api.notifications.markRead({ ids: [randomUUID()], ...key() })).rejects.toMatchObject(
      refused,
    );
    await expect(api.notifications.list({ cursor: id })).rejects.toMatchObject(refused);
    expect(JSON.stringify(await api.notifications.list({}))).not.toContain(id);
  });

  it("is closed to a visitor", async () => {
    const api = await callerFor(db, null);
    await expect(api.notifications.list({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(api.preferences.mine()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
