"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import { fieldTrouble } from "@/app/_trpc/trouble";
import { TextField } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { SelectField } from "@/app/_ui/select-field";
import type { Role } from "@/db/enums";

const FORM = "new-invitation";
const NO_ADDRESS = "Enter an e-mail address, such as name@example.org.";
const ROLES: readonly { value: Role; label: string }[] = [
  { value: "applicant", label: "Applicant" },
  { value: "mentor", label: "Mentor" },
  { value: "coordinator", label: "Coordinator" },
];

type Named = { readonly id: string; readonly name: string };
const toOptions = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));

/** Asks somebody to come: address, role, and for applicants and coordinators the cohort. */
export function InviteForm({
  cohorts,
  mentors,
  sendsMail,
}: {
  cohorts: readonly Named[];
  mentors: readonly Named[];
  sendsMail: boolean;
}) {
  const router = useRouter();
  const sending = useSend();
  const [keys] = useState(createKeys);
  const [role, setRole] = useState<Role>("applicant");
  const [invited, setInvited] = useState<string | null>(null);
  const address = useRef<HTMLInputElement>(null);

  const invite = async (form: FormData) => {
    setInvited(null);
    const email = textOf(form, "email").trim();
    const cohortId = role === "mentor" ? null : textOf(form, "cohortId") || null;
    const problems = {
      ...(email.includes("@") ? {} : { email: NO_ADDRESS }),
      ...(cohortId === null && role !== "mentor" ? { cohortId: "Choose a cohort." } : {}),
    };
    if (Object.keys(problems).length > 0) return fieldTrouble(problems);
    const mentorId = role === "applicant" ? textOf(form, "mentorId") || null : null;
    const invitation = { email, role, cohortId, mentorId };
    const { api } = await import("@/app/_trpc/client");
    await api.invitations.create.mutate({ ...invitation, idempotencyKey: keys.keyFor(invitation) });
    keys.succeeded();
    setInvited(email);
    // The role and the cohort stay: the next invitation is often for the same ones.
    if (address.current) address.current.value = "";
    router.refresh();
    return undefined;
  };

  return (
    <SendForm
      id={FORM}
      label="Invite somebody"
      sending={sending}
      fields={["email", "role", "cohortId", "mentorId"]}
      submit="Send the invitation"
      going="Sending"
      variant="secondary"
      onSend={invite}
    >
      {invited === null ? null : (
        <Notice title="The invitation is on its way" live="status">
          <p>
            To <bdi className="break-all">{invited}</bdi>, open for 14 days.{" "}
            {sendsMail ? "" : "This server sends no mail: its log says where the message was put."}
          </p>
        </Notice>
      )}
      <TextField
        ref={address}
        id={fieldId(FORM, "email")}
        name="email"
        type="email"
        label="E-mail address"
        hint="The invitation can be accepted with this address only."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={errorOf(sending, "email")}
        required
      />
      <SelectField
        id={fieldId(FORM, "role")}
        name="role"
        label="Role"
        value={role}
        autoComplete="off"
        onChange={(event) =>
          setRole(ROLES.find(({ value }) => value === event.target.value)?.value ?? "applicant")
        }
        options={ROLES}
      />
      {role === "mentor" ? null : (
        <SelectField
          id={fieldId(FORM, "cohortId")}
          name="cohortId"
          label="Cohort"
          {...(cohorts.length === 1 ? {} : { empty: "Choose" })}
          options={toOptions(cohorts)}
          error={errorOf(sending, "cohortId")}
        />
      )}
      {role === "applicant" && mentors.length > 0 ? (
        <SelectField
          id={fieldId(FORM, "mentorId")}
          name="mentorId"
          label="Mentor from the first day"
          empty="Nobody yet"
          options={toOptions(mentors)}
          error={errorOf(sending, "mentorId")}
        />
      ) : null}
    </SendForm>
  );
}
