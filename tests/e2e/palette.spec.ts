import type { Page } from "@playwright/test";
import { enterDemo, makeAccount } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";

test.describe.configure({ timeout: 90_000 });

const field = (page: Page) => page.getByRole("combobox", { name: "Type a page or an action" });
const chosen = (page: Page) => page.getByRole("option", { selected: true });

async function openPalette(page: Page) {
  await expect(page.getByRole("button", { name: "Go to" })).toBeEnabled();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
}

test("a page is gone to by its name, by keys alone", async ({ page }) => {
  await makeAccount(page);
  await openPalette(page);
  await page.keyboard.type("notif");
  await expect(chosen(page)).toHaveText("Notifications");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/settings/notifications");
  await expect(field(page)).toHaveCount(0);
  await page.keyboard.press("Meta+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("step 2");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/profile/step-2-ck");
});

test("arrows go through the choices, the field names the chosen one, and Escape gives the focus back", async ({
  page,
}) => {
  await makeAccount(page);
  const way = page.getByRole("banner").getByRole("link", { name: "Inbox" });
  await way.focus();
  await openPalette(page);
  const first = await chosen(page).innerText();
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).not.toHaveText(first);
  const id = await chosen(page).getAttribute("id");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", id ?? "");
  await page.keyboard.press("ArrowUp");
  await expect(chosen(page)).toHaveText(first);
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("option").last()).toBeInViewport();
  await page.keyboard.type("zzz");
  await expect(page.getByRole("status").filter({ hasText: "Nothing by that name." })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveCount(0);
  await expect(way).toBeFocused();
});

test("the lines of the plan and what can be done are found too", async ({ page }) => {
  await enterDemo(page, "an applicant");
  await openPalette(page);
  await expect(page.getByRole("status").filter({ hasText: /^\d+ matches$/ })).toBeVisible();
  await expect(page.getByRole("group", { name: "In your plan" }).getByRole("option").first()).toBeAttached();
  await page.keyboard.type("pdf");
  await expect(chosen(page)).toHaveText("Download my plan as a PDF");
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await downloading).suggestedFilename()).toMatch(/^airway-plan-.+\.pdf$/);
  await openPalette(page);
  await page.keyboard.type("log a practice");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByLabel("Score")).toBeVisible();
});

test("the keys are listed by ?, which is a letter while one types", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/settings/account");
  const name = page.getByLabel("Your name");
  await expect(page.getByRole("button", { name: "Change the name" })).toBeEnabled();
  await name.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(name).toHaveValue(/\?$/);
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toBeVisible();
  await expect(keys).toContainText("Log a practice exam");
  await page.keyboard.press("Escape");
  await expect(keys).toHaveCount(0);
  await openPalette(page);
  await page.keyboard.type("keys");
  await page.keyboard.press("Enter");
  await expect(keys).toBeVisible();
});

test("single keys are switched off, and Ctrl K stays", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/settings/notifications");
  await expect(page.getByRole("button", { name: "Save" })).toBeEnabled();
  await page.getByLabel("Single keys do something").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your choice is kept.")).toBeVisible();
  await page.goto("/home");
  await expect(page.getByRole("button", { name: "Go to" })).toBeEnabled();
  await page.keyboard.press("?");
  await openPalette(page);
  await expect(page.getByRole("dialog", { name: "Keys" })).toHaveCount(0);
});

test("a mentor's palette offers a mentor's pages", async ({ page }) => {
  await enterDemo(page, "a mentor");
  await openPalette(page);
  await expect(page.getByRole("option", { name: "People" })).toBeVisible();
  await expect(page.getByRole("option", { name: "Log a practice exam" })).toHaveCount(0);
  await page.keyboard.press("Escape");
});

test("both are accessible in both themes, on a phone too", async ({ page }) => {
  await makeAccount(page);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator("main")).toBeVisible();
      await page.keyboard.press("Control+k");
      await expect(field(page)).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await expect(field(page)).toHaveCount(0);
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
  }
});
