/** An amount in US dollars with grouped thousands, as `US$ 100,000`; locale-free so that plans are the same everywhere. */
export function usd(amount: number): string {
  return `US$ ${String(amount).replace(/\B(?=(\d{3})+$)/g, ",")}`;
}

/** A count with its noun, as `1 point` or `3 points`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
