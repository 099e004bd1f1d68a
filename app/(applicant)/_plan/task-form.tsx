"use client";

import { useState, type SubmitEvent } from "react";
import { dateError, LAST_DAY } from "@/app/(public)/start/_fields/form-field";
import { textOf } from "@/app/_frame/send-form";
import { Button } from "@/app/_ui/button";
import { DateField, TextField } from "@/app/_ui/field";
import { useReady } from "@/app/_ui/use-ready";

const MAX_TITLE = 200;

/** What an own task says and by when. `start` is what stands in the fields at first. */
export function TaskForm({
  id,
  start,
  submit,
  isGoing,
  onSave,
  onCancel,
}: {
  id: string;
  start?: { readonly title: string; readonly due: string | null };
  submit: string;
  isGoing: boolean;
  onSave: (content: { title: string; due: string | null }) => void;
  onCancel?: () => void;
}) {
  // Before the page is ready the browser itself would put what was typed into an address.
  const isReady = useReady();
  const [errors, setErrors] = useState<{ title?: string | undefined; due?: string | undefined }>({});
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = textOf(form, `${id}-title`).trim();
    const due = textOf(form, `${id}-due`);
    const found = {
      title: title === "" ? "Say what there is to do." : undefined,
      due: due === "" ? undefined : dateError(due),
    };
    setErrors(found);
    if (found.title !== undefined) document.getElementById(`${id}-title`)?.focus();
    else if (found.due !== undefined) document.getElementById(`${id}-due`)?.focus();
    else onSave({ title, due: due === "" ? null : due });
  };
  return (
    <form noValidate onSubmit={send} className="space-y-3 print:hidden">
      <TextField
        id={`${id}-title`}
        label="What there is to do"
        error={errors.title}
        defaultValue={start?.title}
        maxLength={MAX_TITLE}
        autoComplete="off"
        dir="auto"
        required
      />
      <DateField
        id={`${id}-due`}
        label="By when, if there is a day"
        error={errors.due}
        defaultValue={start?.due ?? ""}
        max={LAST_DAY}
      />
      <p className="flex flex-wrap gap-2">
        <Button type="submit" disabled={!isReady} aria-disabled={isGoing || undefined}>
          {submit}
        </Button>
        {onCancel ? (
          <Button variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </p>
    </form>
  );
}
