"use client";

import { DateField, NumberField } from "@/app/_ui/field";
import { PillChoice } from "../_fields/pill-choice";
import { type FollowUp } from "./question";

/** One follow-up field under the choice it belongs to. */
export function FollowUpField({
  field,
  value,
  error,
  onChange,
}: {
  field: FollowUp;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const { label, hint } = field;
  const id = followUpId(field.key);
  if (field.kind === "options")
    return (
      <PillChoice
        {...{ id, label, hint, error, onChange }}
        options={field.options}
        value={value === "" ? null : value}
      />
    );
  const shared = {
    ...{ id, label, hint, error, value },
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return field.kind === "date" ? <DateField {...shared} min="1990-01-01" max="2100-12-31" /> : <NumberField {...shared} maxLength={4} />;
}

/** What an error summary links to. */
export function followUpId(key: string): string {
  return `answer-${key}`;
}
