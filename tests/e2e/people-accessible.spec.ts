import { enterDemo } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";

// A trace copies each page at every step, which slows axe.
test.use({ trace: "off" });
test.describe.configure({ timeout: 120_000 });

// The search finds a mentor and an applicant, so every kind of control is there.
for (const path of ["/people?q=kha", "/organization"]) {
  test(`${path} of the demo is accessible in both themes, on a phone and on a desktop`, async ({ page }) => {
    await enterDemo(page, "a coordinator");
    await page.goto(path);
    const folded = page.getByRole("main").locator("details");
    await expect(folded.first()).toBeVisible();
    for (const details of await folded.all()) {
      await details.evaluate((one) => one.setAttribute("open", ""));
    }
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      await expectAccessible(page);
      // The dark theme changes colors and nothing else.
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const small = await page
      .getByRole("main")
      .locator("button:visible, select:visible, input:visible:not([type=checkbox]), summary:visible")
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.getBoundingClientRect().height < 44)
          .map((control) => control.outerHTML.slice(0, 120)),
      );
    expect(small, "controls lower than 44 px").toEqual([]);
  });
}
