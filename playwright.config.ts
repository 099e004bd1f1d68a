import { defineConfig } from "@playwright/test";
import { findChromium } from "./bin/lib/chromium.mjs";

const port = Number(process.env.E2E_PORT ?? 3100);
const executablePath = await findChromium();

if (executablePath === null) {
  throw new Error("No Chromium was found: run npm test, which installs one, or set CHROMIUM_PATH.");
}

export default defineConfig({
  testDir: "tests/e2e",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // PLAYWRIGHT_JSON_OUTPUT_FILE says where to; without it the report is printed, so it is asked for only then.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: "Asia/Kathmandu",
    locale: "en-US",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      args: ["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
    },
  },
  webServer: {
    command: "node bin/start.mjs",
    env: {
      PORT: String(port),
      HOST: "127.0.0.1",
      AIRWAY_DATA_DIR: process.env.AIRWAY_DATA_DIR ?? ".data/e2e",
      AIRWAY_FRESH_DATA: "1",
      // Each journey that makes an account comes from a network of its own, so that limits do not add up over the suite.
      TRUSTED_PROXY_HOPS: "1",
      AUTH_URL: "",
      DATABASE_URL: "",
      MIGRATION_DATABASE_URL: "",
      SMTP_URL: "",
    },
    wait: { stdout: /Airway is ready/ },
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
