import { writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { makeAccount } from "../support/accounts";
import { expectAccessible } from "../support/browser";
import { downloadProfile, RICH_PROFILE } from "../support/guest";

// Not the test of support/browser: the browser itself complains when the rules refuse a file.
test.describe.configure({ timeout: 120_000 });

test("a profile goes out as a file and comes in by way of what it would change, with an undo", async ({
  page,
}, info) => {
  await makeAccount(page);
  await page.goto("/profile/citizenship");
  await page.getByLabel("Which country are you a citizen of?").fill("Egypt");
  await expect(page.locator("[data-field-save=saved]")).toBeVisible();
  await page.goto("/profile/file");
  const { name, text } = await downloadProfile(page);
  expect(name).toBe("airway-profile.json");
  expect(JSON.parse(text)).toMatchObject({ citizenship: { country: "Egypt" } });

  const path = info.outputPath("other.json");
  await writeFile(
    path,
    JSON.stringify({ ...RICH_PROFILE, asOf: "2027-03-10", visa: "h1b", ecfmg: "soon", pet: "cat" }),
  );
  await page.getByLabel("Profile file").setInputFiles(path);
  const mirror = page.getByRole("region", { name: "What other.json would change" });
  await expect(mirror).toBeFocused();
  await expect(mirror.getByText("2 places of this file can't be taken")).toBeVisible();
  await expect(mirror.getByRole("listitem").filter({ hasText: "ecfmg" })).toContainText("Choose one of");
  await expect(mirror.getByRole("listitem").filter({ hasText: "pet" })).toContainText(
    "does not know this field",
  );
  await expect(mirror.getByRole("row").filter({ hasText: "Country of citizenship" })).toContainText(
    /Egypt.*not entered/s,
  );
  await expect(mirror.getByRole("row").filter({ hasText: /^Visa/ })).toContainText(/not entered.*H-1B/s);
  await expectAccessible(page);
  await mirror.getByRole("button", { name: "Leave everything as it is" }).click();
  await page.goto("/profile/citizenship");
  await expect(page.getByLabel("Which country are you a citizen of?")).toHaveValue("Egypt");

  await page.goto("/profile/file");
  await page.getByLabel("Profile file").setInputFiles(path);
  await mirror.getByRole("button", { name: "Take the answers of the file" }).click();
  await expect(page.getByText("Your answers were replaced by those of the file.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByLabel("Profile file").setInputFiles(path);
  await expect(mirror.getByRole("row").filter({ hasText: "Country of citizenship" })).toContainText("Egypt");
  await mirror.getByRole("button", { name: "Take the answers of the file" }).click();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.goto("/profile/practice");
  await expect(page.getByText(/CCSSA 12: 228 on 15 Jan 2027/)).toBeVisible();
});

test("a file that is no profile is refused in words, and everything stays as it was", async ({
  page,
}, info) => {
  await makeAccount(page);
  await page.goto("/profile/file");
  const path = info.outputPath("letter.json");
  await writeFile(path, "Dear Sir");
  await page.getByLabel("Profile file").setInputFiles(path);
  await expect(page.getByRole("alert").filter({ hasText: "This file is not JSON" })).toContainText(
    "Your answers are as they were.",
  );
});
