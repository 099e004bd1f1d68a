import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { enterDemo, makeAccount, PASSWORD } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";

test.describe.configure({ timeout: 90_000 });

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

test("everything is downloaded as one zip that opens, within ten seconds", async ({ page }) => {
  const email = await makeAccount(page, "=cmd()");
  await page.goto("/settings/data");
  await look(page);
  const begun = Date.now();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download my data" }).click();
  const download = await downloading;
  expect(Date.now() - begun).toBeLessThan(10_000);
  expect(download.suggestedFilename()).toMatch(/^airway-export-\d{4}-\d{2}-\d{2}\.zip$/);
  await expect(page.getByText("The file is in your downloads.")).toBeVisible();
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const json = JSON.parse(strFromU8(files["airway.json"] ?? new Uint8Array())) as Record<string, unknown>;
  expect(json).toMatchObject({ product: "Airway", account: { email, name: "=cmd()" } });
  expect(strFromU8(files["README.txt"] ?? new Uint8Array())).toContain("Your data in Airway");
  expect(strFromU8(files["memberships.csv"] ?? new Uint8Array())).toContain("'=cmd()");
});

test("the file is a plain link without scripts, and nobody but its owner gets it", async ({
  page,
  request,
}) => {
  await makeAccount(page);
  const html = await (await page.request.get("/settings/data")).text();
  expect(html).toMatch(/<a href="\/api\/export" download/);
  const own = await page.request.get("/api/export");
  expect(own.headers()["content-type"]).toBe("application/zip");
  expect(own.headers()["cache-control"]).toContain("no-store");
  expect((await request.get("/api/export")).status()).toBe(401);
});

test("a deletion is asked for with the password, told on every page, and taken back", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/settings/data");
  const form = page.getByRole("form", { name: "Delete your account" });
  await form.getByLabel("Your password").fill(PASSWORD);
  await form.getByRole("button", { name: "Delete my account in 30 days" }).click();
  const day = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000);
  const title = page.getByText(/^Your account will be deleted on/);
  await expect(title).toContainText(String(day.getUTCFullYear()));
  await look(page);
  for (const path of ["/home", "/settings/account", "/inbox"]) {
    await page.goto(path);
    await expect(title).toBeVisible();
  }
  await page.getByRole("button", { name: "Keep my account" }).click();
  await expect(title).toHaveCount(0);
  await page.goto("/settings/data");
  await expect(form.getByLabel("Your password")).toBeVisible();
});

test("the people of the demo stay", async ({ page }) => {
  await enterDemo(page, "an applicant");
  await page.goto("/settings/data");
  await expect(page.getByText("The people of the demo stay")).toBeVisible();
  await expect(page.getByLabel("Your password")).toHaveCount(0);
});
