"use client";

import { useState, type SubmitEvent } from "react";
import { dateError, LAST_DAY } from "@/app/(public)/start/_fields/form-field";
import { textOf } from "@/app/_frame/send-form";
import { Button } from "@/app/_ui/button";
import { dayNumber, formatDay, isoDay } from "@/app/_ui/dates";
import { DateField } from "@/app/_ui/field";

const WEEK = 7;

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (field: HTMLInputElement | null) => field?.focus();

/** A later day for something, a week from today unless another is chosen. */
export function PutOffForm({
  id,
  today,
  label = "Put off to",
  onSave,
  onCancel,
}: {
  id: string;
  today: string;
  label?: string;
  onSave: (day: string) => void;
  onCancel: () => void;
}) {
  const [error, setError] = useState<string>();
  const tomorrow = isoDay(dayNumber(today) + 1);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = textOf(new FormData(event.currentTarget), `${id}-day`);
    const wrong =
      day === "" || day < tomorrow ? `Enter ${formatDay(tomorrow)} or a later day.` : dateError(day);
    setError(wrong);
    if (wrong === undefined) return onSave(day);
    document.getElementById(`${id}-day`)?.focus();
  };
  return (
    <form noValidate onSubmit={send} className="space-y-2 pt-2 pb-3 print:hidden">
      <DateField
        ref={takeFocus}
        id={`${id}-day`}
        label={label}
        hint="It comes back on that day."
        error={error}
        defaultValue={isoDay(dayNumber(today) + WEEK)}
        min={tomorrow}
        max={LAST_DAY}
        required
      />
      <p className="flex flex-wrap gap-2">
        <Button type="submit">Save the day</Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
