"use client";

import { useState } from "react";
import { Button } from "./button";
import { SelectField } from "./select-field";

type Named = { readonly id: string; readonly name: string };
type Tie = { readonly key: string; readonly name: string; readonly end?: () => void };

/** What somebody is tied to, each with its end, and a choice of what they are not tied to yet. */
export function Ties({
  id,
  title,
  none,
  note,
  label,
  add,
  ties,
  options,
  isGoing,
  onAdd,
}: {
  id: string;
  title: string;
  none: string;
  note?: string;
  label: string;
  add: string;
  ties: readonly Tie[];
  options: readonly Named[];
  isGoing: boolean;
  onAdd: (chosen: Named) => void;
}) {
  const [value, setValue] = useState("");
  const chosen = options.find((option) => option.id === value);
  return (
    <div role="group" aria-labelledby={`${id}-title`} className="space-y-2">
      <p id={`${id}-title`} className="font-semibold">
        {title}
      </p>
      {ties.length === 0 ? <p className="text-note text-muted">{none}</p> : null}
      <ul className="divide-y divide-hairline border-y border-hairline empty:hidden">
        {ties.map(({ key, name, end }) => (
          <li key={key} className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
            <bdi className="min-w-0">{name}</bdi>
            {end ? (
              <Button variant="quiet" aria-disabled={isGoing} onClick={end}>
                End<span className="sr-only"> with {name}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {note ? <p className="text-note text-muted">{note}</p> : null}
      {options.length === 0 ? null : (
        <div className="flex flex-wrap items-end gap-2">
          <SelectField
            id={id}
            label={label}
            empty="Choose"
            value={value}
            onChange={(event) => setValue(event.target.value)}
            options={options.map((option) => ({ value: option.id, label: option.name }))}
            className="max-w-72 grow basis-44"
          />
          <Button
            disabled={chosen === undefined}
            aria-disabled={isGoing}
            onClick={() => {
              if (chosen === undefined) return;
              onAdd(chosen);
            }}
          >
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}
