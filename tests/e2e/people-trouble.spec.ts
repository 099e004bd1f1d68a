import { expect, test } from "@playwright/test";
import { enterDemo, makeAccount, newAddress } from "../support/accounts";
import { openPerson, startProgram } from "../support/programs";

// The browser itself complains of refused and failed requests, so these pages can't have a silent console.
test.describe.configure({ timeout: 90_000 });

/** An applicant of the demo whom no other test touches; what is changed of them is put back. */
const NAME = "Ibrahim Al-Tayyib";

test("promise 12: what somebody else changed in the meantime is not overwritten, and the row shows it", async ({
  page,
  context,
}) => {
  await enterDemo(page, "a coordinator");
  const address = `/people?q=${encodeURIComponent(NAME)}`;
  await page.goto(address);
  const mine = await openPerson(page, NAME);
  const tab = await context.newPage();
  await tab.goto(address);
  const theirs = await openPerson(tab, NAME);
  await theirs.getByRole("button", { name: "Deactivate" }).click();
  await expect(theirs.getByRole("status")).toContainText("Deactivated");
  await theirs.getByRole("button", { name: "Let in again" }).click();
  await expect(theirs.getByRole("status")).toContainText("Let");
  await theirs.getByRole("button", { name: "Deactivate" }).click();
  await expect(theirs.getByRole("status")).toContainText("Deactivated");

  await mine.getByRole("button", { name: "Deactivate" }).click();
  await expect(mine.getByRole("alert")).toContainText("Somebody else changed this in the meantime");
  await expect(page.getByRole("row", { name: new RegExp(NAME) }).first()).toContainText("Deactivated");
  await mine.getByRole("button", { name: "Let in again" }).click();
  await expect(mine.getByRole("status")).toContainText("Let");
  await expect(mine.getByRole("alert")).toHaveCount(0);
});

test("promise 12: an invitation whose answer was lost is sent again under the same key, and is one invitation", async ({
  page,
}) => {
  await enterDemo(page, "a coordinator");
  const email = newAddress();
  const keys: unknown[] = [];
  await page.route("**/api/trpc/invitations.create*", async (route) => {
    const sent: unknown = route.request().postDataJSON();
    keys.push(sent);
    const answer = await route.fetch();
    if (keys.length === 1) await route.abort();
    else await route.fulfill({ response: answer });
  });
  const form = page.getByRole("form", { name: "Invite somebody" });
  await form.getByLabel("E-mail address").fill(email);
  await form.getByLabel("Role").selectOption("Mentor");
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(form.getByRole("alert")).toContainText("The server did not answer");
  await expect(form.getByLabel("E-mail address")).toHaveValue(email);
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(form.getByRole("status")).toContainText(email);
  expect(keys).toHaveLength(2);
  expect(keys[1]).toEqual(keys[0]);
  await page.reload();
  await page.getByText(/^Answered or withdrawn \(/).click();
  await expect(page.getByRole("rowheader").filter({ hasText: email })).toHaveCount(1);
  await page.getByRole("button", { name: `Withdraw the invitation of ${email}` }).click();
  await expect(page.getByText(`The invitation of ${email} is withdrawn`)).toBeVisible();
});

test("an invitation that can't be sent names its fields, leads to them, and loses nothing", async ({
  page,
}) => {
  await enterDemo(page, "a coordinator");
  const form = page.getByRole("form", { name: "Invite somebody" });
  await form.getByLabel("E-mail address").fill("not an address");
  await form.getByRole("button", { name: "Send the invitation" }).click();
  const summary = form.getByRole("alert");
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: "Choose a cohort." }).click();
  await expect(form.getByLabel("Cohort")).toBeFocused();
  await form.getByLabel("Cohort").selectOption({ index: 1 });
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await summary.getByRole("link", { name: "Enter an e-mail address" }).click();
  await expect(form.getByLabel("E-mail address")).toBeFocused();
  await expect(form.getByLabel("E-mail address")).toHaveValue("not an address");
  await expect(form.getByLabel("E-mail address")).toHaveAccessibleDescription(/Enter an e-mail address/);
  await expect(form.getByLabel("Cohort")).not.toHaveValue("");
});

test("promise 12: the program's name is not overwritten, what was typed stays, and a second press changes it", async ({
  page,
  context,
}) => {
  await makeAccount(page, "Cora Lind");
  await startProgram(page, "Harbor Advising");
  await page.goto("/organization");
  const tab = await context.newPage();
  await tab.goto("/organization");
  await tab.getByLabel("Name of the program").fill("Harbor Group");
  await tab.getByRole("button", { name: "Save" }).click();
  await expect(tab.getByText("Saved.")).toBeVisible();

  // Something else renders the page anew: the form must not take the newer version for the one that was seen.
  const make = page.getByRole("form", { name: "New cohort" });
  await make.getByLabel("Name of the cohort").fill("Autumn group");
  await make.getByRole("button", { name: "Make the cohort" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbor Group");
  await page.getByLabel("Name of the program").fill("Harbor Circle");
  await page.getByRole("button", { name: "Save" }).click();
  const form = page.getByRole("form", { name: "Name and sign-in" });
  await expect(form.getByRole("alert")).toContainText("Somebody else changed this in the meantime");
  await expect(form).toContainText("the name is Harbor Group");
  await expect(page.getByLabel("Name of the program")).toHaveValue("Harbor Circle");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbor Circle");

  // Turning it on without a second factor of one's own would lock them out.
  await page.getByLabel("Mentors and coordinators need a second factor").check();
  await page.getByRole("button", { name: "Save" }).click();
  await form.getByRole("link", { name: "You have no second factor yet." }).click();
  await expect(page.getByLabel("Mentors and coordinators need a second factor")).toBeFocused();
  await expect(page.getByLabel("Mentors and coordinators need a second factor")).toBeChecked();
});
