import { type NextRequest, NextResponse } from "next/server";
import { AWAY_HEADERS, checkDatabase } from "@/server/api/ready";

const isDev = process.env.NODE_ENV === "development";

function contentSecurityPolicy(nonce: string, isHttps: boolean): string {
  // Development only: React rebuilds server stacks with eval, and its overlay styles itself inline.
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`;
  const styles = isDev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    // Over plain http on a laptop this would send Safari to an https port that nobody serves.
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** Whether the path's percent signs decode; Next itself answers 500 to a dynamic segment that does not. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(new URL(url).pathname);
    return true;
  } catch {
    return false;
  }
}

/** Pages that need no database and are served without it: the planner, what it rests on, and the doors. */
const WITHOUT_DATABASE = /^\/(?:$|(?:start|methods|sources|calendar|privacy|sign-in|sign-up|reset)(?:\/|$))/;
/** Of those, the one that reads a session. */
const NEEDS_SESSION = "/sign-in/code";

function needsDatabase(path: string): boolean {
  return path === NEEDS_SESSION || !WITHOUT_DATABASE.test(path);
}

/** Shown in place of a page while the database is away; it tries again by itself. A page could not answer 503. */
function awayPage(nonce: string, policy: string): NextResponse {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>One moment · Airway</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5">
<style nonce="${nonce}">:root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui;max-width:36rem;margin:4rem auto;padding:0 1.5rem}</style>
<main><h1>Airway can't reach its database right now</h1>
<p>What you saved is safe. This page tries again by itself every few seconds.</p>
<p><a href="/start">The planner works without it.</a></p></main></html>`;
  const headers = { ...AWAY_HEADERS, "content-type": "text/html; charset=utf-8" };
  const response = new NextResponse(html, { status: 503, headers });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** What must differ per request. The constant headers, which API answers carry too, stand in next.config.ts. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!isDecodable(request.url)) return new NextResponse("This address can't be read.", { status: 400 });
  const nonce = btoa(crypto.randomUUID());
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  const isHttps = (forwarded ?? request.nextUrl.protocol.replace(":", "")) === "https";
  const policy = contentSecurityPolicy(nonce, isHttps);

  if (needsDatabase(request.nextUrl.pathname) && (await checkDatabase()) === "away") {
    return awayPage(nonce, policy);
  }

  // Next reads the nonce for its own scripts from this request header; the root layout reads x-nonce.
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (isHttps) response.headers.set("strict-transport-security", "max-age=63072000");
  return response;
}

// /api is left out, but for odd addresses: with a proxy in front, Next cuts bodies over 10 MB silently.
// Prefetches are not left out: a browser may show the page it prefetched, and that page needs its policy.
export const config = {
  matcher: ["/((?!api/|_next/static|_next/image|icon.svg).*)", "/api/(.*%.*)"],
};
