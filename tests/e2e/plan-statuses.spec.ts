import { makeAccount } from "../support/accounts";
import { expect, test } from "../support/browser";
import { storeProfile } from "../support/guest";
import { ALL_STEPS, answerScore, lineOf, openPlan, PLANNED, updateNow } from "../support/plans";

test.describe.configure({ timeout: 60_000 });

const LETTER = "letters.us-anesthesia";
const aside = "Done and put aside";

test("a line is done, taken back by the toast, done again, and taken back from the end of the page", async ({
  page,
}) => {
  await storeProfile(page, PLANNED, ALL_STEPS);
  await makeAccount(page);
  await openPlan(page);
  const line = lineOf(page, LETTER);
  const ended = page.getByRole("region", { name: aside });
  await line.getByRole("button", { name: "Done", exact: true }).click();
  const toast = page.getByRole("status").filter({ hasText: "Done: Plan a letter" });
  await expect(toast).toBeFocused();
  await expect(ended.locator(`[data-place="${LETTER}"]`)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Taken back." })).toBeVisible();
  await expect(ended).toHaveCount(0);
  await page.getByRole("button", { name: "Dismiss" }).click();

  await line.getByRole("button", { name: "Done", exact: true }).click();
  await page.getByRole("button", { name: "Dismiss" }).click();
  // The keyboard goes on at the card that took its place, and not at the top of the page.
  await expect(page.locator("[data-place] summary:focus")).toHaveCount(1);
  await page.reload();
  await expect(ended.locator(`[data-place="${LETTER}"]`)).toContainText("Done");
  await ended.getByRole("button", { name: "To do again" }).click();
  await expect(ended).toHaveCount(0);
  await expect(page.getByRole("region", { name: /^Now/ }).locator(`[data-place="${LETTER}"]`)).toBeVisible();
});

test("“not for me” asks for a reason, and it and “done” survive a new version", async ({ page }) => {
  await storeProfile(page, PLANNED, ALL_STEPS);
  await makeAccount(page);
  await openPlan(page);
  await updateNow(page, 1);
  const line = lineOf(page, LETTER);
  await line.getByRole("button", { name: "Not for me…" }).click();
  const reason = line.getByLabel("Why is it not for you?");
  await expect(reason).toBeFocused();
  await line.getByRole("button", { name: "Put it aside" }).click();
  await expect(line.getByText("Say in a few words why it is not for you.")).toBeVisible();
  await reason.fill("مشغول <b>now</b>");
  await line.getByRole("button", { name: "Put it aside" }).click();
  const ended = page.getByRole("region", { name: aside });
  await expect(ended.locator(`[data-place="${LETTER}"]`)).toContainText("Not for you: مشغول <b>now</b>");

  await answerScore(page, "251");
  await openPlan(page);
  await updateNow(page, 2);
  await page.reload();
  await expect(ended.locator(`[data-place="${LETTER}"]`)).toContainText("Not for you: مشغول <b>now</b>");
});

test("a line is put off to a day, stays in its group with that day, and comes back by a press", async ({
  page,
}) => {
  await storeProfile(page, PLANNED, ALL_STEPS);
  await makeAccount(page);
  await openPlan(page);
  const line = lineOf(page, LETTER);
  await line.getByRole("button", { name: "Put off…" }).click();
  const day = line.getByLabel("Put off to");
  await day.fill("2020-01-01");
  await line.getByRole("button", { name: "Save the day" }).click();
  await expect(line.getByText(/Enter .* or a later day\./)).toBeVisible();
  await day.fill("2099-05-04");
  await line.getByRole("button", { name: "Save the day" }).click();
  await expect(line).toContainText("Put off to 4 May 2099");
  await expect(page.getByRole("region", { name: /^Now/ }).locator("[data-place]").last()).toHaveAttribute(
    "data-place",
    LETTER,
  );
  await page.reload();
  await line.locator("summary").first().click();
  await line.getByRole("button", { name: "To do again" }).click();
  await expect(line).not.toContainText("Put off to");
});

test("promise 12: what another tab has said since is shown and not overwritten", async ({
  page,
  context,
}) => {
  await storeProfile(page, PLANNED, ALL_STEPS);
  await makeAccount(page);
  await openPlan(page);
  const other = await context.newPage();
  await openPlan(other);
  await lineOf(page, LETTER).getByRole("button", { name: "Doing" }).click();
  await expect(lineOf(page, LETTER)).toContainText("You are doing this");
  await other.bringToFront();
  await lineOf(other, LETTER).getByRole("button", { name: "Done", exact: true }).click();
  await expect(other.getByRole("alert").filter({ hasText: "changed somewhere else" })).toBeVisible();
  await expect(lineOf(other, LETTER)).toContainText("You are doing this");
  await expect(other.getByRole("region", { name: aside })).toHaveCount(0);
});

test("own tasks are added, changed, done and removed, each with its way back", async ({ page }) => {
  await storeProfile(page, PLANNED, ALL_STEPS);
  await makeAccount(page);
  await openPlan(page);
  const tasks = page.getByRole("region", { name: "Your own tasks" });
  const undo = page.getByRole("button", { name: "Undo" });
  await tasks.getByText("Add a task").click();
  await tasks.getByRole("button", { name: "Add it" }).click();
  await expect(tasks.getByText("Say what there is to do.")).toBeVisible();
  await tasks.getByLabel("What there is to do").fill("Renew the passport");
  await tasks.getByLabel("By when, if there is a day").fill("2099-05-04");
  await tasks.getByRole("button", { name: "Add it" }).click();
  const task = tasks.getByRole("listitem");
  await expect(task).toContainText("By 4 May 2099");

  await task.getByRole("button", { name: "Change" }).click();
  await task.getByLabel("What there is to do").fill("Renew both passports");
  await task.getByRole("button", { name: "Save" }).click();
  await expect(task).toContainText("Renew both passports");
  await undo.click();
  await expect(task).toContainText("Renew the passport");

  await task.getByRole("button", { name: "Done" }).click();
  await expect(task).toHaveCount(0);
  const ended = page.getByRole("region", { name: aside });
  await ended.getByRole("button", { name: "To do again: Renew the passport" }).click();
  await expect(task).toHaveCount(1);

  await task.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Removed: Renew the passport" })).toBeVisible();
  await undo.click();
  await expect(task).toHaveCount(1);
  await task.getByRole("button", { name: "Remove" }).click();
  await page.reload();
  await ended.getByRole("button", { name: "Bring back: Renew the passport" }).click();
  await expect(task).toContainText("Renew the passport");
});
