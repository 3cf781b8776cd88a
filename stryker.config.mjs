import { tmpdir } from "node:os";
import { join } from "node:path";

const [, room] = /src\/(\w+)\//.exec(process.argv.join(" ")) ?? [];

/** `npm run mutate src/indicators/growth.ts`: docs/mutants.md. The copy that is mutated lies outside the tree. */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  // What a mutant has to get past: the tests of its room that load its file.
  vitest: { configFile: "vitest.mutate.config.ts", dir: room && `tests/${room}` },
  coverageAnalysis: "perTest",
  // What is made when a module is loaded: names, words and references of an indicator.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 60_000,
  tempDirName: join(tmpdir(), "bilat-mutants"),
  ignorePatterns: ["coverage", "dist", "examples", "man", "reports"],
  reporters: ["clear-text"],
  clearTextReporter: { logTests: false, reportTests: false },
};
