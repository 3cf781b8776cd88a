import { defineConfig } from "vitest/config";

process.env["TZ"] = "UTC";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/helpers/bundled-page.ts"],
    testTimeout: 60_000,
    env: { TZ: "UTC", NO_COLOR: "1" },
  },
});
