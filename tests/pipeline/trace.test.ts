import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readProvenance } from "../../src/pipeline/trace/read-provenance.js";
import { reproduction } from "../../src/pipeline/trace/reproduce.js";
import { type TracedFigure, traceFigure } from "../../src/pipeline/trace/trace.js";
import { traceText } from "../../src/pipeline/trace/trace-text.js";
import { fullNumber } from "../../src/pipeline/trace/worked-formula.js";
import { makeReport } from "../helpers/make-report.js";
import { runBilat } from "../helpers/run-bilat.js";

const REPORT = "reports/russia-japan-2013-2018";
const STORE = { root: "datasets" };
const provenance = readProvenance(REPORT);

const trace = (figure: string, place?: string) =>
  traceFigure({ store: STORE }, { figure, report: REPORT, ...(place !== undefined && { place }) });

function linesUnder(figure: TracedFigure): number {
  const own = figure.lines?.length ?? 0;
  return Object.values(figure.inputs ?? {}).reduce((sum, input) => sum + linesUnder(input), own);
}

describe("traceFigure", () => {
  it("writes out the growth of 2018 from the four lines it rests on", async () => {
    const { figure, files, again } = await trace("trade-RUS-JPN.2018.turnover_growth");
    expect(figure.formula).toEqual({
      id: "growth",
      text: "V_t / V_{t−1} − 1",
      worked: "21,352,754,989 / 18,385,591,123 − 1",
    });
    expect(figure.inputs?.["current"]?.inputs?.["exports"]?.lines).toEqual([
      { place: "imf-dots/2022-02/trade.csv:16543", text: "2018,RUS,JPN,export,12535908254,FOB," },
    ]);
    expect(linesUnder(figure)).toBe(4);
    expect(files.map(({ path }) => path)).toEqual(["imf-dots/2022-02/trade.csv"]);
    expect(again).toEqual({
      command: "bilat trade RUS JPN --years 2018 --source imf-dots/2022-02 --format json",
      row: { period: "2018" },
      column: "turnover_growth",
    });
  });

  it("finds a printed text at its place, with or without its sign", async () => {
    expect((await trace("16.1%", "in-brief")).id).toBe("in-brief.8");
    expect((await trace("+16.1%", "trade-RUS-JPN")).id).toBe("trade-RUS-JPN.2018.turnover_growth");
    expect((await trace("-8.5%")).id).toBe("in-brief.1");
    // Printed as "10th largest".
    expect((await trace("10th", "in-brief")).printed).toBe("10th largest");
  });

  const detail = (words: object) => expect.objectContaining({ detail: expect.objectContaining(words) });

  it("lists the figures that print alike, each once, with what it is and every id", async () => {
    await expect(trace("3.1%")).rejects.toThrow(
      detail({
        problem: '"3.1%" must be one figure; it is printed for 2 different ones, 7 times in all.',
        found: [
          "trade-RUS-JPN.2018.turnover_share: share, 21,352,754,989 / 686,694,975,048; also in-brief.14, standing.4, standing.chart-share.6, partners.JPN.share, claims.T9.imf_dots_2022_02_rus",
          "claims.T9.un_comtrade_2022_01_rus: share, 21,262,286,064 / 691,720,584,036",
        ],
      }),
    );
    await expect(trace("10th", "claims")).rejects.toThrow(
      detail({
        found: [
          "claims.T8.printed: read in published/kireeva-2019/figures.csv:13",
          "claims.T8.imf_dots_2022_02_rus: rank by 21,352,754,989",
          "claims.T8.imf_dots_2022_02_partners: rank by 22,884,996,431",
        ],
      }),
    );
    // A choice is shown whole, however long.
    await expect(trace("2")).rejects.toThrow(/(\n {2}✖ [^\n]*){15}\n {2}→/);
  });

  it("knows a place that is none, and words of ids", async () => {
    await expect(trace("3.1%", "foo")).rejects.toThrow(
      detail({
        problem: "A place must be a chapter, a table, or the beginning of an id.",
        found: ['"foo"'],
        hint: expect.stringMatching(
          /^Chapters are in-brief, turnover, .*; tables are trade-RUS-JPN, levels, /,
        ),
      }),
    );
    await expect(trace("rank")).rejects.toThrow(
      detail({
        hint: expect.stringMatching(
          /^\d+ ids have "rank" in them, such as trade-RUS-JPN\.2013\.turnover_rank, /,
        ),
      }),
    );
  });

  it("says how many more are above a rank, and what prints them", async () => {
    const found = await trace("trade-RUS-JPN.2018.turnover_rank");
    expect(traceText(found)).toContain(
      "\n  … and 8 more above: bilat rank RUS --year 2018 --source imf-dots/2022-02 --top 10\n",
    );
    expect(found.again).toMatchObject({ row: { partner: "JPN" }, column: "rank" });
    const among = traceText(await trace("standing-east-asia.2018.rank"));
    expect(among).toContain("--among east-asia --source imf-dots/2022-02 --top 3\n");
    // The second has one above, which is shown; of what partners recorded no command prints the ranking.
    expect(traceText(await trace("standing-east-asia.2016.rank"))).not.toContain("more above");
    expect(traceText(await trace("claims.T8.imf_dots_2022_02_partners"))).toMatch(/… and 8 more above\n/);
  });

  it("says where a text stands that is not at the place named, and which places there are", async () => {
    await expect(trace("0.79", "in-brief")).rejects.toThrow(
      detail({ found: [expect.stringMatching(/^partners\.2: trade-intensity, /)] }),
    );
    await expect(trace("0.123%")).rejects.toThrow(
      detail({ hint: expect.stringContaining("in-brief, turnover") }),
    );
  });

  it.each(["Japan", "2013"])(
    "says where figures stand, and proposes none that is like %s by chance",
    async (word) => {
      const detail = expect.objectContaining({ hint: expect.stringContaining("Chapters are in-brief") });
      await expect(trace(word)).rejects.toThrow(expect.objectContaining({ detail }));
    },
  );

  it.each([
    // Amounts count as near in another unit too, rates and places do not.
    ["21.35", /^Did you mean 21,352\.8 \(trade-RUS-JPN\.2018\.turnover_usd\), /],
    ["21,35", /^Did you mean 21,352\.8 /],
    ["$21.5 billion", /^Did you mean \$21\.4 billion \(in-brief\.3\), /],
    ["16.2 %", /^Did you mean \+16\.2% \(trade-RUS-JPN\.2017\.imports_growth\), /],
    ["11th", /^Did you mean 11 \(partners\.KAZ\.rank\)\?$/],
    [
      "trade-RUS-JPN.2018.turnover_grwoth",
      /^Did you mean \+16\.1% \(trade-RUS-JPN\.2018\.turnover_growth\)\?$/,
    ],
    ["word", /^Ids and texts stand in its provenance\.json/],
  ])("proposes the figures that come nearest to %s", async (figure, hint) => {
    const detail = expect.objectContaining({ hint: expect.stringMatching(hint) });
    await expect(trace(figure)).rejects.toThrow(expect.objectContaining({ code: "BILAT_E_FIGURE", detail }));
  });

  it("leads every seventh figure to lines of a source, and computes it again on the way", async () => {
    const seventh = provenance.figures.filter((_, place) => place % 7 === 0);
    const traces = await Promise.all(seventh.map(({ id }) => trace(id)));
    const without = traces.filter(
      ({ figure, printed }) => linesUnder(figure) === 0 && printed !== "0" && printed !== "6.0%",
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it("shows no more than eight inputs as text, and counts the others", async () => {
    const shown = traceText(await trace("19.2", "partners"));
    expect(shown).toContain("… and 173 more inputs");
    expect(shown.split("\n").length).toBeLessThan(110);
  });
});

describe("a report whose sources have changed", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-trace-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const text = readFileSync(join(REPORT, "provenance.json"), "utf8");
  const { figures } = JSON.parse(text) as { figures: { id: string; node: string }[] };
  const node = figures.find(({ id }) => id === "trade-RUS-JPN.2018.turnover_growth")?.node;
  it.each([
    ["another checksum", text.replace(/19caa8e6/, "00000000"), "BILAT_E_TRACE_STALE"],
    [
      "no checksum of a source",
      text.replace('trade.csv": "19caa8e6', 'trade.tsv": "19caa8e6'),
      "BILAT_E_TRACE_STALE",
    ],
    ["another value in a source", text.replaceAll("12535908254", "12535908255"), "BILAT_E_TRACE_STALE"],
    [
      "a result that the formula does not give",
      text.replaceAll("0.16138528514800576", "0.17"),
      "BILAT_E_TRACE_STALE",
    ],
    ["a node left out", text.replace(`"${node}": {`, '"m1": {'), "BILAT_E_FILE_DAMAGED"],
    [
      "a node that rests on itself",
      text.replace('"inputs":{"exports":"n1"', '"inputs":{"exports":"n3"'),
      "BILAT_E_FILE_DAMAGED",
    ],
    [
      "a formula without its inputs",
      text.replaceAll('"formula":"turnover","inputs":{"exports"', '"formula":"turnover","inputs":{"sales"'),
      "BILAT_E_TRACE_STALE",
    ],
    ["rows that are no lines", text.replace("trade.csv:16538", "trade.csv:x"), "BILAT_E_FILE_DAMAGED"],
    [
      "a range without end",
      text.replace("trade.csv:16538", "trade.csv:1-16538000000"),
      "BILAT_E_FILE_DAMAGED",
    ],
    [
      "a value that is text",
      text.replace('"value":19667507624', '"value":"19667507624"'),
      "BILAT_E_FILE_DAMAGED",
    ],
    ["an end too early", text.slice(0, 2000), "BILAT_E_FILE_DAMAGED"],
    ["nothing in it", "{}", "BILAT_E_FILE_DAMAGED"],
  ])("is refused: %s", async (_, damaged, code) => {
    writeFileSync(join(folder, "provenance.json"), damaged);
    const run = await runBilat(["trace", "trade-RUS-JPN.2018.turnover_growth", "--report", folder], ".");
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`error[${code}]`);
    expect(run.stderr).not.toContain("undefined");
  });
});

describe("names that every object has", () => {
  it("are those of no formula and no table", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bilat-trace-"));
    const text = readFileSync(join(REPORT, "provenance.json"), "utf8");
    const whole = JSON.parse(text);
    const id = "constructor.2018.turnover_growth";
    const figures = [{ id, printed: "+16.1%", node: "n16" }];
    const named = JSON.stringify({ ...whole, figures }).replaceAll(
      '"formula":"growth"',
      '"formula":"constructor"',
    );
    writeFileSync(join(folder, "provenance.json"), named);
    const { code, stdout } = await runBilat(["trace", id, "--report", folder], ".");
    rmSync(folder, { recursive: true });
    expect(code).toBe(0);
    expect(stdout).toContain("\nconstructor: constructor\n");
  });
});

