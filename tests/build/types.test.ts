import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installed } from "../../scripts/build/bundle.js";
import { pruneDeclarations } from "../../scripts/build/declarations.js";

/** A project of somebody who has bilat alone: no types of Node, no DOM, nothing passed over. */
const STRICT: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
};

const OPEN =
  'import * as bilat from "bilat";\nconst bench = await bilat.openWorkbench();\nconst pair = { reporter: "RUS", partner: "JPN" };\n';

const SOUND = `${OPEN}
const table = await bilat.tradeTable(bench, { ...pair, years: bilat.parseYears("2013-2018") });
const first: number | undefined = table.rows[0]?.turnover_usd;
const periods: string[] = table.rows.map(({ period }) => period);
const why: "not-available" | "not-meaningful" | undefined = table.figures[0]?.turnover_growth?.absence;
const anything: bilat.ResultTable = table;
const asked: string | undefined = periods[0];
const request: bilat.TradeRequest = { ...pair, source: asked, years: undefined };
const last: number | undefined = (await bilat.tradeTable(bench, request)).rows.at(-1)?.turnover_usd;
const text: string = bilat.formatTable(table, "csv");
const ranked = await bilat.rankTable(bench, { reporter: "RUS", top: 3 });
const total: number = ranked.rows.reduce((sum, { value_usd }) => sum + value_usd, 0);
const picture: string = await bilat.chartSvg(await bilat.makeChart(bench, { ...pair, name: "rank" }));
const gaps = (await bilat.mirrorTable(bench, pair)).rows.map(({ gap_usd }) => gap_usd ?? 0);
const frame = await bilat.toDataFrame(table);
const back: bilat.ResultTable<bilat.TradeRow> = bilat.fromDataFrame<bilat.TradeRow>(frame, table);
bench.close();
export { anything, back, first, gaps, last, periods, picture, text, total, why };
`;

/** Wrong programs, and what the compiler says of them. */
const WRONG: readonly (readonly [what: string, code: string, says: RegExp])[] = [
  ["no workbench", "bilat.tradeTable(pair);", /Expected 2 arguments, but got 1/],
  [
    "a field that is spelt wrong",
    'bilat.tradeTable(bench, { reporter: "RUS", partnr: "JPN" });',
    /Did you mean to write 'partner'/,
  ],
  [
    "years as text",
    'bilat.tradeTable(bench, { ...pair, years: "2018" });',
    /'string' is not assignable to type 'YearRange'/,
  ],
  [
    "a flow in the plural",
    'bilat.rankTable(bench, { reporter: "RUS", flow: "exports" });',
    /Did you mean '"export"'/,
  ],
  [
    "an answer that nobody awaits",
    "bilat.tradeTable(bench, pair).rows;",
    /Property 'rows' does not exist on type 'Promise/,
  ],
  [
    "a row that may not be there",
    "(await bilat.tradeTable(bench, pair)).rows[0].period;",
    /possibly 'undefined'/,
  ],
  [
    "a column that is not there",
    "(await bilat.tradeTable(bench, pair)).rows[0]?.turnover;",
    /'turnover' does not exist/,
  ],
  [
    "a figure that may be missing",
    "export const all: number = (await bilat.tradeTable(bench, pair)).rows[0]!.turnover_usd;",
    /'undefined' is not assignable to type 'number'/,
  ],
  [
    "a text in place of a number",
    "export const all: number = (await bilat.rankTable(bench, pair)).rows[0]!.partner;",
    /'string' is not assignable to type 'number'/,
  ],
  ["a changed figure", "(await bilat.rankTable(bench, pair)).rows[0]!.share = 1;", /read-only property/],
  ["numbers by position", "bilat.growth(23, 20);", /Expected 1 arguments, but got 2/],
  [
    "a measure without a meaning",
    "export const rate: number = bilat.growth({ current: 1, previous: 0 });",
    /'undefined' is not assignable to type 'number'/,
  ],
  [
    "a chart that is not drawn",
    'bilat.makeChart(bench, { ...pair, name: "turnovr" });',
    /Did you mean '"turnover"'/,
  ],
  [
    "an unknown format",
    'bilat.formatTable(await bilat.tradeTable(bench, pair), "xlsx");',
    /'"xlsx"' is not assignable/,
  ],
  ["what is none of anybody's business", "bench.engine;", /'engine' does not exist on type 'Workbench'/],
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-types-"));
  const home = join(folder, "node_modules/bilat");
  const { config } = ts.readConfigFile("tsconfig.build.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const program = ts.createProgram(["src/index.ts"], {
    ...options,
    outDir: join(home, "dist"),
    noCheck: true,
  });
  program.emit(undefined, (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  });
  copyFileSync("package.json", join(home, "package.json"));
  // npm installs what bilat depends on, but for danfo, which is nobody's unless asked for.
  for (const name of installed(process.cwd()).filter((one) => one !== "danfojs-node")) {
    mkdirSync(dirname(join(folder, "node_modules", name)), { recursive: true });
    symlinkSync(join(process.cwd(), "node_modules", name), join(folder, "node_modules", name), "junction");
  }
  pruneDeclarations(join(home, "dist"), installed(process.cwd()));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What the compiler says of some programs, by the name of the program. */
function said(
  programs: Readonly<Record<string, string>>,
  options: ts.CompilerOptions,
): Map<string, string[]> {
  const paths = Object.entries(programs).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const found = new Map(Object.keys(programs).map((name): [string, string[]] => [name, []]));
  for (const { file, messageText } of ts.getPreEmitDiagnostics(
    ts.createProgram(paths, { ...STRICT, ...options }),
  )) {
    const name = Object.keys(programs).find((one) => file?.fileName.endsWith(`/${one}`)) ?? "elsewhere";
    found.set(name, [...(found.get(name) ?? []), ts.flattenDiagnosticMessageText(messageText, "\n")]);
  }
  return found;
}

describe("the types of the package", () => {
  it.each([
    ["nodenext", { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
    ["bundler", { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  ])(
    "are sound in a strict project that resolves modules by %s",
    (_, options) => {
      expect([...said({ "sound.ts": SOUND }, options)]).toEqual([["sound.ts", []]]);
    },
    60_000,
  );

  it("say of a wrong program what is wrong", () => {
    const programs = WRONG.map(([, code], place) => [`wrong-${place}.ts`, `${OPEN}${code}\nexport {};\n`]);
    const found = said(Object.fromEntries(programs), {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
    });
    for (const [place, [what, , says]] of WRONG.entries())
      expect(found.get(`wrong-${place}.ts`)?.join("\n"), what).toMatch(says);
    expect(found.get("elsewhere")).toBeUndefined();
  }, 60_000);
});
