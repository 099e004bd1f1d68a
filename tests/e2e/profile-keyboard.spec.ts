import type { Page } from "@playwright/test";
import { makeAccount } from "../support/accounts";
import { expect, test } from "../support/browser";
import { pickAt, tabTo } from "../support/keyboard";

test.use({ viewport: { width: 360, height: 740 } });
test.describe.configure({ timeout: 240_000 });

/** What is done at a field: choose a radio, type, check boxes, or add an entry by what is done in its form. */
type Deed =
  | { readonly pick: number }
  | { readonly type: string }
  | { readonly check: readonly number[] }
  | { readonly add: Readonly<Record<string, Deed>> };

const YES = { pick: 0 };
const NO = { pick: 1 };

/** Every page in order, with an answer to everything that it asks. Dates are typed as en-US shows them. */
const PAGES: readonly (readonly [title: string, deeds: Readonly<Record<string, Deed>>])[] = [
  [
    "Citizenship and visa",
    {
      "citizenship-country": { type: "Egypt" },
      "citizenship-usCitizen": NO,
      "citizenship-usPermanentResident": NO,
      visa: { pick: 1 },
    },
  ],
  [
    "School and certification",
    {
      "school-country": { type: "Egypt" },
      "school-status": { pick: 1 },
      "school-graduationYear": { type: "2022" },
      ecfmg: { pick: 1 },
    },
  ],
  [
    "Step 1",
    {
      "step1-status": { pick: 2 },
      "step1-attempts": { type: "1" },
      "step1-date": { type: "03152024" },
      "step1-score": { type: "231" },
    },
  ],
  [
    "Step 2 CK",
    {
      "step2ck-status": { pick: 2 },
      "step2ck-attempts": { type: "1" },
      "step2ck-date": { type: "05202025" },
      "step2ck-score": { type: "247" },
    },
  ],
  ["Step 3 so far", { "step3-status": { pick: 0 } }],
  [
    "Whether to take Step 3 now",
    { "step3-expectation": { pick: 1 }, "step3-methodsChanged": NO, "step3-hasTime": YES },
  ],
  [
    "Target and practice exams",
    {
      "target-step2ck": { type: "250" },
      "target-minimumAcceptable": { type: "240" },
      practice: {
        add: {
          exam: { pick: 0 },
          form: { type: "CCSSA 12" },
          date: { type: "02012025" },
          score: { type: "238" },
          baseline: YES,
        },
      },
    },
  ],
  [
    "Question bank",
    {
      "qbank-name": { type: "UWorld" },
      "qbank-percentCorrect": { type: "68" },
      "qbank-percentDone": { type: "90" },
      "qbank-timedMixed": YES,
    },
  ],
  [
    "How you study",
    {
      "preparation-start": { type: "11012024" },
      "preparation-hoursPerWeek": { type: "30" },
      "preparation-fullLengthSimulations": { type: "2" },
      "preparation-errorLog": YES,
      "preparation-weakDomains": { check: [0] },
      "preparation-methodsChangedSinceFailure": NO,
    },
  ],
  [
    "US clinical experience",
    {
      usce: { add: { kind: { pick: 3 }, specialty: { pick: 0 }, weeks: { type: "4" }, status: { pick: 1 } } },
    },
  ],
  [
    "Letters",
    { letters: { add: { specialty: { pick: 0 }, us: YES, observedDirectly: YES, status: { pick: 1 } } } },
  ],
  [
    "Research and further degrees",
    { research: { add: { anesthesia: YES, output: { pick: 1 } } }, credentials: { check: [4] } },
  ],
  [
    "Preferences, backup and money",
    {
      season: { pick: 2 },
      backupSpecialties: { check: [0] },
      willingLessPopularPlaces: YES,
      "programs-selected": { type: "80" },
      "programs-budgetUsd": { type: "3000" },
    },
  ],
  [
    "Personal statement",
    {
      "statement-draft": YES,
      "statement-addressesHistory": NO,
      "statement-explainsWhyAnesthesiology": YES,
    },
  ],
  [
    "Earlier seasons",
    { "history-previousCycles": { type: "0" }, "history-unmatched": NO, "history-thisSeason": { pick: 2 } },
  ],
];

