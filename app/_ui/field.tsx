import type { ComponentProps, ReactNode } from "react";

/** Ids of a control's hint and error, in the order in which they are read out. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="text-note text-muted">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={`${id}-error`} className="text-note font-semibold text-danger">
      <span aria-hidden="true">▲ </span>
      <span className="sr-only">Error: </span>
      {children}
    </p>
  );
}

type FieldProps = Omit<ComponentProps<"input">, "id" | "type"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

/** One line of text. `id` is what the error summary links to. */
export function TextField(props: FieldProps & { type?: "text" | "search" | "email" | "url" | undefined }) {
  return <LabelledInput {...props} />;
}

/** Whole numbers as text: a number input loses typed letters silently and changes under the mouse wheel. */
export function NumberField({ unit, ...props }: FieldProps & { unit?: string }) {
  return <LabelledInput inputMode="numeric" autoComplete="off" {...props} unit={unit} widthClass="w-28" />;
}

/** A civil date, YYYY-MM-DD in and out; the browser shows it in the person's own order. */
export function DateField(props: FieldProps) {
  return <LabelledInput {...props} type="date" widthClass="w-48" />;
}

function LabelledInput({
  id,
  label,
  hint,
  error,
  unit,
  type = "text",
  widthClass = "w-full max-w-96",
  className,
  ...rest
}: FieldProps & { type?: string | undefined; unit?: string | undefined; widthClass?: string }) {
  return (
    <div className={`flex flex-col gap-1 ${className ?? ""}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      <span className="flex items-center gap-2">
        <input
          id={id}
          name={id}
          type={type}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
          className={`min-h-11 min-w-0 rounded-control border border-control bg-surface px-3 py-2 text-ink placeholder:text-muted disabled:bg-sunken disabled:text-muted aria-invalid:border-2 aria-invalid:border-danger ${widthClass}`}
          {...rest}
        />
        {unit ? <span className="text-muted">{unit}</span> : null}
      </span>
    </div>
  );
}
