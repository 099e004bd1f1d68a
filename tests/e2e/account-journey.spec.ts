import { expect, test } from "../support/browser";
import { askForAccount, finishAccount, newAddress, signIn, waitForLink } from "../support/accounts";
import { readCodes, readStored, storeProfile } from "../support/guest";

const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
const FACTS = { season: 2028, visa: "j1", step2ck: { status: "passed", attempts: 1, score: 244 } };

test("promise 4: a guest's plan is still there after signing up, and after signing out a copied cookie is refused", async ({
  page,
  context,
  browser,
}) => {
  await storeProfile(page, FACTS, ALL);
  await page.goto("/start/plan");
  const codes = await readCodes(page);
  await page.getByRole("link", { name: "Keep this" }).click();
  await expect(page.getByText("Your answers come along")).toBeVisible();
  const email = newAddress();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText("This server sends no mail")).toBeVisible();
  await page.goto(await waitForLink(email));
  await expect(page.getByLabel("Take my answers along")).toBeChecked();
  await finishAccount(page);
  expect(await readStored(page)).toBeNull();
  await page.goto("/plan");
  expect(await readCodes(page)).toEqual(codes);

  const cookies = await context.cookies();
  const thief = await browser.newContext({ storageState: { cookies, origins: [] } });
  const copy = await thief.newPage();
  await copy.goto("/plan");
  expect(await readCodes(copy)).toEqual(codes);

  await page.getByText("Amina Yusuf").first().click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in?out");
  await expect(page.getByText("You are signed out")).toBeVisible();
  await copy.goto("/plan");
  await expect(copy).toHaveURL(/\/sign-in\?next=%2Fplan$/);
  await thief.close();

  await page.goto("/sign-in?next=%2Fplan");
  await signIn(page, email);
  await page.waitForURL("**/plan");
  expect(await readCodes(page)).toEqual(codes);
});

test("the answers reach the account on another device too, where the link is opened", async ({
  page,
  browser,
}) => {
  await storeProfile(page, FACTS, ALL);
  await page.goto("/start/plan");
  const codes = await readCodes(page);
  await page.goto("/sign-up");
  const email = newAddress();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  const link = await waitForLink(email);
  const phone = await browser.newContext();
  const other = await phone.newPage();
  await other.goto(link);
  await expect(other.getByText("Those you gave before you asked for this link")).toBeVisible();
  await finishAccount(other);
  await other.goto("/plan");
  expect(await readCodes(other)).toEqual(codes);
  await phone.close();
});

test("answers that are not wanted stay on the device and out of the account", async ({ page }) => {
  await storeProfile(page, FACTS, ALL);
  await page.goto("/");
  const before = await readStored(page);
  await askForAccount(page, newAddress());
  await page.getByLabel("Take my answers along").uncheck();
  await finishAccount(page);
  expect(await readStored(page)).toEqual(before);
  await expect(page.getByText("None yet", { exact: true })).toBeVisible();
});

test("promise 7: opening a link uses nothing up, and a used one says what to do", async ({ page }) => {
  const email = newAddress();
  await askForAccount(page, email);
  const link = page.url();
  await page.reload();
  await finishAccount(page);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not work any more");
  await expect(page.getByRole("link", { name: "Choose a new password" })).toBeVisible();
});

test("promise 6: what is said after asking is the same for an address with an account and for one without", async ({
  page,
}) => {
  const known = newAddress();
  await askForAccount(page, known);
  await finishAccount(page);
  await page.context().clearCookies();
  for (const [path, button] of [
    ["/reset", "Send me the link"],
    ["/sign-up", "Send me the link"],
  ] as const) {
    const said: string[] = [];
    for (const email of [known, newAddress()]) {
      await page.goto(path);
      await page.getByLabel("E-mail address").fill(email);
      await page.getByRole("button", { name: button }).click();
      await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
      said.push((await page.getByRole("main").innerText()).replaceAll(email, "…"));
    }
    expect(said[1]).toBe(said[0]);
  }
});

test("promise 4: a new password signs every other device out", async ({ page, browser }) => {
  const email = newAddress();
  await askForAccount(page, email);
  await finishAccount(page);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto("/reset");
  await other.getByLabel("E-mail address").fill(email);
  await other.getByRole("button", { name: "Send me the link" }).click();
  await other.goto(await waitForLink(email, 2));
  await other.getByLabel("New password").fill("five other small words here");
  await other.getByRole("button", { name: "Set the new password" }).click();
  await other.waitForURL("**/home");
  await page.goto("/home");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fhome$/);
  await signIn(page, email, "five other small words here");
  await page.waitForURL("**/home");
  await elsewhere.close();
});
