import { expect, expectAccessible, test } from "../support/browser";
import {
  downloadProfile,
  readCodes,
  readStored,
  RICH_PROFILE,
  setToday,
  storeProfile,
} from "../support/guest";

const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
const upload = (text: string) => ({
  name: "mine.json",
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

test.beforeEach(async ({ page }) => {
  await setToday(page);
});

test("without answers the page says what it is for", async ({ page }) => {
  await page.goto("/start/plan");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your plan will stand here");
  await page.getByRole("link", { name: "Start with the first question" }).click();
  await page.waitForURL("**/start/1");
});

test("a trial shows what it would change and leaves the profile alone until it is used", async ({ page }) => {
  await storeProfile(page, { season: 2028, step2ck: { status: "passed", attempts: 1, score: 244 } }, ALL);
  await page.goto("/start/plan");
  const before = await readCodes(page);
  const stored = await readStored(page);
  const part = page.getByRole("region", { name: "What if" });
  await part.getByLabel("Step 2 CK score").fill("252");
  await expect(part.getByText(/Would be added \(\d+\)/)).toBeVisible();
  await expect(part.locator('[data-change$="standing.band-250"]')).toBeVisible();
  await expect(part.locator('[data-change^="Would go away"]').first()).toBeVisible();
  expect(await readStored(page)).toEqual(stored);
  expect(await readCodes(page)).toEqual(before);
  await part.getByRole("button", { name: "Reset" }).click();
  await expect(part.getByText("No change to try yet.")).toBeVisible();
  await part.getByLabel("Step 2 CK score").fill("252");
  await part.getByRole("button", { name: "Use this in my answers" }).click();
  await expect(page.locator('[data-code="standing.band-250"]')).toBeVisible();
  expect(await readStored(page)).toMatchObject({ facts: { step2ck: { score: 252 } } });
  await expect(part.locator(":focus")).toContainText("No change to try yet.");
  await expect(page.getByRole("status").filter({ hasText: "Now in your answers" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await readStored(page)).toEqual(stored);
});

test("a score and a date can be tried for an exam that is booked", async ({ page }) => {
  await storeProfile(page, RICH_PROFILE, ALL);
  await page.goto("/start/plan");
  await readCodes(page);
  const part = page.getByRole("region", { name: "What if" });
  const use = part.getByRole("button", { name: "Use this in my answers" });
  await part.getByLabel("If your Step 2 CK score were").fill("252");
  await expect(part.locator('[data-change$="standing.band-250"]')).toBeVisible();
  await expect(use).toHaveCount(0);
  await part.getByRole("button", { name: "Reset" }).click();
  await expect(part.locator(":focus")).toHaveCount(1);
  await part.getByLabel("If your Step 2 CK date were").fill("2027-03-09");
  await expect(part.getByText("Enter 10 Mar 2027, the day of this plan, or a later day.")).toBeVisible();
  await expect(use).toBeDisabled();
  await part.getByLabel("If your Step 2 CK date were").fill("2027-08-20");
  await expect(part.getByText(/Would (be added|go away|read differently) \(\d+\)/).first()).toBeVisible();
  await use.click();
  expect(await readStored(page)).toMatchObject({ facts: { step2ck: { date: "2027-08-20" } } });
});

test("the plan names the changes that matter most, and is whole without them", async ({ page }) => {
  await storeProfile(page, RICH_PROFILE, ALL);
  await page.goto("/start/plan");
  const part = page.getByRole("region", { name: "What if" });
  await expect(part.getByRole("heading", { name: "The three changes that matter most" })).toBeVisible();
  await expect(part.getByText(/^If .+: \d+ lines? (come|go)/)).toHaveCount(3);
  await page.route("**/planner.sensitivity*", (route) => route.fulfill({ json: {} }));
  await page.reload();
  await readCodes(page);
  await expect(part.getByLabel("If your Step 2 CK score were")).toBeVisible();
  await expect(part.getByRole("heading", { level: 3 })).toHaveCount(0);
});

test("the plan takes the focus when it first comes, and leaves it alone later", async ({ page }) => {
  await storeProfile(page, RICH_PROFILE, [1, 2, 3, 4, 5, 6, 7]);
  await page.goto("/start/8");
  await page.getByRole("button", { name: /plan/i }).click();
  await page.waitForURL("**/start/plan");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const score = page.getByRole("region", { name: "What if" }).getByLabel("If your Step 2 CK score were");
  await score.fill("252");
  await expect(page.locator('[data-change$="standing.band-250"]')).toBeVisible();
  await expect(score).toBeFocused();
});

test.describe("with script switched off", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says at its top why there is no plan", async ({ page }) => {
    await page.goto("/start/plan");
    const sentence = page.locator("main noscript p");
    await expect(sentence).toBeVisible();
    await expect(sentence).toContainText("so this page needs JavaScript");
    const main = await page.locator("main").boundingBox();
    expect(main?.height).toBeLessThan(720);
  });
});

test("open questions are answered in place and change the plan", async ({ page }) => {
  await storeProfile(
    page,
    { season: 2028, visa: "j1", step2ck: { status: "scheduled", date: "2027-06-15" } },
    ALL,
  );
  await page.goto("/start/plan");
  expect(await readCodes(page)).toContain("study.baseline");
  await page.locator("details", { hasText: "Change or add: preparation" }).locator("summary").click();
  const exams = page.getByRole("group", { name: "Which practice exams have you taken?" });
  await exams.getByRole("button", { name: "Add one" }).click();
  await exams.getByRole("button", { name: "Add it" }).click();
  await expect(exams.getByText("Choose the exam.")).toBeVisible();
  await exams.getByLabel("NBME").check();
  await exams.getByLabel("Date").fill("2027-03-01");
  await exams.getByLabel("Score").fill("232");
  await exams.getByRole("button", { name: "Add it" }).click();
  await expect(page.locator('[data-code="study.baseline"]')).toHaveCount(0);
  await expect(page.locator('[data-code="study.dedicated-8-10"]')).toBeAttached();
  await expect(page.getByRole("region", { name: "Your practice exams" })).toContainText("232 on 1 Mar 2027");
  await exams.getByRole("button", { name: /^Remove/ }).click();
  await expect(page.locator('[data-code="study.baseline"]')).toBeAttached();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator('[data-code="study.baseline"]')).toHaveCount(0);
});

