import "server-only";
import type { Env } from "@/server/lib/env";

/** The cookie that holds the session's secret. Under https the prefix binds it to this very host. */
export function sessionCookieName(env: Pick<Env, "isHttps">): string {
  return env.isHttps ? "__Host-airway.session" : "airway.session";
}

/** The secret in a request's cookies, or null. */
export function readSessionSecret(env: Pick<Env, "isHttps">, cookies: string | null): string | null {
  const name = `${sessionCookieName(env)}=`;
  const found = (cookies ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(name));
  const secret = found?.slice(name.length) ?? "";
  return /^[\w-]{43}$/.test(secret) ? secret : null;
}

/** Whether a browser brings what looks like a session's cookie; whether the session lives is for the gate to say. */
export function hasSessionCookie(cookies: string | null): boolean {
  return /(?:^|;\s*)(?:__Host-)?airway\.session=[\w-]{43}(?:;|$)/.test(cookies ?? "");
}
