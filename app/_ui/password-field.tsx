"use client";

import { useState, type ComponentProps, type ReactNode } from "react";
import { describedBy, FieldError, FieldHint } from "./field";

/** A password that can be looked at while it is typed; paste and password managers work as everywhere. */
export function PasswordField({
  id,
  label,
  hint,
  error,
  ...rest
}: Omit<ComponentProps<"input">, "id" | "type"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  autoComplete: "current-password" | "new-password";
}) {
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      <span className="flex w-full max-w-96 gap-2">
        <input
          id={id}
          type={isShown ? "text" : "password"}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
          className="min-h-11 min-w-0 flex-1 rounded-control border border-control bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-danger"
          {...rest}
        />
        <button
          type="button"
          aria-pressed={isShown}
          aria-controls={id}
          onClick={() => setIsShown(!isShown)}
          className="min-h-11 shrink-0 cursor-pointer rounded-control border border-control bg-surface px-3 text-note font-semibold hover:border-primary hover:text-primary aria-pressed:bg-sunken"
        >
          Show<span className="sr-only"> what is typed</span>
        </button>
      </span>
    </div>
  );
}
