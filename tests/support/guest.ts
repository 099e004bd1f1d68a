import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

const TODAY = "2027-03-10";
const KEY = "airway.guest.v1";

/** Sets the device's clock; the server keeps its own, as it does in life. */
export async function setToday(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date(`${TODAY}T06:00:00Z`));
}

/** Puts a profile on the device before the first page opens; what the page writes later stays. */
export async function storeProfile(page: Page, facts: object, done: readonly number[]): Promise<void> {
  const text = JSON.stringify({ facts, asOf: null, done });
  await page.addInitScript(
    ([key, value]) => {
      if (sessionStorage.getItem("seeded") === null) localStorage.setItem(key, value);
      sessionStorage.setItem("seeded", "yes");
    },
    [KEY, text] as const,
  );
}

/** What the device holds. */
export async function readStored(page: Page): Promise<unknown> {
  const text = await page.evaluate((key) => localStorage.getItem(key), KEY);
  return JSON.parse(text ?? "null");
}

/** Waits for a plan and returns the codes of its lines, sorted. */
export async function readCodes(page: Page): Promise<string[]> {
  await expect(page.locator("[data-code]").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  const codes = await page
    .locator("[data-code]")
    .evaluateAll((cards) => cards.map((card) => card.dataset.code ?? ""));
  return codes.toSorted();
}

/** Presses "Download profile" and returns the file's path, name and text. */
export async function downloadProfile(page: Page): Promise<{ path: string; name: string; text: string }> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download profile" }).press("Enter");
  const download = await downloading;
  const path = await download.path();
  return { path, name: download.suggestedFilename(), text: await readFile(path, "utf8") };
}

/** A profile with enough in it for every part of the plan page. */
export const RICH_PROFILE = {
  season: 2028,
  visa: "h1b",
  citizenship: { usCitizen: false, usPermanentResident: false },
  school: { status: "graduate", graduationYear: 2023 },
  ecfmg: "in-progress",
  step1: { status: "passed", attempts: 1 },
  step2ck: { status: "scheduled", date: "2027-06-15" },
  target: { step2ck: 250, minimumAcceptable: 240 },
  practice: [
    { exam: "nbme", form: "CCSSA 12", date: "2027-01-15", score: 228, baseline: true },
    { exam: "uwsa1", date: "2027-02-12", score: 236 },
    { exam: "nbme", form: "\u202eevil <b>", date: "2027-03-05", score: 239 },
  ],
  usce: [{ kind: "observership", specialty: "anesthesiology", weeks: 4, status: "done" }],
  letters: [],
};
