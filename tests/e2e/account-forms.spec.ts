import { expect, test } from "../support/browser";
import { alertIn, askForAccount, makeAccount, newAddress, PASSWORD, signIn } from "../support/accounts";

// A browser writes each refusal and each lost answer into its console.
test.use({ cleanConsole: undefined });

test("a refused password keeps what was typed, and the summary leads to its field", async ({ page }) => {
  await askForAccount(page, newAddress());
  await page.getByLabel("Your name").fill("أمينة يوسف");
  const password = page.getByLabel("Password", { exact: true });
  await password.fill("password");
  await page.getByRole("button", { name: "Make my account" }).click();
  const summary = alertIn(page);
  await expect(summary).toBeFocused();
  await expect(page.getByLabel("Your name")).toHaveValue("أمينة يوسف");
  await expect(password).toHaveValue("password");
  await summary.getByRole("link").click();
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(/Choose another/);
});

test("nothing typed is lost while the server does not answer, and the same press works when it does", async ({
  page,
}) => {
  const email = newAddress();
  await askForAccount(page, email);
  await page.getByLabel("Your name").fill("Amina Yusuf");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  // The account is made, and the answer gets lost on its way.
  await page.route("**/api/trpc/accounts.finishSignUp*", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(alertIn(page)).toContainText("The server did not answer");
  await expect(page.getByLabel("Your name")).toHaveValue("Amina Yusuf");
  await page.unroute("**/api/trpc/accounts.finishSignUp*");
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.waitForURL("**/home");
});

test("a wrong password tells no more than that the two do not fit, and only own paths follow", async ({
  page,
}) => {
  const email = await makeAccount(page);
  await page.context().clearCookies();
  await page.goto("/sign-in?next=https%3A%2F%2Fexample.org%2Fplan");
  const said: string[] = [];
  for (const address of [email, newAddress()]) {
    await signIn(page, address, "not the password");
    await expect(alertIn(page)).toContainText("do not fit together");
    said.push(await alertIn(page).innerText());
    await expect(page.getByLabel("E-mail address")).toHaveValue(address);
    await page.reload();
  }
  expect(said[1]).toBe(said[0]);
  await signIn(page, email);
  await page.waitForURL("**/home");
});

test("while sign-in can't be reached the page says so and keeps what was typed", async ({ page }) => {
  await page.goto("/sign-in");
  await page.route("**/api/auth/csrf", (route) => route.fulfill({ status: 503, json: { message: "away" } }));
  await signIn(page, "a@example.org");
  await expect(alertIn(page)).toContainText("The server did not answer");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue(PASSWORD);
});

test("what is typed before the page is ready stays, and nothing of it can get into the address", async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/sign-in", { waitUntil: "commit" });
  const email = page.getByLabel("E-mail address");
  await email.fill("early@example.org");
  await email.press("Enter");
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeDisabled();
  release();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeEnabled();
  await expect(email).toHaveValue("early@example.org");
  expect(new URL(page.url()).search).toBe("");
});

test("a password can be looked at, pasted and filled by a manager", async ({ page }) => {
  await page.goto("/sign-in");
  const password = page.getByLabel("Password", { exact: true });
  await expect(page.getByLabel("E-mail address")).toHaveAttribute("autocomplete", "username");
  await expect(password).toHaveAttribute("autocomplete", "current-password");
  await password.fill("seen");
  await page.getByRole("button", { name: "Show what is typed" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await expect(password).toHaveValue("seen");
});
