import type {
  cohortCoordinators,
  cohorts,
  enrollments,
  membershipRoles,
  memberships,
  mentorAssignments,
  organizations,
  users,
} from "../../schema";
import { idOf, type Moments, pick } from "./moments";
import { APPLICANTS, COHORTS, COORDINATED, PEOPLE, type Person, personOf, PROGRAM, STAFF } from "./people";

const organizationId = PROGRAM.id;

/** Someone whom a mentor advised for a while; days before the seeding. */
const FORMER: readonly (readonly [mentor: string, applicant: string, from: number, to: number])[] = [
  ["nomvula", "ikram", 388, 300],
  ["idris", "sunita", 305, 118],
  ["maren", "rania", 280, 95],
  ["idris", "samira", 110, 78],
  ["maren", "rohan", 78, 61],
  ["nomvula", "thant", 53, 19],
];

/** Those who put it off and went over to the next cohort, and how many days ago. */
export const MOVED: Readonly<Record<string, number>> = { goran: 101, thant: 55 };

export function momentOfJoining({ ago }: Moments, { key, joined }: Person): Date {
  return ago(joined, `joined ${key}`);
}

/** The people, the program and each person's own place. */
export function listPlaces(moments: Moments) {
  const { ago } = moments;
  const joinedAt = (who: Person) => momentOfJoining(moments, who);
  const roleOf = (key: string) => STAFF.find((person) => person.key === key)?.role ?? "applicant";
  return {
    users: PEOPLE.map((person) => ({
      id: person.id,
      email: person.email,
      name: person.name,
      createdAt: joinedAt(person),
    })) satisfies (typeof users.$inferInsert)[],
    organizations: [
      {
        id: organizationId,
        kind: "program",
        name: PROGRAM.name,
        isDemo: true,
        createdAt: ago(PROGRAM.founded, "founded"),
      },
      // Labelled too, for when somebody takes their record home.
      ...PEOPLE.map((person) => ({
        id: person.id,
        kind: "personal" as const,
        name: person.name,
        isDemo: true,
        createdAt: joinedAt(person),
      })),
    ] satisfies (typeof organizations.$inferInsert)[],
    memberships: PEOPLE.flatMap((person) =>
      [organizationId, person.id].map((place) => ({
        organizationId: place,
        userId: person.id,
        joinedAt: joinedAt(person),
      })),
    ) satisfies (typeof memberships.$inferInsert)[],
    // A role in the program alone: nobody can lead a visitor out of the demo by switching places.
    membershipRoles: PEOPLE.map((person) => ({
      organizationId,
      userId: person.id,
      role: roleOf(person.key),
      grantedAt: joinedAt(person),
    })) satisfies (typeof membershipRoles.$inferInsert)[],
  };
}

/** Cohorts, with who runs them and who is in them. */
export function listCohorts(moments: Moments) {
  const { ago } = moments;
  const joinedAt = (who: Person) => momentOfJoining(moments, who);
  return {
    cohorts: Object.values(COHORTS).map(({ id, name, season, founded }) => ({
      organizationId,
      id,
      name,
      season,
      createdAt: ago(founded, `cohort ${name}`),
    })) satisfies (typeof cohorts.$inferInsert)[],
    coordinators: Object.entries(COORDINATED).flatMap(([key, led]) =>
      led.map((cohort) => ({
        organizationId,
        cohortId: COHORTS[cohort].id,
        userId: personOf(key).id,
        since: ago(Math.min(COHORTS[cohort].founded, personOf(key).joined), `leads ${key} ${cohort}`),
      })),
    ) satisfies (typeof cohortCoordinators.$inferInsert)[],
    enrollments: [
      ...APPLICANTS.map((who) => {
        const moved = MOVED[who.key];
        return {
          organizationId,
          id: idOf("enrollment", who.key),
          cohortId: COHORTS[who.cohort].id,
          applicantId: who.id,
          startedAt: moved === undefined ? joinedAt(who) : ago(moved, `moved ${who.key}`),
          endedAt: null,
        };
      }),
      ...Object.entries(MOVED).map(([key, moved]) => ({
        organizationId,
        id: idOf("former-enrollment", key),
        cohortId: COHORTS.first.id,
        applicantId: personOf(key).id,
        startedAt: joinedAt(personOf(key)),
        endedAt: ago(moved, `moved ${key}`),
      })),
    ] satisfies (typeof enrollments.$inferInsert)[],
  };
}

/** Who mentors whom, now and formerly. */
export function listAssignments({ ago }: Moments) {
  const now = APPLICANTS.flatMap(({ key, id, joined, mentor }) => {
    if (mentor === null) return [];
    const former = FORMER.find(([, applicant]) => applicant === key);
    const since =
      Math.min(joined, personOf(mentor).joined, former?.[3] ?? joined) - 1 - pick(`since ${key}`, 3);
    const started = ago(Math.max(since, 1), `assigned ${key}`);
    return [
      {
        organizationId,
        id: idOf("assignment", key),
        mentorId: personOf(mentor).id,
        applicantId: id,
        startedAt: started,
        endedAt: null,
      },
    ];
  });
  const former = FORMER.map(([mentor, applicant, from, to]) => ({
    organizationId,
    id: idOf("former-assignment", applicant),
    mentorId: personOf(mentor).id,
    applicantId: personOf(applicant).id,
    startedAt: ago(from, `former ${applicant}`),
    endedAt: ago(to, `left ${applicant}`),
  }));
  return [...now, ...former] satisfies (typeof mentorAssignments.$inferInsert)[];
}
