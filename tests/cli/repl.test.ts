import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtPackage } from "../helpers/built-package.js";
import { runBilat } from "../helpers/run-bilat.js";

const SLOW = 60_000;
let home: string;
beforeAll(async () => {
  home = await builtPackage();
}, SLOW);
afterAll(() => rmSync(home, { recursive: true }));

/** What the built program answers to lines in a pipe. */
function answers(lines: readonly string[], ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/bin.js", "repl", ...args], {
    cwd: home,
    input: lines.map((line) => `${line}\n`).join(""),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("bilat repl in a pipe", () => {
  it("has the tables as danfo DataFrames, and says how long they took to load", () => {
    const { status, stdout, stderr } = answers(
      [
        "trade.shape",
        'trade["turnover_usd"].values[5]',
        "rank.columns.length",
        'investments["id"].values.slice(0, 2).join()',
        "trade.head(1)",
      ],
      "--years",
      "2013-2018",
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/^Loaded in \d+\.\d s\.\n$/);
    const [shape, turnover, columns, ids, ...frame] = stdout.split("\n");
    expect([shape, turnover, columns, ids]).toEqual(["[ 6, 10 ]", "21352754989", "8", "'A1,A2'"]);
    expect(frame[0]).toBe("1 row, 10 columns");
    expect(frame.join("\n")).toMatch(/^0 +2013 +19667507624 +13560499939 /m);
  });

  it.each([
    ["foo", 2, "Uncaught ReferenceError: foo is not defined\n"],
    ["throw 1", 2, "Uncaught 1\n"],
    ['await Promise.reject(new Error("q"))\n1 + 1', 2, "Uncaught Error: q\n2\n"],
    ["nonsense(", 2, ""],
    ['new Error("an answer")', 0, "Error: an answer\n"],
    ["const a = {\nb: 1 }\na.b", 0, "1\n"],
  ])("of %s ends with %i", (script, code, said) => {
    const { status, stdout, stderr } = answers([script]);
    expect([status, stdout]).toEqual([code, said]);
    expect(stderr.includes("error[BILAT_E_USAGE]: A script must end what it begins.")).toBe(
      script === "nonsense(",
    );
  });

  it("prints frames as it shows them: all rows, of columns and of parts of frames too", () => {
    const { stdout } = answers(["trade.print()", 'trade["turnover_usd"].print()', "trade.head(2).print()"]);
    const heads = stdout.split("\n").filter((line) => /^\d+ rows?, /.test(line));
    expect(heads).toEqual(["11 rows, 10 columns", "11 rows, 1 column", "2 rows, 10 columns"]);
    expect(stdout).toMatch(/^10 +2020 /m);
  });

  it("opens no connection, though danfo and its TensorFlow are loaded and count", () => {
    const hook = pathToFileURL(resolve("tests/helpers/refuse-connections.mjs")).href;
    const count =
      'trade["turnover_usd"].sum(), trade.loc({ columns: ["imports_usd"] }).pctChange(), Number(trade["exports_usd"].mean() > 0)';
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", hook, "dist/bin.js", "repl"],
      { cwd: home, input: `${count}\nawait fetch("http://127.0.0.1:9")\n`, encoding: "utf8" },
    );
    expect(status).toBe(2);
    expect(stdout).toMatch(/^1\nUncaught/);
    expect(stderr.match(/tried: .*/g)).toEqual(["tried: fetch"]);
  });

  it("has every indicator and function of the library; answers come in the order of the lines", () => {
    const { stdout } = answers([
      "growth({",
      "  current: 3, previous: 2",
      "})",
      '(await tradeTable(bench, { reporter: "JPN", partner: "RUS" })).title',
      "indicators.rank === rank",
      "typeof indicators.rank",
      "typeof economicComplexity",
      ".exit",
      "1 + 1",
    ]);
    expect(stdout).toBe(
      "0.5\n'Trade of Japan with Russia, as reported by Japan'\nfalse\n'function'\n'function'\n",
    );
  });

  it("tells a table with its caveats, and a refusal without a stack", () => {
    const { stdout } = answers([
      "tables.trade",
      'await tradeTable(bench, { reporter: "RUS", partner: "Chna" })',
      "growth({ current: NaN, previous: 1 })",
      "nonsense",
    ]);
    expect(stdout).toContain("Exports are valued FOB and imports CIF, as reported by Russia.");
    expect(stdout.slice(stdout.indexOf("Uncaught"))).toBe(`Uncaught:
error[BILAT_E_COUNTRY_UNKNOWN]: A country must be an ISO 3166-1 code or a name we know.
  ✖ "Chna"
  → Did you mean China (CHN), Chad (TCD), Taiwan (TWN)?
Uncaught:
error[BILAT_E_VALUE]: current must be finite.
  ✖ current is NaN
Uncaught ReferenceError: nonsense is not defined
`);
  });

  it("has the tables of a file", () => {
    const file = join(home, "own.csv");
    writeFileSync(
      file,
      "period,reporter,partner,flow,value_usd\n2018,FRA,DEU,export,5\n2018,FRA,ITA,export,9\n",
    );
    const lines = ['trade["exports_usd"].values.join()', "typeof tables.rank"];
    const { status, stdout, stderr } = answers(lines, "FRA", "DEU", "--input", file);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "'5'\n'undefined'\n" });
    // Two partners are nothing to rank among.
    expect(stderr).toContain("error[BILAT_E_NO_DATA]");
  });

  it("ends before a prompt when the pair is none", () => {
    const { status, stdout, stderr } = answers(["1"], "RUS", "Chna");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^error\[BILAT_E_COUNTRY_UNKNOWN\]/);
  });

  it("lists what there is", () => {
    expect(answers([".help"]).stdout).toMatch(/^trade, rank {2}.*\n[\s\S]*\n\.exit /);
  });
});

