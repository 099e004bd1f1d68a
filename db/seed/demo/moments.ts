import { createHash } from "node:crypto";

const DAY_MS = 24 * 60 * 60 * 1000;

function digest(text: string): string {
  return createHash("sha256").update(`demo\0${text}`).digest("hex");
}

/** The same id for the same name on every machine; a UUID as PostgreSQL and zod know them. */
export function idOf(kind: string, name: string): string {
  const hex = digest(`${kind}\0${name}`);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** A number from 0 to `below` less one that looks random, and is the same for the same name. */
export function pick(name: string, below: number): number {
  return Number.parseInt(digest(name).slice(0, 8), 16) % below;
}

/** A civil date so many days after another, in UTC. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day of the seeding, from which everything in the demo is counted. */
export interface Moments {
  readonly today: string;
  /** An instant in the working hours so many days ago; the name only spreads the minutes. */
  readonly ago: (days: number, name: string) => Date;
}

export function momentsFrom(now: Date): Moments {
  const today = now.toISOString().slice(0, 10);
  const ago = (days: number, name: string) => {
    const minutes = 13 * 60 + pick(`minute ${name}`, 8 * 60);
    const wanted = Date.parse(`${addDays(today, -days)}T00:00:00Z`) + minutes * 60_000;
    // Nothing of the demo lies in the future, but for what expires there.
    return new Date(days >= 0 ? Math.min(wanted, now.getTime()) : wanted);
  };
  return { today, ago };
}
