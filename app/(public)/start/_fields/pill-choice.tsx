"use client";

import { describedBy, FieldError, FieldHint } from "@/app/_ui/field";

export type PillOption = { readonly value: string; readonly label: string };

/** One of a few short answers in a row that wraps. The first radio bears the `id` that error links lead to. */
export function PillChoice({
  id,
  label,
  hint,
  error,
  options,
  value,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly PillOption[];
  value: string | null;
  onChange: (value: string) => void;
}) {
  // A value from a file that is not among the usual ones is shown too, so that nothing seems lost.
  const isListed = value === null || options.some((option) => option.value === value);
  const shown = isListed ? options : [...options, { value, label: value.replaceAll("-", " ") }];
  return (
    <fieldset className="min-w-0" aria-describedby={describedBy(id, hint, error)}>
      <legend className="font-semibold">{label}</legend>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      <div className="mt-1.5 flex flex-wrap gap-2">
        {shown.map((option, index) => (
          <label
            key={option.value}
            className="relative flex min-h-11 cursor-pointer items-center rounded-control border border-control bg-surface px-3 text-note hover:border-primary has-checked:border-primary has-checked:bg-primary has-checked:text-on-primary has-checked:forced-color-adjust-none has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            <bdi>{option.label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
