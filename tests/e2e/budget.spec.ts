import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

const BUDGET_KB = 170;

/** Kilobytes of JavaScript that a page asks for in its first HTML, gzip, as the network carries them. */
for (const path of ["/", "/start/1", "/start/plan", "/methods", "/calendar/2028"]) {
  test(`${path} loads at most ${BUDGET_KB} kB of JavaScript`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const scripts = new Set(
      [...html.matchAll(/<script[^>]* src="([^"]+)"(?![^>]*nomodule)/gi)].map(([, src]) => src ?? ""),
    );
    expect(scripts.size).toBeGreaterThan(3);
    let bytes = 0;
    for (const src of scripts) bytes += gzipSync(await (await request.get(src)).body()).byteLength;
    test.info().annotations.push({ type: "javascript", description: `${(bytes / 1000).toFixed(1)} kB` });
    expect(bytes / 1000).toBeLessThanOrEqual(BUDGET_KB);
  });
}
