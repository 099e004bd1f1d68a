import type { Route } from "next";

const NOWHERE = "http://airway.invalid";

/** A path of this site as it may follow a sign-in, or null: whatever else an address names is not followed. */
export function toOwnPath(next: string | null | undefined): Route | null {
  if (typeof next !== "string" || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) || !URL.canParse(next, NOWHERE)) {
    return null;
  }
  const { origin, pathname, search } = new URL(next, NOWHERE);
  // Back to these pages would be a circle, and the API answers no page.
  if (origin !== NOWHERE || /^\/(sign-in|sign-up|api)(\/|$)/.test(pathname)) return null;
  return `${pathname}${search}` as Route;
}

/** One of our addresses with the path to go on to. */
export function withNext<T extends string>(path: T, next: string | null): T | `${T}?next=${string}` {
  return next === null ? path : `${path}?next=${encodeURIComponent(next)}`;
}
