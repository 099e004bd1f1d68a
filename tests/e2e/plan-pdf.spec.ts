import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { makeAccount } from "../support/accounts";
import { expect, test } from "../support/browser";
import { storeProfile } from "../support/guest";

test.describe.configure({ timeout: 60_000 });

const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
const FACTS = { season: 2028, visa: "j1", step2ck: { status: "passed", attempts: 1, score: 244 } };

test("the plan comes as a PDF with every line and no name in its file, and is nobody else's", async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  await storeProfile(page, FACTS, ALL);
  await makeAccount(page, "نور الهدى");
  await page.goto("/plan");
  const titles = await page.locator("[data-code] h3").allTextContents();
  expect(titles.length).toBeGreaterThan(5);
  const answer = await page.request.get("/api/plan/now/pdf");
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "cache-control": "private, no-store",
  });
  expect(answer.headers()["content-disposition"]).toMatch(
    /^attachment; filename="airway-plan-(version-\d+|\d{4}-\d{2}-\d{2})\.pdf"$/,
  );
  const document = await getDocument({ data: new Uint8Array(await answer.body()), verbosity: 0 }).promise;
  let text = "";
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent();
    text += items.map((item) => ("str" in item ? item.str : "")).join("");
  }
  const squeeze = (words: string) => words.replace(/\s+/g, "");
  for (const title of titles) expect(squeeze(text)).toContain(squeeze(title));

  for (const path of ["/api/plan/999/pdf", "/api/plan/0/pdf", "/api/plan/x/pdf"]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  const visitor = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
  expect((await visitor.get("/api/plan/now/pdf")).status()).toBe(401);
  await visitor.dispose();
  // Another person's version 1 is their own or none, never this one.
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await makeAccount(stranger);
  expect((await stranger.request.get("/api/plan/1/pdf")).status()).toBe(404);
  await other.close();
});
