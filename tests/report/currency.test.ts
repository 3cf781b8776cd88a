import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { traceFigure } from "../../src/pipeline/trace/trace.js";
import { makeReport } from "../helpers/make-report.js";
import { refusalOf } from "../helpers/refusals.js";
import { type TinyFigure, tinyStore } from "../helpers/tiny-store.js";

let folder = "";
let datasets = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-currency-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(datasets, { recursive: true });
});

/** The pair, one other partner ten thousand times as large, and the world. */
function korea(year: string, [exports, imports]: readonly [number, number]): TinyFigure[] {
  return [
    [year, "KOR", "VNM", "export", exports],
    [year, "KOR", "VNM", "import", imports],
    [year, "KOR", "CHN", "export", 30e9],
    [year, "KOR", "CHN", "import", 30e9],
    [year, "KOR", "WLD", "export", 30e9 + exports],
    [year, "KOR", "WLD", "import", 30e9 + imports],
  ];
}

async function build(figures: readonly TinyFigure[], fields: object): Promise<(file: string) => string> {
  datasets = tinyStore([{ id: "tiny/2024", figures }]);
  const definition = join(folder, "report.json");
  writeFileSync(definition, JSON.stringify({ reporter: "KOR", partner: "VNM", ...fields }));
  await makeReport({ cwd: folder, definition, output: folder, datasets });
  return (file) => readFileSync(join(folder, file), "utf8");
}

// World Bank, PA.NUS.FCRF: yen for a dollar 112.1661411 in 2017, 110.4231793 in 2018.
const YEN_2018 = 110.4231793;
const LARGE = [...korea("2017", [50e9, 10e9]), ...korea("2018", [60e9, 20e9])];

describe("a report in another currency", () => {
  it("converts each year at its own rate, in tables, text, charts and files alike", async () => {
    const read = await build(LARGE, { currency: "JPY" });
    const markdown = read("report.md");
    expect(markdown).toContain("as reported by South Korea; in Japanese yen at annual average rates.");
    expect(markdown).toContain("| Year | Exports (¥ billion) | Imports (¥ billion) |");
    // 60 × 110.42 = 6,625.4; 80 / 60 × 110.4231793 / 112.1661411 − 1 = 31.3%.
    expect(markdown).toContain("| 2018 | 6,625.4 | 2,208.5 | 8,833.9 | 4,416.9 | +31.3% |");
    expect(markdown).toContain("to ¥8.8 trillion in 2018");
    expect(markdown).toContain("Japanese yen for a US dollar: 112.2 in 2017 and 110.4 in 2018.");
    expect(markdown).not.toMatch(/\$|US\$/);
    expect(read("figures/trade-kor-vnm.csv").split("\n")[0]).toContain("exports_jpy,imports_jpy");
    expect(read("charts/turnover.vl.json")).toContain("¥ billion at current prices");
    expect(read("charts/turnover.vl.json")).not.toMatch(/_usd|US\$/);
    const page = read("index.html");
    expect(/_usd|US\$|\$\d/.exec(String(page.split("</main>")[0]))).toBeNull();
    // What the page says when another year is chosen: 60e9 × 112.1661411.
    expect(page).toContain(
      "China and Viet Nam were South Korea's largest partners in 2017, with ¥6.7 trillion each",
    );
  });

  it("traces a figure to the line of its rate", async () => {
    await build(LARGE, { currency: "JPY" });
    const { figure, again } = await traceFigure(
      { store: { root: datasets } },
      { figure: "trade-KOR-VNM.2018.exports_jpy", report: folder },
    );
    expect(figure.value).toBe(60e9 * YEN_2018);
    expect(figure.formula?.worked).toBe("60,000,000,000 × 110.4231793");
    expect(figure.inputs?.["rate"]?.lines?.[0]?.text).toContain("2018,JPY,JPN,110.4231793");
    expect(again?.command).toBe(
      "bilat trade KOR VNM --years 2018 --currency JPY --source tiny/2024 --format json",
    );
  });

  it("leaves shares and ranks as they are", async () => {
    const dollars = (await build(LARGE, {}))("figures/trade-kor-vnm.csv");
    rmSync(datasets, { recursive: true });
    const euro = (await build(LARGE, { currency: "EUR" }))("figures/trade-kor-vnm.csv");
    const last = (csv: string) => csv.trimEnd().split("\n").at(-1)?.split(",").slice(-2).map(Number) ?? [];
    expect(last(euro)[0]).toBeCloseTo(last(dollars)[0] ?? 0, 12);
    expect(last(euro)[1]).toBe(last(dollars)[1]);
  });

  it("refuses years without a rate", async () => {
    const old = [...korea("1997", [50e9, 10e9]), ...korea("2000", [60e9, 20e9])];
    const { code, detail } = await refusalOf(() => build(old, { currency: "EUR" }));
    expect(code).toBe("BILAT_E_YEARS");
    expect(detail.found).toEqual(["1997", "1998"]);
    expect(detail.hint).toContain("Rates cover 1999-2023");
  });
});

describe("the unit of money", () => {
  it("is the thousand for a pair that trades little", async () => {
    const small = [...korea("2017", [5_000, 1_000]), ...korea("2018", [6_000, 2_500])];
    const markdown = (await build(small, {}))("report.md");
    expect(markdown).toContain("| Year | Exports (US$ thousand) |");
    expect(markdown).toContain("| 2018 | 6.0 | 2.5 | 8.5 | 3.5 |");
    // 8,500 / 60,000,008,500 of the world: more digits where 0.0% would say nothing.
    expect(markdown).toMatch(/\| 2018 \| 6\.0 .* \| 0\.0000% \| 2 \||\| 2018 \| 6\.0 .* 0\.0000% /);
  });

  it("is the one asked for, in tables and charts", async () => {
    const read = await build(LARGE, { unit: "billion" });
    expect(read("report.md")).toContain("| 2018 | 60.0 | 20.0 | 80.0 | 40.0 |");
    expect(read("report.md")).toContain("Exports (US$ billion)");
    expect(read("charts/turnover.vl.json")).toContain("US$ billion at current prices");
    const million = (await build(LARGE, { unit: "million" }))("charts/turnover.vl.json");
    expect(million).toContain("US$ million at current prices");
  });

  it("must be a unit", async () => {
    const { code, detail } = await refusalOf(() => build(LARGE, { unit: "dozen", currency: "XXX" }));
    expect(code).toBe("BILAT_E_DEFINITION");
    expect(detail.found?.join("\n")).toContain(
      '"unit" must be one of thousand, million, billion, trillion; it is "dozen"',
    );
    expect(detail.found?.join("\n")).toContain('"currency" must be one of USD, CNY, EUR');
  });
});
