import { gzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { enterDemo } from "../support/accounts";

const PUBLIC_KB = 170;
const SIGNED_IN_KB = 230;

/** Kilobytes of JavaScript that a page asks for in its first HTML, gzip, as the network carries them. */
async function measure(request: APIRequestContext, path: string): Promise<number> {
  const response = await request.get(path, { maxRedirects: 0 });
  const html = await response.text();
  const scripts = new Set(
    [...html.matchAll(/<script[^>]* src="([^"]+)"(?![^>]*nomodule)/gi)].map(([, src]) => src ?? ""),
  );
  expect(scripts.size).toBeGreaterThan(3);
  let bytes = 0;
  for (const src of scripts) bytes += gzipSync(await (await request.get(src)).body()).byteLength;
  const description = `${path} ${(bytes / 1000).toFixed(1)} kB`;
  test.info().annotations.push({ type: "javascript", description });
  return bytes / 1000;
}

for (const path of [
  "/",
  "/start/1",
  "/start/plan",
  "/methods",
  "/calendar/2028",
  "/sign-in",
  "/sign-up",
  "/reset",
]) {
  test(`${path} loads at most ${PUBLIC_KB} kB of JavaScript`, async ({ request }) => {
    expect(await measure(request, path)).toBeLessThanOrEqual(PUBLIC_KB);
  });
}

for (const [role, paths] of [
  [
    "an applicant",
    [
      "/home",
      "/plan",
      "/plan/v/1",
      "/plan/compare?from=1&to=2",
      "/exams",
      "/timeline",
      "/profile",
      "/profile/letters",
      "/what-if",
      "/inbox",
      "/settings/account",
      "/settings/security",
      "/settings/data",
    ],
  ],
  ["a mentor", ["/mentor"]],
  ["a coordinator", ["/people", "/organization"]],
] as const) {
  test(`${role} loads at most ${SIGNED_IN_KB} kB of JavaScript with a page`, async ({ page }) => {
    await enterDemo(page, role);
    for (const path of paths) {
      expect(await measure(page.request, path), path).toBeLessThanOrEqual(SIGNED_IN_KB);
    }
  });
}
