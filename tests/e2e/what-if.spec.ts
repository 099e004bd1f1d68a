import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { begin } from "../support/what-if";

/** What the API says of the record: its answers with their version, the history of one answer, the plan's versions. */
async function readRecord(page: Page): Promise<string[]> {
  const asked = ["profiles.mine", "plans.list?input={}", 'profiles.history?input={"path":"step2ck.score"}'];
  return page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => (await fetch(`/api/trpc/${path}`)).text())),
    asked,
  );
}

const result = (page: Page) => page.locator("#what-changes");
const summary = (page: Page) => page.getByRole("status").first();

test("is worked with the keyboard, keeps its state in the address, and leaves no trace in the record", async ({
  page,
}) => {
  await begin(page);
  const before = await readRecord(page);
  const posted: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    // Every signed-in page notes a visit.
    const isOurs = pathname.startsWith("/api/") && !pathname.endsWith("/preferences.visit");
    if (request.method() === "POST" && isOurs) posted.push(pathname);
  });
  await page.goto("/what-if");
  await expect(page).toHaveTitle("What if · Airway");
  await expect(summary(page)).toHaveText("Nothing is tried yet");
  const entries = await page.evaluate(() => history.length);

  await page.getByRole("slider", { name: "Step 2 CK score, slider" }).focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByLabel("Step 2 CK score", { exact: true })).toHaveValue("242");
  await expect(page.getByText("From 238 (your profile) to 242")).toBeVisible();
  await expect(page).toHaveURL("/what-if?score=242");
  await expect(summary(page)).toHaveText(/lines? comes?/);
  await expect(result(page)).toContainText("A Step 2 CK of 242 is near the line");
  await expect(result(page)).toContainText("240 to 249, from your score");

  await page.getByLabel("Letters from US anesthesiologists", { exact: true }).fill("2");
  await expect(page).toHaveURL("/what-if?score=242&letters=2");
  await expect(result(page)).toContainText("The added letters are tried as received");
  // Moving on replaces the entry: one step back leaves the page.
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await expect(page).toHaveTitle("What if · Airway");

  await page.getByRole("link", { name: "Reset Step 2 CK score" }).press("Enter");
  await expect(page).toHaveURL("/what-if?letters=2");
  await expect(page.getByLabel("Step 2 CK score", { exact: true })).toHaveValue("238");
  await expect(page.getByLabel("Step 2 CK score", { exact: true })).toBeFocused();
  await page.getByRole("link", { name: "Reset all" }).press("Enter");
  await expect(page).toHaveURL("/what-if");
  await expect(summary(page)).toHaveText("Nothing is tried yet");

  expect(posted).toEqual([]);
  expect(await readRecord(page)).toEqual(before);
});

test("a half-typed value is told beside its field and stays out of the address", async ({ page }) => {
  await begin(page);
  await page.goto("/what-if");
  const score = page.getByLabel("Step 2 CK score", { exact: true });
  await score.fill("999");
  await expect(page.getByText("Enter a whole number from 1 to 300.")).toBeVisible();
  await expect(score).toHaveAttribute("aria-invalid", "true");
  await score.fill("");
  await expect(score).toHaveValue("");
  await page.keyboard.press("Tab");
  await expect(score).toHaveValue("238");
  await expect(page).toHaveURL("/what-if");
});

test("the three changes that matter most set their fields", async ({ page }) => {
  await begin(page);
  await page.goto("/what-if");
  const strongest = page.getByRole("region", { name: "The three changes that matter most" });
  await expect(strongest.getByRole("link")).toHaveCount(3);
  await strongest.getByRole("link").first().click();
  await expect(strongest.getByText("Tried now")).toHaveCount(1);
  await expect(page).toHaveURL(/\/what-if\?\w+=/);
  await expect(summary(page)).toHaveText(/comes?|goes?/);
  await expect(
    page.getByText("(your profile)").or(page.getByText("Not in your profile, tried as")),
  ).toBeVisible();
});

