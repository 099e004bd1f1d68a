"use client";

import { useState } from "react";
import { homeOf } from "@/app/_frame/places";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import { fieldTrouble } from "@/app/_trpc/trouble";
import { NumberField, TextField } from "@/app/_ui/field";

const FORM = "program";

/** Makes a program with its first cohort, and goes to work in it. */
export function ProgramForm({ season }: { season: number }) {
  const sending = useSend();
  const [keys] = useState(createKeys);
  const create = async (form: FormData) => {
    const year = textOf(form, "season").trim();
    if (!/^\d{4}$/.test(year)) {
      return fieldTrouble({ season: `Enter the year of the Match in four digits, such as ${season}.` });
    }
    const program = {
      name: textOf(form, "name").trim(),
      cohortName: textOf(form, "cohortName").trim(),
      season: Number(year),
    };
    const { api } = await import("@/app/_trpc/client");
    // Its key is kept until the switch has worked too: pressed again, this gives the program that was made.
    const { id } = await api.organizations.create.mutate({
      ...program,
      idempotencyKey: keys.keyFor(program),
    });
    await api.accounts.switchPlace.mutate({ organizationId: id, role: "coordinator" });
    keys.succeeded();
    window.location.assign(homeOf("coordinator"));
    return "leaving" as const;
  };
  return (
    <SendForm
      id={FORM}
      label="Start a program"
      sending={sending}
      fields={["name", "cohortName", "season"]}
      submit="Start the program"
      going="Starting it"
      variant="secondary"
      onSend={create}
    >
      <TextField
        id={fieldId(FORM, "name")}
        name="name"
        label="Name of the program or group"
        autoComplete="organization"
        dir="auto"
        error={errorOf(sending, "name")}
        required
      />
      <TextField
        id={fieldId(FORM, "cohortName")}
        name="cohortName"
        label="Name of the first cohort"
        hint="The applicants you advise for one Match, such as “Spring group”."
        autoComplete="off"
        dir="auto"
        error={errorOf(sending, "cohortName")}
        required
      />
      <NumberField
        id={fieldId(FORM, "season")}
        name="season"
        label="Year of its Match"
        defaultValue={String(season)}
        error={errorOf(sending, "season")}
        required
      />
    </SendForm>
  );
}
