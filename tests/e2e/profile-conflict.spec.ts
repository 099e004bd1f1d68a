import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { makeAccount } from "../support/accounts";

// Not the test of support/browser: the browser itself complains of a call that is answered with 409, or of none.
test.describe.configure({ timeout: 120_000 });

const COUNTRY = "Which country are you a citizen of?";
const SCORE = "Which Step 2 CK score do you aim for?";
const saved = (page: Page) => expect(page.locator("[data-save=saved]")).toBeVisible();
const ready = (page: Page) => expect(page.locator("fieldset:disabled")).toHaveCount(0);

/** The same person on another device, on a page of the profile. */
async function onOtherDevice(browser: Browser, context: BrowserContext, path: string) {
  const { cookies } = await context.storageState();
  const device = await browser.newContext({ storageState: { cookies, origins: [] } });
  const other = await device.newPage();
  await other.goto(path);
  await ready(other);
  return { device, other };
}

async function type(page: Page, label: string, text: string) {
  await page.getByLabel(label).fill(text);
  await page.getByLabel(label).blur();
}

async function choose(page: Page, question: string, answer: string) {
  await page
    .getByRole("group", { name: question, exact: true })
    .getByRole("radio", { name: answer, exact: true })
    .check();
}

async function addExam(page: Page, exam: string, score: string) {
  await page.locator("#fact-practice").click();
  await choose(page, "Exam", exam);
  await page.locator("#fact-practice-date").fill("2025-02-01");
  await page.locator("#fact-practice-score").fill(score);
  await page.getByRole("button", { name: "Add it" }).click();
}

test("promise 12: two devices that change different answers lose none of them and are asked nothing", async ({
  page,
  context,
  browser,
}) => {
  await makeAccount(page);
  await page.goto("/profile/citizenship");
  const { device, other } = await onOtherDevice(browser, context, "/profile/practice");
  await type(page, COUNTRY, "Egypt");
  await saved(page);
  await type(other, SCORE, "250");
  await addExam(other, "UWSA 2", "241");
  await expect(other.getByText("UWSA 2: 241 on 1 Feb 2025")).toBeVisible();
  await saved(other);
  await choose(page, "Are you a US citizen?", "No");
  await saved(page);
  for (const each of [page, other]) {
    await expect(each.getByRole("alert").filter({ hasText: "Changed elsewhere" })).toHaveCount(0);
    await each.goto("/profile/practice");
    await expect(each.getByLabel(SCORE)).toHaveValue("250");
    await expect(each.getByText("UWSA 2: 241 on 1 Feb 2025")).toBeVisible();
    await each.goto("/profile/citizenship");
    await expect(each.getByLabel(COUNTRY)).toHaveValue("Egypt");
  }
  await device.close();
});

test("promise 12: two devices that add to the same list keep what either added", async ({
  page,
  context,
  browser,
}) => {
  await makeAccount(page);
  await page.goto("/profile/practice");
  await ready(page);
  const { device, other } = await onOtherDevice(browser, context, "/profile/practice");
  await addExam(page, "UWSA 1", "233");
  await saved(page);
  await addExam(other, "UWSA 2", "241");
  await expect(other.getByText("UWSA 1: 233 on 1 Feb 2025")).toBeVisible();
  await saved(other);
  await page.reload();
  await expect(page.getByText("UWSA 2: 241 on 1 Feb 2025")).toBeVisible();
  await expect(page.getByText("UWSA 1: 233 on 1 Feb 2025")).toBeVisible();
  await device.close();
});

test("promise 12: the same answer changed on both is shown with both values at its field, and all else is kept", async ({
  page,
  context,
  browser,
}) => {
  await makeAccount(page);
  await page.goto("/profile/practice");
  await ready(page);
  const { device, other } = await onOtherDevice(browser, context, "/profile/practice");
  await type(page, SCORE, "250");
  await saved(page);
  await other.getByLabel(SCORE).fill("240");
  await addExam(other, "UWSA 2", "241");
  const choice = other.getByRole("alert").filter({ hasText: "Changed elsewhere: 250" });
  await expect(choice).toContainText("Here it is 240");
  await other.reload();
  await expect(choice).toContainText("Here it is 240");
  await choice.getByRole("button", { name: "Take the other one" }).click();
  await expect(other.getByLabel(SCORE)).toHaveValue("250");
  await saved(other);
  await type(other, SCORE, "245");
  await saved(other);
  await type(page, SCORE, "255");
  const back = page.getByRole("alert").filter({ hasText: "Changed elsewhere: 245" });
  await back.getByRole("button", { name: "Keep this one" }).click();
  await saved(page);
  await page.reload();
  await expect(page.getByLabel(SCORE)).toHaveValue("255");
  await expect(page.getByText("UWSA 2: 241 on 1 Feb 2025")).toBeVisible();
  await device.close();
});

test("a conflict about an answer of another page is chosen in one place, and the other one can be brought back", async ({
  page,
  context,
  browser,
}) => {
  await makeAccount(page);
  await page.goto("/profile/practice");
  await ready(page);
  const { device, other } = await onOtherDevice(browser, context, "/profile/practice");
  await device.setOffline(true);
  await type(other, SCORE, "240");
  await expect(other.locator("[data-field-save=waiting]")).toHaveText(
    "Not saved yet: no connection. Kept on this device.",
  );
  await type(page, SCORE, "250");
  await saved(page);
  await other.close();
  await device.setOffline(false);
  const again = await device.newPage();
  await again.goto("/profile/citizenship");
  const conflict = again.getByRole("alert").filter({ hasText: "Your answers were changed in two places" });
  await expect(conflict.getByRole("row").filter({ hasText: "Step 2 CK target" })).toContainText(/240.*250/s);
  await conflict.getByRole("button", { name: "Take the answers of the account" }).click();
  await saved(again);
  await again.getByRole("button", { name: "Undo" }).click();
  await saved(again);
  await page.reload();
  await expect(page.getByLabel(SCORE)).toHaveValue("240");
  await device.close();
});

test("promise 12: what was typed without a connection on a closed page joins what another device saved meanwhile", async ({
  page,
  context,
  browser,
}) => {
  await makeAccount(page);
  await page.goto("/profile/practice");
  await ready(page);
  const { device, other } = await onOtherDevice(browser, context, "/profile/citizenship");
  await device.setOffline(true);
  await type(other, COUNTRY, "Egypt");
  await expect(other.locator("[data-field-save=waiting]")).toBeVisible();
  await other.close();
  await type(page, SCORE, "250");
  await addExam(page, "UWSA 1", "233");
  await saved(page);
  await device.setOffline(false);
  const again = await device.newPage();
  await again.goto("/profile/practice");
  await expect(again.getByLabel(SCORE)).toHaveValue("250");
  await saved(again);
  await again.goto("/profile/citizenship");
  await expect(again.getByLabel(COUNTRY)).toHaveValue("Egypt");
  await page.reload();
  await expect(page.getByText("UWSA 1: 233 on 1 Feb 2025")).toBeVisible();
  await device.close();
});
