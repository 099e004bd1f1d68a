import { expect, test } from "@playwright/test";
import { makeAccount } from "../support/accounts";
import { storeProfile } from "../support/guest";

// Several people do several things, each in a browser of their own.
test.describe.configure({ timeout: 120_000 });

const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
const FACTS = { season: 2028, visa: "j1", step2ck: { status: "passed", attempts: 1, score: 244 } };

// Not the test of support/browser: the browser itself complains of each call that fails.
test("without a connection answers are kept on the device, said to be, and sent when it is back", async ({
  page,
  context,
}) => {
  await storeProfile(page, FACTS, ALL);
  await makeAccount(page);
  await page.goto("/plan/questions/6");
  const score = page.getByLabel("Your score");
  await expect(score).toHaveValue("244");
  await context.setOffline(true);
  await score.fill("250");
  await expect(page.locator("[data-save=waiting]")).toContainText("Your changes are kept on this device");
  await context.setOffline(false);
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await page.goto("/plan");
  await expect(page.locator('[data-code="standing.band-250"]')).toBeVisible();
});
