import type { Page } from "@playwright/test";
import { enterDemo, makeAccount } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";

// A trace copies each page at every step, which slows axe.
test.use({ trace: "off" });
test.describe.configure({ timeout: 120_000 });

const region = (page: Page, name: string) => page.getByRole("region", { name });

async function look(page: Page) {
  for (const details of await page.getByRole("main").locator("details").all()) {
    await details.evaluate((element) => element.setAttribute("open", ""));
  }
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, ["color-contrast"]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveCount(1);
}

test("a week, missed questions by domain and a snapshot are logged, changed, removed and brought back", async ({
  page,
}) => {
  await makeAccount(page);
  await page.goto("/exams");
  await expect(page.getByText("Nothing is logged yet, so the picture is empty.")).toBeVisible();

  const weeks = region(page, "Your weeks");
  await weeks.getByRole("textbox", { name: "Hours" }).fill("31,5");
  await weeks.getByRole("checkbox", { name: "Renal" }).check();
  await weeks.getByRole("button", { name: "Log this week" }).click();
  await expect(weeks).toContainText("You logged study in 1 of the last 5 weeks");
  await expect(weeks).toContainText("31.5 hours in such a week on average.");
  await weeks.getByLabel("Percent correct, if you know").fill("ten");
  await weeks.getByRole("button", { name: "Keep the change" }).click();
  await expect(weeks.getByRole("alert")).toContainText("Enter a number.");

  const errors = region(page, "Your error log");
  const add = async (domain: string, topic: string) => {
    await errors.getByRole("combobox", { name: "Domain" }).selectOption(domain);
    await errors.getByLabel("What was it about?").fill(topic);
    await errors.getByRole("button", { name: "Add it" }).click();
    await expect(errors.getByRole("table", { name: "Missed questions" }).last()).toContainText(topic);
  };
  await add("renal", "anion gap");
  await add("renal", "osmolar gap");
  await add("neurology", "<b>stroke</b>");
  await expect(errors).toContainText("Renal has the most of your 3 missed questions: 2.");
  await errors.getByRole("link", { name: "Neurology (1)" }).click();
  await expect(page).toHaveURL(/\?domain=neurology#errors$/);
  await expect(errors.getByRole("rowheader", { name: "<b>stroke</b>" })).toBeVisible();
  await expect(errors.getByRole("rowheader", { name: "anion gap" })).toHaveCount(0);
  await errors.getByRole("button", { name: /^Remove <b>stroke/ }).click();
  await expect(errors.getByText("Removed: <b>stroke</b>")).toBeVisible();
  await errors.getByRole("button", { name: "Undo" }).click();
  await expect(errors.getByRole("rowheader", { name: "<b>stroke</b>" })).toBeVisible();

  const bank = region(page, "Your question bank");
  await bank.getByRole("textbox", { name: "Question bank" }).fill("UWorld");
  await bank.getByRole("textbox", { name: "Percent correct" }).fill("66");
  await bank.getByRole("textbox", { name: "Percent done" }).fill("70");
  await bank.getByRole("button", { name: "Keep the snapshot" }).click();
  await expect(bank).toContainText("Your plan reads this one, the newest.");
  await look(page);
});

test("an empty page and the dialog are accessible", async ({ page }) => {
  await makeAccount(page, "نور الهدى");
  await page.goto("/exams");
  await look(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole("button", { name: "Log a practice exam" }).last().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, ["color-contrast"]);
});

test("without scripts the pictures, the dates and the logs stand in the page", async ({
  page,
  browser,
  baseURL,
}) => {
  await enterDemo(page, "an applicant");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL ? { baseURL } : {}),
  });
  const reader = await plain.newPage();
  await reader.goto("/exams");
  await expect(reader.getByRole("img", { name: "Practice scores over time" })).toHaveCount(1);
  await expect(reader.getByRole("img", { name: "Hours of study by week" })).toHaveCount(1);
  await expect(reader.getByRole("table", { name: "Your practice log, the newest first" })).toBeVisible();
  await expect(reader.getByRole("heading", { name: /^Decide by/ })).toBeVisible();
  await plain.close();
});

test("nothing moves while the page opens", async ({ page }) => {
  await enterDemo(page, "an applicant");
  await page.goto("/exams");
  await expect(page.locator("[data-dialog=here]")).toBeVisible();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += "value" in entry ? Number(entry.value) : 0;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        // Two frames: what was buffered is told by then.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);
});
