"use client";

import { useEffect, useId } from "react";
import type { Choice } from "./choices";

/** The choices in their groups; the field above keeps the focus and names the active one. */
export function PaletteList({
  id,
  label,
  found,
  active,
  onChoose,
}: {
  id: string;
  label: string;
  found: readonly Choice[];
  active: Choice | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const base = useId();
  const groups = [...new Set(found.map(({ group }) => group))];
  const activeAt = active === undefined ? -1 : found.indexOf(active);
  useEffect(() => {
    document.getElementById(`${id}-${activeAt}`)?.scrollIntoView({ block: "nearest" });
  }, [id, activeAt]);
  return (
    <div id={id} role="listbox" aria-label={label} className="min-h-0 flex-1 overflow-y-auto pb-2">
      {groups.map((group, place) => (
        <div key={group} role="group" aria-labelledby={`${base}-${place}`}>
          <p id={`${base}-${place}`} className="px-4 pt-3 pb-1 text-note font-semibold text-muted">
            {group}
          </p>
          {found.map((choice, index) =>
            choice.group === group ? (
              <div
                key={choice.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={choice === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(choice)}
                onKeyDown={(event) => {
                  if (event.key === "Enter") onChoose(choice);
                }}
                className="flex min-h-11 cursor-pointer items-center border-s-4 border-transparent px-4 py-2 leading-snug hover:underline aria-selected:border-primary aria-selected:bg-sunken aria-selected:font-semibold"
              >
                {choice.title}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}
