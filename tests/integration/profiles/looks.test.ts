import { describe, expect, it } from "vitest";
import { NOW } from "../../support/api";
import { ASSIGNMENTS, PEOPLE } from "../../support/people";
import { fresh, makeStage, refusalOf } from "../organizations/stage";

const { A1, A2, MA, CA } = PEOPLE;
const applicantId = A1.id;
const stage = makeStage();

describe("promise 17: audit.looks", () => {
  it("tells the applicant who looked, as what and when, newest first", async () => {
    await (await stage.as(MA)).profiles.read({ applicantId });
    await (await stage.as(CA)).profiles.read({ applicantId });
    const { looks, next } = await (await stage.as(A1)).audit.looks({});
    expect(looks.map(({ at, name, role }) => ({ at, name, role }))).toEqual([
      { at: NOW, name: CA.name, role: "coordinator" },
      { at: NOW, name: MA.name, role: "mentor" },
    ]);
    expect(next).toBeNull();
  });

  it("writes one row for a look, and none for one that fails", async () => {
    const mentor = await stage.as(MA);
    await mentor.profiles.read({ applicantId });
    expect((await refusalOf(mentor.profiles.read({ applicantId: A2.id }))).code).toBe("NOT_FOUND");
    // The record is there and the right too, but the answer fails after the look was noted.
    await stage.look("update profiles set as_of = null, facts = '[]' where applicant_id = $1", [applicantId]);
    await expect(mentor.profiles.read({ applicantId })).rejects.toThrow("went wrong on our side");
    expect(await stage.listAudit()).toEqual(["record.read"]);
  });

  it("writes nothing for a look at one's own record", async () => {
    await (await stage.as(A1)).profiles.mine();
    expect(await stage.listAudit()).toEqual([]);
  });

  it("tells no name that the applicant may not know any more, but still the look", async () => {
    await (await stage.as(MA)).profiles.read({ applicantId });
    await (await stage.as(CA)).people.endAssignment({ id: ASSIGNMENTS.MA_A1.id, ...fresh() });
    expect((await (await stage.as(A1)).audit.looks({})).looks).toMatchObject([
      { name: null, role: "mentor" },
    ]);
  });

  it("is still there for the applicant who has left", async () => {
    await (await stage.as(MA)).profiles.read({ applicantId });
    const me = await stage.as(A1);
    await me.sharing.leave(fresh());
    expect((await me.audit.looks({})).looks).toMatchObject([{ at: NOW, role: "mentor" }]);
  });

  it("gives every look once, page by page, and another's to nobody", async () => {
    await stage.look(
      `insert into audit_events (organization_id, at, action, actor_id, actor_role, applicant_id, request_id)
       select $1, $2, (case n % 3 when 0 then 'profile.changed' else 'record.read' end)::audit_action, $3, 'mentor',
         (case n % 2 when 0 then $4 else $5 end)::uuid, gen_random_uuid() from generate_series(1, 360) n`,
      [A1.organizationId, NOW, MA.id, A1.id, A2.id],
    );
    const me = await stage.as(A1);
    const seen: number[] = [];
    let before: number | undefined;
    do {
      const page = await me.audit.looks({ ...(before !== undefined && { before }) });
      expect(page.looks.length).toBeLessThanOrEqual(50);
      seen.push(...page.looks.map(({ id }) => id));
      before = page.next ?? undefined;
    } while (before !== undefined);
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
  });

  it("is for applicants, and takes no place that cannot be", async () => {
    expect((await refusalOf((await stage.as(MA)).audit.looks({}))).code).toBe("FORBIDDEN");
    expect((await refusalOf((await stage.as(null)).audit.looks({}))).code).toBe("UNAUTHORIZED");
    for (const before of [0, -1, 1.5, 1e300]) {
      expect((await refusalOf((await stage.as(A1)).audit.looks({ before }))).code).toBe("BAD_REQUEST");
    }
  });
});
