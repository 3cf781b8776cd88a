import { defineConfig } from "vitest/config";

process.env["TZ"] = "UTC";

/** For `stryker.config.mjs`, which names the folder of tests. */
export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    testTimeout: 600_000,
    env: { TZ: "UTC", NO_COLOR: "1" },
  },
});
