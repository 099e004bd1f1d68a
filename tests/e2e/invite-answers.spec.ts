import { makeAccount, newAddress, signIn } from "../support/accounts";
import { expect, test } from "../support/browser";
import { storeProfile } from "../support/guest";
import { invite, join, startProgram } from "../support/programs";

// Several people do several things, each in a browser of their own.
test.describe.configure({ timeout: 120_000 });

const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
const FACTS = { season: 2028, visa: "j1", step2ck: { status: "passed", attempts: 1, score: 244 } };

test("an invitation says by name who will see what, uses nothing up by being opened, and makes an account", async ({
  page,
  browser,
}) => {
  await makeAccount(page, "Cora Lind");
  await startProgram(page, "Harbor Advising");
  const email = newAddress();
  const path = await invite(page, email);

  const visitor = await browser.newContext();
  const guest = await visitor.newPage();
  await guest.goto(path);
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("You are invited to Harbor Advising");
  await expect(guest.getByRole("main")).toContainText("Cora Lind asks you to come as an applicant");
  await expect(guest.getByRole("main")).toContainText(email);
  const shared = guest.getByRole("region", { name: "What will be shared, and with whom" });
  await expect(shared.getByText("Cora Lind")).toBeVisible();
  await guest.getByRole("button", { name: "Make an account and accept" }).click();
  await expect(guest.getByRole("alert").getByRole("link", { name: "Enter your name." })).toBeVisible();
  await join(guest, path, "Imani Okoro");
  await expect(guest).toHaveURL("/home");
  await expect(guest.getByText("Visible to: you, Cora Lind")).toBeVisible();

  await visitor.clearCookies();
  expect((await guest.goto(path))?.status()).toBe(404);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This invitation can't be used");
  await visitor.close();
});

test("somebody with an account signs in, accepts, and their answers come along; another address can't", async ({
  page,
  browser,
}) => {
  await makeAccount(page, "Cora Lind");
  await startProgram(page, "Harbor Advising");

  const own = await browser.newContext();
  const applicant = await own.newPage();
  await storeProfile(applicant, FACTS, ALL);
  const email = await makeAccount(applicant, "Tomas Vega");
  const path = await invite(page, email, { count: 2 });
  await page.goto(path);
  await expect(page.getByRole("main")).toContainText(
    `This invitation is for ${email}, and you are signed in as`,
  );
  await expect(page.getByRole("button", { name: "Accept the invitation" })).toHaveCount(0);

  await own.clearCookies();
  await applicant.goto(path);
  await applicant.getByRole("link", { name: "Sign in to answer" }).click();
  await signIn(applicant, email);
  await applicant.waitForURL(`**${path}`);
  await expect(applicant.getByText("The answers in your account come along")).toBeVisible();
  await applicant.getByRole("button", { name: "Accept the invitation" }).click();
  await applicant.waitForURL("**/home");
  await expect(applicant.getByText("Visible to: you, Cora Lind")).toBeVisible();
  await expect(applicant.getByRole("heading", { name: "Your next step" })).toBeVisible();

  await page.goto("/people?role=applicant");
  await page.getByRole("link", { name: "Tomas Vega" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tomas Vega");
  await expect(page.getByText("Your look is noted for them to see")).toBeVisible();
  await expect(page.locator("[data-code]").first()).toBeVisible();

  await applicant.goto("/settings/sharing");
  await expect(applicant.getByRole("region", { name: "Who looked" })).toContainText(
    "Cora Lind, as coordinator",
  );
  await applicant.getByRole("button", { name: "Leave the program" }).click();
  const dialog = applicant.getByRole("dialog");
  await expect(dialog).toContainText("These lose sight of your record at once: Cora Lind.");
  await dialog.getByRole("button", { name: "Leave" }).click();
  await applicant.waitForURL("**/home");
  await expect(applicant.getByText("Visible to: only you")).toBeVisible();
  await expect(applicant.getByRole("heading", { name: "Your next step" })).toBeVisible();
  expect((await page.request.get(page.url())).status()).toBe(404);
  await own.close();
});

test("declining asks first, and then the link leads nowhere", async ({ page, browser }) => {
  await makeAccount(page, "Cora Lind");
  await startProgram(page, "Harbor Advising");
  const path = await invite(page, newAddress(), { role: "Mentor" });
  const visitor = await browser.newContext();
  const guest = await visitor.newPage();
  await guest.goto(path);
  await guest.getByRole("button", { name: "Decline" }).click();
  await guest.keyboard.press("Escape");
  await expect(guest.getByRole("button", { name: "Decline" })).toBeFocused();
  await guest.getByRole("button", { name: "Decline" }).click();
  await guest.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await expect(guest.getByText("You declined the invitation")).toBeVisible();
  expect((await guest.request.get(path)).status()).toBe(404);
  await visitor.close();
});
