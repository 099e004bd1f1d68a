import type { Page } from "@playwright/test";
import { PROFILE_PAGES } from "@/app/(applicant)/profile/_parts/sections";
import { enterDemo, makeAccount } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";

// A trace copies each page at every step, which slows axe.
test.use({ trace: "off" });
test.describe.configure({ timeout: 180_000 });

/** Looks at the page as it stands with axe, in both themes and widths, everything unfolded, and at its measures. */
async function look(page: Page) {
  await expect(page.locator("fieldset:disabled")).toHaveCount(0);
  for (const details of await page.getByRole("main").locator("details").all()) {
    await details.evaluate((element) => element.setAttribute("open", ""));
  }
  await expect(page.getByText("Reading the history.")).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "light" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, ["color-contrast"]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectAccessible(page, ["color-contrast", "target-size"]);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveCount(1);
}

async function chooseVisa(page: Page, answer: string) {
  const visa = page.getByRole("group", { name: "Which visa would you train on?", exact: true });
  await visa.getByRole("radio", { name: answer, exact: true }).check();
}

for (const half of [0, 1]) {
  test(`the pages of the profile are accessible in both themes, half ${half + 1}`, async ({ page }) => {
    await enterDemo(page, "an applicant");
    for (const { slug } of PROFILE_PAGES.filter((_, index) => index % 2 === half)) {
      await page.goto(`/profile/${slug}`);
      await look(page);
    }
  });
}

test("the list of sections, the file page and an empty profile are accessible in both themes", async ({
  page,
}) => {
  await makeAccount(page);
  await page.goto("/profile");
  await look(page);
  await page.goto("/profile/file");
  await look(page);
  await page.context().clearCookies();
  await enterDemo(page, "an applicant");
  await page.goto("/profile");
  await look(page);
});

test("without scripts every answer can be read in its field", async ({ page, browser }) => {
  await makeAccount(page);
  await page.goto("/profile/citizenship");
  await page.getByLabel("Which country are you a citizen of?").fill("Egypt");
  await chooseVisa(page, "J-1");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  const still = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await still.newPage();
  await plain.goto("/profile/citizenship");
  await expect(plain.getByLabel("Which country are you a citizen of?")).toHaveValue("Egypt");
  await expect(plain.getByRole("radio", { name: "J-1", exact: true })).toBeChecked();
  await plain.goto("/profile");
  await expect(plain.getByText("2 of 4 answered")).toBeVisible();
  await still.close();
});

test("an answer says which lines of the plan it feeds and how it has changed, by whom", async ({ page }) => {
  await makeAccount(page, "Amina Yusuf");
  await page.goto("/profile/citizenship");
  const country = page.getByLabel("Which country are you a citizen of?");
  await country.fill("Egypt");
  await country.blur();
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await country.fill("Kenya");
  await country.blur();
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await page.locator("details", { hasText: "Country of citizenship" }).locator("summary").click();
  const history = page.locator("details", { hasText: "Country of citizenship" }).getByRole("listitem");
  await expect(history).toHaveCount(2);
  await expect(history.first()).toContainText(/Amina Yusuf: from Egypt to Kenya/);
  await expect(history.last()).toContainText(/Amina Yusuf: entered Egypt/);
  const visa = page.locator("details", { hasText: ": Visa" });
  await chooseVisa(page, "H-1B");
  await expect(visa.getByRole("link", { name: "All rules, and what each reads" })).toBeHidden();
  await visa.locator("summary").click();
  await expect(visa.locator("a[href^='/plan#visa.']").first()).toBeVisible();
});

test("the gaps are listed by what they unlock, each a link into its field", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/profile/citizenship");
  await chooseVisa(page, "J-1");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await page.goto("/profile");
  const missing = page.getByRole("region", { name: "What is missing" });
  await missing.locator("summary").click();
  const counts = (await missing.getByText(/rules? waits? for it/).allTextContents()).map((text) =>
    Number.parseInt(text, 10),
  );
  expect(counts.length).toBeGreaterThan(5);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const link = missing.getByRole("link").first();
  const question = (await link.textContent()) ?? "";
  await link.click();
  await expect(page).toHaveURL(/\/profile\/[a-z0-9-]+#fact-/);
  await expect(page.locator(":focus")).toBeVisible();
  await expect(page.getByText(question, { exact: true })).toBeVisible();
});