describe("the commands of provenance.json", () => {
  const held = async (of: typeof provenance, least: number) => {
    const cells = of.figures.flatMap((figure) => {
      const again = reproduction(of, figure);
      return again ? [{ ...again, id: figure.id, value: of.nodes[figure.node]?.value }] : [];
    });
    expect(cells.length).toBeGreaterThan(least);
    for (const command of new Set(cells.map((cell) => cell.command))) {
      const { stdout } = await runBilat(command.split(" ").slice(1), ".");
      const rows: Record<string, unknown>[] = JSON.parse(stdout);
      for (const { id, row, column, value } of cells.filter((cell) => cell.command === command)) {
        const found = rows.find((candidate) =>
          Object.entries(row).every(([name, text]) => String(candidate[name]) === text),
        );
        expect(found?.[column], `${id}: ${command}`).toBe(value);
      }
    }
    return cells;
  };

  it("print each figure again, digit for digit", async () => void (await held(provenance, 300)), 60_000);

  it("print those of a report in another currency, too", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bilat-trace-yen-"));
    const definition = join(folder, "report.json");
    const fields = { reporter: "RUS", partner: "JPN", years: "2017-2018", currency: "JPY" };
    writeFileSync(definition, JSON.stringify(fields));
    await makeReport({ cwd: folder, definition, output: folder });
    const cells = await held(readProvenance(folder), 50);
    rmSync(folder, { recursive: true });
    expect(cells).toContainEqual(
      expect.objectContaining({
        id: "trade-RUS-JPN.2018.turnover_jpy",
        command: "bilat trade RUS JPN --years 2018 --currency JPY --source imf-dots/2022-02 --format json",
      }),
    );
  }, 60_000);
});

describe("fullNumber", () => {
  it.each([
    [12535908254, "12,535,908,254"],
    [-0.0846442305331977, "−0.0846442305331977"],
    [14701440275.471697, "14,701,440,275.471697"],
    [1e21, "1e+21"],
  ])("%s is %s", (value, text) => expect(fullNumber(value)).toBe(text));
});