test("a profile goes out as a file, and comes back as the same plan", async ({ page }) => {
  await storeProfile(page, RICH_PROFILE, ALL);
  await page.goto("/start/plan");
  const before = await readCodes(page);
  const { text } = await downloadProfile(page);
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your plan will stand here");
  const notice = page.getByRole("status").filter({ hasText: "Your answers were removed" });
  await expect(notice.locator("xpath=..")).toBeFocused();
  await expect(notice).toBeInViewport();
  expect(await readStored(page)).toBeNull();
  await page.reload();
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await readCodes(page)).toEqual(before);
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByLabel("Profile file").setInputFiles(upload(text));
  expect(await readCodes(page)).toEqual(before);
  expect(await readStored(page)).toMatchObject({ facts: RICH_PROFILE });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your plan will stand here");
});

test("a file of another day keeps its day until today is asked for", async ({ page }) => {
  await page.goto("/start/plan");
  await page.getByLabel("Profile file").setInputFiles(upload('{"asOf":"2026-11-22","season":2028}'));
  await expect(page.getByText("This plan is for 22 Nov 2026, the day in your file")).toBeVisible();
  await expect(page.getByText("as of 22 Nov 2026")).toBeVisible();
  await page.getByRole("button", { name: "Plan for today" }).click();
  await expect(page.getByText("as of 10 Mar 2027")).toBeVisible();
});

test("on paper every card is open and no control is left", async ({ page }) => {
  await storeProfile(page, RICH_PROFILE, ALL);
  await page.goto("/start/plan");
  await readCodes(page);
  await expect(page.getByRole("region", { name: "Your dates" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  for (const card of await page.locator("[data-code]").all()) {
    await expect(card.getByText("Because of:")).toBeVisible();
    await expect(card.getByText("It is here because of")).toBeHidden();
    await expect(card.getByText("The rule behind this line")).toBeHidden();
    await expect(card.getByText(/would remove it|depends on: |^Lapses on /).first()).toBeVisible();
  }
  await expect(page.getByText("It applies published rules to what you entered.")).toBeVisible();
  for (const role of ["button", "textbox", "radio"] as const) {
    await expect(page.getByRole(role).filter({ visible: true })).toHaveCount(0);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 1280]) {
    test(`the plan is accessible at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/start/plan");
      await expectAccessible(page);
      await page
        .getByLabel("Profile file")
        .setInputFiles(upload(JSON.stringify({ ...RICH_PROFILE, asOf: "2027-03-10" })));
      await readCodes(page);
      await expect(page.getByRole("region", { name: "Your dates" })).toBeVisible();
      await page.locator("details").evaluateAll((all) => {
        for (const each of all) each.setAttribute("open", "");
      });
      await expectAccessible(page);
      const { scrollWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(width);
    });
  }
}
