import { runScript } from "../support/run-script";
import { expect, expectAccessible, test } from "../support/browser";
import { downloadProfile, readCodes, readStored, setToday, storeProfile } from "../support/guest";

test.use({ viewport: { width: 360, height: 740 } });

test.beforeEach(async ({ page }) => {
  await setToday(page);
});

test("a guest answers by keyboard alone and reads the plan that the command line prints", async ({
  page,
}) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  let answers = 0;
  const choose = async (digit: string) => {
    await page.keyboard.press(digit);
    answers += 1;
  };
  const goOn = async (step: number) => {
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/start/${step}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  };

  await page.goto("/start");
  await page.waitForURL("**/start/1");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await choose("1");
  await goOn(2);
  await choose("2");
  await goOn(3);
  await choose("2");
  await goOn(4);
  await choose("1");
  await goOn(5);
  await choose("3");
  await goOn(6);
  await choose("3");
  await page.keyboard.press("Tab");
  await page.keyboard.type("244");
  answers += 1;
  await goOn(7);
  await choose("3");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  answers += 1;
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  answers += 1;
  await goOn(8);
  await choose("3");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/start/plan");
  expect(answers).toBeLessThanOrEqual(12);

  const shown = await readCodes(page);
  const { path, name, text } = await downloadProfile(page);
  expect(name).toBe("airway-profile.json");
  expect(JSON.parse(text)).toEqual({
    asOf: "2027-03-10",
    season: 2028,
    visa: "h1b",
    citizenship: { usCitizen: false, usPermanentResident: false },
    school: { status: "graduate" },
    ecfmg: "certified",
    step1: { status: "passed", attempts: 1 },
    step2ck: { status: "passed", attempts: 1, score: 244 },
    usce: [{ kind: "elective", specialty: "anesthesiology", status: "done" }],
    letters: [{ specialty: "anesthesiology", us: true, observedDirectly: true, status: "requested" }],
  });
  const { stdout, code } = await runScript("bin/plan.mjs", [path]);
  expect(code).toBe(0);
  const plan = JSON.parse(stdout) as { recommendations: { code: string }[] };
  expect(shown).toEqual(plan.recommendations.map((line) => line.code).toSorted());

  for (const address of addresses.filter((each) => !each.startsWith("blob:"))) {
    const { pathname, searchParams } = new URL(address);
    expect(pathname).toMatch(
      /^\/(start(\/([1-8]|plan))?|_next\/.*|icon\.svg|api\/trpc\/planner\.(preview|sensitivity)|methods.*|sources.*|calendar.*|sign-in|)$/,
    );
    expect([...searchParams.keys()].filter((key) => !/^(_rsc|icon\..*)$/.test(key))).toEqual([]);
  }
});

test("a tap answers and goes on, and the strip says what it brought", async ({ page }) => {
  await page.goto("/start/1");
  await page.getByText("The 2028 Match").click();
  await page.waitForURL("**/start/2");
  await expect(page).toHaveTitle("Visa: question 2 of 8 · Airway");
  const strip = page.getByRole("complementary", { name: "Your plan so far" });
  await expect(strip).toContainText(/\d+ lines/);
  await page.getByText("Yes, an H-1B").click();
  await page.waitForURL("**/start/3");
  await expect(strip).toContainText("New: ");
  await page.getByText("No, I have graduated").click();
  await page.getByLabel("Year you graduated").fill("20x4");
  await page.getByRole("button", { name: "Next" }).click();
  await page
    .getByRole("alert")
    .getByRole("link", { name: /^Enter a whole number/ })
    .click();
  await expect(page.getByLabel("Year you graduated")).toBeFocused();
  await page.getByLabel("Year you graduated").fill("2024");
  await page.getByRole("button", { name: "Next" }).click();
  await page.waitForURL("**/start/4");
});

test("a double tap answers one question, not two", async ({ page }) => {
  await page.goto("/start/4");
  await page.getByText("Not sure, or later").dblclick();
  await page.waitForURL("**/start/5");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Have you taken Step 1?");
  await page.goto("/start");
  await page.waitForURL("**/start/1");
  expect(await readStored(page)).toEqual({ facts: {}, asOf: null, done: [4] });
});

test("answers survive a reload, and back and forward show them", async ({ page }) => {
  await page.goto("/start/1");
  await page.getByText("The 2027 Match").click();
  await page.waitForURL("**/start/2");
  await page.getByText("Yes, a J-1").click();
  await page.waitForURL("**/start/3");
  await page.goBack();
  await expect(page.getByLabel("Yes, a J-1")).toBeChecked();
  await page.goBack();
  await expect(page.getByLabel("The 2027 Match")).toBeChecked();
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Are you still in medical school?");
  await page.getByText("Not sure, or later").click();
  await page.waitForURL("**/start/4");
  await page.goto("/start");
  await page.waitForURL("**/start/4");
  await page.goto("/start/3");
  await expect(page.getByLabel("Not sure, or later")).toBeChecked();
  expect(await readStored(page)).toEqual({
    facts: { season: 2027, citizenship: { usCitizen: false, usPermanentResident: false }, visa: "j1" },
    asOf: null,
    done: [1, 2, 3],
  });
});

test("an answer that is only looked at stays as a file brought it", async ({ page }) => {
  const facts = {
    season: 2028,
    usce: [{ kind: "elective", specialty: "dermatology", weeks: 2, status: "done" }],
  };
  await storeProfile(page, facts, [1, 2, 3, 4, 5, 6, 7, 8]);
  await page.goto("/start/7");
  await expect(page.getByLabel("dermatology")).toBeChecked();
  await page.getByRole("button", { name: "Next" }).click();
  await page.waitForURL("**/start/8");
  expect(await readStored(page)).toMatchObject({ facts });
});

test("a browser that keeps nothing still makes a plan, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto("/start/8");
  await expect(page.getByText("This browser does not keep your answers")).toBeVisible();
  await page.getByText("No, none yet").click();
  await page.waitForURL("**/start/plan");
  expect(await readCodes(page)).toContain("letters.us-anesthesia");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every question is accessible and fits 320 px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    for (let step = 1; step <= 8; step += 1) {
      await page.goto(`/start/${step}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
      // The third choice of each question from the fifth on asks for more.
      if (step > 4) await page.keyboard.press("3");
      await expectAccessible(page);
      const { width } = await page.evaluate(() => ({ width: document.documentElement.scrollWidth }));
      expect(width).toBeLessThanOrEqual(320);
    }
  });
}

test("an address that is no question is not found", async ({ page }) => {
  for (const step of ["0", "9", "01", "x"]) {
    expect((await page.request.get(`/start/${step}`)).status()).toBe(404);
  }
});
