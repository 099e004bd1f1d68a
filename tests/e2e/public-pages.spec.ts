import { expect, expectAccessible, test } from "../support/browser";

// A trace copies each page at every step, which slows axe on the long lists.
test.use({ trace: "off" });
// Four looks at up to 3,000 elements, each against its background.
test.describe.configure({ timeout: 90_000 });

/** Each kind of page, with what it can hold: searches that find and do not, folded tables, each status of a date. */
const PAGES = [
  "/",
  "/methods",
  "/methods?q=zebra&section=step3",
  "/methods/step3.prepare",
  "/methods/programs.volume",
  "/sources",
  "/sources/F4",
  "/sources/G3.4d",
  "/calendar/2027",
  "/calendar/2028",
  "/privacy",
];

for (const path of PAGES) {
  test(`${path} is accessible in both themes, on a phone and on a desktop`, async ({ page }) => {
    await page.goto(path);
    for (const details of await page.locator("details").all()) {
      await details.evaluate((element) => {
        element.setAttribute("open", "");
      });
    }
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      await expectAccessible(page);
      // The dark theme changes colors and nothing else.
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
    }
  });

  test(`${path} reflows at 320 px, with one title and no level of heading skipped`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await expect(page).toHaveTitle(/Airway/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const levels = await page
      .getByRole("main")
      .getByRole("heading")
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
}

test("the first page leads to the interview, and its example says that it is fictional", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Example: a fictional applicant" })).toBeVisible();
  const cards = page.locator("[data-code]");
  await expect(cards).toHaveCount(4);
  for (const card of await cards.all()) {
    await expect(card.getByText("Because of:")).toBeVisible();
    await expect(card.getByRole("link", { name: /^(statement|[A-Z])/ }).first()).toBeVisible();
    await expect(card.getByText("what would change it")).toBeVisible();
  }
  await page.getByRole("link", { name: "Start your plan" }).click();
  await expect(page).toHaveURL(/\/start/);
});

test("the calendar without a season shows the one that runs, and switches to another", async ({ page }) => {
  await page.goto("/calendar");
  await expect(page).toHaveURL(/\/calendar\/\d{4}$/);
  await page.getByRole("link", { name: "Match 2028" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Calendar of the 2028 Match");
  await expect(page.getByText("These dates are projected")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "Rank-order list deadline" }).last();
  await expect(row).toContainText("1 Mar 2028");
  await expect(row).toContainText("9 pm");
  await expect(row).toContainText("projected");
});

test("a rule leads on to the next one and back to the list", async ({ page }) => {
  await page.goto("/methods/step3.prepare");
  await expect(page.getByText("These rows are tried first")).toBeVisible();
  const pager = page.getByRole("navigation", { name: "Rules in reading order" });
  const next = await pager.getByRole("link", { name: /^After/ }).getAttribute("href");
  await pager.getByRole("link", { name: /^After/ }).click();
  await expect(page).toHaveURL(new RegExp(`${next}$`));
  await page.getByRole("link", { name: "Every rule" }).click();
  await expect(page).toHaveURL(/\/methods#rules$/);
});

test("prints every table whole, without controls", async ({ page }) => {
  await page.goto("/methods/programs.volume");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByText("ERAS fees, season 2026").last()).toBeVisible();
});
