"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { ChoiceCard, type Choice } from "./choice-card";
import { describedBy, FieldError, FieldHint } from "./field";

type GroupProps = {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  choices: readonly Choice[];
};

/**
 * One of several. Keys 1–9 choose while focus is inside the group (so they never take a key from elsewhere, WCAG 2.1.4).
 */
export function ChoiceList({
  value,
  onChange,
  ...group
}: GroupProps & { value: string | null; onChange: (value: string) => void }) {
  const chooseByDigit = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    const position = Number(event.key) - 1;
    const choice = group.choices[position];
    if (!choice) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll("input")[position]?.focus();
    onChange(choice.value);
  };
  return (
    <ChoiceGroup {...group} onKeyDown={chooseByDigit}>
      {group.choices.map((choice, index) => (
        <ChoiceCard
          key={choice.value}
          type="radio"
          id={index === 0 ? group.id : `${group.id}-${choice.value}`}
          name={group.id}
          choice={choice}
          isChecked={value === choice.value}
          onChange={() => onChange(choice.value)}
          digit={index < 9 ? index + 1 : undefined}
        />
      ))}
    </ChoiceGroup>
  );
}

/** Any number of several, in the order of `choices`. */
export function CheckboxGroup({
  values,
  onChange,
  ...group
}: GroupProps & { values: readonly string[]; onChange: (values: string[]) => void }) {
  const toggle = (value: string, isChecked: boolean) => {
    const wanted = new Set(values);
    if (isChecked) wanted.add(value);
    else wanted.delete(value);
    onChange(group.choices.map((choice) => choice.value).filter((each) => wanted.has(each)));
  };
  return (
    <ChoiceGroup {...group}>
      {group.choices.map((choice, index) => (
        <ChoiceCard
          key={choice.value}
          type="checkbox"
          id={index === 0 ? group.id : `${group.id}-${choice.value}`}
          name={group.id}
          choice={choice}
          isChecked={values.includes(choice.value)}
          onChange={(event) => toggle(choice.value, event.target.checked)}
        />
      ))}
    </ChoiceGroup>
  );
}

function ChoiceGroup({
  id,
  legend,
  hint,
  error,
  onKeyDown,
  children,
}: Omit<GroupProps, "choices"> & {
  onKeyDown?: (event: KeyboardEvent<HTMLFieldSetElement>) => void;
  children: ReactNode;
}) {
  return (
    <fieldset
      aria-describedby={describedBy(id, hint, error)}
      onKeyDown={onKeyDown}
      className="min-w-0 max-w-xl"
    >
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="space-y-2">
        {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
        {error ? <FieldError id={id}>{error}</FieldError> : null}
        {children}
      </div>
    </fieldset>
  );
}
