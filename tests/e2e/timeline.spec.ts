import type { Browser, Page } from "@playwright/test";
import { makeAccount } from "../support/accounts";
import { expect, expectAccessible, test } from "../support/browser";
import { storeProfile } from "../support/guest";

// Each test makes an account of its own; a trace copies each page at every step, which slows axe.
test.use({ trace: "off" });
test.describe.configure({ timeout: 120_000 });

const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
/** A Step 2 CK whose result may come after programs start to review on 22 Sep 2027: 28 Jul is the last day that fits. */
const FACTS = {
  season: 2028,
  ecfmg: "in-progress",
  step1: { status: "passed", attempts: 1 },
  step2ck: { status: "scheduled", date: "2027-08-20" },
  letters: [{ specialty: "anesthesiology", us: true, status: "planned" }],
};

async function enterSeason(page: Page) {
  await storeProfile(page, FACTS, ALL);
  await makeAccount(page, "نور الهدى");
  await page.goto("/timeline");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your 2028 season");
}

const months = (page: Page) => page.getByRole("region", { name: "Month by month" });
const deadline = (page: Page) =>
  months(page).getByRole("listitem").filter({ hasText: "Rank-order list deadline" });

async function withBrowser(browser: Browser, timezoneId: string, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ timezoneId });
  await work(await context.newPage());
  await context.close();
}

// The list closes on 1 Mar 2028 at 21:00 Eastern, which is 02:00 UTC on 2 Mar; none of these has summer time then.
for (const [zone, city, own] of [
  ["Asia/Karachi", "Karachi", "2 Mar 2028, 07:00"],
  ["Africa/Cairo", "Cairo", "2 Mar 2028, 04:00"],
] as const) {
  test(`promise 16: in ${city} the rank-order list closes at ${own}, and the page says when that is in Eastern`, async ({
    browser,
  }) => {
    await withBrowser(browser, zone, async (page) => {
      await makeAccount(page);
      await page.goto("/timeline");
      await page
        .getByRole("navigation", { name: "Time zone" })
        .getByRole("link", { name: new RegExp(city) })
        .first()
        .click();
      await expect(deadline(page).locator("time")).toHaveText(own);
      await expect(deadline(page)).toContainText("That is 1 Mar 2028, 21:00 US Eastern.");
      await page.getByRole("link", { name: "US Eastern", exact: true }).click();
      await expect(deadline(page).locator("time")).toHaveText("1 Mar 2028, 21:00");
      // A day without a time is the same day everywhere.
      await expect(
        months(page).getByRole("listitem").filter({ hasText: "ECFMG Pathways deadline" }).locator("time"),
      ).toHaveText("31 Jan 2028");
    });
  });
}

test("promise 16: in New York it closes on 1 Mar at 21:00, and there is but one zone to choose", async ({
  browser,
}) => {
  await withBrowser(browser, "America/New_York", async (page) => {
    await makeAccount(page);
    await page.goto("/timeline");
    await expect(deadline(page).locator("time")).toHaveText("1 Mar 2028, 21:00");
    await expect(page.getByRole("navigation", { name: "Time zone" }).getByRole("link")).toHaveCount(1);
  });
});

test("a clash is drawn, named, and has a way out with a day", async ({ page }) => {
  await enterSeason(page);
  const figure = page.locator("figure").filter({ hasText: "What can't both stand" });
  await expect(figure).toContainText("Programs start to review on 22 Sep 2027.");
  await expect(figure).toContainText("from 20 Aug 2027 to 28 Jul 2027, 23 days earlier");
  await expect(figure.getByRole("img", { name: "Your 2028 season by lane" }).first()).toBeVisible();
  const ways = page.getByRole("region", { name: "The cheapest ways out" });
  await expect(ways.getByRole("listitem")).toHaveText(/Clash 1: Your Step 2 CK to 28 Jul 2027/);
});

