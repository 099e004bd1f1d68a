import type { Page } from "@playwright/test";
import * as z from "zod";
import { makeAccount } from "../support/accounts";
import { expect, test } from "../support/browser";
import { storeProfile } from "../support/guest";
import { ALL_STEPS, answerScore, EXAM_DAYS, lineOf, openPlan, PLANNED, updateNow } from "../support/plans";

test.describe.configure({ timeout: 60_000 });

test("a changed answer becomes the next version at once when asked, and its difference names that answer", async ({
  page,
}) => {
  await storeProfile(page, PLANNED, ALL_STEPS);
  await makeAccount(page);
  await openPlan(page);
  await updateNow(page, 1);

  await answerScore(page, "251");
  await openPlan(page);
  await expect(lineOf(page, "standing.band-250")).toBeVisible();
  await expect(page.getByText(/later changes? that will be version 2 soon/)).toBeVisible();
  await page.getByRole("link", { name: "What is changing" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "From version 1 to the plan as it reads now",
  );
  await page.goBack();
  await updateNow(page, 2);
  await expect(page.getByText("after you changed Step 2 CK score")).toBeVisible();

  await page.getByRole("link", { name: "What changed", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("From version 1 to version 2");
  const cause = "Your answer: Step 2 CK score 244 → 251";
  const added = page.locator('[data-changed="standing.band-250"]');
  await expect(added).toContainText("Added");
  await expect(added).toContainText(`Because: ${cause}`);
  await expect(page.locator('[data-changed="standing.band-240"]')).toContainText("Removed");
  for (const line of await page.locator("[data-changed]").all()) await expect(line).toContainText(cause);
  await expect(page.getByRole("figure")).toContainText(cause);
  await expect(page.getByRole("img", { name: "What caused what" })).toHaveCount(1);

  await page.getByRole("link", { name: "Your plan and all its versions" }).click();
  const versions = page.getByRole("region", { name: "All versions" });
  await expect(versions.getByRole("listitem")).toHaveCount(2);
  await versions.getByRole("link", { name: "Version 1" }).click();
  await expect(page.getByText("Version 1 of 2 of your plan")).toBeVisible();
  await expect(page.locator('[data-code="standing.band-240"]')).toBeVisible();
  await expect(page.locator('[data-code="standing.band-250"]')).toHaveCount(0);
  await page.getByRole("link", { name: "After: version 2" }).click();
  await expect(page.locator('[data-code="standing.band-250"]')).toBeVisible();
});

test("any two versions are compared by a plain form, and words that came and went are said to have", async ({
  page,
}) => {
  await storeProfile(
    page,
    { ...PLANNED, step2ck: { status: "scheduled", date: EXAM_DAYS.first } },
    ALL_STEPS,
  );
  await makeAccount(page);
  await openPlan(page);
  await updateNow(page, 1);
  await page.goto("/plan/questions/6");
  await page.getByLabel("Date of the exam").fill(EXAM_DAYS.later);
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await openPlan(page);
  await updateNow(page, 2);
  const form = page.getByRole("region", { name: "All versions" });
  await form.getByLabel("Compare").selectOption("Version 2");
  await form.getByLabel("with").selectOption("Version 1");
  await form.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL("/plan/compare?from=2&to=1");
  const changed = page
    .locator("[data-changed]")
    .filter({ has: page.locator("dd ins") })
    .first();
  await expect(changed.locator("dd ins").first()).toContainText("added:");
  await expect(changed.locator("dd del").first()).toContainText("removed:");
  await expect(changed.locator("dd del").first()).toHaveCSS("text-decoration-line", "line-through");
  await expect(changed.locator("dd ins").first()).toHaveCSS("text-decoration-line", "underline");
});

test("addresses that name no two versions are answered kindly, and a version does not differ from itself", async ({
  page,
}) => {
  await storeProfile(page, PLANNED, ALL_STEPS);
  await makeAccount(page);
  const said = page.getByRole("main");
  await page.goto("/plan/compare?from=1&to=2");
  await expect(said).toContainText("Your plan has no stored version yet.");
  await openPlan(page);
  await updateNow(page, 1);
  for (const [query, sentence] of [
    ["from=1&to=7", "There is no version 7 yet."],
    ["from=nobody&to=1", "This address names no two versions."],
    ["from=1&from=2&to=-1", "This address names no two versions."],
    ["from=1&to=1", "Nothing differs"],
    ["from=1&to=now", "Nothing differs"],
    ["from=1&to=new-rules", "Nothing differs"],
  ]) {
    await page.goto(`/plan/compare?${query}`);
    await expect(said, query).toContainText(sentence ?? "");
    await expect(page.getByRole("button", { name: "Compare" })).toBeVisible();
  }
  for (const path of ["/plan/v/2", "/plan/v/0", "/plan/v/one"]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
});

test("an account without answers has one thing to do on its plan page", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/plan");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your plan will stand here");
  await page.getByRole("main").getByRole("link", { name: "Start with the first question" }).click();
  await page.waitForURL("**/plan/questions/1");
});

test("answers that contradict each other are named where they can be mended, and the last version stays in sight", async ({
  page,
}) => {
  await storeProfile(page, PLANNED, ALL_STEPS);
  await makeAccount(page);
  await openPlan(page);
  await updateNow(page, 1);
  await contradict(page);
  await page.goto("/plan");
  const notice = page.getByRole("main").getByText("Some answers do not fit together");
  await expect(notice).toBeVisible();
  await expect(page.getByText(/^This is version 1, of /)).toBeVisible();
  await expect(lineOf(page, "standing.band-240")).toBeVisible();
  const link = page.getByRole("link", { name: /An exam without a result has 0 attempts/ });
  await expect(link).toHaveAttribute("href", "/profile/step-2-ck#fact-step2ck-attempts");
  await page.goto("/home");
  await expect(link).toBeVisible();
});

/** Keeps answers that can't be true together, as another device might. */
async function contradict(page: Page) {
  const mine = await page.request.get("/api/trpc/profiles.mine");
  const { kept, version } = Mine.parse(await mine.json()).result.data;
  const step2ck = { status: "not-taken", attempts: 2 };
  const saved = await page.request.post("/api/trpc/profiles.save", {
    data: {
      kept: { ...kept, facts: { ...kept.facts, step2ck } },
      version,
      idempotencyKey: crypto.randomUUID(),
    },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(saved.status()).toBe(200);
}

const Mine = z.object({
  result: z.object({
    data: z.object({ kept: z.looseObject({ facts: z.looseObject({}) }), version: z.number() }),
  }),
});
