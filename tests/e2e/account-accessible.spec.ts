import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";
import { askForAccount, enterDemo, makeAccount, newAddress, PASSWORD } from "../support/accounts";

// A trace copies each page at every step, which slows axe.
test.use({ trace: "off" });
test.describe.configure({ timeout: 90_000 });

/** Looks at the page as it stands with axe, in both themes, on a phone and on a desktop, and at its measures. */
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
  const small = await page
    .locator("button:visible, input:visible:not([type=checkbox], .sr-only), summary:visible, nav a:visible")
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.getBoundingClientRect().height < 44)
        .map((control) => control.outerHTML.slice(0, 120)),
    );
  expect(small, "controls lower than 44 px").toEqual([]);
}

test("the ways in are accessible", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeEnabled();
  await look(page);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await look(page);
});

for (const path of ["/sign-up", "/reset"]) {
  test(`${path} and what it says after asking are accessible`, async ({ page }) => {
    await page.goto(path);
    await look(page);
    await page.getByLabel("E-mail address").fill(newAddress());
    await page.getByRole("button", { name: "Send me the link" }).click();
    await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
    await look(page);
  });
}

test("the pages of links are accessible", async ({ page }) => {
  await page.goto(`/link/${"a".repeat(43)}`);
  await look(page);
  await askForAccount(page, newAddress());
  await look(page);
});

test("the settings and the frame with its menu are accessible", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/settings/account");
  await look(page);
  await page.locator("header summary").click();
  await look(page);
  await page.goto("/settings/security");
  await expect(page.getByText("This device")).toBeVisible();
  await look(page);
  await page.getByLabel("Your password").fill(PASSWORD);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  await look(page);
});

test("the page of another role is accessible", async ({ page }) => {
  await enterDemo(page, "a mentor");
  await page.goto("/plan");
  await look(page);
});
