"use client";

import { DateField, NumberField, TextField } from "@/app/_ui/field";
import { FIRST_DAY, LAST_DAY, type FormField } from "./form-field";
import { PillChoice } from "./pill-choice";

/** The control of one field of a small form. */
export function FormFieldInput({
  id,
  field,
  value,
  error,
  onChange,
}: {
  id: string;
  field: FormField;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const { label, hint } = field;
  if (field.kind === "options") {
    const chosen = value === "" ? null : value;
    return <PillChoice {...{ id, label, hint, error, onChange }} options={field.options} value={chosen} />;
  }
  const shared = {
    id,
    label,
    hint,
    error,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (field.kind === "date") return <DateField {...shared} min={FIRST_DAY} max={field.latest ?? LAST_DAY} />;
  if (field.kind === "text") return <TextField {...shared} dir="auto" maxLength={200} autoComplete="off" />;
  return <NumberField {...shared} maxLength={4} />;
}
