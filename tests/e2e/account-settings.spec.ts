import { generateSync } from "otplib/functional";
import { expect, test } from "../support/browser";
import { alertIn, makeAccount, PASSWORD, signIn, waitForLink } from "../support/accounts";

test("a name is changed everywhere at once, and comes back as it was typed", async ({ page }) => {
  await makeAccount(page);
  await page.goto("/settings/account");
  const name = "محمد <b>O'Neil</b> 李";
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Change the name" }).click();
  await expect(page.getByText("Your name is changed.")).toBeVisible();
  await expect(page.locator("header").getByText(name)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Your name")).toHaveValue(name);
});

test("an address changes only when both mailboxes have said yes, and the change can be called off", async ({
  page,
}) => {
  const old = await makeAccount(page);
  const next = `next-${old}`;
  const ask = async () => {
    await page.goto("/settings/account");
    await page.getByLabel("New address").fill(next);
    await page.getByLabel("Your password").fill(PASSWORD);
    await page.getByRole("button", { name: "Change the address" }).click();
    await expect(page.getByText("A change of address is waiting")).toBeVisible();
  };
  await ask();
  await page.getByRole("button", { name: "Keep the address I have" }).click();
  await expect(page.getByLabel("New address")).toBeVisible();
  await ask();
  await page.goto(await waitForLink(next, 2));
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Thank you: this address has said yes")).toBeVisible();
  await page.goto(await waitForLink(old, 3));
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Your address is changed")).toBeVisible();
  await page.goto("/settings/account");
  await expect(page.getByRole("main").getByText(next)).toBeVisible();
});

test("promise 4: a session ended from another device is refused on its next request", async ({
  page,
  browser,
}) => {
  const email = await makeAccount(page);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const enter = async () => {
    await other.goto("/sign-in?next=%2Fsettings%2Fsecurity");
    await signIn(other, email);
    await other.waitForURL("**/settings/security");
  };
  await enter();
  await page.goto("/settings/security");
  await expect(page.getByText("This device")).toHaveCount(1);
  await page.getByRole("button", { name: /^Sign out .+ on / }).click();
  await expect(page.getByRole("status").filter({ hasText: /is signed out\.$/ })).toBeFocused();
  await expect(page.getByText("No other device is signed in.")).toBeVisible();
  await other.goto("/settings/security");
  await expect(other).toHaveURL(/\/sign-in\?next=/);

  await enter();
  await page.reload();
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("Every other device is signed out.")).toBeVisible();
  await other.goto("/settings/security");
  await expect(other).toHaveURL(/\/sign-in\?next=/);
  await page.reload();
  await expect(page.getByText("This device")).toBeVisible();
  await elsewhere.close();
});

test("a changed password signs other devices out and leaves this one", async ({ page, browser }) => {
  const email = await makeAccount(page);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await signIn(other, email);
  await other.waitForURL("**/home");
  await page.goto("/settings/security");
  await page.getByLabel("Current password").fill(PASSWORD);
  await page.getByLabel("New password").fill("five other small words here");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await expect(page.getByLabel("New password")).toHaveValue("");
  await other.goto("/home");
  await expect(other).toHaveURL(/\/sign-in\?next=/);
  await elsewhere.close();
});

test("a second factor is set up, asked for, answered by a recovery code once, and turned off", async ({
  page,
  browser,
}) => {
  test.slow();
  const email = await makeAccount(page);
  await page.goto("/settings/security");
  const part = page.getByRole("region", { name: "Second factor" });
  await part.getByText("Set it up").click();
  await part.getByLabel("Your password").fill(PASSWORD);
  await part.getByRole("button", { name: "Start" }).click();
  await expect(part.getByRole("img", { name: /QR code/ })).toBeVisible();
  const secret = (await part.locator("code").innerText()).replaceAll(" ", "");
  await part.getByLabel("Code from your app").fill(generateSync({ secret }));
  await part.getByRole("button", { name: "Turn it on" }).click();
  const kept = part.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(kept).toHaveCount(10);
  const codes = await kept.allInnerTexts();
  const downloading = page.waitForEvent("download");
  await part.getByRole("button", { name: "Download" }).click();
  expect((await downloading).suggestedFilename()).toBe("airway-recovery-codes.txt");
  await part.getByRole("button", { name: "I have kept them" }).click();
  await expect(part.getByText("10 of 10 recovery codes left.")).toBeVisible();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const enter = async (recoveryCode: string) => {
    await other.goto("/sign-in?next=%2Fsettings%2Fsecurity");
    await signIn(other, email);
    await other.waitForURL("**/sign-in/code?next=*");
    await other.getByRole("button", { name: "Use a recovery code" }).click();
    await other.getByLabel("Recovery code").fill(recoveryCode);
    await other.getByRole("button", { name: "Go on" }).click();
  };
  await enter(codes[0] ?? "");
  await other.waitForURL("**/settings/security");
  await expect(other.getByText("9 of 10 recovery codes left.")).toBeVisible();
  await other.goto("/home");
  await elsewhere.clearCookies();
  await enter(codes[0] ?? "");
  await expect(alertIn(other)).toBeVisible();
  // Until the code is right nothing is open, and everything leads back here.
  await other.goto("/plan");
  await expect(other).toHaveURL(/\/sign-in\/code\?next=%2Fplan$/);
  await elsewhere.close();

  await page.reload();
  await part.getByText("Turn the second factor off").click();
  const off = part.getByRole("form", { name: "Turn it off" });
  await off.getByLabel("Your password").fill(PASSWORD);
  await off.getByRole("button", { name: "Use a recovery code" }).click();
  await off.getByLabel("Recovery code").fill(codes[1] ?? "");
  await off.getByRole("button", { name: "Turn it off" }).click();
  await expect(part.getByText("Your second factor is off.")).toBeVisible();
});

test("a program is started from an account, and the person's own place stays one press away", async ({
  page,
}) => {
  await makeAccount(page);
  await page.goto("/settings/account");
  await page.getByLabel("Name of the program or group").fill("Hill & Sons <Advisers>");
  await page.getByLabel("Name of the first cohort").fill("First group");
  await page.getByRole("button", { name: "Start the program" }).click();
  await page.waitForURL("**/people");
  await expect(page.locator("header")).toContainText("Hill & Sons <Advisers>, as a coordinator");
  await page.goto("/plan");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is for applicants");
  await page.getByRole("button", { name: "Switch to Your own place" }).click();
  await expect(page.locator("header")).toContainText("Your own place");
  await expect(page).toHaveURL(/\/plan$/);
});
