"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import { FieldError, TextField } from "@/app/_ui/field";
import { StatusLine } from "@/app/_ui/status-line";
import { isClash, sayClash } from "../../_parts/clash";
import { useBase } from "../../_parts/use-base";

const FORM = "program";
const FACTOR = fieldId(FORM, "requiresSecondFactor");

/** The name of the program, and whether its staff must show a code at sign-in. */
export function ProgramForm({
  name,
  version,
  requiresSecondFactor,
  hasSecondFactor,
}: {
  name: string;
  version: number;
  requiresSecondFactor: boolean;
  hasSecondFactor: boolean;
}) {
  const router = useRouter();
  const sending = useSend();
  const [keys] = useState(createKeys);
  const [said, setSaid] = useState("");
  const [hasClashed, setHasClashed] = useState(false);
  const { base, follow } = useBase(version);
  const factorError = errorOf(sending, "requiresSecondFactor");

  const save = async (form: FormData) => {
    setSaid("");
    setHasClashed(false);
    const program = {
      name: textOf(form, "name").trim(),
      requiresSecondFactor: form.has("requiresSecondFactor"),
      version: base,
    };
    const { api } = await import("@/app/_trpc/client");
    try {
      await sayClash(api.organizations.update.mutate({ ...program, idempotencyKey: keys.keyFor(program) }));
    } catch (error) {
      if (isClash(error)) {
        setHasClashed(true);
        follow();
        router.refresh();
      }
      throw error;
    }
    keys.succeeded();
    setSaid("Saved.");
    if (program.name !== name || program.requiresSecondFactor !== requiresSecondFactor) follow();
    router.refresh();
    return undefined;
  };

  return (
    <SendForm
      id={FORM}
      label="Name and sign-in"
      sending={sending}
      fields={["name", "requiresSecondFactor"]}
      submit="Save"
      going="Saving"
      onSend={save}
      more={<StatusLine>{said}</StatusLine>}
    >
      {hasClashed ? (
        <p className="measure">
          It stands so now: the name is <bdi className="font-semibold">{name}</bdi>, and a second factor is{" "}
          {requiresSecondFactor ? "asked for" : "not asked for"}.
        </p>
      ) : null}
      <TextField
        id={fieldId(FORM, "name")}
        name="name"
        label="Name of the program"
        hint="Invitations and every page of your people show it."
        defaultValue={name}
        autoComplete="organization"
        dir="auto"
        error={errorOf(sending, "name")}
        required
      />
      <div className="space-y-1">
        {factorError ? <FieldError id={FACTOR}>{factorError}</FieldError> : null}
        <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
          <input
            id={FACTOR}
            name="requiresSecondFactor"
            type="checkbox"
            defaultChecked={requiresSecondFactor}
            autoComplete="off"
            aria-invalid={factorError ? true : undefined}
            aria-describedby={`${factorError ? `${FACTOR}-error ` : ""}${FACTOR}-hint`}
            className="mt-1 size-5 shrink-0 accent-primary"
          />
          <span>
            Mentors and coordinators need a second factor
            <span id={`${FACTOR}-hint`} className="block text-note text-muted">
              Those without one are asked to set it up on their next page, and see nothing else until they
              have.
              {hasSecondFactor ? "" : " You have none yet: set yours up in the settings first."}
            </span>
          </span>
        </label>
      </div>
    </SendForm>
  );
}
