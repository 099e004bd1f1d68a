import { expect, type Page, test } from "@playwright/test";
import { makeAccount } from "../support/accounts";

// Not the test of support/browser: the browser itself complains of each call that fails.
test.describe.configure({ timeout: 120_000 });

const log = (page: Page) => page.locator("[data-dialog]");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Log a practice exam" });

/** Goes on with Tab until a control has the focus. */
async function tabTo(page: Page, control: ReturnType<Page["locator"]>) {
  for (let tabs = 0; tabs < 12; tabs += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(control).toBeFocused();
}

/** Logs an exam as keys do it: L, the exam by its place in the row, month, day and year, the score, Enter. */
async function logByKeys(page: Page, { place, date, score }: { place: number; date: string; score: string }) {
  await page.keyboard.press("l");
  await expect(dialog(page)).toBeVisible();
  await tabTo(page, dialog(page).getByRole("radio").first());
  await page.keyboard.press("Space");
  for (let steps = 1; steps < place; steps += 1) await page.keyboard.press("ArrowRight");
  await tabTo(page, dialog(page).getByLabel("Date"));
  await page.keyboard.type(date);
  await tabTo(page, dialog(page).getByLabel("Score"));
  await page.keyboard.type(score);
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeHidden();
}

test("two practice exams logged by keys without a connection are kept, sent once, and drawn without a trend", async ({
  page,
  context,
}) => {
  await makeAccount(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/exams");
  await expect(log(page)).toHaveAttribute("data-dialog", "here");
  await context.setOffline(true);
  await logByKeys(page, { place: 1, date: "03152026", score: "228" });
  await expect(log(page).getByRole("status")).toHaveText(
    "Kept on this device, sent when you are online: 1 exam",
  );
  await logByKeys(page, { place: 2, date: "04122026", score: "236" });
  await expect(log(page).getByRole("status")).toHaveText(
    "Kept on this device, sent when you are online: 2 exams",
  );
  // Another tab has the same queue.
  const other = await context.newPage();
  await context.setOffline(false);
  await other.goto("/home");
  const table = page.getByRole("table", { name: "Your practice log, the newest first" });
  await expect(table.locator("tbody tr")).toHaveCount(2);
  await expect(log(page)).not.toContainText("Kept on this device");
  await page.reload();
  await expect(table.locator("tbody tr")).toHaveCount(2);
  await expect(table).toContainText("UWSA 1");
  await expect(table).toContainText("228");
  const picture = page.getByRole("figure").filter({ hasText: "Too few to draw a trend" });
  await expect(picture).toContainText("236 on 12 Apr 2026");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /practice/.test(key)))).toEqual(
    [],
  );
});

test("an exam that the server refuses is kept with the sentence, and can be changed", async ({
  page,
  context,
}) => {
  await makeAccount(page);
  await page.goto("/exams");
  await expect(log(page)).toHaveAttribute("data-dialog", "here");
  // A device whose clock is a year ahead.
  await page.clock.setFixedTime(new Date(Date.now() + 365 * 86_400_000));
  const year = new Date().getFullYear() + 1;
  await context.setOffline(true);
  await logByKeys(page, { place: 1, date: `0101${year}`, score: "240" });
  await context.setOffline(false);
  const refused = log(page).getByRole("alert");
  await expect(refused).toContainText(
    "A practice exam can't be dated after today. It is kept on this device.",
  );
  await page.reload();
  await refused.getByRole("button", { name: "Change it" }).click();
  await dialog(page).getByLabel("Date").fill("2026-03-15");
  await dialog(page).getByRole("button", { name: "Log it" }).click();
  await expect(page.getByRole("table", { name: "Your practice log, the newest first" })).toContainText(
    "15 Mar 2026",
  );
  await expect(refused).toHaveCount(0);
});

test("the key L is left alone in fields, with modifiers and in dialogs", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/exams");
  await expect(log(page)).toHaveAttribute("data-dialog", "here");
  await page.getByLabel("Note, if you like").pressSequentially("lull");
  await expect(page.getByLabel("Note, if you like")).toHaveValue("lull");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Alt+l");
  await page.keyboard.press("Shift+l");
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press("l");
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await log(page).getByRole("button", { name: "Log a practice exam" }).click();
  await dialog(page).getByRole("button", { name: "Log it" }).click();
  await expect(dialog(page).getByText("Choose the exam.")).toBeVisible();
  await expect(dialog(page).getByText("Enter the score.")).toBeVisible();
});
