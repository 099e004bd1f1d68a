import type { auditEvents } from "../../schema";
import { idOf, type Moments, pick } from "./moments";
import { APPLICANTS, COORDINATED, PEOPLE, personOf, PROGRAM, STAFF } from "./people";
import { listAssignments, listCohorts, momentOfJoining } from "./places";
import { FOUNDER, listInvitations } from "./invitations";
import { type Happening, listDeeds } from "./trail-of-records";
import type { DemoRecord } from "./records";

type Row = typeof auditEvents.$inferInsert;

const COORDINATOR = { actorId: personOf(FOUNDER).id, actorRole: "coordinator" } as const;
/** Looks lie in the last weeks. */
const LOOKED_DAYS = 42;

function listArrivals(moments: Moments): Happening[] {
  const created = PEOPLE.map((who) => ({
    at: momentOfJoining(moments, who),
    action: "account.created" as const,
    actorId: who.id,
    actorRole: "applicant" as const,
    organizationId: who.id,
  }));
  const invited = listInvitations(moments).flatMap((invitation): Happening[] => {
    const {
      id: subjectId,
      createdAt,
      acceptedAt,
      acceptedBy,
      declinedAt,
      revokedAt,
      invitedBy,
      role,
    } = invitation;
    const sender = { actorId: invitedBy, actorRole: "coordinator", subjectId } as const;
    const happenings: Happening[] = [{ ...sender, at: createdAt, action: "invitation.created" }];
    if (revokedAt instanceof Date)
      happenings.push({ ...sender, at: revokedAt, action: "invitation.revoked" });
    // Who declines is the holder of a link, whom nobody knows.
    if (declinedAt instanceof Date) {
      const nobody = { actorId: null, actorRole: null };
      happenings.push({ ...nobody, subjectId, at: declinedAt, action: "invitation.declined" });
    }
    if (acceptedAt instanceof Date && typeof acceptedBy === "string") {
      happenings.push({
        at: acceptedAt,
        action: "invitation.accepted",
        actorId: acceptedBy,
        actorRole: role,
        applicantId: role === "applicant" ? acceptedBy : null,
        subjectId,
      });
    }
    return happenings;
  });
  return [...created, ...invited];
}

function listArrangements(moments: Moments): Happening[] {
  const { cohorts, enrollments } = listCohorts(moments);
  const joined = new Map(APPLICANTS.map((who) => [who.id, momentOfJoining(moments, who).getTime()]));
  return [
    ...cohorts.map(({ id, createdAt }) => ({
      ...COORDINATOR,
      at: createdAt,
      action: "cohort.created" as const,
      subjectId: id,
    })),
    ...enrollments.flatMap(({ id, applicantId, startedAt, endedAt }): Happening[] => {
      const about = { ...COORDINATOR, applicantId, subjectId: id };
      const started = startedAt.getTime() === joined.get(applicantId) ? [] : [startedAt];
      return [
        ...started.map((at) => ({ ...about, at, action: "enrollment.started" as const })),
        ...(endedAt === null ? [] : [{ ...about, at: endedAt, action: "enrollment.ended" as const }]),
      ];
    }),
    ...listAssignments(moments).flatMap(({ id, applicantId, startedAt, endedAt }): Happening[] => {
      const about = { ...COORDINATOR, applicantId, subjectId: id };
      return [
        { ...about, at: startedAt, action: "assignment.started" },
        ...(endedAt === null ? [] : [{ ...about, at: endedAt, action: "assignment.ended" as const }]),
      ];
    }),
  ];
}

/** Looks of mentors at those they mentored at the time, and of coordinators at some of their cohorts. */
function listLooks(moments: Moments): Happening[] {
  const byMentors = listAssignments(moments).flatMap(({ id, mentorId, applicantId, startedAt, endedAt }) =>
    Array.from({ length: 3 + pick(`looks ${id}`, 4) }, (_, index) => ({
      at: moments.ago(1 + pick(`look ${id} ${index}`, LOOKED_DAYS), `look ${id} ${index}`),
      action: "record.read" as const,
      actorId: mentorId,
      actorRole: "mentor" as const,
      applicantId,
    })).filter(({ at }) => at > startedAt && (endedAt === null || at < endedAt)),
  );
  const byCoordinators = Object.entries(COORDINATED).flatMap(([key, led]) =>
    APPLICANTS.filter((who) => led.includes(who.cohort) && pick(`sees ${key} ${who.key}`, 3) === 0).map(
      (who) => ({
        at: moments.ago(
          Math.min(who.joined - 1, 1 + pick(`saw ${key} ${who.key}`, LOOKED_DAYS)),
          `saw ${key} ${who.key}`,
        ),
        action: "record.read" as const,
        actorId: personOf(key).id,
        actorRole: "coordinator" as const,
        applicantId: who.id,
      }),
    ),
  );
  const lists = STAFF.filter(({ role }) => role === "coordinator").flatMap(({ key, id }) =>
    [1, 3, 8, 15, 27].map((days) => ({
      at: moments.ago(days, `list ${key} ${days}`),
      action: "people.listed" as const,
      actorId: id,
      actorRole: "coordinator" as const,
    })),
  );
  // Since the last visit of the one whom visitors sign in as somebody has looked.
  const lately = {
    at: moments.ago(1, "look lately"),
    action: "record.read" as const,
    actorId: personOf("maren").id,
    actorRole: "mentor" as const,
    applicantId: personOf("samira").id,
  };
  return [...byMentors, ...byCoordinators, ...lists, lately];
}

/** Everything that happened in the demo, oldest first. */
export function listHappenings(moments: Moments, records: readonly DemoRecord[]): Row[] {
  const all = [
    ...listArrivals(moments),
    ...listArrangements(moments),
    ...records.flatMap(listDeeds),
    ...listLooks(moments),
  ];
  return all
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((happening, index) => ({
      organizationId: PROGRAM.id,
      ...happening,
      requestId: idOf("request", String(index)),
    }));
}
