import { makeAccount, newAddress } from "../support/accounts";
import { expect, test } from "../support/browser";
import { invite, join, openPerson, startProgram } from "../support/programs";

// Several people do several things, each in a browser of their own.
test.describe.configure({ timeout: 120_000 });

test("promise 4: a mentor sees an applicant from the assignment on, and not one request longer", async ({
  page,
  browser,
}) => {
  await makeAccount(page, "Cora Lind");
  await startProgram(page, "Harbor Advising");
  const [first, second] = [await browser.newContext(), await browser.newContext()];
  const [mentor, applicant] = [await first.newPage(), await second.newPage()];
  await join(mentor, await invite(page, newAddress(), { role: "Mentor" }), "Maya Rao");
  await expect(mentor.getByRole("heading", { level: 1 })).toHaveText("Nobody is assigned to you yet");
  await join(applicant, await invite(page, newAddress()), "Imani Okoro");

  await page.goto("/people?role=applicant");
  const row = await openPerson(page, "Imani Okoro");
  await row.getByLabel("Another mentor").selectOption("Maya Rao");
  await row.getByRole("button", { name: "Assign" }).click();
  await expect(row.getByRole("status")).toContainText("Maya Rao");

  await mentor.reload();
  await mentor.getByRole("link", { name: "Imani Okoro" }).click();
  await expect(mentor.getByRole("heading", { level: 1 })).toHaveText("Imani Okoro");
  await applicant.goto("/home");
  await expect(applicant.getByText("Maya Rao, as your mentor")).toBeVisible();

  await row.getByRole("button", { name: /Maya Rao/ }).click();
  await expect(row.getByText("Nobody mentors them.")).toBeVisible();
  expect((await mentor.reload())?.status()).toBe(404);
  await expect(mentor.getByRole("heading", { level: 1 })).toHaveText(
    "There is nothing here, or it is not yours to see",
  );
  await applicant.reload();
  await expect(applicant.getByText("Visible to: you, Cora Lind")).toBeVisible();
  await first.close();
  await second.close();
});

test("the list keeps its filter in the address, and removing an applicant asks first and takes their record home", async ({
  page,
  browser,
}) => {
  await makeAccount(page, "Cora Lind");
  await startProgram(page, "Harbor Advising");
  const own = await browser.newContext();
  const applicant = await own.newPage();
  await join(applicant, await invite(page, newAddress()), "Imani Okoro");
  await page.goto("/people");
  await page.getByLabel("Name or address").fill("nobody at all");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/q=nobody/);
  await expect(page.getByText("Nobody here fits all of this.")).toBeVisible();
  await page.getByLabel("Name or address").fill("imani");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/q=imani/);
  const row = await openPerson(page, "Imani Okoro");
  await row.getByRole("button", { name: "Remove from the program" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Keep it as it is" }).click();
  await row.getByRole("button", { name: "Remove from the program" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Nobody here fits all of this.")).toBeVisible();
  await applicant.goto("/home");
  await expect(applicant).toHaveURL(/\/(home|sign-in)/);
  await own.close();
});
