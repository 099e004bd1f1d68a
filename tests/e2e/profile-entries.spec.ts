import type { Page } from "@playwright/test";
import { makeAccount } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";
import { pickAt, tabTo } from "../support/keyboard";

test.use({ viewport: { width: 360, height: 740 } });
test.describe.configure({ timeout: 120_000 });

const OF = "US anesthesiology, saw you work";
const saved = (page: Page) => expect(page.locator("[data-save=saved]")).toBeVisible();
const field = (page: Page, key: string) => page.locator(`#fact-letters-${key}`);
const change = (page: Page, name: string) =>
  page.getByRole("button", { name: `Change ${name}`, exact: true });
const lines = (page: Page) =>
  page
    .getByRole("group", { name: /letter/i })
    .first()
    .locator("li bdi");

/** Adds a letter: of the field at a place in the list of fields, and as far as the place in the list of states says. */
async function addLetter(page: Page, specialty: number, status: number) {
  await tabTo(page, page.locator("#fact-letters"));
  await page.keyboard.press("Enter");
  await expect(field(page, "specialty")).toBeFocused();
  await pickAt(page, field(page, "specialty"), specialty);
  await pickAt(page, field(page, "us"), 0);
  await pickAt(page, field(page, "observedDirectly"), 0);
  await pickAt(page, field(page, "status"), status);
  await tabTo(page, page.getByRole("button", { name: "Add it" }));
  await page.keyboard.press("Enter");
  await expect(page.locator("#fact-letters")).toBeFocused();
  await saved(page);
}

/** Opens the form of a letter and goes on by one state from the one that it is in. */
async function goOn(page: Page, from: string, to: string) {
  await tabTo(page, change(page, `${OF}, ${from}`));
  await page.keyboard.press("Enter");
  const form = page.getByRole("group", { name: `Change ${OF}, ${from}`, exact: true });
  // The chosen radio, so that an arrow key goes on from what is there.
  await expect(form.getByRole("radio", { name: "Anesthesiology" })).toBeFocused();
  await tabTo(page, form.getByRole("radio", { name: from, exact: false }));
  await page.keyboard.press("ArrowRight");
  await expect(form.getByRole("radio", { name: to, exact: false })).toBeChecked();
}

test("a letter goes from planned to received by keyboard, in its place, and its history tells each change", async ({
  page,
}) => {
  await makeAccount(page, "Amina Yusuf");
  await page.goto("/profile/letters");
  await addLetter(page, 0, 0);
  await addLetter(page, 3, 1);
  for (const [from, to] of [
    ["planned", "requested"],
    ["requested", "received"],
  ] as const) {
    await goOn(page, from, to);
    await tabTo(page, page.getByRole("button", { name: "Keep the change" }));
    await page.keyboard.press("Enter");
    await expect(change(page, `${OF}, ${to}`)).toBeFocused();
    await saved(page);
  }
  await expect(lines(page)).toHaveText([`${OF}, received`, "US surgery, saw you work, requested"]);
  await page.getByRole("button", { name: "Dismiss" }).click();
  const about = page.locator("details", { hasText: "its history" });
  await about.locator("summary").click();
  const history = about.locator("ol").getByRole("listitem");
  await expect(history).toHaveCount(4);
  await expect(history.nth(0)).toContainText(`Amina Yusuf: from ${OF}, requested to ${OF}, received`);
  await expect(history.nth(1)).toContainText(`Amina Yusuf: from ${OF}, planned to ${OF}, requested`);

  await tabTo(page, page.getByRole("button", { name: `Remove ${OF}, received` }));
  await page.keyboard.press("Enter");
  await expect(page.locator("#fact-letters")).toBeFocused();
  await expect(lines(page)).toHaveText(["US surgery, saw you work, requested"]);
  await saved(page);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(lines(page)).toHaveText([`${OF}, received`, "US surgery, saw you work, requested"]);
  await saved(page);
  await page.reload();
  await expect(lines(page)).toHaveText([`${OF}, received`, "US surgery, saw you work, requested"]);
});

test("a change that is left by Escape or Cancel leaves the letter as it was, and one that was kept is undone", async ({
  page,
}) => {
  await makeAccount(page);
  await page.goto("/profile/letters");
  await addLetter(page, 0, 0);
  await goOn(page, "planned", "requested");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(change(page, `${OF}, planned`)).toBeFocused();
  await goOn(page, "planned", "requested");
  await tabTo(page, page.getByRole("button", { name: "Cancel" }));
  await page.keyboard.press("Enter");
  await expect(change(page, `${OF}, planned`)).toBeFocused();
  await expect(lines(page)).toHaveText([`${OF}, planned`]);
  await goOn(page, "planned", "requested");
  await page.getByRole("button", { name: "Keep the change" }).press("Enter");
  await expect(page.getByText(`Changed from: ${OF}, planned.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(lines(page)).toHaveText([`${OF}, planned`]);
  await saved(page);
});

test("a change that is half made survives a reload, and is none once the letter has gone", async ({
  page,
}) => {
  await makeAccount(page);
  await page.goto("/profile/letters");
  await addLetter(page, 0, 0);
  await goOn(page, "planned", "requested");
  await page.reload();
  const form = page.getByRole("group", { name: `Change ${OF}, planned`, exact: true });
  await expect(form.getByRole("radio", { name: "Requested" })).toBeChecked();
  const other = await page.context().newPage();
  await other.goto("/profile/letters");
  await other.getByRole("button", { name: `Remove ${OF}, planned` }).click();
  await expect(other.locator("[data-field-save=saved]")).toBeVisible();
  await other.close();
  await page.reload();
  await expect(page.getByText(/no longer in the list as it was/)).toBeVisible();
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(lines(page)).toHaveText([`${OF}, requested`]);
});

test("an error of a list is told with its group", async ({ page }) => {
  await makeAccount(page);
  // A device whose clock runs ahead takes a day that the plan can't.
  await page.clock.setFixedTime(new Date("2090-06-01T12:00:00Z"));
  await page.goto("/profile/practice");
  await page.locator("#fact-practice").click();
  await page.getByRole("radio", { name: "UWSA 2" }).check();
  await page.locator("#fact-practice-date").fill("2090-02-01");
  await page.locator("#fact-practice-score").fill("240");
  await page.getByRole("button", { name: "Add it" }).click();
  const list = page.getByRole("group", { name: "Which practice exams have you taken?", exact: true });
  await expect(list).toHaveAccessibleDescription(/Entry 1: A practice exam can't be dated after/);
  await expect(list).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
});
