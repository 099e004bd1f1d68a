"use client";

import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";

const CHOICES = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As device" },
] as const;

const never = () => () => {};

/** Three radios. The server cannot know the stored choice, so none is marked until the browser has taken over. */
export function ThemeControl() {
  const { theme, setTheme } = useTheme();
  const isMounted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden">
      <legend className="float-start me-3 text-note text-muted">Colors</legend>
      <div className="flex rounded-control border border-control bg-surface">
        {CHOICES.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center border-s border-control px-3 text-note first:rounded-s-control first:border-s-0 last:rounded-e-control has-checked:bg-primary has-checked:text-on-primary has-checked:forced-color-adjust-none has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name="theme"
              value={value}
              checked={isMounted && theme === value}
              onChange={() => setTheme(value)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
