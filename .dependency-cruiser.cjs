/** Who may import whom. Every rule is an error and carries the sentence to show the offender. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const RULES_TESTS = "^tests/(rules|support|bench|hygiene)/";

module.exports = {
  forbidden: [
    rule("no-cycles", "Break the loop: move the shared thing down a layer.", {}, { circular: true }),
    rule(
      "imports-lead-somewhere",
      "Correct the path or install the package; an import that is not found escapes every other arrow.",
      {},
      { couldNotResolve: true },
    ),
    rule(
      "rules-are-pure",
      "server/rules may import only itself and zod: no db, no clock, no env, no node built-ins.",
      { path: "^server/rules/" },
      { pathNot: ["^server/rules/", "^node_modules/zod/"] },
    ),
    rule(
      "rules-have-two-doors",
      "Outside server/rules (and its tests) import @/server/rules (engine) or @/server/rules/contract (shapes).",
      { pathNot: ["^server/rules/", RULES_TESTS] },
      { path: "^server/rules/", pathNot: "^server/rules/(index|contract)\\.ts$" },
    ),
    rule(
      "engine-runs-on-the-server",
      "Only features, the command line, the demo's seed and tests run the engine; ask for a plan through tRPC.",
      { pathNot: ["^server/(rules|features)/", "^bin/(plan|verify-plans)\\.ts$", "^db/seed/", "^tests/"] },
      { path: "^server/rules/index\\.ts$" },
    ),
    rule(
      "app-never-touches-db",
      "Pages read through tRPC; add a procedure instead.",
      { path: "^app/" },
      { path: ["^db/", "^drizzle/", "^node_modules/drizzle-orm"], pathNot: "^db/enums\\.ts$" },
    ),
    rule(
      "app-sees-only-the-front-desk",
      "app may import server/api, server/auth, a feature's schema.ts and the rules contract.",
      { path: "^app/" },
      {
        path: "^server/",
        pathNot: [
          "^server/api/",
          "^server/auth/",
          "^server/features/[^/]+/schema\\.ts$",
          "^server/rules/contract\\.ts$",
        ],
      },
    ),
    rule(
      "server-never-imports-app",
      "Dependencies point inwards.",
      { path: "^(server|db)/" },
      { path: "^app/" },
    ),
    rule(
      "lib-is-at-the-bottom",
      "server/lib imports packages and itself only; it knows no domain.",
      { path: "^server/lib/" },
      { path: "^(app|db|bin|server)/", pathNot: "^server/lib/" },
    ),
    rule(
      "bin-uses-rules-and-lib",
      "A command may import its own helpers, the rules' doors and server/lib.",
      { path: "^bin/" },
      { path: "^(app|db|server)/", pathNot: ["^server/rules/(index|contract)\\.ts$", "^server/lib/"] },
    ),
    rule(
      "nothing-ships-that-imports-bin",
      "bin starts things; move what others need to server/lib.",
      { path: "^(app|server|db)/" },
      { path: "^bin/" },
    ),
    rule(
      "db-stays-below-server",
      "db may import types from the rules contract and nothing else above it.",
      { path: "^db/", pathNot: "^db/seed/" },
      { path: "^server/", pathNot: "^server/rules/contract\\.ts$" },
    ),
    rule(
      "demo-holds-what-the-product-makes",
      "The demo must hold what the product would have made, so its seed may ask the rules and two policies; nothing else.",
      { path: "^db/seed/" },
      {
        path: "^server/",
        pathNot: ["^server/rules/(index|contract)\\.ts$", "^server/features/(plans|profiles)/policy\\.ts$"],
      },
    ),
    rule(
      "only-data-and-mutations-query",
      "Queries live in data.ts and mutations.ts.",
      {
        path: "^server/",
        pathNot: ["^server/features/[^/]+/(data|mutations)(\\.ts$|/)", "^server/(api|auth|jobs)/"],
      },
      { path: ["^db/", "^node_modules/drizzle-orm"], pathNot: "^db/enums\\.ts$" },
    ),
    rule(
      "enums-import-nothing",
      "db/enums.ts is safe for every layer because it is only words.",
      { path: "^db/enums\\.ts$" },
      { pathNot: "^$" },
    ),
    rule(
      "features-use-public-files",
      "Another feature offers its schema, data and mutations; the rest is private.",
      { path: "^server/features/([^/]+)/" },
      {
        path: "^server/features/",
        pathNot: ["^server/features/$1/", "^server/features/[^/]+/(schema\\.ts|(data|mutations)(\\.ts|/))"],
      },
    ),
    rule(
      "schema-files-are-client-safe",
      "Forms bundle schema.ts: zod, db/enums, the rules contract and other schema.ts files only.",
      { path: "^server/features/[^/]+/schema\\.ts$" },
      {
        pathNot: [
          "^node_modules/zod/",
          "^db/enums\\.ts$",
          "^server/rules/contract\\.ts$",
          "^server/features/[^/]+/schema\\.ts$",
        ],
      },
    ),
    rule(
      "tests-only-from-tests",
      "Nothing ships that imports from tests.",
      { pathNot: "^tests/" },
      { path: "^tests/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)\\.next/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    // As Next and tsx resolve: by the exports of a package, types included.
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
