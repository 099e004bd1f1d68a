/** How many rules wait for an answer; nothing where none does. */
export function sayWaiting(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "1 rule waits for it" : `${count} rules wait for it`;
}
