import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";

/** Printed by a failure together with the counterexample, so that it can be run again. */
const SEED = 20261125;
const RUNS = { seed: SEED, numRuns: 60 };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-fuzz-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The promise: done, problems found, or refused with a code; never a stack trace, never NaN. */
async function keepsItsPromise(argv: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await runBilat(argv, folder, { env: {} });
  expect([0, 1, 2]).toContain(code);
  if (code === 2) expect(stderr).toMatch(/^error\[BILAT_E_[A-Z_]+\]: /);
  expect(stdout + stderr).not.toMatch(/\n {4}at |This is a bug|\bNaN\b|\[object Object\]/);
}

const WORDS = [
  ..."trade rank products mirror explain investments sources completion help trace".split(" "),
  ..."RUS JPN ru Japan WLD XXX Japn 日本 Россия".split(" "),
  ..."--years --year --source --among --top --flow --format --highlight --by --version --help -- - --nothing".split(
    " ",
  ),
  ..."2018 2013-2018 2018-2013 9999 0 -1 1e9 csv json table xml export m49-asia CHN,KOR , ,, imf-dots imf-dots/ ../x".split(
    " ",
  ),
  "",
  " ",
  "'; DROP TABLE trade; --",
  "__proto__",
  "constructor",
  "\u0000",
  "a".repeat(5000),
];

const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

describe("whatever is typed or written, bilat answers or refuses", () => {
  it("arguments", async () => {
    // `report` and `import` write files, and -o names one; their own tests have them.
    const line = fc.array(word, { minLength: 1, maxLength: 7 }).filter((argv) => !argv.includes("-o"));
    await fc.assert(fc.asyncProperty(line, keepsItsPromise), RUNS);
  });

  const field = fc.constantFrom(
    "title",
    "members",
    "country",
    "from",
    "to",
    "definition",
    "format",
    "groups",
    "store",
    "reporter",
    "years",
    "sources",
    "claims",
    "$schema",
    "snapshot",
    "license",
    "files",
    "path",
    "import",
    "figures",
    "nodes",
    "formulas",
    "tables",
    "__proto__",
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom<unknown>(
        "RUS",
        "Japn",
        "",
        "2014-01-01",
        "2014-99-99",
        "2018-2013",
        "../x",
        null,
        0,
        -1,
        1e308,
        true,
        "csv",
      ),
      fc.dictionary(field, tie("any"), { maxKeys: 4 }),
      fc.array(tie("any"), { maxLength: 3 }),
    ),
  })).any;
  const text = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.dictionary(field, value, { maxKeys: 5 }).map((fields) => JSON.stringify(fields)),
    },
    { weight: 1, arbitrary: value.map((any) => JSON.stringify(any)) },
    { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  );

  it.each([
    ["a group's file", "group.json", ["rank", "RUS", "--year", "2018", "--among", "group.json"]],
    ["a definition", "report.json", ["report", "report.json", "-o", "out"]],
    ["claims", "claims.yaml", ["check", "claims.yaml"]],
    ["settings", "bilat.json", ["explain", "share"]],
    ["settings with a group", "bilat.json", ["rank", "RUS", "--year", "2018", "--among", "title"]],
    ["a manifest of the store", ".bilat/own/1/manifest.json", ["sources"]],
    ["a report's provenance", "report/provenance.json", ["trace", "1.0", "--report", "report"]],
  ])("%s", async (_, file, argv) => {
    const property = fc.asyncProperty(text, async (written) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), written);
      await keepsItsPromise(argv);
    });
    await fc.assert(property, RUNS).finally(() => rmSync(join(folder, file), { force: true }));
  });
});
