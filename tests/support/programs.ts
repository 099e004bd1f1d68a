import { expect, type Page } from "@playwright/test";
import { PASSWORD, waitForLink } from "./accounts";

/** Starts a program from the settings of whoever is signed in, and ends on its people page. */
export async function startProgram(page: Page, name: string, cohort = "Spring group"): Promise<void> {
  await page.goto("/settings/account");
  const form = page.getByRole("form", { name: "Start a program" });
  await form.getByLabel("Name of the program or group").fill(name);
  await form.getByLabel("Name of the first cohort").fill(cohort);
  await form.getByRole("button", { name: "Start the program" }).click();
  await page.waitForURL("**/people");
}

/** Sends an invitation from the people page, and gives the path of its link. */
export async function invite(
  page: Page,
  email: string,
  given: { readonly role?: "Mentor" | "Coordinator"; readonly mentor?: string; readonly count?: number } = {},
): Promise<string> {
  await page.goto("/people");
  const form = page.getByRole("form", { name: "Invite somebody" });
  await form.getByLabel("E-mail address").fill(email);
  if (given.role) await form.getByLabel("Role").selectOption(given.role);
  if (given.mentor) await form.getByLabel("Mentor from the first day").selectOption(given.mentor);
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("status").filter({ hasText: email })).toBeVisible();
  return waitForInvitation(email, given.count ?? 1);
}

/** The path of the newest invitation sent to an address. */
async function waitForInvitation(email: string, count: number): Promise<string> {
  const path = await waitForLink(email, count);
  expect(path).toMatch(/^\/invite\//);
  return path;
}

/** Joins by an invitation, with a new account. */
export async function join(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make an account and accept" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/invite"));
}

/** Unfolds what may be changed about somebody on the people page. */
export async function openPerson(page: Page, name: string) {
  const row = page.getByRole("row").filter({ hasText: name }).last();
  await row.locator("summary").click();
  return row;
}
