import { expect, test } from "@playwright/test";
import { begin } from "../support/what-if";

// Not the tests' own browser: here it complains of the refusals that are meant.

test("nothing to save is told, and a refused name is kept", async ({ page }) => {
  await begin(page);
  await page.goto("/what-if");
  const form = page.getByRole("form", { name: "Save this what-if" });
  await form.getByLabel("Save this what-if as").fill("Nothing");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("Change something first, then save it.");
  await page.goto("/what-if?score=255");
  await form.getByLabel("Save this what-if as").fill("…");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("Enter a name.");
  await expect(form.getByLabel("Save this what-if as")).toHaveValue("…");
});

test("a rename from an older page is refused, says how it stands, and keeps what was typed", async ({
  page,
  context,
}) => {
  await begin(page);
  await page.goto("/what-if?score=255");
  await page.getByLabel("Save this what-if as").fill("First");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const saved = page.getByRole("region", { name: "Saved what-ifs" });
  await expect(saved.getByRole("link", { name: "First" })).toBeVisible();

  const other = await context.newPage();
  await other.goto("/what-if");
  await other.getByText("Rename").first().click();
  await other.getByLabel("New name").fill("Second");
  await other.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(other.getByRole("link", { name: "Second" })).toBeVisible();

  await saved.getByText("Rename").first().click();
  await saved.getByLabel("New name").fill("Third");
  await saved.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(saved.getByRole("alert")).toContainText("changed somewhere else in the meantime");
  await expect(saved.getByRole("link", { name: "Second" })).toBeVisible();
  await expect(saved.getByLabel("New name")).toHaveValue("Third");
  await saved.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(saved.getByRole("link", { name: "Third" })).toBeVisible();
});

test("a lost connection keeps name and changes, and the same press saves once", async ({ page }) => {
  await begin(page);
  await page.goto("/what-if?score=255");
  let isAway = true;
  await page.route("**/api/trpc/scenarios.save", async (route) => {
    // The server did it, and its answer was lost.
    if (isAway) await route.fetch().then(() => route.abort());
    else await route.continue();
  });
  const form = page.getByRole("form", { name: "Save this what-if" });
  await form.getByLabel("Save this what-if as").fill("Once");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("what you typed is still here");
  await expect(form.getByLabel("Save this what-if as")).toHaveValue("Once");
  isAway = false;
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It stands in the list below.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Once", exact: true })).toHaveCount(1);
});
