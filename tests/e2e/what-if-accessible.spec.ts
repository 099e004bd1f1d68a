import type { Page } from "@playwright/test";
import { makeAccount } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";
import { begin, PASSED, tell } from "../support/what-if";

// A trace copies each page at every step, which slows axe.
test.use({ trace: "off" });
test.describe.configure({ timeout: 120_000 });

const result = (page: Page) => page.locator("#what-changes");
const summary = (page: Page) => page.getByRole("status").first();

test("nothing on the page jumps while a result is worked out", async ({ page }) => {
  await begin(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/what-if?score=255");
  await expect(page.getByRole("slider", { name: "Step 2 CK score, slider" })).toBeEnabled();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) shifts.push(Number(entry.value));
    }).observe({ type: "layout-shift", buffered: false });
  });
  let held: (() => void) | undefined;
  await page.route("**/what-if?*", async (route) => {
    await new Promise<void>((resolve) => (held = resolve));
    await route.continue();
  });
  await page.getByLabel("Weeks of US clinical experience", { exact: true }).fill("20");
  await expect(summary(page)).toHaveText("Working it out");
  await expect(result(page)).toHaveAttribute("aria-busy", "true");
  await expect.poll(() => held).toBeDefined();
  held?.();
  await expect(result(page)).toContainText("one observership in anesthesiology");
  await expect(result(page)).toHaveAttribute("aria-busy", "false");
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await page.evaluate(() => ("shifts" in window ? window.shifts : null))).toEqual([]);
});

test("its pages are accessible: nothing told yet, nothing tried, refused, compared", async ({ page }) => {
  await makeAccount(page);
  const look = async (address: string) => {
    await page.goto(address);
    for (const details of await page.getByRole("main").locator("details").all()) {
      await details.evaluate((element) => element.setAttribute("open", ""));
    }
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(320);
  };
  await look("/what-if");
  await expect(page.getByRole("link", { name: "Start with the first question" })).toBeVisible();
  await tell(page, PASSED);
  await look("/what-if");
  await look("/what-if?score=255&letters=2&visa=h1b&weeks=moon");
});
