import { expect, test } from "../support/browser";
import { enterDemo } from "../support/accounts";

const DOORS = [
  { role: "an applicant", home: "/home", foreign: "/people", title: "This page is for coordinators" },
  { role: "a mentor", home: "/mentor", foreign: "/plan", title: "This page is for applicants" },
  { role: "a coordinator", home: "/people", foreign: "/mentor", title: "This page is for mentors" },
] as const;

for (const { role, home, foreign, title } of DOORS) {
  test(`one press opens the demo as ${role}, labelled on every page, and pages of other roles stay closed`, async ({
    page,
  }) => {
    await enterDemo(page, role);
    await expect(page).toHaveURL(home);
    for (const path of [home, "/settings/account", "/settings/security", foreign]) {
      await page.goto(path);
      await expect(page.getByText("Demo.", { exact: true })).toBeVisible();
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.getByRole("link", { name: "Go to your first page" }).click();
    await page.waitForURL(home);
    // Everybody arrives at /home and is led on from there; public pages offer the way back.
    await page.goto("/methods");
    await page.getByRole("link", { name: "Your place" }).click();
    await page.waitForURL(home);
    await page.goto("/sign-in");
    await expect(page).toHaveURL(home);
  });
}

test("the menu opens, closes by Escape with the focus back, and by a press elsewhere", async ({ page }) => {
  await enterDemo(page, "an applicant");
  const menu = page.locator("header summary");
  const out = page.getByRole("button", { name: "Sign out" });
  await menu.press("Enter");
  await expect(out).toBeVisible();
  await out.focus();
  await page.keyboard.press("Escape");
  await expect(out).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.click();
  await expect(out).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(out).toBeHidden();
});

test("visitors are led from every signed-in page to signing in, and back to that page after it", async ({
  page,
}) => {
  for (const path of ["/home", "/plan", "/mentor", "/people", "/settings/account", "/settings/security"]) {
    const response = await page.request.get(path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(307);
    expect(response.headers()["location"], path).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  }
});
