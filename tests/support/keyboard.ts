import { expect, type Locator, type Page } from "@playwright/test";

const MOST_TABS = 150;

/** Presses Tab until a control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  expect(`${MOST_TABS} tabs`, `reached ${target.toString()}`).toBe("");
}

/** Goes to a group of radios that has no answer yet and chooses the one at `place`, counted from 0. */
export async function pickAt(page: Page, first: Locator, place: number): Promise<void> {
  await tabTo(page, first);
  if (place === 0) await page.keyboard.press("Space");
  for (let step = 0; step < place; step += 1) await page.keyboard.press("ArrowRight");
}
