const SHOWN = 5;

type Fault = { readonly id: string; readonly message: string };

/** A long list of faults as its first five and one entry for the rest, which leads to the next of them. */
export function firstFive(faults: readonly Fault[]): readonly Fault[] {
  const next = faults[SHOWN];
  if (next === undefined) return faults;
  return [...faults.slice(0, SHOWN), { id: next.id, message: `and ${faults.length - SHOWN} more` }];
}
