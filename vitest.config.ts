import { defineConfig } from "vitest/config";

process.env["TZ"] = "UTC";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "**/node_modules/**"],
    globalSetup: ["tests/helpers/bundled-page.ts"],
    testTimeout: 180_000,
    // What a developer imported into .bilat must not change what tests see, in programs that they start either.
    env: { TZ: "UTC", NO_COLOR: "1", BILAT_STORE: "/nonexistent/bilat-tests-have-no-store" },
    // The floor, ADR 21. A file that no test loads counts as one of which nothing is covered.
    coverage: {
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "html"],
      thresholds: { statements: 96, branches: 86, functions: 97, lines: 97 },
    },
  },
});
