import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // Outside React's server bundle the real one throws.
      "server-only": `${root}/node_modules/server-only/empty.js`,
    },
  },
  test: {
    include: ["tests/{rules,unit,hygiene,integration,security}/**/*.test.ts"],
    globalSetup: ["tests/support/global-setup.ts"],
    // It names parts of Next without an extension, which Node does not find and Vite does.
    server: { deps: { inline: ["next-auth"] } },
    setupFiles: ["tests/support/setup.ts"],
    env: { TZ: "Asia/Kathmandu" },
    allowOnly: false,
    maxWorkers: 2,
    // Some start whole programs, on machines that do other things too.
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
