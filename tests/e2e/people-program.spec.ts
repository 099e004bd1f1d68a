import { makeAccount } from "../support/accounts";
import { expect, test } from "../support/browser";
import { startProgram } from "../support/programs";

test.describe.configure({ timeout: 90_000 });

test("a new program says that nobody else is there yet, and its cohorts are made, renamed and linked", async ({
  page,
}) => {
  await makeAccount(page, "Cora Lind");
  await startProgram(page, "Harbor Advising");
  await page.goto("/people");
  await expect(page.getByText("So far you are the only one here")).toBeVisible();
  await expect(page.getByText("No invitation waits for an answer.")).toBeVisible();

  await page.goto("/organization");
  const make = page.getByRole("form", { name: "New cohort" });
  await make.getByLabel("Name of the cohort").fill("مجموعة الربيع");
  await make.getByLabel("Year of its Match").fill("2029");
  await make.getByRole("button", { name: "Make the cohort" }).click();
  await expect(make.getByRole("status")).toContainText("مجموعة الربيع");
  const cohort = page.getByRole("region", { name: "مجموعة الربيع" });
  await expect(cohort).toContainText("2029 Match");
  await expect(cohort).toContainText("Cora Lind (you)");
  // The only one who coordinates it can't stop: nobody could ever see it again.
  await expect(cohort.getByRole("button", { name: "Stop coordinating it" })).toHaveCount(0);

  await cohort.getByText("Rename the cohort").click();
  await cohort.getByLabel("New name").fill("Autumn group");
  await cohort.getByRole("button", { name: "Rename" }).click();
  const renamed = page.getByRole("region", { name: "Autumn group" });
  await expect(renamed.getByText("The cohort has its new name.")).toBeVisible();
  await renamed.getByRole("link", { name: "0 applicants" }).click();
  await expect(page).toHaveURL(/\/people\?role=applicant&cohort=/);
  await expect(page.getByText("Nobody here fits all of this.")).toBeVisible();
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page.getByRole("rowheader", { name: /Cora Lind/ })).toBeVisible();
});

test("a person of the staff keeps at least one role, and is told how to be kept out instead", async ({
  page,
}) => {
  await makeAccount(page, "Cora Lind");
  await startProgram(page, "Harbor Advising");
  await page.goto("/people");
  await page.getByText(/^Change/).click();
  await page.getByRole("checkbox", { name: /^Coordinator/ }).uncheck();
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByText("Choose at least one role.")).toBeVisible();
  await page.getByRole("checkbox", { name: /^Coordinator/ }).check();
  await page.getByRole("checkbox", { name: /^Mentor/ }).check();
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByText("Changed the roles of")).toBeVisible();
  await expect(page.getByRole("row", { name: /Cora Lind/ }).first()).toContainText("Mentor, Coordinator");
});
