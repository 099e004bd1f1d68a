"use client";

import { ActStatus } from "@/app/_frame/act-status";
import { Button } from "@/app/_ui/button";
import type { Person } from "@/server/features/organizations/schema";
import { useRowAct } from "../../_parts/announcer";
import { isolate } from "../../_parts/isolate";
import { ApplicantActions, type Named } from "./applicant-actions";
import { RemoveApplicant } from "./remove-applicant";
import { RolesForm } from "./roles-form";

const loadApi = async () => (await import("@/app/_trpc/client")).api;

/** Everything a coordinator may change about one person. */
export function PersonActions({
  person,
  cohorts,
  mentors,
  isSelf,
}: {
  person: Person;
  cohorts: readonly Named[];
  mentors: readonly Named[];
  isSelf: boolean;
}) {
  const { id, name, version, roles, deactivatedAt } = person;
  const act = useRowAct(id);
  const isApplicant = roles.includes("applicant");
  const isStaff = !isApplicant || roles.length > 1;
  const setActive = (isActive: boolean) =>
    act.run(
      ["setActive", isActive, version],
      async (idempotencyKey) =>
        (await loadApi()).people.setActive.mutate({ userId: id, isActive, version, idempotencyKey }),
      isActive
        ? `Let ${isolate(name)} in again.`
        : `Deactivated ${isolate(name)}. They are kept out from now on.`,
    );
  return (
    <div className="max-w-3xl space-y-5 py-2">
      <ActStatus act={act} />
      {isApplicant ? (
        <ApplicantActions person={person} cohorts={cohorts} mentors={mentors} act={act} />
      ) : null}
      {isStaff ? <RolesForm key={version} person={person} isSelf={isSelf} act={act} /> : null}
      {isSelf ? null : (
        <div className="space-y-2 border-t border-hairline pt-4">
          <p className="measure text-note text-muted">{sayAccess(deactivatedAt === null, isStaff)}</p>
          <div className="flex flex-wrap gap-x-4 gap-y-2">
            <Button aria-disabled={act.isGoing} onClick={() => setActive(deactivatedAt !== null)}>
              {deactivatedAt === null ? "Deactivate" : "Let in again"}
            </Button>
            {isApplicant ? <RemoveApplicant person={person} act={act} /> : null}
          </div>
        </div>
      )}
    </div>
  );
}

function sayAccess(isActive: boolean, isStaff: boolean): string {
  if (!isActive) return "They can't come in. Everything of theirs is still there.";
  const effect = isStaff
    ? " and withdraws the open invitations they sent. Nothing else of theirs is removed"
    : ". Nothing of theirs is removed";
  return `Deactivating keeps them out from their next click on${effect}, and you can let them in again.`;
}
