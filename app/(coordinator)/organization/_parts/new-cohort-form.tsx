"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { createKeys } from "@/app/_trpc/keys";
import { fieldTrouble } from "@/app/_trpc/trouble";
import { NumberField, TextField } from "@/app/_ui/field";

const FORM = "new-cohort";

/** Makes a cohort, with the person who makes it as its first coordinator. */
export function NewCohortForm({ season }: { season: number }) {
  const router = useRouter();
  const sending = useSend();
  const [keys] = useState(createKeys);
  const [made, setMade] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const create = async (form: FormData) => {
    setMade(null);
    const year = textOf(form, "season").trim();
    if (!/^\d{4}$/.test(year)) {
      return fieldTrouble({ season: `Enter the year of the Match in four digits, such as ${season}.` });
    }
    const cohort = { name: textOf(form, "name").trim(), season: Number(year) };
    const { api } = await import("@/app/_trpc/client");
    await api.cohorts.create.mutate({ ...cohort, idempotencyKey: keys.keyFor(cohort) });
    keys.succeeded();
    setMade(cohort.name);
    if (field.current) field.current.value = "";
    router.refresh();
    return undefined;
  };
  return (
    <SendForm
      id={FORM}
      label="New cohort"
      sending={sending}
      fields={["name", "season"]}
      submit="Make the cohort"
      going="Making it"
      variant="secondary"
      onSend={create}
    >
      <p role="status" className="empty:hidden">
        {made === null ? null : (
          <>
            <bdi>{made}</bdi> was made. You are its first coordinator.
          </>
        )}
      </p>
      <TextField
        ref={field}
        id={fieldId(FORM, "name")}
        name="name"
        label="Name of the cohort"
        autoComplete="off"
        dir="auto"
        error={errorOf(sending, "name")}
        required
      />
      <NumberField
        id={fieldId(FORM, "season")}
        name="season"
        label="Year of its Match"
        defaultValue={String(season)}
        maxLength={4}
        error={errorOf(sending, "season")}
        required
      />
    </SendForm>
  );
}
