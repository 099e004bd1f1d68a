import { enterDemo } from "../support/accounts";
import { expect, test } from "../support/browser";

test("without scripts the fields are a form, and the result is in the first HTML", async ({
  page,
  browser,
}) => {
  await enterDemo(page, "an applicant");
  const cookies = await page.context().cookies();
  const bare = await browser.newContext({ javaScriptEnabled: false, storageState: { cookies, origins: [] } });
  const plain = await bare.newPage();
  await plain.goto("/what-if");
  await expect(plain.getByRole("status").first()).toHaveText("Nothing is tried yet");
  await expect(plain.getByRole("slider")).toHaveCount(0);
  const letters = plain.getByLabel("Letters from US anesthesiologists", { exact: true });
  const own = Number(await letters.inputValue());
  await letters.fill(String(own + 2));
  await plain.getByRole("button", { name: "Show what changes" }).click();
  // The form sends every field; only what differs from the record stays in the address.
  await expect(plain).toHaveURL(`/what-if?letters=${own + 2}`);
  await expect(letters).toHaveValue(String(own + 2));
  await expect(plain.locator("#what-changes")).toContainText("With these changes");
  await expect(plain.locator("#what-changes")).toContainText("The added letters are tried as received");
  await plain.getByRole("link", { name: "Reset Letters from US anesthesiologists" }).click();
  await expect(plain).toHaveURL("/what-if");
  await plain.getByRole("link", { name: /^If / }).first().click();
  await expect(plain).toHaveURL(/\/what-if\?\w+=/);
  await bare.close();
});
