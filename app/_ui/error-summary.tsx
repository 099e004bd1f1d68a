"use client";

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (box: HTMLElement | null) => box?.focus();

/** Stands above a form that was refused, takes focus when it appears, and links to each field. Give it a new `key` per attempt. */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string;
  errors: readonly { id: string; message: string }[];
}) {
  if (errors.length === 0) return null;
  return (
    <div
      ref={takeFocus}
      tabIndex={-1}
      role="alert"
      className="space-y-2 border-2 border-danger bg-surface p-4"
    >
      <h2 className="text-h3 font-semibold">{title}</h2>
      <ul className="space-y-1">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`} className="font-semibold text-danger underline underline-offset-[0.2em]">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
