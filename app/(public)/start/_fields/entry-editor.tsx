"use client";

import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { sayEntry } from "../_words/fact-words";
import { checkEntry, entryFieldsOf, toEntry } from "./entry-fields";
import type { Draft, Form, FormErrors } from "./form-field";
import { FormFieldInput } from "./form-field-input";

/** A list of facts with a small form to add one more. `entries` is null while nothing was said. */
export function EntryEditor({
  id,
  path,
  label,
  entries,
  today,
  draft,
  onChange,
}: {
  id: string;
  path: string;
  label: string;
  entries: readonly unknown[] | null;
  today: string;
  draft?: Draft | undefined;
  onChange: (entries: readonly unknown[], removed?: string) => void;
}) {
  const [form, setForm] = useState(draft?.form ?? null);
  // A form that stood open before a reload leaves the focus where it is.
  const [isOpened, setIsOpened] = useState(false);
  const [errors, setErrors] = useState<FormErrors>({});
  const list = entries ?? [];
  const firstId = `${id}-${entryFieldsOf(path, today)[0]?.key ?? ""}`;

  useEffect(() => {
    if (isOpened) document.getElementById(firstId)?.focus();
  }, [isOpened, firstId]);

  const put = (next: Form | null) => {
    setForm(next);
    draft?.keep(null, next);
  };
  const open = () => {
    put({});
    setIsOpened(true);
  };
  const close = () => {
    put(null);
    setIsOpened(false);
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
              onChange={(value) => put({ ...form, [field.key]: value })}
            />
          ))}
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button id={id} onClick={form === null ? open : add}>
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
