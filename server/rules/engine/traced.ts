import { NO_FACTS, type FactSet } from "./fact-set";

/** A derived value with the facts it came from and, where it is unknown (null), the facts wanting. */
export interface Traced<T> {
  readonly value: T;
  readonly reads: FactSet;
  readonly wanting: FactSet;
}

export function traced<T>(value: T, reads: FactSet, wanting: FactSet = NO_FACTS): Traced<T> {
  return { value, reads, wanting };
}
