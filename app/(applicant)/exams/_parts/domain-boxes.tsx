import type { SelectOption } from "@/app/_ui/select-field";

/** The domains as boxes that the browser keeps. */
export function DomainBoxes({
  id,
  name,
  options,
  chosen,
}: {
  id: string;
  name: string;
  options: readonly SelectOption[];
  chosen: readonly string[];
}) {
  return (
    <fieldset id={id} className="min-w-0">
      <legend className="font-semibold">What you worked on</legend>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-control border border-control bg-surface px-3 text-note hover:border-primary has-checked:border-primary"
          >
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              className="size-5 accent-primary"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
