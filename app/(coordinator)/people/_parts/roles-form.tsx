"use client";

import { type SyntheticEvent, useState } from "react";
import type { Act } from "@/app/_frame/use-act";
import { Button } from "@/app/_ui/button";
import { describedBy, FieldError, FieldHint } from "@/app/_ui/field";
import { useReady } from "@/app/_ui/use-ready";
import type { Person } from "@/server/features/organizations/schema";
import { isolate } from "../../_parts/isolate";

const NONE = "Choose at least one role. To keep somebody out, deactivate them.";
const STAFF = [
  { role: "mentor", label: "Mentor", hint: "Reads the records of applicants assigned to them." },
  {
    role: "coordinator",
    label: "Coordinator",
    hint: "Runs this program, and reads the records of their cohorts.",
  },
] as const;

/** The roles of somebody of the staff. */
export function RolesForm({ person, isSelf, act }: { person: Person; isSelf: boolean; act: Act }) {
  const { id, name, roles, version } = person;
  const [isEmpty, setIsEmpty] = useState(false);
  const isReady = useReady();
  const group = `roles-${id}`;
  const save = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = STAFF.map(({ role }) => role).filter((role) => form.has(role));
    // Without any role they would leave this list for good; keeping them out is what deactivating is for.
    const isNothing = chosen.length === 0 && !roles.includes("applicant");
    setIsEmpty(isNothing);
    if (isNothing) {
      event.currentTarget.querySelector("input")?.focus();
      return;
    }
    act.run(
      ["setRoles", chosen, version],
      async (idempotencyKey) => {
        const { api } = await import("@/app/_trpc/client");
        await api.people.setRoles.mutate({ userId: id, roles: chosen, version, idempotencyKey });
      },
      `Changed the roles of ${isolate(name)}.`,
    );
  };
  return (
    <form
      onSubmit={save}
      method="post"
      className="space-y-3 border-t border-hairline pt-4 first:border-t-0 first:pt-0"
    >
      <fieldset aria-describedby={describedBy(group, true, isEmpty ? NONE : undefined)} className="space-y-2">
        <legend className="font-semibold">Roles</legend>
        <FieldHint id={group}>
          Taking a role away ends what hangs on it: the assignments of a mentor, the cohorts and open
          invitations of a coordinator.
        </FieldHint>
        {isEmpty ? <FieldError id={group}>{NONE}</FieldError> : null}
        {STAFF.map(({ role, label, hint }) => (
          <label key={role} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
            <input
              type="checkbox"
              name={role}
              defaultChecked={roles.includes(role)}
              autoComplete="off"
              className="mt-1 size-5 shrink-0 accent-primary"
            />
            <span>
              {label}
              <span className="block text-note text-muted">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isSelf ? (
        <p className="text-note text-muted">
          This is you. Without the role of coordinator you would lose this page.
        </p>
      ) : null}
      <Button type="submit" disabled={!isReady} aria-disabled={act.isGoing}>
        Save the roles
      </Button>
    </form>
  );
}
