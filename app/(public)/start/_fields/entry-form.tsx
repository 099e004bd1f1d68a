"use client";

import { useEffect, useState, type KeyboardEvent } from "react";
import { Button } from "@/app/_ui/button";
import { checkEntry, entryFieldsOf, toEntry } from "./entry-fields";
import type { Form, FormErrors } from "./form-field";
import { FormFieldInput } from "./form-field-input";

/** The fields of one entry, with what takes it and what leaves it. `id` is that of the button that takes it. */
export function EntryForm({
  id,
  path,
  name,
  action,
  form,
  today,
  hasFocus,
  onType,
  onTake,
  onLeave,
  onEscape,
}: {
  id: string;
  path: string;
  name: string;
  action: string;
  form: Form;
  today: string;
  /** Whether its first field takes the focus. A form that stood open before a reload leaves it where it is. */
  hasFocus: boolean;
  onType: (form: Form) => void;
  onTake: (entry: Readonly<Record<string, unknown>>) => void;
  onLeave: () => void;
  onEscape?: () => void;
}) {
  const [errors, setErrors] = useState<FormErrors>({});
  const fields = entryFieldsOf(path, today);
  const firstId = `${id}-${fields[0]?.key ?? ""}`;

  useEffect(() => {
    if (hasFocus) focusField(firstId);
  }, [hasFocus, firstId]);

  const take = () => {
    const found = checkEntry(path, form, today);
    setErrors(found);
    const [first] = Object.keys(found);
    if (first === undefined) onTake(toEntry(path, form, today));
    else focusField(`${id}-${first}`);
  };
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) onEscape?.();
  };

  return (
    <fieldset className="min-w-0 space-y-4" onKeyDown={leaveByKey}>
      <legend className="sr-only">{name}</legend>
      <div className="space-y-4 border-s-4 border-primary ps-4">
        {fields.map((field) => (
          <FormFieldInput
            key={field.key}
            id={`${id}-${field.key}`}
            field={field}
            value={form[field.key] ?? ""}
            error={errors[field.key]}
            onChange={(value) => onType({ ...form, [field.key]: value })}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button id={id} onClick={take}>
          {action}
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}

/** Goes to a field; of radios to the one that is chosen, so that an arrow key goes on from there. */
function focusField(id: string) {
  const first = document.getElementById(id);
  const chosen = [...document.getElementsByName(id)].find(
    (each) => each instanceof HTMLInputElement && each.checked,
  );
  (chosen ?? first)?.focus();
}
