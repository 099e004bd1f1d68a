import type { Page } from "@playwright/test";
import { makeAccount, PASSWORD } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";

test.describe.configure({ timeout: 90_000 });

/** The one thing a new account can do that tells its inbox something. */
async function askForDeletion(page: Page) {
  await page.goto("/settings/data");
  await page.getByLabel("Your password").fill(PASSWORD);
  await page.getByRole("button", { name: "Delete my account in 30 days" }).click();
  await expect(page.getByText(/^Your account will be deleted on \d+ \w+ \d{4}$/)).toBeVisible();
}

async function look(page: Page) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(320);
}

test("an empty inbox says what it is for and leads on", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/inbox");
  await expect(page.getByText("Nothing yet.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Go to Home" })).toBeVisible();
  await look(page);
});

test("what came up is in the first HTML, is told in the frame, and is read line by line", async ({
  page,
}) => {
  await makeAccount(page);
  await askForDeletion(page);
  // Without scripts, as the server sends it.
  const html = await (await page.request.get("/inbox")).text();
  expect(html).toContain("You asked us to delete your account.");
  await page.goto("/home");
  const link = page.getByRole("banner").getByRole("link", { name: "Inbox" });
  await expect(link).toHaveText(/Inbox\s*1 unread/);
  await link.click();
  await page.waitForURL("**/inbox");
  await expect(page.getByRole("main").getByText("1 unread", { exact: true })).toBeVisible();
  await look(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: /^Mark as read/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "Marked as read" })).toBeFocused();
  await expect(page.getByText("You have read everything.")).toBeVisible();
  await expect(link).toHaveText("Inbox");
  await page
    .getByRole("main")
    .getByRole("link", { name: /You asked us to delete your account/ })
    .click();
  await page.waitForURL("**/settings/data");
});

test("everything is marked as read at once, by keyboard", async ({ page }) => {
  await makeAccount(page);
  await askForDeletion(page);
  await page.goto("/inbox");
  const all = page.getByRole("button", { name: "Mark all as read" });
  await expect(all).toBeEnabled();
  await all.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Everything is marked as read.")).toBeVisible();
  await expect(page.getByText("You have read everything.")).toBeVisible();
});

test("how one is reached is chosen, kept, and comes back; the zone of the device is known after a visit", async ({
  page,
}) => {
  await makeAccount(page);
  const noted = page.waitForResponse((response) => response.url().includes("preferences.visit"));
  await page.goto("/home");
  await noted;
  await page.goto("/settings/notifications");
  await expect(page.getByLabel("Time zone")).toHaveValue(/^Asia\/Kath?mandu$/);
  await expect(page.getByRole("button", { name: "Save" })).toBeEnabled();
  await look(page);
  await page.getByLabel("On Mondays").check();
  await page.getByLabel("From").selectOption("21:00");
  await page.getByLabel("Time zone").selectOption("Africa/Cairo");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your choice is kept.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("On Mondays")).toBeChecked();
  await expect(page.getByLabel("From")).toHaveValue("21");
  await expect(page.getByLabel("Time zone")).toHaveValue("Africa/Cairo");
  await page.getByRole("button", { name: /^Use the zone of this device/ }).click();
  await expect(page.getByLabel("Time zone")).toHaveValue(/^Asia\/Kath?mandu$/);
});
