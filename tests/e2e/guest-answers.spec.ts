import { expect, test } from "../support/browser";
import { readStored, setToday, storeProfile } from "../support/guest";

test.beforeEach(async ({ page }) => {
  await setToday(page);
});

const ENTERED = {
  season: 2028,
  step2ck: { status: "passed", attempts: 2, score: 244 },
  usce: [
    { kind: "elective", specialty: "surgery", weeks: 4, status: "done" },
    { kind: "shadowing", specialty: "surgery", status: "done" },
  ],
};

test("moving over an answer with the arrows, or leaving it there, removes nothing", async ({ page }) => {
  await storeProfile(page, ENTERED, []);
  await page.goto("/start/6");
  await page.getByLabel("Passed after more than one try").focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("This is then removed: ")).toContainText("score");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await readStored(page)).toMatchObject({ facts: ENTERED });
  await expect(page.getByLabel("Your score")).toHaveValue("244");
  await page.goto("/start/7");
  await page.getByRole("radio", { name: "Done", exact: true }).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByLabel("None yet")).toBeChecked();
  expect(await readStored(page)).toMatchObject({ facts: { usce: ENTERED.usce } });
  await page.reload();
  await expect(page.getByRole("radio", { name: "Done", exact: true })).toBeChecked();
});

test("an answer that removes others says so, and they can be brought back later", async ({ page }) => {
  await storeProfile(page, ENTERED, []);
  await page.goto("/start/7");
  await page.getByText("None yet").click();
  await page.waitForURL("**/start/8");
  expect(await readStored(page)).toMatchObject({ facts: { usce: [] } });
  await page.keyboard.press("1");
  await page.reload();
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await readStored(page)).toMatchObject({ facts: { ...ENTERED, letters: [] } });
});

test("a field that can't be kept is named before one leaves, and what can be kept is", async ({ page }) => {
  await page.goto("/start/6");
  await page.getByText("Passed after more than one try").click();
  await page.getByLabel("Your score").fill("244");
  await page.getByRole("link", { name: "Skip to the plan" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This is not kept yet" })).toBeFocused();
  expect(await readStored(page)).toMatchObject({ facts: { step2ck: { status: "passed", score: 244 } } });
  await page.getByRole("link", { name: "Skip to the plan" }).click();
  await page.waitForURL("**/start/plan");
});

test("after a refused try, digits and Enter go on working", async ({ page }) => {
  await page.goto("/start/4");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "still needs something" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await expect(page.getByLabel("Certified")).toBeChecked();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/start/5");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the interview says that it needs it, and nothing can be sent", async ({ page }) => {
    await page.goto("/start/2");
    // The browser of the tests reads <noscript> as if scripts ran, so the sentence is looked for in the page's text.
    const html = await (await page.request.get("/start/2")).text();
    expect(html).toMatch(/<noscript>.*The interview needs JavaScript.*href="\/methods".*<\/noscript>/);
    await expect(page.getByRole("button", { name: "Next" })).toBeDisabled();
    await expect(page.getByLabel("Yes, a J-1")).toBeDisabled();
    expect(new URL(page.url()).search).toBe("");
  });
});
