"use client";

import type { Act } from "@/app/_frame/use-act";
import type { Person } from "@/server/features/organizations/schema";
import { Ties } from "@/app/_ui/ties";
import { isolate } from "../../_parts/isolate";

export type Named = { readonly id: string; readonly name: string };

const loadApi = async () => (await import("@/app/_trpc/client")).api;

/** Who mentors an applicant, and which cohorts they are in. */
export function ApplicantActions({
  person,
  cohorts,
  mentors,
  act,
}: {
  person: Person;
  cohorts: readonly Named[];
  mentors: readonly Named[];
  act: Act;
}) {
  const applicantId = person.id;
  const { name } = person;
  const isOnlyCohort = person.cohorts.length === 1;
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
      <Ties
        id={`mentor-${applicantId}`}
        title="Mentors"
        none="Nobody mentors them."
        label="Another mentor"
        add="Assign"
        isGoing={act.isGoing}
        ties={person.mentors.map((mentor) => ({
          key: mentor.assignmentId,
          name: mentor.name,
          end: () =>
            act.run(
              ["endAssignment", mentor.assignmentId],
              async (idempotencyKey) =>
                (await loadApi()).people.endAssignment.mutate({ id: mentor.assignmentId, idempotencyKey }),
              `Ended: ${isolate(mentor.name)} as a mentor of ${isolate(name)}.`,
            ),
        }))}
        options={mentors.filter(
          ({ id }) => id !== applicantId && person.mentors.every((one) => one.id !== id),
        )}
        onAdd={(mentor) =>
          act.run(
            ["assign", mentor.id],
            async (idempotencyKey) =>
              (await loadApi()).people.assign.mutate({ applicantId, mentorId: mentor.id, idempotencyKey }),
            `Assigned ${isolate(mentor.name)} to ${isolate(name)}. The mentor sees their record from now on.`,
          )
        }
      />
      <Ties
        id={`cohort-${applicantId}`}
        title="Cohorts"
        none="They are in none of your cohorts."
        label="Another cohort"
        add="Enroll"
        isGoing={act.isGoing}
        {...(isOnlyCohort
          ? {
              note: "The only one of yours. To take somebody out of their last cohort, remove them from the program.",
            }
          : {})}
        ties={person.cohorts.map((cohort) => ({
          key: cohort.enrollmentId,
          name: cohort.name,
          // Offered for the only one too: they may be in a cohort of another coordinator.
          end: () =>
            act.run(
              ["endEnrollment", cohort.enrollmentId],
              async (idempotencyKey) =>
                (await loadApi()).people.endEnrollment.mutate({ id: cohort.enrollmentId, idempotencyKey }),
              `Took ${isolate(name)} out of ${isolate(cohort.name)}.`,
            ),
        }))}
        options={cohorts.filter(({ id }) => person.cohorts.every((one) => one.id !== id))}
        onAdd={(cohort) =>
          act.run(
            ["enroll", cohort.id],
            async (idempotencyKey) =>
              (await loadApi()).people.enroll.mutate({ applicantId, cohortId: cohort.id, idempotencyKey }),
            `Enrolled ${isolate(name)} in ${isolate(cohort.name)}.`,
          )
        }
      />
    </div>
  );
}
