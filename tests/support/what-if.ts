import { expect, type Page } from "@playwright/test";
import { makeAccount } from "./accounts";

/** Somebody whose Step 2 CK is passed, with a little of everything that can be tried. */
export const PASSED = {
  season: 2028,
  visa: "j1",
  step1: { status: "passed", attempts: 1 },
  step2ck: { status: "passed", attempts: 1, score: 238 },
  usce: [{ kind: "observership", specialty: "anesthesiology", weeks: 4, status: "done" }],
  letters: [],
};

/** Keeps answers as the record of the person who is signed in. */
export async function tell(page: Page, facts: object): Promise<void> {
  const status = await page.evaluate(async (told) => {
    const body = {
      kept: { facts: told, asOf: null, done: [1] },
      version: 0,
      idempotencyKey: crypto.randomUUID(),
    };
    const headers = { "content-type": "application/json" };
    const sent = { method: "POST", headers, body: JSON.stringify(body) };
    return (await fetch("/api/trpc/profiles.save", sent)).status;
  }, facts);
  expect(status).toBe(200);
}

/** A new account with these answers. */
export async function begin(page: Page, facts: object = PASSED): Promise<void> {
  await makeAccount(page);
  await tell(page, facts);
}
