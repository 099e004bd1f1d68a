import type { Page } from "@playwright/test";
import { enterDemo, makeAccount, newAddress } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";
import { invite, startProgram } from "../support/programs";

// A trace copies each page at every step, which slows axe.
test.use({ trace: "off" });
test.describe.configure({ timeout: 120_000 });

/** Looks at the page as it stands with axe, in both themes and widths, everything unfolded, and at its measures. */
async function look(page: Page) {
  for (const details of await page.getByRole("main").locator("details").all()) {
    await details.evaluate((element) => element.setAttribute("open", ""));
  }
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    await expectAccessible(page);
    // The dark theme changes colors and nothing else.
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, ["color-contrast"]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(320);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveCount(1);
}

test("an applicant's pages are accessible", async ({ page }) => {
  await enterDemo(page, "an applicant");
  await expect(page.getByRole("heading", { name: "Your next step" })).toBeVisible();
  await look(page);
  await page.goto("/plan");
  await expect(page.getByRole("region", { name: "Your own tasks" })).toBeVisible();
  await look(page);
  await page.goto("/plan/questions/6");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await look(page);
  await page.goto("/settings/sharing");
  await look(page);
});

test("a mentor's pages are accessible", async ({ page }) => {
  await enterDemo(page, "a mentor");
  await look(page);
  await page.getByRole("main").getByRole("table").getByRole("link").first().click();
  await expect(page.getByText("Your look is noted for them to see")).toBeVisible();
  await look(page);
});

test("a coordinator's pages are accessible, and so is an invitation", async ({ page, browser }) => {
  await makeAccount(page, "نور الهدى");
  await startProgram(page, "Harbor Advising");
  const path = await invite(page, newAddress());
  await page.goto("/people");
  await look(page);
  await page.goto("/organization");
  await look(page);
  const visitor = await browser.newContext();
  const guest = await visitor.newPage();
  await guest.goto(path);
  await look(guest);
  await guest.goto(`${path.slice(0, -1)}${path.endsWith("A") ? "B" : "A"}`);
  await look(guest);
  await visitor.close();
});
