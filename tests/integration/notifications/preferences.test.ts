import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOW } from "../../support/api";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { PEOPLE } from "../../support/people";
import { callerFor } from "../../support/sign-in";
import { choose } from "./house";

const { A1, A2, MA, MR, CA } = PEOPLE;
const MINUTE_MS = 60_000;
const CHOSEN = {
  timeZone: "Africa/Cairo",
  digest: "weekly",
  hasDeadlineAlerts: false,
  quietFrom: 21,
  quietTo: 6,
  hasSingleKeys: false,
} as const;

let db: TestDatabase;
beforeAll(async () => {
  db = await makeTestDatabase();
});
afterAll(() => db.close());

const at = (minutes: number) => ({ now: () => new Date(NOW.getTime() + minutes * MINUTE_MS) });
const key = () => ({ idempotencyKey: randomUUID() });

async function readAudit(userId: string) {
  const { rows } = await db.owner.query<{ action: string; detail: unknown }>(
    "select action::text, detail from audit_events where actor_id = $1 and action::text like 'preferences.%'",
    [userId],
  );
  return rows;
}

describe("how a person wants to be reached", () => {
  it("is for somebody who has chosen nothing a daily mail, alerts, a quiet night and single keys", async () => {
    const api = await callerFor(db, MA);
    expect(await api.preferences.mine()).toEqual({
      timeZone: null,
      digest: "daily",
      hasDeadlineAlerts: true,
      quietFrom: 22,
      quietTo: 7,
      hasSingleKeys: true,
      lastVisitAt: null,
      version: 0,
    });
  });

  it("is kept as chosen, with one row in the audit that says nothing of it", async () => {
    const api = await callerFor(db, MA);
    expect(await api.preferences.save({ ...CHOSEN, version: 0, ...key() })).toEqual({ version: 1 });
    expect(await api.preferences.mine()).toEqual({ ...CHOSEN, lastVisitAt: null, version: 1 });
    expect(await readAudit(MA.id)).toEqual([{ action: "preferences.changed", detail: { version: 1 } }]);
  });

  it("promise 12: is not overwritten from an older state, which is shown as it is now", async () => {
    const api = await callerFor(db, MR);
    await api.preferences.save({ ...CHOSEN, version: 0, ...key() });
    await expect(api.preferences.save({ ...CHOSEN, quietTo: 9, version: 0, ...key() })).rejects.toMatchObject(
      {
        code: "CONFLICT",
        more: { current: { ...CHOSEN, lastVisitAt: null, version: 1 } },
      },
    );
    expect((await api.preferences.mine()).quietTo).toBe(CHOSEN.quietTo);
  });

  it.each([
    ["a zone that is none", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["hour 24", { quietFrom: 24 }, "quietFrom"],
    ["half an hour", { quietTo: 6.5 }, "quietTo"],
    ["an unknown pace", { digest: "hourly" }, "digest"],
    ["a mark that turns the direction of text", { timeZone: "Asia/\u202EKarachi" }, "timeZone"],
  ])("refuses %s by the field's name", async (_what, wrong, path) => {
    const api = await callerFor(db, CA);
    const sent = { ...CHOSEN, ...wrong, version: 0, ...key() } as Parameters<typeof api.preferences.save>[0];
    await expect(api.preferences.save(sent)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      more: { problems: [{ path }] },
    });
    expect(await readAudit(CA.id)).toEqual([]);
  });
});

describe("a visit", () => {
  it("takes the zone of the browser where none was chosen, and no other after that", async () => {
    await choose(db, A1, { time_zone: null });
    const api = await callerFor(db, A1);
    await api.preferences.visit({ timeZone: "Asia/Karachi" });
    await api.preferences.visit({ timeZone: "America/New_York" });
    expect((await api.preferences.mine()).timeZone).toBe("Asia/Karachi");
  });

  it("counts without a zone that this server knows, and leaves no row in the audit", async () => {
    await choose(db, A2, { time_zone: null });
    const before = await readAudit(A2.id);
    const api = await callerFor(db, A2);
    await api.preferences.visit({ timeZone: "Mars/Olympus" });
    await api.preferences.visit({});
    expect((await api.preferences.mine()).timeZone).toBeNull();
    expect(await readAudit(A2.id)).toEqual(before);
  });

  it("goes on for 30 minutes after each page; the next one says when it ended", async () => {
    await choose(db, A2, { time_zone: null });
    const visitAt = async (minutes: number) => {
      const api = await callerFor(db, A2, at(minutes));
      await api.preferences.visit({});
      return (await api.preferences.mine()).lastVisitAt;
    };
    expect(await visitAt(0)).toBeNull();
    expect(await visitAt(30)).toBeNull();
    // 31 minutes after the page at minute 30: a new visit, and the one before it ended then.
    expect(await visitAt(61)).toEqual(at(30).now());
    expect(await visitAt(80)).toEqual(at(30).now());
    expect(await visitAt(200)).toEqual(at(80).now());
  });

  it("is told of before its first page was noted", async () => {
    await choose(db, A2, { time_zone: null });
    await (await callerFor(db, A2, at(0))).preferences.visit({});
    const api = await callerFor(db, A2, at(45));
    expect((await api.preferences.mine()).lastVisitAt).toEqual(NOW);
  });

  it("changes nothing that a page shown before it would overwrite", async () => {
    await db.owner.query("delete from preferences where user_id = $1", [CA.id]);
    const api = await callerFor(db, CA);
    const { version } = await api.preferences.mine();
    await api.preferences.visit({ timeZone: "Asia/Karachi" });
    expect(await api.preferences.save({ ...CHOSEN, version, ...key() })).toEqual({ version: 1 });
  });
});
