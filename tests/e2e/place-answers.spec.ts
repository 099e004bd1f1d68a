import type { Page } from "@playwright/test";
import { makeAccount } from "../support/accounts";
import { expect, test } from "../support/browser";
import { readCodes, readStored, storeProfile } from "../support/guest";

// Several people do several things, each in a browser of their own.
test.describe.configure({ timeout: 120_000 });

const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
const FACTS = { season: 2028, visa: "j1", step2ck: { status: "passed", attempts: 1, score: 244 } };
const status = (page: Page, kind: string) => page.locator(`[data-save=${kind}]`);

/** Opens the question about Step 2 CK, which holds a score already. */
async function openScore(page: Page) {
  await page.goto("/plan/questions/6");
  await expect(page.getByLabel("Your score")).toHaveValue("244");
}

test("the eight questions fill the account: nothing stands on the device, and another device shows the plan", async ({
  page,
}) => {
  await makeAccount(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your plan starts with eight questions");
  await page.getByRole("link", { name: "Start with the first question" }).click();
  for (const step of ALL) {
    await page.waitForURL(`**/plan/questions/${step}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    // The season, and "later" for the rest: nothing more is asked. By keys, because two quick taps count as one.
    const choices = await page.locator("form").getByRole("radio").count();
    await page.keyboard.press(String(step === 1 ? 1 : choices));
    await page.keyboard.press("Enter");
  }
  await page.waitForURL("**/plan");
  const codes = await readCodes(page);
  // The plan tells of saving only while something is still on its way.
  await expect(page.locator("[data-save]")).toHaveCount(0);
  expect(await readStored(page)).toBeNull();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  expect(await readCodes(page)).toEqual(codes);
});

test("promise 12: of two tabs that say different things both are shown, one is chosen, and the other can be brought back", async ({
  page,
  context,
}) => {
  await storeProfile(page, FACTS, ALL);
  await makeAccount(page);
  await openScore(page);
  const other = await context.newPage();
  await openScore(other);
  await page.getByLabel("Your score").fill("250");
  await expect(status(page, "saved")).toBeVisible();
  await other.getByLabel("Your score").fill("231");
  const conflict = other.getByRole("alert").filter({ hasText: "Your answers were changed in two places" });
  await expect(conflict).toBeFocused();
  await expect(conflict.getByRole("row").filter({ hasText: "Step 2 CK score" })).toContainText(/231.*250/s);
  await expect(status(other, "conflict")).toBeVisible();
  await other.reload();
  await expect(conflict).toBeVisible();
  await conflict.getByRole("button", { name: "Keep the answers of this page" }).click();
  await expect(status(other, "saved")).toBeVisible();
  await expect(conflict).toHaveCount(0);
  await other.getByRole("button", { name: "Undo" }).click();
  await expect(other.getByLabel("Your score")).toHaveValue("250");
  await expect(status(other, "saved")).toBeVisible();
  await page.goto("/plan");
  await expect(page.locator('[data-code="standing.band-250"]')).toBeVisible();
});

test("answers found on the device are offered, shown beside those of the account, and leave the device when it has them", async ({
  page,
}) => {
  await makeAccount(page);
  await page.goto("/start/1");
  await page.evaluate(
    ([facts, done]) => {
      localStorage.setItem("airway.guest.v1", JSON.stringify({ facts, asOf: null, done }));
    },
    [FACTS, ALL] as const,
  );
  await page.goto("/home");
  await expect(page.getByText("Your account holds none yet.")).toBeVisible();
  await page.getByRole("button", { name: "Keep the answers from this device" }).click();
  await expect(page.getByText("The copy on this device was removed")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your next step" })).toBeVisible();
  expect(await readStored(page)).toBeNull();

  await page.evaluate(
    ([facts, done]) => {
      localStorage.setItem(
        "airway.guest.v1",
        JSON.stringify({ facts: { ...facts, visa: "h1b" }, asOf: null, done }),
      );
    },
    [FACTS, ALL] as const,
  );
  await page.reload();
  await page.getByText("What would be replaced").click();
  await expect(page.getByRole("row").filter({ hasText: /visa/i }).last()).toContainText(/J-1.*H-1B/s);
  await page.getByRole("button", { name: "Keep the answers from this device" }).click();
  await expect(page.getByText("were replaced by those of this device")).toBeVisible();
  expect(await readStored(page)).toMatchObject({ facts: { visa: "h1b" } });
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("The copy on this device was removed")).toBeVisible();
  expect(await readStored(page)).toBeNull();
});
