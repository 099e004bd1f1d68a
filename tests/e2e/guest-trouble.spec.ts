import { expect, test } from "@playwright/test";
import { readCodes, readStored, RICH_PROFILE, setToday, storeProfile } from "../support/guest";

// The browser itself complains of refused and failed requests, so these pages can't have a silent console.

const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
const upload = (text: string) => ({
  name: "mine.json",
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

test.beforeEach(async ({ page }) => {
  await setToday(page);
});

test("a file that is no profile changes nothing and says why", async ({ page }) => {
  await storeProfile(page, RICH_PROFILE, ALL);
  await page.goto("/start/plan");
  const before = await readCodes(page);
  const stored = await readStored(page);
  for (const [text, sentence] of [
    ["{", "This file is not JSON"],
    [`"${"x".repeat(300_000)}"`, "larger than 256 kB"],
    ["[]", "holds no profile"],
    ['{"asOf":"2027-03-10","season":2031}', "season: Airway holds dates"],
    ['{"asOf":"2027-03-10","season":2028,"step2ck":{"score":"250","cat":1}}', "step2ck.cat: "],
    [`{"asOf":"2027-03-10","season":2028,"school":${"[".repeat(900)}${"]".repeat(900)}}`, "school: "],
  ] as const) {
    await page.getByLabel("Profile file").setInputFiles(upload(text));
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
    expect(await readStored(page)).toEqual(stored);
  }
  expect(await readCodes(page)).toEqual(before);
});

test("answers that do not fit are named with a link to their field, and kept", async ({ page }) => {
  const facts = { season: 2028, step2ck: { status: "scheduled", score: 250 } };
  await storeProfile(page, facts, ALL);
  await page.goto("/start/plan");
  const summary = page.getByRole("alert").filter({ hasText: "Step 2 CK score: A score needs a result" });
  await expect(summary).toBeFocused();
  expect(await readStored(page)).toMatchObject({ facts });
  await page.getByText("Change or add: exams").click();
  await page.getByRole("group", { name: "Have you taken Step 2 CK?" }).getByLabel("Passed").check();
  expect(await readCodes(page)).toContain("standing.band-250");
});

test("a status that takes facts with it says which, and gives them back", async ({ page }) => {
  const step2ck = { status: "passed", attempts: 2, score: 244, date: "2027-01-05" };
  await storeProfile(page, { season: 2028, step2ck }, ALL);
  await page.goto("/start/plan");
  await readCodes(page);
  await page.getByText("Change or add: exams").click();
  const status = page.getByRole("group", { name: "Have you taken Step 2 CK?" });
  await status.getByLabel("Passed").focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText(/^Removed with it: .*score/)).toBeVisible();
  await expect(status.getByLabel("Scheduled")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.reload();
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await readStored(page)).toMatchObject({ facts: { step2ck } });
});

test("without a connection, the plan stays and says so", async ({ page, context }) => {
  await storeProfile(page, RICH_PROFILE, ALL);
  await page.goto("/start/plan");
  const before = await readCodes(page);
  // The parts that edit are loaded on their own, after the plan.
  await expect(page.getByText("Change or add: you")).toBeVisible();
  await context.setOffline(true);
  await page.getByText("Change or add: you").click();
  await page
    .getByRole("group", { name: "Which visa would you train on?" })
    .getByLabel("J-1", { exact: true })
    .check();
  await expect(page.getByText("You are offline, or Airway can't be reached")).toBeVisible();
  expect(await page.locator("[data-code]").count()).toBe(before.length);
  await context.setOffline(false);
  await expect(page.locator('[data-code="visa.h1b-narrow"]')).toHaveCount(0);
  await expect(page.getByText("You are offline, or Airway can't be reached")).toHaveCount(0);
});

test("when the server fails, the page says what is safe and gives a number", async ({ page }) => {
  await storeProfile(page, RICH_PROFILE, ALL);
  const error = {
    message: "no",
    code: -32603,
    data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, requestId: "r-42" },
  };
  await page.route("**/api/trpc/**", (route) => route.fulfill({ status: 500, json: { error } }));
  await page.goto("/start/plan");
  await expect(page.getByText("The plan could not be made")).toBeVisible();
  await expect(page.getByText("If you write to us, give this number: r-42")).toBeVisible();
  await page.unroute("**/api/trpc/**");
  await page.getByRole("button", { name: "Try again" }).click();
  expect(await readCodes(page)).toContain("study.dedicated-8-10");
});
