import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCaller } from "@/server/api/root";
import { makeTestDatabase, type TestDatabase } from "../../support/database";
import { ORGANIZATIONS, PEOPLE, X_AS_MENTOR } from "../../support/people";
import { callerFor, contextFor, cookieFor } from "../../support/sign-in";

let db: TestDatabase;

beforeAll(async () => {
  db = await makeTestDatabase();
});
afterAll(() => db.close());

const idempotencyKey = () => crypto.randomUUID();
/** A browser that keeps one cookie. */
const browser = (cookie: string) => createCaller(() => contextFor(db, cookie));

describe("own sessions", () => {
  it("are listed with device, network and last use, and nobody else's", async () => {
    const [here] = await Promise.all([callerFor(db, PEOPLE.A1), callerFor(db, PEOPLE.A1)]);
    await callerFor(db, PEOPLE.A2);
    const { sessions } = await here.accounts.sessions();
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ device: "Firefox on Linux", network: "192.0.2.1" });
    expect(sessions[0]?.lastUsedAt).toBeInstanceOf(Date);
  });

  it("promise 4: end at the next call when they are revoked, one or all others", async () => {
    const [here, there, elsewhere] = await Promise.all([1, 2, 3].map(() => cookieFor(db, PEOPLE.B1)));
    const mine = browser(here ?? "");
    const theirs = await browser(there ?? "").accounts.sessions();
    const id = theirs.sessions.find(({ isCurrent }) => isCurrent)?.id ?? "";
    expect(await mine.accounts.revokeSession({ id, idempotencyKey: idempotencyKey() })).toEqual({
      done: true,
    });
    await expect(browser(there ?? "").accounts.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await mine.accounts.revokeOtherSessions({ idempotencyKey: idempotencyKey() });
    await expect(browser(elsewhere ?? "").accounts.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect((await mine.accounts.sessions()).sessions).toHaveLength(1);
  });

  it("promise 6: cannot be ended by another, who is answered as for an unknown one", async () => {
    const owner = await callerFor(db, PEOPLE.C1);
    const { sessions } = await owner.accounts.sessions();
    const other = await callerFor(db, PEOPLE.A1);
    const refusals = await Promise.all(
      [sessions[0]?.id ?? "", crypto.randomUUID()].map((id) =>
        other.accounts.revokeSession({ id, idempotencyKey: idempotencyKey() }).then(
          () => "done",
          (error: unknown) => (error instanceof Error ? error.message : ""),
        ),
      ),
    );
    expect(new Set(refusals)).toEqual(new Set(["There is nothing here, or it is not yours to see."]));
    expect(await owner.accounts.me()).toMatchObject({ id: PEOPLE.C1.id });
  });

  it("promise 12: are ended once however often the call is sent", async () => {
    const caller = await callerFor(db, PEOPLE.MA);
    await callerFor(db, PEOPLE.MA);
    const key = idempotencyKey();
    await caller.accounts.revokeOtherSessions({ idempotencyKey: key });
    await caller.accounts.revokeOtherSessions({ idempotencyKey: key });
    const { rows } = await db.owner.query(
      "select detail from audit_events where actor_id = $1 and action = 'sessions.ended'",
      [PEOPLE.MA.id],
    );
    expect(rows).toEqual([{ detail: { count: 1 } }]);
  });
});

describe("places", () => {
  it("are all that the person holds, and a switch bites at the next call and is audited in the new place", async () => {
    const x = browser(await cookieFor(db, PEOPLE.X));
    const { places, current } = await x.accounts.me();
    expect(current).toMatchObject({ organizationId: ORGANIZATIONS.C.id, role: "coordinator" });
    expect(places.map(({ organizationId, role }) => `${organizationId} ${role}`)).toContain(
      `${X_AS_MENTOR.organizationId} mentor`,
    );
    await x.accounts.switchPlace({ organizationId: ORGANIZATIONS.A.id, role: "mentor" });
    expect((await x.accounts.me()).current).toMatchObject({
      organizationId: ORGANIZATIONS.A.id,
      role: "mentor",
    });
    const { rows } = await db.owner.query(
      "select organization_id from audit_events where actor_id = $1 and action = 'session.switched'",
      [PEOPLE.X.id],
    );
    expect(rows).toEqual([{ organization_id: ORGANIZATIONS.A.id }]);
  });

  it.each([
    ["another organization", { organizationId: ORGANIZATIONS.B.id, role: "coordinator" }],
    ["another role", { organizationId: ORGANIZATIONS.A.id, role: "coordinator" }],
    ["an unknown organization", { organizationId: crypto.randomUUID(), role: "applicant" }],
  ] as const)("stay closed: %s", async (_, place) => {
    const mentor = await callerFor(db, PEOPLE.MA);
    await expect(mentor.accounts.switchPlace(place)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("stay closed where the person was deactivated", async () => {
    const home = await callerFor(db, { ...PEOPLE.D, organizationId: PEOPLE.D.id, role: "applicant" });
    const place = { organizationId: ORGANIZATIONS.A.id, role: "mentor" } as const;
    await expect(home.accounts.switchPlace(place)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("carry the person's new name, and no other organization changes its name", async () => {
    const caller = await callerFor(db, PEOPLE.P);
    await caller.accounts.rename({ name: "Élodie 梅", idempotencyKey: idempotencyKey() });
    expect(await caller.accounts.me()).toMatchObject({
      name: "Élodie 梅",
      current: { organizationName: "Élodie 梅" },
    });
    const { rows } = await db.owner.query("select name from organizations where name = 'Élodie 梅'");
    expect(rows).toHaveLength(1);
    const coordinator = await callerFor(db, PEOPLE.CA);
    await coordinator.accounts.rename({ name: "Somebody", idempotencyKey: idempotencyKey() });
    expect((await coordinator.accounts.me()).current.organizationName).toBe(ORGANIZATIONS.A.name);
  });
});
