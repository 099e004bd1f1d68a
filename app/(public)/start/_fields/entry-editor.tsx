"use client";

import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { describedBy, FieldError } from "@/app/_ui/field";
import { sayEntry } from "../_words/fact-words";
import { findEntry, isSameForm, toForm } from "./entry-fields";
import { EntryForm } from "./entry-form";
import type { Draft, EntryWas, Form } from "./form-field";

/** The form that stands open: of the entry that it changes, or of a new one. */
type Open = { readonly form: Form; readonly was: EntryWas | null };

/** A list of facts with a small form to add one more, or to change one. `entries` is null while nothing was said. */
export function EntryEditor({
  id,
  path,
  label,
  entries,
  today,
  error,
  draft,
  onChange,
}: {
  id: string;
  path: string;
  label: string;
  entries: readonly unknown[] | null;
  today: string;
  error?: string | undefined;
  draft?: Draft | undefined;
  onChange: (entries: readonly unknown[], gone?: string) => void;
}) {
  const [open, setOpen] = useState<Open | null>(() =>
    draft?.form ? { form: draft.form, was: draft.was } : null,
  );
  const [isOpened, setIsOpened] = useState(false);
  const focusOn = useFocus();
  const list = entries ?? [];
  // Other answers may come from elsewhere while the form stands open, or did before a reload.
  const at = open?.was ? findEntry(path, list, open.was, today) : -1;
  const isGone = open !== null && open.was !== null && at === -1;
  const changeId = (index: number) => `${id}-change-${index}`;

  const put = (next: Open | null) => {
    setOpen(next);
    draft?.keep(next);
  };
  const start = (next: Open) => {
    put(next);
    setIsOpened(true);
  };
  const leave = () => {
    put(null);
    focusOn(at === -1 ? id : changeId(at));
  };
  const add = (entry: unknown) => {
    onChange([...list, entry]);
    put(null);
    focusOn(id);
  };
  const change = (entry: unknown) => {
    if (open?.was && !isSameForm(open.form, open.was.form))
      onChange(list.with(at, entry), `Changed from: ${sayEntry(path, list[at])}.`);
    leave();
  };
  const shared = open && {
    id,
    path,
    today,
    form: open.form,
    hasFocus: isOpened,
    onType: (form: Form) => put({ ...open, form }),
    onLeave: leave,
  };

  return (
    <fieldset
      className="min-w-0 space-y-2"
      aria-describedby={describedBy(id, undefined, error)}
      aria-invalid={error ? true : undefined}
    >
      <legend className="font-semibold">{label}</legend>
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {list.length > 0 ? (
        <ul className="space-y-1">
          {list.map((entry, index) => (
            <li key={JSON.stringify([index, entry])} className="border-b border-hairline">
              {shared && index === at ? (
                <div className="space-y-2 py-2">
                  <bdi className="block">{sayEntry(path, entry)}</bdi>
                  <EntryForm
                    {...shared}
                    name={`Change ${sayEntry(path, entry)}`}
                    action="Keep the change"
                    onTake={change}
                    // What it held is in the list. A new entry is nowhere else, and goes by its button alone.
                    onEscape={leave}
                  />
                </div>
              ) : (
                <EntryLine
                  name={sayEntry(path, entry)}
                  changeId={changeId(index)}
                  canChange={open === null}
                  onOpen={() => {
                    const form = toForm(path, entry, today);
                    start({ form, was: { form, place: index } });
                  }}
                  onRemove={() => {
                    onChange(
                      list.filter((_, position) => position !== index),
                      `Removed: ${sayEntry(path, entry)}.`,
                    );
                    // This button goes away, and the focus would go with it.
                    focusOn(id);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-note text-muted">
          {entries === null ? "Nothing entered yet." : "None, as you entered."}
        </p>
      )}
      {isGone ? (
        <p role="status" className="text-note text-caution">
          The entry that you were changing is no longer in the list as it was. What you typed can be added as
          a new one.
        </p>
      ) : null}
      {shared && at === -1 ? <EntryForm {...shared} name="A new entry" action="Add it" onTake={add} /> : null}
      {open === null ? (
        <div className="flex flex-wrap gap-2">
          <Button id={id} onClick={() => start({ form: {}, was: null })}>
            Add one
          </Button>
          {entries === null ? <Button onClick={() => onChange([])}>None so far</Button> : null}
        </div>
      ) : null}
    </fieldset>
  );
}

function EntryLine({
  name,
  changeId,
  canChange,
  onOpen,
  onRemove,
}: {
  name: string;
  changeId: string;
  canChange: boolean;
  onOpen: () => void;
  onRemove: () => void;
}) {
  return (
    <div className="flex flex-wrap items-start justify-end gap-x-2">
      <bdi className="min-w-40 grow basis-0 py-2">{name}</bdi>
      <span className="flex">
        <Button
          id={changeId}
          variant="quiet"
          aria-label={`Change ${name}`}
          disabled={!canChange}
          onClick={onOpen}
        >
          Change
        </Button>
        <Button variant="quiet" aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </Button>
      </span>
    </div>
  );
}

/** Gives the focus to an element once it is there: what is pressed here goes away, and the focus would go with it. */
function useFocus() {
  const [target, setTarget] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (target !== null) document.getElementById(target.id)?.focus();
  }, [target]);
  return (id: string) => setTarget({ id });
}
