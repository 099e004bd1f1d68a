import { expect, type Page } from "@playwright/test";

export const ALL_STEPS = [1, 2, 3, 4, 5, 6, 7, 8];
/** Answers with which a plan has lines for now, for the season, and for another outcome. */
export const PLANNED = {
  season: 2028,
  visa: "j1",
  step2ck: { status: "passed", attempts: 1, score: 244 },
  usce: [],
  letters: [],
};

/** The civil day so many days from today, by the clock that the server goes by. */
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const EXAM_DAYS = { first: dayFrom(60), later: dayFrom(80) };

/** Answers with enough in them for every part of a page, as of today. */
export const RICH = {
  ...PLANNED,
  citizenship: { usCitizen: false, usPermanentResident: false },
  school: { status: "graduate", graduationYear: 2023 },
  ecfmg: "in-progress",
  step1: { status: "passed", attempts: 1 },
  step2ck: { status: "scheduled", date: EXAM_DAYS.first },
  target: { step2ck: 250, minimumAcceptable: 240 },
  practice: [
    { exam: "nbme", form: "CCSSA 12", date: dayFrom(-50), score: 228, baseline: true },
    { exam: "uwsa1", date: dayFrom(-30), score: 236 },
    { exam: "nbme", form: "\u202eevil <b>", date: dayFrom(-9), score: 239 },
  ],
};

/** The card of a line of the plan, with what its person says of it. */
export const lineOf = (page: Page, code: string) => page.locator(`[data-place="${code}"]`);

/** Opens the plan and waits until its buttons work. */
export async function openPlan(page: Page): Promise<void> {
  await page.goto("/plan");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

/** Types another Step 2 CK score on its question, and waits until the account holds it. */
export async function answerScore(page: Page, score: string): Promise<void> {
  await page.goto("/plan/questions/6");
  await page.getByLabel("Your score").fill(score);
  await expect(page.locator("[data-save=saved]")).toBeVisible();
}

/** Has the next version made at once. */
export async function updateNow(page: Page, n: number): Promise<void> {
  await page.getByRole("button", { name: "Update now" }).click();
  await expect(page.getByRole("link", { name: `Version ${n}`, exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Update now" })).toHaveCount(0);
}

/** How far the page has moved by itself since it was opened. */
export async function measureShift(page: Page, path: string): Promise<number> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ("value" in entry && typeof entry.value === "number") sum += entry.value;
          }
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}
