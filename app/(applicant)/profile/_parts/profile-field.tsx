"use client";

import { type ReactNode, useState } from "react";
import { FactInput } from "@/app/(public)/start/_fields/fact-input";
import { factId } from "@/app/(public)/start/_fields/fact-id";
import { fieldOf } from "@/app/(public)/start/_words/fact-words";
import type { FactPath } from "@/server/rules/contract";
import { openDraft } from "./drafts";
import { FieldAbout } from "./field-about";
import type { FieldNotes } from "./field-notes";
import type { FieldState } from "./field-state";
import { sayWaiting } from "./waiting-words";

type FieldProps = {
  path: FactPath;
  /** Where half-typed text is kept; null until the browser has taken over. */
  draftOf: { readonly place: string; readonly page: string } | null;
  value: unknown;
  today: string;
  notes: FieldNotes;
  state: FieldState;
  /** Stands in the place of the state while a choice is to be made. */
  choice: ReactNode;
  onChange: (value: unknown, gone?: string) => void;
};

/** One answer: its control, how far it has got, what is wrong with it, and on demand where it is used. */
export function ProfileField({ path, draftOf, value, today, notes, state, choice, onChange }: FieldProps) {
  const [draft] = useState(() =>
    draftOf === null ? undefined : openDraft(draftOf.place, draftOf.page, path),
  );
  const field = fieldOf(path);
  if (field === undefined) return null;
  const { warnings, waiting } = notes;
  const problem = notes.problem ?? undefined;
  return (
    <div className="border-b border-hairline pb-1">
      <FactInput
        field={field}
        value={value}
        today={today}
        error={problem}
        draft={draft}
        onChange={onChange}
      />
      {warnings.map((warning) => (
        <p key={warning} className="text-note text-caution">
          {warning}
        </p>
      ))}
      {choice ?? (
        // Its line is always there, so that nothing moves when words come and go.
        <p
          data-field-save={state.kind}
          className={`min-h-[1lh] pt-1 text-note ${["", "saved", "saving"].includes(state.kind) ? "text-muted" : "text-caution"}`}
        >
          {state.words || (value === undefined ? sayWaiting(waiting) : "")}
        </p>
      )}
      <FieldAbout path={path} label={field.label} notes={notes} />
    </div>
  );
}

/** A question that an earlier answer rules out for now. */
export function LaterField({ path }: { path: FactPath }) {
  const field = fieldOf(path);
  if (field === undefined) return null;
  return (
    <p id={factId(path)} tabIndex={-1} className="border-b border-hairline pb-3 text-note text-muted">
      <span className="font-semibold">{field.label}: </span>
      {sayWhen(path)}
    </p>
  );
}

function sayWhen(path: string): string {
  if (path.endsWith(".retakeDate")) return "asked when the latest result is a fail.";
  return path.endsWith(".date") ? "asked when the exam is booked or taken." : "asked when there is a result.";
}
