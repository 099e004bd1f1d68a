import type { ChangeEvent, ReactNode } from "react";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

// The checked radio is the chart's own filled disc. Borders and shape carry the state, so forced colors keep it.
const RADIO = "rounded-full checked:border-[6px] checked:border-primary";
const CHECKBOX =
  "grid place-items-center rounded-[4px] checked:border-primary checked:bg-primary before:hidden before:h-3 before:w-1.5 before:-translate-y-px before:rotate-45 before:border-e-[2.5px] before:border-b-[2.5px] before:border-on-primary checked:before:block";

/** One row of a choice list or a checkbox group: the whole row is the target. */
export function ChoiceCard({
  type,
  id,
  name,
  choice,
  isChecked,
  onChange,
  digit,
}: {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  choice: Choice;
  isChecked: boolean;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  digit?: number | undefined;
}) {
  return (
    <label className="flex min-h-12 cursor-pointer items-start gap-3 rounded-control border border-control bg-surface px-3 py-2.5 hover:border-primary has-checked:border-primary has-checked:outline-1 has-checked:-outline-offset-2 has-checked:outline-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={isChecked}
        onChange={onChange}
        className={`mt-0.5 size-5 shrink-0 appearance-none border-2 border-control bg-surface outline-none ${type === "radio" ? RADIO : CHECKBOX}`}
      />
      <span className="min-w-0 flex-1 leading-snug">
        <span className="block">{choice.label}</span>
        {choice.hint ? <span className="mt-0.5 block text-note text-muted">{choice.hint}</span> : null}
      </span>
      {digit === undefined ? null : (
        <kbd
          aria-hidden="true"
          className="grid size-6 shrink-0 place-items-center rounded-[4px] border border-hairline font-sans text-note/none text-muted pointer-coarse:hidden"
        >
          {digit}
        </kbd>
      )}
    </label>
  );
}
