import { defineConfig } from "vitest/config";

process.env["TZ"] = "UTC";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "**/node_modules/**"],
    globalSetup: ["tests/helpers/bundled-page.ts"],
    testTimeout: 60_000,
    env: { TZ: "UTC", NO_COLOR: "1" },
  },
});
