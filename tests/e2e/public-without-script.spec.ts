import { expect, test } from "../support/browser";

test.use({ javaScriptEnabled: false });

test("the first page shows its example and both pictures", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("img", { name: /^Practice scores/ })).toHaveCount(1);
  await expect(page.getByRole("img", { name: /season of the fictional/ })).toHaveCount(1);
  for (const figure of await page.getByRole("figure").all()) {
    await expect(figure.locator("figcaption")).not.toBeEmpty();
    await figure.getByText("Show as table").click();
    await expect(figure.getByRole("table")).toBeVisible();
  }
  await expect(page.locator("[data-code]")).toHaveCount(4);
});

for (const season of [2026, 2027, 2028]) {
  test(`the calendar of ${season} shows its timeline and its dates`, async ({ page }) => {
    await page.goto(`/calendar/${season}`);
    const picture = page.getByRole("img", { name: `Timeline of the ${season} Match` });
    await expect(picture).toHaveCount(1);
    await expect(picture).toContainText("Match Day");
    await expect(page.getByRole("table", { name: `Dates of the ${season} Match, in order` })).toBeVisible();
  });
}

test("the list of rules is searched by a plain form, and its state is the address", async ({ page }) => {
  await page.goto("/methods");
  await page.getByLabel("Search the rules").fill("h-1b");
  await page.getByLabel("Section", { exact: true }).selectOption("step3");
  await page.getByRole("button", { name: "Show rules" }).click();
  await expect(page).toHaveURL(/\/methods\?q=h-1b&section=step3#rules$/);
  await expect(page.getByLabel("Search the rules")).toHaveValue("h-1b");
  await expect(page.getByLabel("Section", { exact: true })).toHaveValue("step3");
  await expect(page.getByRole("link", { name: "Take Step 3 before the Match, for the H-1B" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Keep a log of what you miss" })).toHaveCount(0);
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page.getByRole("link", { name: "Keep a log of what you miss" })).toBeVisible();
});

test("a search that finds nothing says so and offers all rules", async ({ page }) => {
  await page.goto("/methods?q=zebra");
  await expect(page.getByText("No rule holds all of these words.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Show all" })).toBeVisible();
});

test("an unknown section and a search of any length show a list, not an error", async ({ page }) => {
  const answers = [
    await page.goto("/methods?section=nothing&q=a&q=b"),
    await page.goto(`/methods?q=${"x".repeat(5000)}`),
  ];
  expect(answers.map((answer) => answer?.status())).toEqual([200, 200]);
});
