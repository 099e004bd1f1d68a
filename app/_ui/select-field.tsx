import type { ComponentProps, ReactNode } from "react";
import { describedBy, FieldError, FieldHint } from "./field";

export type SelectOption = { readonly value: string; readonly label: string };

/** One of a long list. `empty` is the first option, which chooses nothing. */
export function SelectField({
  id,
  label,
  hint,
  error,
  empty,
  options,
  className,
  ...rest
}: Omit<ComponentProps<"select">, "id" | "children"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  empty?: string;
  options: readonly SelectOption[];
}) {
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className ?? ""}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      <select
        id={id}
        name={id}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        className="min-h-11 w-full max-w-96 min-w-0 rounded-control border border-control bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-danger"
        {...rest}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
