import type { Act } from "@/app/_frame/use-act";
import { ConfirmButton } from "@/app/_ui/confirm-button";
import type { Person } from "@/server/features/organizations/schema";
import { isolate } from "../../_parts/isolate";

/** The way out of the program for an applicant: the one thing here that has no plain opposite. */
export function RemoveApplicant({ person: { id, name }, act }: { person: Person; act: Act }) {
  return (
    <ConfirmButton
      label="Remove from the program"
      title={
        <>
          Remove <bdi>{name}</bdi> from the program?
        </>
      }
      confirm="Remove"
      isGoing={act.isGoing}
      onConfirm={() =>
        act.run(
          ["remove", id],
          async (idempotencyKey) => {
            const { api } = await import("@/app/_trpc/client");
            await api.people.remove.mutate({ applicantId: id, idempotencyKey });
          },
          `Removed ${isolate(name)} from the program. Their record went home with them.`,
        )
      }
    >
      <p>
        Their answers go home with them, into a place that only they see. You, the other coordinators and
        their mentors lose sight of them at once.
      </p>
      <p>You can&apos;t undo this. They can come back by a new invitation that they accept.</p>
    </ConfirmButton>
  );
}
