import { defineConfig } from "vitest/config";

process.env["TZ"] = "UTC";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "**/node_modules/**"],
    globalSetup: ["tests/helpers/bundled-page.ts"],
    testTimeout: 60_000,
    // What a developer imported into .bilat must not change what tests see, in programs that they start either.
    env: { TZ: "UTC", NO_COLOR: "1", BILAT_STORE: "/nonexistent/bilat-tests-have-no-store" },
  },
});
