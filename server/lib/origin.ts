/** The host a browser asked, also behind a proxy that rewrites it. A page elsewhere cannot set these headers. */
function hostOf(request: Request): string {
  const { headers, url } = request;
  return headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host") ?? new URL(url).host;
}

/** Whether a browser sent this for a page of another origin. Programs that are no browser say nothing and may pass. */
export function isForeign(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== hostOf(request);
}
