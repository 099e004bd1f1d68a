import type { Page } from "@playwright/test";
import { enterDemo, newAddress } from "../support/accounts";
import { expect, test } from "../support/browser";
import { openPerson } from "../support/programs";

test.describe.configure({ timeout: 90_000 });

// Two applicants of the demo whom no other test touches; what is changed of them is put back.
const WITHOUT_MENTOR = "Sofia Lindqvist Marín";
const KEPT_OUT = "Viktor Hadžić";

const find = async (page: Page, name: string) => {
  await page.goto(`/people?q=${encodeURIComponent(name)}`);
  return openPerson(page, name);
};

test("a coordinator invites somebody, sees it in the list, and withdraws it", async ({ page }) => {
  await enterDemo(page, "a coordinator");
  const email = newAddress();
  const form = page.getByRole("form", { name: "Invite somebody" });
  await form.getByLabel("E-mail address").fill(email);
  await form.getByLabel("Cohort").selectOption({ label: "Match 2028 (2028 Match)" });
  await form.getByLabel("Mentor from the first day").selectOption("Dr. Kaoru Minase");
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(form.getByRole("status")).toContainText(email);
  await expect(form.getByLabel("E-mail address")).toHaveValue("");

  const open = page.getByRole("table", { name: "Not answered yet" });
  const row = open.getByRole("row").filter({ hasText: email }).first();
  await expect(row).toContainText("Match 2028");
  await expect(row).toContainText("Open");
  await open.getByRole("button", { name: `Withdraw the invitation of ${email}` }).click();

  // The row is gone, and what was done to it is still said.
  await expect(open.getByText(email)).toHaveCount(0);
  const said = page.getByRole("region", { name: "Invitations" }).getByRole("status");
  await expect(said).toContainText(`The invitation of ${email} is withdrawn`);
  await expect(said).toBeFocused();
  await page.getByText(/^Answered or withdrawn \(/).click();
  const closed = page.getByRole("table", { name: "Answered or withdrawn" });
  await expect(closed.getByRole("row").filter({ hasText: email })).toContainText("Withdrawn");
});

test("a mentor is assigned and ended, and the row says so without a reload", async ({ page }) => {
  await enterDemo(page, "a coordinator");
  const table = await find(page, WITHOUT_MENTOR);
  const row = page.getByRole("row", { name: new RegExp(WITHOUT_MENTOR) }).first();
  await expect(row).toContainText("Nobody yet");
  await table.getByLabel("Another mentor").selectOption("Dr. Kaoru Minase");
  await table.getByRole("button", { name: "Assign" }).click();
  await expect(table.getByRole("status")).toContainText("Dr. Kaoru Minase");
  await expect(table.getByRole("status")).toBeFocused();
  await expect(row).toContainText("Dr. Kaoru Minase");
  await table.getByRole("button", { name: "End with Dr. Kaoru Minase" }).click();
  await expect(row).toContainText("Nobody yet");
  await expect(table.getByRole("status")).toContainText("Ended");
});

test("somebody is deactivated and let in again, and removing them asks first", async ({ page }) => {
  await enterDemo(page, "a coordinator");
  const table = await find(page, KEPT_OUT);
  const row = page.getByRole("row", { name: new RegExp(KEPT_OUT) }).first();
  await expect(row).toContainText("Active");
  await table.getByRole("button", { name: "Deactivate" }).click();
  await expect(row).toContainText("Deactivated");
  await table.getByRole("button", { name: "Let in again" }).click();
  await expect(row).toContainText("Active");
  await table.getByRole("button", { name: "Remove from the program" }).click();
  const dialog = page.getByRole("dialog", { name: `Remove ${KEPT_OUT} from the program?` });
  await expect(dialog).toContainText("Their answers go home with them");
  await expect(dialog.getByRole("button", { name: "Keep it as it is" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(table.getByRole("button", { name: "Remove from the program" })).toBeFocused();
});

test("the filters stand in the address, and so in a reload, in a link and in the next page", async ({
  page,
}) => {
  await enterDemo(page, "a coordinator");
  await page.getByRole("search").getByLabel("Role", { exact: true }).selectOption("Applicants");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.waitForURL(/role=applicant/);
  const table = page.getByRole("table").first();
  const names = async () => {
    await expect(table.getByRole("rowheader").first()).toBeVisible();
    return table.getByRole("rowheader").allTextContents();
  };
  const first = await names();
  await page.reload();
  expect(await names()).toEqual(first);
  await expect(page.getByRole("search").getByLabel("Role", { exact: true })).toHaveValue("applicant");

  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/role=applicant.*afterId=/);
  await expect(table.getByRole("rowheader").first()).not.toHaveText(first[0] ?? "");
  const second = await names();
  expect(second.filter((name) => first.includes(name))).toEqual([]);
  await page.getByRole("link", { name: "First page" }).click();
  await expect(table.getByRole("rowheader").first()).toHaveText(first[0] ?? "");

  await page.getByRole("search").getByLabel("Cohort", { exact: true }).selectOption("Match 2027");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.waitForURL(/role=applicant&cohort=/);
  await expect(table).toContainText("Match 2027");
  await expect(table.getByRole("rowheader", { name: KEPT_OUT })).toHaveCount(0);
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page).toHaveURL(/\/people$/);

  // Letter case and accents make no difference.
  await page.getByLabel("Name or address").fill("HADZIC");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(table.getByRole("rowheader")).toHaveCount(1);
  await expect(table.getByRole("rowheader")).toContainText(KEPT_OUT);
  await page.goto("/people?role=nobody&cohort=1&q=%00&afterId=x");
  await expect(table.getByRole("rowheader")).toHaveCount(25);
});
