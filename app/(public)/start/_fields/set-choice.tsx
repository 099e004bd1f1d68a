"use client";

import { CheckboxGroup } from "@/app/_ui/choice-list";
import type { PillOption } from "./pill-choice";

const NONE = "none-of-these";

/** Any of several words, or expressly none of them; `values` is null while nothing was said. */
export function SetChoice({
  id,
  label,
  options,
  values,
  error,
  onChange,
}: {
  id: string;
  label: string;
  options: readonly PillOption[];
  values: readonly string[] | null;
  error?: string | undefined;
  onChange: (values: readonly string[] | undefined) => void;
}) {
  const isListed = (value: string) => options.some((option) => option.value === value);
  const foreign = (values ?? []).filter((value) => !isListed(value));
  const choices = [
    ...options,
    ...foreign.map((value) => ({ value, label: value.replaceAll("-", " ") })),
    { value: NONE, label: "None of these" },
  ];
  const hadNone = values?.length === 0;
  return (
    <CheckboxGroup
      id={id}
      legend={label}
      error={error}
      choices={choices}
      values={hadNone ? [NONE] : (values ?? [])}
      onChange={(next) => {
        const words = next.filter((value) => value !== NONE);
        if (next.includes(NONE) && !hadNone) onChange([]);
        else onChange(words.length === 0 ? undefined : words);
      }}
    />
  );
}