test("a link shows the same to its owner in another browser, and what it can't try is told", async ({
  page,
  context,
  browser,
}) => {
  await begin(page);
  const address = "/what-if?score=252&weeks=10";
  await page.goto(address);
  const text = await result(page).innerText();
  const other = await browser.newContext({ storageState: await context.storageState() });
  const again = await other.newPage();
  await again.goto(address);
  expect(await result(again).innerText()).toBe(text);
  await again.goto("/what-if?score=lots&weeks=10&visa=moon&score2=1");
  await expect(result(again)).toContainText("Some of this address can't be tried and is left out");
  await expect(result(again)).toContainText("Step 2 CK score: Enter a whole number from 1 to 300.");
  await expect(again.getByLabel("Step 2 CK score", { exact: true })).toHaveValue("238");
  await expect(again.getByLabel("Weeks of US clinical experience", { exact: true })).toHaveValue("10");
  // What says the same as the record is no change, and the address says so.
  await again.goto("/what-if?score=238&weeks=4&visa=h1b");
  await expect(again).toHaveURL("/what-if?visa=h1b");
  await other.close();
  const stranger = await browser.newContext();
  const visitor = await stranger.newPage();
  await visitor.goto(address);
  await expect(visitor).toHaveURL(/\/sign-in\?next=%2Fwhat-if%3Fscore%3D252%26weeks%3D10$/);
  await stranger.close();
});

test("an exam not passed is tried as passed, and a date that contradicts is left aside in words", async ({
  page,
}) => {
  await begin(page, { season: 2028, step2ck: { status: "not-taken" } });
  await page.goto("/what-if?score=250&date=2027-06-01");
  await expect(result(page)).toContainText("as if Step 2 CK were passed with it");
  await expect(result(page)).toContainText("The date is left aside while a score is tried");
  await expect(page.getByLabel("Step 2 CK date", { exact: true })).toHaveValue("2027-06-01");
  await page.getByRole("link", { name: "Reset Step 2 CK score" }).click();
  await expect(result(page)).toContainText("as if Step 2 CK were booked for that day");
});

test("a what-if is saved, opened, renamed, removed and brought back", async ({ page }) => {
  await begin(page);
  const before = await readRecord(page);
  await page.goto("/what-if?score=255&letters=2");
  for (const times of [1, 2]) {
    await page.getByLabel("Save this what-if as").fill("<b>Higher</b> score");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved. It stands in the list below.")).toBeVisible();
    await expect(page.getByRole("link", { name: "<b>Higher</b> score" })).toHaveCount(times);
  }
  await page.goto("/what-if");
  const saved = page.getByRole("region", { name: "Saved what-ifs" });
  await expect(saved).toContainText("Step 2 CK score: 255; Letters from US anesthesiologists: 2");
  await saved.getByRole("link", { name: "<b>Higher</b> score" }).first().click();
  await expect(page).toHaveURL("/what-if?score=255&letters=2");
  await expect(page.getByLabel("Step 2 CK score", { exact: true })).toHaveValue("255");

  await saved.getByText("Rename").first().click();
  await saved.getByLabel("New name").first().fill("نتيجة أعلى");
  await saved.getByRole("button", { name: "Rename", exact: true }).first().click();
  await expect(saved.getByRole("link", { name: "نتيجة أعلى" })).toBeVisible();

  await saved.getByRole("button", { name: "Remove نتيجة أعلى" }).press("Enter");
  await expect(saved.getByRole("status").filter({ hasText: "Removed: نتيجة أعلى." })).toBeFocused();
  await expect(saved.getByRole("link", { name: "نتيجة أعلى" })).toHaveCount(0);
  await saved.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(saved.getByRole("link", { name: "نتيجة أعلى" })).toBeVisible();

  await saved.getByRole("button", { name: "Remove نتيجة أعلى" }).click();
  await page.reload();
  await saved.getByText("Recently removed (1)").click();
  await saved.getByRole("button", { name: "Bring back نتيجة أعلى" }).click();
  await expect(saved.getByRole("link", { name: "نتيجة أعلى" })).toBeVisible();
  expect(await readRecord(page)).toEqual(before);
});
