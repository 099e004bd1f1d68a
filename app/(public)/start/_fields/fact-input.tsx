"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { DateField, NumberField, TextField } from "@/app/_ui/field";
import { SEASONS, type FactField } from "@/server/rules/contract";
import { sayWord } from "../_words/fact-words";
import { EntryEditor } from "./entry-editor";
import { factId } from "./fact-id";
import { dateError, type Draft, FIRST_DAY, LAST_DAY, numberError, wholeNumber } from "./form-field";
import { BACKUPS, CREDENTIALS, DOMAINS } from "./options";
import { PillChoice, type PillOption } from "./pill-choice";
import { SetChoice } from "./set-choice";

type InputProps = {
  field: FactField;
  value: unknown;
  today: string;
  hint?: string | undefined;
  error?: string | undefined;
  draft?: Draft | undefined;
  /** Undefined takes the fact away. `gone` says which entry of a list is no longer as it was, for the notice with "Undo". */
  onChange: (value: unknown, gone?: string) => void;
};

const SAVE_AFTER_MS = 600;
const UNSURE = "unsure";
const SETS: Readonly<Record<string, readonly PillOption[]>> = {
  credentials: CREDENTIALS,
  backupSpecialties: BACKUPS,
  "preparation.weakDomains": DOMAINS,
};

/** The control of one fact of the contract, whatever its kind. */
export function FactInput(props: InputProps) {
  const { field, value, today, error, draft, onChange } = props;
  const set = SETS[field.path];
  if (set) {
    const words = Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : null;
    return (
      <SetChoice
        id={factId(field.path)}
        label={field.question}
        options={set}
        values={words}
        {...{ error, onChange }}
      />
    );
  }
  if (field.kind === "list") {
    const entries: readonly unknown[] | null = Array.isArray(value) ? value : null;
    return (
      <EntryEditor
        id={factId(field.path)}
        path={field.path}
        label={field.question}
        {...{ entries, today, error, draft, onChange }}
      />
    );
  }
  return field.kind === "number" || field.kind === "date" || field.kind === "text" ? (
    <TypedInput {...props} />
  ) : (
    <ChosenInput {...props} />
  );
}

function ChosenInput({ field, value, hint, error, onChange }: InputProps) {
  const options =
    field.kind === "boolean"
      ? [toOption("true", "Yes"), toOption("false", "No")]
      : field.kind === "season"
        ? SEASONS.map((season) => toOption(String(season), String(season)))
        : (field.options ?? []).map((option) => toOption(option, capitalize(sayWord(option, field.path))));
  const choose = (chosen: string) => {
    if (chosen === UNSURE) onChange(undefined);
    else if (field.kind === "boolean") onChange(chosen === "true");
    else onChange(field.kind === "season" ? Number(chosen) : chosen);
  };
  return (
    <PillChoice
      id={factId(field.path)}
      label={field.question}
      {...{ hint, error }}
      options={[...options, toOption(UNSURE, "Not sure, or later")]}
      value={asText(value)}
      onChange={choose}
    />
  );
}

/** Typed text is kept after a pause or when the field is left, and stays as typed while it can't be taken. */
function TypedInput({ field, value, hint, error, draft, onChange }: InputProps) {
  const [typed, setTyped] = useState(draft?.typed ?? null);
  const current = asText(value) ?? "";
  const text = typed?.trim() ?? "";
  const problem = text === "" ? undefined : problemOf(field, text);
  const put = (next: string | null) => {
    setTyped(next);
    draft?.keep(next === null ? null : { typed: next });
  };
  const keep = () => {
    if (typed === null || problem !== undefined) return;
    put(null);
    if (text !== current)
      onChange(text === "" ? undefined : field.kind === "number" ? wholeNumber(text) : text);
  };
  // After a space more is to come, and what is kept has none at its end.
  const keepLatest = useEffectEvent(() => typed === text && keep());
  useEffect(() => {
    if (typed === null) return;
    const timer = window.setTimeout(keepLatest, SAVE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const shared = {
    id: factId(field.path),
    label: field.question,
    hint,
    error: problem ?? error,
    value: typed ?? current,
    onChange: (event: { target: { value: string } }) => put(event.target.value),
    onBlur: keep,
  };
  if (field.kind === "date") return <DateField {...shared} min={FIRST_DAY} max={LAST_DAY} />;
  if (field.kind === "number") return <NumberField {...shared} maxLength={6} />;
  return <TextField {...shared} dir="auto" maxLength={200} autoComplete="off" />;
}

function asText(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

function problemOf({ kind, min = 0, max }: FactField, text: string): string | undefined {
  if (kind === "number") return numberError(text, min, max);
  return kind === "date" ? dateError(text) : undefined;
}

function toOption(value: string, label: string): PillOption {
  return { value, label };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
