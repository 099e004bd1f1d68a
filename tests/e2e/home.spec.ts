import { makeAccount } from "../support/accounts";
import { expect, test } from "../support/browser";
import { storeProfile } from "../support/guest";
import { ALL_STEPS, lineOf, openPlan, PLANNED, RICH } from "../support/plans";

test.describe.configure({ timeout: 60_000 });

test("an account without answers has one thing to do", async ({ page }) => {
  await makeAccount(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your plan starts with eight questions");
  await expect(page.getByRole("main").locator(".bg-primary")).toHaveText(["Start with the first question"]);
});

test("home shows the phase, one next step as its only primary action, the next three dates, and pictures", async ({
  page,
}) => {
  await storeProfile(page, RICH, ALL_STEPS);
  await makeAccount(page);
  await expect(page.getByRole("main").locator(".bg-primary")).toHaveText(["I did it"]);
  await expect(page.locator("[aria-current=step]")).toHaveText("Prepare (now)");
  const dates = page.getByRole("region", { name: "Your next dates" });
  await expect(dates.getByRole("term")).toHaveCount(3);
  await expect(dates).toContainText("Your Step 2 CK");
  await expect(page.getByRole("img", { name: "Practice scores over time" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Parts of the application" })).toBeVisible();
  await page.getByText("Why?", { exact: true }).click();
  await expect(page.getByText("It is here because of")).toBeVisible();
});

test("the next step is done, taken back, and moved; the one after it takes its place", async ({ page }) => {
  await storeProfile(page, PLANNED, ALL_STEPS);
  await makeAccount(page);
  const next = page.locator("[data-next]");
  const first = (await next.getAttribute("data-next")) ?? "";
  await page.getByRole("button", { name: "I did it" }).click();
  await expect(next).not.toHaveAttribute("data-next", first);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(next).toHaveAttribute("data-next", first);
  await page.getByRole("button", { name: "Move it" }).click();
  await page.getByLabel("Move it to").fill("2099-05-04");
  await page.getByRole("button", { name: "Save the day" }).click();
  await expect(next).not.toHaveAttribute("data-next", first);
  await openPlan(page);
  await expect(lineOf(page, first)).toContainText("Put off to 4 May 2099");
});

test("an own task that is due comes first, and says why", async ({ page }) => {
  await storeProfile(page, PLANNED, ALL_STEPS);
  await makeAccount(page);
  await openPlan(page);
  await page.getByText("Add a task").click();
  await page.getByLabel("What there is to do").fill("Call the visa office");
  await page.getByLabel("By when, if there is a day").fill("2026-01-02");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("Was due 2 Jan 2026")).toBeVisible();
  await page.goto("/home");
  const next = page.locator("[data-next]");
  await expect(next).toContainText("Call the visa office");
  await next.getByText("Why?").click();
  await expect(next).toContainText("You added this task yourself");
  await next.getByRole("button", { name: "I did it" }).click();
  await expect(next).not.toContainText("Call the visa office");
});
