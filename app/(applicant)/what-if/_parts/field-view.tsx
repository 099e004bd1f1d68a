"use client";

import Link from "next/link";
import { dayNumber, formatDay, isoDay } from "@/app/_ui/dates";
import { DateField, NumberField } from "@/app/_ui/field";
import { SelectField } from "@/app/_ui/select-field";
import type { TrialField } from "./trial-field";
import { isPlainPress } from "./plain-press";
import type { WhatIfAddress } from "./trial-keys";
import type { Trial } from "./use-trial";

/** One thing to try: its field, a slider where it is a number or a day, and how it differs from the record. */
export function FieldView({
  field,
  trial,
  without,
}: {
  field: TrialField;
  trial: Trial;
  /** The address without this change. */
  without: WhatIfAddress;
}) {
  const text = trial.textOf(field);
  const isChanged = trial.isChanged(field);
  const id = `if-${field.key}`;
  const error = trial.problemOf(field);
  const control = {
    id,
    name: field.key,
    label: field.label,
    value: text,
    error,
    "aria-describedby": error === undefined ? `${id}-own` : `${id}-error ${id}-own`,
    onBlur: () => trial.leave(field),
    onChange: (event: { target: { value: string } }) => trial.change(field, event.target.value.trim()),
  };
  return (
    <div data-trial={field.key} className="min-w-0">
      {field.kind === "choice" ? (
        <SelectField
          {...control}
          options={field.options}
          {...(field.own === "" ? { empty: "Not in your profile" } : {})}
        />
      ) : (
        // The parts of the field are laid out beside the slider, its label over both.
        <div className="grid grid-cols-[auto_minmax(0,24rem)] items-center gap-x-4 gap-y-1 noscript:block [&_:is(label,p)]:col-span-2 [&_:is(label,p)]:w-0 [&_:is(label,p)]:min-w-full">
          {field.kind === "date" ? (
            <DateField {...control} min={isoDay(field.min)} className="contents!" />
          ) : (
            <NumberField {...control} maxLength={3} className="contents!" />
          )}
          <Slider field={field} text={text} onMove={(value) => trial.change(field, value)} />
        </div>
      )}
      <p
        id={`${id}-own`}
        className="flex min-h-13 flex-wrap items-center justify-between gap-x-3 text-note text-muted"
      >
        {isChanged ? (
          <>
            <span>
              {field.own === ""
                ? "Not in your profile, tried as "
                : `From ${field.ownWords} (your profile) to `}
              <span className="font-semibold text-ink">{sayText(field, text)}</span>
            </span>
            <Link
              href={without}
              prefetch={false}
              aria-label={`Reset ${field.label}`}
              className="link inline-flex min-h-11 items-center"
              onClick={(event) => {
                if (!isPlainPress(event)) return;
                event.preventDefault();
                document.getElementById(id)?.focus();
                trial.reset(field.key);
              }}
            >
              Reset
            </Link>
          </>
        ) : (
          <span>{field.own === "" ? "Not in your profile yet" : `In your profile: ${field.ownWords}`}</span>
        )}
      </p>
    </div>
  );
}

/** Another hand on the same value; only for those whose browser runs scripts. */
function Slider({
  field,
  text,
  onMove,
}: {
  field: Extract<TrialField, { kind: "number" | "date" }>;
  text: string;
  onMove: (text: string) => void;
}) {
  const { from, to, start } = field.slider;
  const isDate = field.kind === "date";
  const value = numberOf(field, text) ?? numberOf(field, field.own) ?? start;
  return (
    <input
      type="range"
      aria-label={`${field.label}, slider`}
      aria-valuetext={isDate ? formatDay(isoDay(value)) : undefined}
      min={Math.min(from, value)}
      max={Math.max(to, value)}
      value={value}
      onChange={({ target }) => onMove(isDate ? isoDay(Number(target.value)) : target.value)}
      className="h-11 w-full min-w-0 cursor-pointer accent-primary noscript:hidden"
    />
  );
}

function numberOf(field: TrialField, text: string): number | null {
  if (field.kind === "number") return /^\d{1,3}$/.test(text) ? Number(text) : null;
  try {
    return dayNumber(text);
  } catch {
    return null;
  }
}

function sayText(field: TrialField, text: string): string {
  if (field.kind === "choice") return field.options.find(({ value }) => value === text)?.words ?? text;
  return field.kind === "date" && numberOf(field, text) !== null ? formatDay(text) : text;
}
