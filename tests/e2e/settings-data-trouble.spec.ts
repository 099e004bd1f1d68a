import { expect, test } from "@playwright/test";
import { alertIn, makeAccount } from "../support/accounts";

// The browser itself complains of refused and failed requests, so these pages can't have a silent console.
test.describe.configure({ timeout: 90_000 });

test("a wrong password deletes nothing, and says so at its field", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/settings/data");
  const form = page.getByRole("form", { name: "Delete your account" });
  await form.getByLabel("Your password").fill("not this one");
  await form.getByRole("button", { name: "Delete my account in 30 days" }).click();
  await expect(alertIn(page)).toContainText("This is not your password.");
  await page.reload();
  await expect(form).toBeVisible();
  await expect(page.getByText(/^Your account will be deleted/)).toHaveCount(0);
});

test("a file that could not be had is spoken of, and comes with the next press", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/settings/data");
  await page.route("**/api/export", (route) => route.abort());
  const way = page.getByRole("link", { name: "Download my data" });
  // Pressed before the page is ready it is a plain link, which the route above would stop silently.
  await expect(page.getByRole("button", { name: "Delete my account in 30 days" })).toBeEnabled();
  await way.click();
  await expect(alertIn(page)).toContainText("The server did not answer.");
  await page.unroute("**/api/export");
  const downloading = page.waitForEvent("download");
  await way.click();
  await downloading;
  await expect(page.getByText("The file is in your downloads.")).toBeVisible();
});

test("promise 12: a choice made in another tab meanwhile is not overwritten unseen, and nothing chosen is lost", async ({
  page,
  context,
}) => {
  await makeAccount(page);
  await page.goto("/settings/notifications");
  await expect(page.getByRole("button", { name: "Save" })).toBeEnabled();
  const other = await context.newPage();
  await other.goto("/settings/notifications");
  await other.getByLabel("No gathered mail").check();
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Your choice is kept.")).toBeVisible();
  await page.getByLabel("On Mondays").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "changed somewhere else" })).toBeVisible();
  await expect(page.getByLabel("On Mondays")).toBeChecked();
  await expect(async () => {
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Your choice is kept.")).toBeVisible({ timeout: 2000 });
  }).toPass();
});
