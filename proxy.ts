import { type NextRequest, NextResponse } from "next/server";

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

/** What must differ per request. The constant headers, which API answers carry too, stand in next.config.ts. */
export function proxy(request: NextRequest): NextResponse {
  if (!isDecodable(request.url)) return new NextResponse("This address can't be read.", { status: 400 });
  const nonce = btoa(crypto.randomUUID());
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  const isHttps = (forwarded ?? request.nextUrl.protocol.replace(":", "")) === "https";
  const policy = contentSecurityPolicy(nonce, isHttps);

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
