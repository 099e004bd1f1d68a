import { type APIRequestContext, expect, test } from "@playwright/test";

const START = ["/", "/methods", "/sources", "/calendar"];
/** Pages whose own links are followed; what lies behind the others is somebody else's to test. */
const FOLLOWED = /^\/($|methods|sources|calendar)/;

interface Found {
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

const valuesOf = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(`<[a-z][^>]*\\s${attribute}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");

async function read(request: APIRequestContext, path: string): Promise<Found> {
  const answer = await request.get(path);
  expect(answer.status(), `GET ${path}`).toBe(200);
  const html = await answer.text();
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&"),
  );
  return { path, ids: new Set(valuesOf(html, "id")), links: links.filter((link) => /^[/#]/.test(link)) };
}

/** A link as the page that holds it means it. */
function resolve(link: string, from: string): { page: string; hash: string } {
  const url = new URL(link, `http://localhost${from}`);
  return { page: url.pathname + url.search, hash: url.hash.slice(1) };
}

// Some 200 pages, one after another.
test.describe.configure({ timeout: 120_000 });

test("every link of the public pages leads to a page, and every fragment to a place on it", async ({
  request,
}) => {
  const pages = new Map<string, Found>();
  const waiting = [...START];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const found = await read(request, path);
    pages.set(path, found);
    if (FOLLOWED.test(path)) waiting.push(...found.links.map((link) => resolve(link, path).page));
  }
  const lost = [...pages.values()]
    .filter(({ path }) => FOLLOWED.test(path))
    .flatMap(({ path, links }) =>
      links
        .map((link) => resolve(link, path))
        .filter(({ page, hash }) => hash !== "" && !pages.get(page)?.ids.has(hash))
        .map(({ page, hash }) => `${path} links to ${page}#${hash}, which is not there`),
    );
  expect(lost).toEqual([]);
  expect([...pages.keys()].filter((path) => /^\/methods\/./.test(path)).length).toBeGreaterThan(90);
  expect([...pages.keys()].filter((path) => /^\/sources\/./.test(path)).length).toBeGreaterThan(85);
  expect([...pages.keys()]).toEqual(expect.arrayContaining(["/calendar/2026", "/calendar/2028"]));
});

for (const { path, sentence } of [
  { path: "/methods/no-such-rule", sentence: "No rule has this code" },
  { path: `/methods/${"x".repeat(300)}`, sentence: "No rule has this code" },
  { path: "/sources/F3", sentence: "No source has this number" },
  { path: "/calendar/2031", sentence: "We hold no dates for this season" },
  { path: "/calendar/next", sentence: "We hold no dates for this season" },
]) {
  test(`${path.slice(0, 40)} is a 404 that says what is held instead`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(sentence);
    await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
  });
}
