import type { Page } from "@playwright/test";
import { enterDemo, makeAccount } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";
import { storeProfile } from "../support/guest";
import { ALL_STEPS, EXAM_DAYS, lineOf, measureShift, openPlan, RICH, updateNow } from "../support/plans";

// A trace copies each page at every step, which slows axe.
test.use({ trace: "off" });
test.describe.configure({ timeout: 180_000 });

const PATHS = ["/home", "/plan", "/plan/v/1", "/plan/compare?from=1&to=2"];

/** A person with two versions, something done, something put off and a task of their own. */
async function live(page: Page) {
  await storeProfile(page, RICH, ALL_STEPS);
  await makeAccount(page, "نور الهدى");
  await openPlan(page);
  await updateNow(page, 1);
  await lineOf(page, "letters.us-anesthesia").getByRole("button", { name: "Done", exact: true }).click();
  await expect(page.getByRole("region", { name: "Done and put aside" })).toBeVisible();
  await page.goto("/plan/questions/6");
  await page.getByLabel("Date of the exam").fill(EXAM_DAYS.later);
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await openPlan(page);
  await updateNow(page, 2);
}

for (const path of PATHS) {
  test(`${path} is accessible in both themes and at 320 pixels`, async ({ page }) => {
    // The demo's applicant has versions, statuses, tasks and new rules to adopt; this only looks.
    await enterDemo(page, "an applicant");
    await page.goto(path);
    await page.getByRole("main").evaluate((main) => {
      for (const details of main.querySelectorAll("details")) details.open = true;
    });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveCount(1);
  });
}

test("a refused reason and the toast of what was done are accessible", async ({ page }) => {
  await live(page);
  const line = page.locator("[data-place]").first();
  await line.getByRole("button", { name: "Not for me…" }).click();
  await line.getByRole("button", { name: "Put it aside" }).click();
  await expectAccessible(page);
  await line.getByLabel("Why is it not for you?").fill("It is done elsewhere");
  await line.getByRole("button", { name: "Put it aside" }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await expectAccessible(page);
});

test("nothing on these pages moves by itself while they load", async ({ page }) => {
  await live(page);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PATHS) expect(await measureShift(page, path), `${path} at ${width}`).toBe(0);
  }
});

test("without scripts the plan, its versions, their difference and the pictures are all there", async ({
  page,
  browser,
  baseURL,
}) => {
  await live(page);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const reader = await plain.newPage();
  await reader.goto("/home");
  await expect(reader.locator("[data-next]")).toBeVisible();
  await expect(reader.getByRole("img", { name: "Practice scores over time" })).toBeVisible();
  await reader.goto("/plan");
  await expect(reader.locator("[data-code]").first()).toBeVisible();
  await expect(reader.getByRole("img", { name: "Practice scores over time" })).toBeVisible();
  await expect(reader.getByRole("img", { name: /^Dates of the 2028 Match/ })).toBeVisible();
  await expect(reader.getByRole("region", { name: "Done and put aside" })).toContainText("Plan a letter");
  await reader.getByRole("button", { name: "Compare" }).click();
  await expect(reader).toHaveURL("/plan/compare?from=1&to=2");
  await expect(reader.getByRole("img", { name: "What caused what" })).toBeVisible();
  await reader.goto("/plan/v/1");
  await expect(reader.getByText("Version 1 of 2 of your plan")).toBeVisible();
  await plain.close();
});

test("on paper the plan and the comparison stand without buttons and navigation", async ({ page }) => {
  await live(page);
  for (const path of PATHS) {
    await page.goto(path);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    for (const button of await page.getByRole("main").getByRole("button").all()) {
      await expect(button).toBeHidden();
    }
    await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  }
});