describe("bilat repl on a terminal", () => {
  /** What is drawn while keys are pressed, each once the text before it stands on the screen. */
  async function drawn(
    keys: readonly (readonly [after: string, typed: string])[],
    env: Record<string, string>,
  ) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const left = [...keys];
    let screen = "";
    output.on("data", (chunk) => {
      screen += chunk;
      const [next] = left;
      if (!next || !screen.includes(next[0])) return;
      left.shift();
      setImmediate(() => input.write(next[1]));
    });
    const library = async () => ({ INDICATORS: [{ id: "made-up-measure" }], madeUpMeasure: () => 42 });
    const dialogue = () => ({ input, output, isTerminal: true, now: () => 0, library });
    const { code, stderr } = await runBilat(["repl"], home, { dialogue, env });
    expect(code).toBe(0);
    expect(stderr).toContain("Loaded in 0.0 s. .help lists what there is, .exit ends.");
    return screen;
  }

  it("completes names, and keeps what was typed in the file of the history", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bilat-history-"));
    const history = join(folder, "history");
    const keys = [
      ["bilat> ", "madeUpM"],
      ["madeUpM", "\t"],
      ["easure", "()\n"],
      ["42", ".exit\n"],
    ] as const;
    expect(await drawn(keys, { BILAT_HISTORY: history })).toContain("42");
    expect(readFileSync(history, "utf8").split("\n")).toContain("madeUpMeasure()");
    rmSync(folder, { recursive: true });
  });
});

describe("bilat repl where danfo is not installed", () => {
  it("says so, and has tables instead", () => {
    unlinkSync(join(home, "node_modules"));
    mkdirSync(join(home, "node_modules"));
    for (const name of readdirSync("node_modules").filter((name) => name !== "danfojs-node"))
      symlinkSync(resolve("node_modules", name), join(home, "node_modules", name));
    const { status, stdout, stderr } = answers(["trade.rows.at(-1).period", "trade === tables.trade"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "'2020'\ntrue\n" });
    expect(stderr).toMatch(/^error\[BILAT_E_FRAMES_MISSING\]: .*\n {2}→ Add "overrides"/);
  });
});
