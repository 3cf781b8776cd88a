import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reproduction } from "../../src/pipeline/trace/reproduce.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import type { Provenance } from "../../src/report/provenance.js";
import { makeReport } from "../helpers/make-report.js";
import { type TinyFigure, tinyStore } from "../helpers/tiny-store.js";

let folder = "";
let datasets = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-months-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(datasets, { recursive: true });
});

/** Millions above or below the course, January to December; they add up to nothing. */
const SEASON = [-20, -10, 0, 2, 4, -4, -6, 0, 2, 2, 5, 25];
/** Turnover grows by a million a month: what is left without the season. */
const course = (month: number) => 100 + month;

/** So many months of exports and imports from January 2014 on; some left out. */
function filed(count: number, without: readonly string[] = []): TinyFigure[] {
  return Array.from({ length: count }, (_, month): TinyFigure[] => {
    const period = `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    const turnover = (course(month) + (SEASON[month % 12] ?? 0)) * 1e6;
    const pair: TinyFigure[] = without.includes(period)
      ? []
      : [
          [period, "KOR", "VNM", "export", turnover - 40e6],
          [period, "KOR", "VNM", "import", 40e6],
        ];
    return [...pair, [period, "KOR", "CHN", "export", 500e6], [period, "KOR", "CHN", "import", 500e6]];
  }).flat();
}

async function build(figures: readonly TinyFigure[], years?: { from: number; to: number }) {
  datasets = tinyStore([{ id: "tiny/2024", figures }]);
  const pair = { reporter: "KOR", partner: "VNM", ...(years && { years }) };
  const { path } = await makeReport({ cwd: folder, pair, datasets });
  return (file: string) => readFileSync(join(path, file), "utf8");
}

const column = (csv: string, name: string) => {
  const [head = "", ...lines] = csv.trimEnd().split("\n");
  const place = head.split(",").indexOf(name);
  return new Map(lines.map((line) => [line.split(",")[0] ?? "", line.split(",")[place] ?? ""]));
};

describe("a report on monthly figures", () => {
  it("takes a known season out, whole years and the months after them alike", async () => {
    const read = await build(filed(59));
    const adjusted = column(read("figures/months.csv"), "adjusted_usd");
    expect(adjusted.size).toBe(59);
    [...adjusted.values()].forEach((value, month) => {
      // A season over years that are not all whole does not add up to exactly nothing.
      expect(Math.abs(Number(value) / 1e6 - course(month)), `month ${month}`).toBeLessThan(1);
    });
    const markdown = read("report.md");
    expect(markdown).toContain("# South Korea and Viet Nam: trade 2014–2017");
    expect(markdown).toMatch(
      /By season, trade is highest in December, \$25\.\d million above its course over the year, and lowest in January, \$(20\.\d|19\.\d) million below it\./,
    );
  });

  it("grows over the same month a year before, and over the twelve months before", async () => {
    const read = await build(filed(59));
    // November 2018 is month 58, 158 + 5; a year before 146 + 5.
    const growth = column(read("figures/months.csv"), "growth");
    expect(Number(growth.get("2018-11"))).toBeCloseTo(163 / 151 - 1, 12);
    expect(growth.get("2014-12")).toBe("");
    // Months 47 to 58 against 35 to 46: the season cancels, 12 × 152.5 against 12 × 140.5.
    const trailing = column(read("figures/months.csv"), "trailing_growth");
    expect(Number(trailing.get("2018-11"))).toBeCloseTo(152.5 / 140.5 - 1, 12);
    expect(trailing.get("2015-11")).toBe("");
    expect(read("report.md")).toContain(
      "In the twelve months to November 2018 turnover was 8.5% above that of the twelve months before",
    );
  });

  it("says which year is not complete, compares like with like, and never whole years with it", async () => {
    const read = await build(filed(59));
    const markdown = read("report.md");
    // Months 48 to 58: 11 × 153 − 25; a year before 11 × 141 − 25.
    const said =
      "Of 2018 the source has January to November only: a turnover of $1.7 billion, 8.7% more than in the same months of 2017.";
    expect(1658 / 1526 - 1).toBeCloseTo(0.0865, 5);
    expect(markdown.split(said)).toHaveLength(3);
    expect(markdown).not.toMatch(/^\| 2018 \|/m);
  });

  it("leaves the years of its definition open, so that a build from it has the months after them too", async () => {
    const read = await build(filed(59));
    expect(JSON.parse(read("report.json"))).not.toHaveProperty("years");
    const definition = join(folder, "open.json");
    writeFileSync(definition, read("report.json"));
    const { path } = await makeReport({ cwd: folder, definition, datasets });
    for (const file of ["report.md", "figures/months.csv"])
      expect(readFileSync(join(path, file), "utf8")).toBe(read(file));
  });

  it("states the years of its definition where the last one is whole", async () => {
    expect(JSON.parse((await build(filed(60)))("report.json"))).toHaveProperty("years", "2014-2018");
  });

  it("says by which command each sum of months is printed again", async () => {
    const read = await build(filed(59), { from: 2016, to: 2017 });
    const provenance: Provenance = JSON.parse(read("provenance.json"));
    const figure = provenance.figures.find(({ id }) => /^trade\b.*\.2017\.turnover_usd$/.test(id));
    const again = figure && reproduction(provenance, figure);
    expect(again).toMatchObject({ row: { period: "2017" }, column: "turnover_usd" });
    expect(again?.command).toBe("bilat trade KOR VNM --years 2017 --annual --source tiny/2024 --format json");
    using bench = await openWorkbench({ datasets });
    const years = { from: 2017, to: 2017 };
    const { rows } = await tradeTable(bench, { reporter: "KOR", partner: "VNM", years, annual: true });
    expect(rows.map(({ turnover_usd }) => turnover_usd)).toEqual([
      provenance.nodes[figure?.node ?? ""]?.value,
    ]);
  });

  it("keeps to the years asked for, with a line for the year that is not complete", async () => {
    const markdown = (await build(filed(59), { from: 2016, to: 2018 }))("report.md");
    expect(markdown).toMatch(/^\| 2018 \| – \| – \|/m);
    expect(markdown).toContain("Of 2018 the source has January to November only");
    expect(markdown).not.toMatch(/^\| 2015-12 \|/m);
  });

  it("adjusts nothing across a gap, and says so", async () => {
    const markdown = (await build(filed(59, ["2017-06"])))("report.md");
    expect(markdown).toContain("Seasonal adjustment needs more than two years without a gap.");
    expect(markdown).toMatch(/^\| 2017-06 \| – \| – \| – \| – \|/m);
    const read = await build(filed(59, ["2015-03"]));
    const early = read("report.md");
    expect(early).toContain("from April 2015 on, after the last gap");
    // January 2014 to November 2018 are 59 months, of which 15 are gone.
    expect(early).toContain("By season, over the 44 months from April 2015 on, trade is highest in December");
    const { figures } = JSON.parse(read("provenance.json")) as { figures: { id: string; printed: string }[] };
    expect(figures.some(({ id, printed }) => id.startsWith("months.") && printed === "44")).toBe(true);
  });

  it("is headed by no sum of long ago, and says once why a year stands apart", async () => {
    const markdown = (await build(filed(59, ["2017-06"])))("report.md");
    expect(markdown).toMatch(/^## \d+\. Month by month$/m);
    expect(markdown).toContain("Of 2017 the source has January to May and July to December only");
    expect(markdown.split("A year that lacks a part stands in no comparison of years.")).toHaveLength(2);
  });

  it("names a month in which growth was far from the usual", async () => {
    const figures = filed(59).map((figure): TinyFigure => {
      const [period, reporter, partner, flow, value] = figure;
      const isOdd = period === "2018-03" && partner === "VNM" && flow === "export";
      return isOdd ? [period, reporter, partner, flow, 3 * value] : figure;
    });
    expect((await build(figures))("report.md")).toMatch(
      /Growth over a year was far from the usual in March 2018 \(\+\d+\.\d%\)\./,
    );
  });

  it("works on quarters", async () => {
    const quarters = Array.from({ length: 14 }, (_, place): TinyFigure[] => {
      const period = `${2014 + Math.floor(place / 4)}-Q${(place % 4) + 1}`;
      return [
        [period, "KOR", "VNM", "export", (60 + place) * 1e6],
        [period, "KOR", "VNM", "import", 40e6],
      ];
    }).flat();
    const markdown = (await build(quarters))("report.md");
    expect(markdown).toContain("In the four quarters to the second quarter of 2017 turnover was");
    expect(markdown).toContain("Of 2017 the source has the first and second quarters only");
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
  });
});