async function act(page: Page, id: string, deed: Deed): Promise<void> {
  const control = page.locator(`#${id}`);
  if ("pick" in deed) return pickAt(page, control, deed.pick);
  await tabTo(page, control);
  if ("type" in deed) return page.keyboard.type(deed.type);
  if ("check" in deed) {
    const boxes = page.locator(`input[name=${id}]`);
    for (const place of deed.check) {
      await tabTo(page, boxes.nth(place));
      await page.keyboard.press("Space");
    }
    return;
  }
  await page.keyboard.press("Enter");
  await expect(page.locator(`#${id}-${Object.keys(deed.add)[0]}`)).toBeFocused();
  for (const [key, part] of Object.entries(deed.add)) await act(page, `${id}-${key}`, part);
  await tabTo(page, page.getByRole("button", { name: "Add it" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Add it" })).toHaveCount(0);
}

test("an empty profile is made complete by keyboard alone on a phone, and kept", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/profile");
  await expect(page.getByText("Not started")).toHaveCount(12);
  await tabTo(page, page.getByRole("link", { name: "Citizenship and visa" }));
  await page.keyboard.press("Enter");
  for (const [index, [title, deeds]] of PAGES.entries()) {
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.locator("fieldset:disabled")).toHaveCount(0);
    for (const [path, deed] of Object.entries(deeds)) await act(page, `fact-${path}`, deed);
    const last = index === PAGES.length - 1;
    await tabTo(page, page.getByRole("link", { name: last ? "All sections" : /^Next: / }));
    await expect(page.locator("[data-save=saved]")).toBeVisible();
    for (const path of Object.keys(deeds)) {
      const field = page.locator(`div:has(> [data-field-save]):has(#fact-${path})`);
      await expect(field.locator("[data-field-save]"), path).toHaveText("Saved");
    }
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your profile");
  await expect(page.getByText("Done", { exact: true })).toHaveCount(12);
  await page.reload();
  await expect(page.getByText("Done", { exact: true })).toHaveCount(12);
  await expect(page.getByText(/^(\d+) of \1 questions answered/)).toBeVisible();
});

test("what is half typed survives a reload, a field and an entry of a list alike, and a removal is undone", async ({
  page,
}) => {
  await makeAccount(page);
  await page.goto("/profile/practice");
  await tabTo(page, page.getByLabel("Which Step 2 CK score do you aim for?"));
  await page.keyboard.type("2x");
  await tabTo(page, page.locator("#fact-practice"));
  await page.keyboard.press("Enter");
  await pickAt(page, page.locator("#fact-practice-exam"), 1);
  await tabTo(page, page.getByLabel("Form, if it has a name"));
  await page.keyboard.type("Form of old");
  await page.reload();
  await expect(page.getByLabel("Form, if it has a name")).toHaveValue("Form of old");
  await expect(page.getByLabel("Which Step 2 CK score do you aim for?")).toHaveValue("2x");
  await expect(page.getByText("Enter a whole number from 1 to 300.")).toBeVisible();
  await tabTo(page, page.locator("#fact-practice-date"));
  await page.keyboard.type("02012025");
  await tabTo(page, page.locator("#fact-practice-score"));
  await page.keyboard.type("238");
  await tabTo(page, page.getByRole("button", { name: "Add it" }));
  await page.keyboard.press("Enter");
  const entry = page.getByText("UWSA 1 Form of old: 238 on 1 Feb 2025", { exact: true });
  await expect(entry).toBeVisible();
  await page.getByRole("button", { name: /^Remove UWSA 1/ }).press("Enter");
  await expect(entry).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(entry).toBeVisible();
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await page.reload();
  await expect(entry).toBeVisible();
});

test("a word that is being typed when the tab is closed is in the account when it is opened again", async ({
  page,
  context,
}) => {
  await makeAccount(page);
  await page.goto("/profile/citizenship");
  await tabTo(page, page.getByLabel("Which country are you a citizen of?"));
  await page.keyboard.type("Sri Lanka");
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await again.goto("/profile/citizenship");
  await expect(again.getByLabel("Which country are you a citizen of?")).toHaveValue("Sri Lanka");
  await expect(again.locator("[data-save=saved]")).toBeVisible();
});

test("an answer that does not fit another says so at its field, keeps what was typed, and the way leads to it", async ({
  page,
}) => {
  await makeAccount(page);
  await page.goto("/profile/step-1");
  await pickAt(page, page.locator("#fact-step1-status"), 2);
  await tabTo(page, page.locator("#fact-step1-date"));
  await page.keyboard.type("01012090");
  const date = page.getByLabel("When did you sit Step 1?");
  await expect(date).toHaveAccessibleDescription(/A result can't be dated after the plan's date/);
  await expect(date).toHaveValue("2090-01-01");
  await page.goto("/profile");
  await page.getByRole("link", { name: /A result can't be dated/ }).press("Enter");
  await expect(date).toBeFocused();
});
