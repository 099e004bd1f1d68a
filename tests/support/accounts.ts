import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, type Page } from "@playwright/test";

/** Where the server under test puts its messages, as `playwright.config.ts` starts it. */
const MAIL = process.env.AIRWAY_MAIL_FOLDER || resolve(process.env.AIRWAY_DATA_DIR ?? ".data/e2e", "mail");

export const PASSWORD = "four small words here";

/** An address that no other test uses. */
export function newAddress(): string {
  return `${crypto.randomUUID()}@example.org`;
}

/** The links that were sent to an address, the oldest first. */
function listLinks(email: string): string[] {
  // A message that is still being written has another ending, and is gone by the time it is read.
  return readdirSync(MAIL)
    .filter((file) => file.endsWith(".eml"))
    .toSorted()
    .map((file) => readFileSync(resolve(MAIL, file), "utf8").replaceAll(/=\r?\n/g, ""))
    .filter((raw) => new RegExp(`^To: ${email}\\r?$`, "m").test(raw))
    .flatMap((raw) => /\/(?:link|invite)\/[\w-]{43}/.exec(raw)?.[0] ?? []);
}

/** The path of the newest link sent to an address, once there are `count` of them. */
export async function waitForLink(email: string, count = 1): Promise<string> {
  await expect.poll(() => listLinks(email).length, { message: `links to ${email}` }).toBe(count);
  return listLinks(email).at(-1) ?? "";
}

/** Lets the requests of a page come from a network that no other test uses. */
async function comeFromElsewhere(page: Page): Promise<void> {
  const group = () => Math.floor(Math.random() * 0x10000).toString(16);
  const address = `2001:db8:${group()}:${group()}:${group()}:${group()}::1`;
  await page.setExtraHTTPHeaders({ "x-forwarded-for": address });
}

/** Asks for an account and opens the link that was sent. */
export async function askForAccount(page: Page, email: string): Promise<void> {
  await comeFromElsewhere(page);
  await page.goto("/sign-up");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await page.goto(await waitForLink(email));
}

/** Finishes signing up on the page of a link. */
export async function finishAccount(page: Page, name = "Amina Yusuf"): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  // The first page tells of the visit once it is ready: it must not come after a test that takes the cookie away.
  const visit = page.waitForResponse(/preferences\.visit/);
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.waitForURL("**/home");
  await visit;
}

/** Makes an account by all the steps a person takes, and ends on its first page. */
export async function makeAccount(page: Page, name?: string): Promise<string> {
  const email = newAddress();
  await askForAccount(page, email);
  await finishAccount(page, name);
  return email;
}

/** Types address and password on the sign-in page and sends them. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Enters the demo by its button. */
export async function enterDemo(page: Page, role: "an applicant" | "a mentor" | "a coordinator") {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Look around as ${role} (demo)` }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** What a refused form or act says. */
export function alertIn(page: Page) {
  return page.getByRole("main").getByRole("alert");
}