test("the page is accessible in both themes, reflows at 320 px and moves nothing as it loads", async ({
  page,
}) => {
  await enterSeason(page);
  await page.getByRole("button", { name: "Make an address" }).click();
  await expect(page.getByRole("button", { name: "Show the address" })).toBeVisible();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/timeline");
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shift).toBe(0);
    for (const details of await page.getByRole("main").locator("details").all()) {
      await details.evaluate((element) => element.setAttribute("open", ""));
    }
    await page.getByRole("button", { name: "Show the address" }).click();
    await page.emulateMedia({ colorScheme: "light" });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, ["color-contrast"]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("the picture, the clash and the months stand in the first HTML, for paper and without scripts", async ({
  page,
  browser,
}) => {
  await enterSeason(page);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto("/timeline?zone=Asia/Kathmandu");
  await expect(plain.getByRole("img", { name: "Your 2028 season by lane" }).first()).toBeVisible();
  await expect(plain.locator("figure")).toContainText("What can't both stand");
  // 02:00 UTC is 07:45 in Kathmandu.
  await expect(deadline(plain).locator("time")).toHaveText("2 Mar 2028, 07:45");
  await plain.emulateMedia({ media: "print" });
  await expect(months(plain)).toBeVisible();
  await expect(plain.getByRole("region", { name: "In your own calendar" })).toBeHidden();
  await context.close();
});

test("a task is added, moved and undone by keyboard at 360 px, and a late one is moved by its way out", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enterSeason(page);
  const tasks = page.getByRole("region", { name: "Your own tasks" });
  await tasks.getByText("Add a task").focus();
  await page.keyboard.press("Enter");
  await tasks.getByLabel("What there is to do").focus();
  await page.keyboard.type("Register with the NRMP");
  await tasks.getByLabel("By when, if there is a day").fill("2028-02-01");
  await page.keyboard.press("Enter");
  await expect(tasks.getByText("By 1 Feb 2028")).toBeVisible();
  await expect(months(page)).toContainText("Register with the NRMP");
  const ways = page.getByRole("region", { name: "The cheapest ways out" });
  await ways.getByRole("button", { name: "Move it" }).focus();
  await page.keyboard.press("Enter");
  await expect(tasks.getByText("By 28 Jan 2028")).toBeVisible();
  await expect(ways.getByRole("button", { name: "Move it" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(tasks.getByText("By 1 Feb 2028")).toBeVisible();
});

test("a calendar's address is read without a cookie, answers 304, and is dead once there is a new one", async ({
  page,
  playwright,
  baseURL,
}) => {
  await enterSeason(page);
  const anybody = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
  const readUrl = async () => {
    const code = page.locator("[data-feed]");
    if (!(await code.isVisible())) await page.getByRole("button", { name: "Show the address" }).click();
    const url = await code.textContent();
    return new URL(url ?? "").pathname;
  };
  await page.getByRole("button", { name: "Make an address" }).click();
  const first = await readUrl();
  expect(first).toMatch(/^\/api\/calendar\/[\w-]{43}\.ics$/);
  const answer = await anybody.get(first);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "private, max-age=900, must-revalidate",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
  });
  const { etag = "" } = answer.headers();
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  expect(await answer.text()).toContain("SUMMARY:Exam day");
  for (const mark of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await anybody.get(first, { headers: { "if-none-match": mark } });
    expect(again.status(), mark).toBe(304);
    expect(await again.text()).toBe("");
  }
  expect((await anybody.get(first, { headers: { "if-none-match": '"other"' } })).status()).toBe(200);
  const head = await anybody.head(first);
  expect(head.headers()["etag"]).toBe(etag);
  await page.getByRole("button", { name: "Make a new address" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make a new one" }).click();
  await expect(page.getByText("There is a new address. The old one is dead.")).toBeVisible();
  const second = await readUrl();
  expect(second).not.toBe(first);
  const dead = await anybody.get(first, { headers: { "if-none-match": etag } });
  const unknown = await anybody.get(`/api/calendar/${"x".repeat(43)}.ics`);
  const odd = await anybody.get("/api/calendar/odd");
  for (const refused of [dead, unknown, odd]) {
    expect(refused.status()).toBe(404);
    expect(await refused.text()).toBe("There is nothing here.");
  }
  expect((await anybody.get(second)).status()).toBe(200);
  await anybody.dispose();
});
