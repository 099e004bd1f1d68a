"use client";

import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { sayEntry } from "../_words/fact-words";
import { checkEntry, entryFieldsOf, toEntry } from "./entry-fields";
import type { Form, FormErrors } from "./form-field";
import { FormFieldInput } from "./form-field-input";

/** A list of facts with a small form to add one more. `entries` is null while nothing was said. */
export function EntryEditor({
  id,
  path,
  label,
  entries,
  today,
  onChange,
}: {
  id: string;
  path: string;
  label: string;
  entries: readonly unknown[] | null;
  today: string;
  onChange: (entries: readonly unknown[], removed?: string) => void;
}) {
  const [form, setForm] = useState<Form | null>(null);
  const [errors, setErrors] = useState<FormErrors>({});
  const list = entries ?? [];
  const isOpen = form !== null;
  const firstId = `${id}-${entryFieldsOf(path, today)[0]?.key ?? ""}`;

  useEffect(() => {
    if (isOpen) document.getElementById(firstId)?.focus();
  }, [isOpen, firstId]);

  const close = () => {
    setForm(null);
    setErrors({});
    document.getElementById(id)?.focus();
  };
  const add = () => {
    if (form === null) return;
    const found = checkEntry(path, form, today);
    setErrors(found);
    const [first] = Object.keys(found);
    if (first !== undefined) {
      document.getElementById(`${id}-${first}`)?.focus();
      return;
    }
    onChange([...list, toEntry(path, form, today)]);
    close();
  };

  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="font-semibold">{label}</legend>
      {list.length > 0 ? (
        <ul className="space-y-1">
          {list.map((entry, index) => (
            <li
              key={JSON.stringify([index, entry])}
              className="flex items-start justify-between gap-2 border-b border-hairline"
            >
              <bdi className="min-w-0 py-2">{sayEntry(path, entry)}</bdi>
              <Button
                variant="quiet"
                aria-label={`Remove ${sayEntry(path, entry)}`}
                onClick={() => {
                  onChange(
                    list.filter((_, position) => position !== index),
                    sayEntry(path, entry),
                  );
                  // This button goes away, and the focus would go with it.
                  document.getElementById(id)?.focus();
                }}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-note text-muted">
          {entries === null ? "Nothing entered yet." : "None, as you entered."}
        </p>
      )}
      {form === null ? null : (
        <div className="space-y-4 border-s-4 border-primary ps-4">
          {entryFieldsOf(path, today).map((field) => (
            <FormFieldInput
              key={field.key}
              id={`${id}-${field.key}`}
              field={field}
              value={form[field.key] ?? ""}
              error={errors[field.key]}
              onChange={(value) => setForm({ ...form, [field.key]: value })}
            />
          ))}
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button id={id} onClick={() => (form === null ? setForm({}) : add())}>
          {form === null ? "Add one" : "Add it"}
        </Button>
        {form === null ? null : (
          <Button variant="quiet" onClick={close}>
            Cancel
          </Button>
        )}
        {form === null && entries === null ? <Button onClick={() => onChange([])}>None so far</Button> : null}
      </div>
    </fieldset>
  );
}
