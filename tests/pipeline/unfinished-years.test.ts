import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caveatText } from "../../src/core/caveats.js";
import { measureTable } from "../../src/pipeline/measure/measure.js";
import { rankTable } from "../../src/pipeline/rank.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { openWorkbench, type Workbench } from "../../src/pipeline/workbench.js";
import { type TinyFigure, tinyStore } from "../helpers/tiny-store.js";

/** Millions that Korea sells Viet Nam in each month of a year; of 2016 there are nine months. */
const SOLD: Readonly<Record<string, number>> = { 2013: 5, 2014: 10, 2015: 20, 2016: 30 };

/** Months from January 2013 on, at most to September 2016, of two partners and the world. */
function months(from: number): TinyFigure[] {
  return Object.entries(SOLD)
    .filter(([year]) => Number(year) >= from)
    .flatMap(([year, sold]) =>
      Array.from({ length: year === "2016" ? 9 : 12 }, (_, month): TinyFigure[] => {
        const period = `${year}-${String(month + 1).padStart(2, "0")}`;
        // A little more in every other month, so that rates of growth are not all the same.
        const exports = (sold + (month % 2)) * 1e6;
        return [
          [period, "KOR", "VNM", "export", exports],
          [period, "KOR", "VNM", "import", 4e6],
          [period, "KOR", "CHN", "export", 50e6],
          [period, "KOR", "CHN", "import", 50e6],
          [period, "KOR", "WLD", "export", exports + 50e6],
          [period, "KOR", "WLD", "import", 54e6],
        ];
      }).flat(),
    );
}

/** A period in which Korea sold Viet Nam a million dollars' worth and bought as much. */
function year(period: string): TinyFigure[] {
  return (["export", "import"] as const).map((flow) => [period, "KOR", "VNM", flow, 1e6]);
}

let datasets = "";
let bench: Workbench;
beforeAll(async () => {
  datasets = tinyStore([
    { id: "tiny/2016", figures: months(2013) },
    { id: "short/2016", figures: months(2016) },
    { id: "mixed/2016", figures: [...year("2014"), ...year("2015-03"), ...year("2016")] },
    {
      id: "gap/2016",
      figures: months(2014).filter(
        ([period, , partner, flow]) => period !== "2014-05" || partner !== "VNM" || flow !== "import",
      ),
    },
  ]);
  bench = await openWorkbench({ datasets });
});
afterAll(() => {
  bench[Symbol.dispose]();
  rmSync(datasets, { recursive: true });
});

const one = (year: number) => ({ from: year, to: year });
const texts = ({ caveats }: { readonly caveats: readonly Parameters<typeof caveatText>[0][] }) =>
  caveats.map(caveatText);

describe("a measure of months against those of the year before", () => {
  const asked = { reporter: "KOR", partner: "VNM", flow: "export", source: "tiny" } as const;
  const values = async (indicator: string, years?: { from: number; to: number }) => {
    const { rows } = await measureTable(bench, { ...asked, indicator, ...(years && { years }) });
    return rows.map((row) => [row["period"], row[indicator.replaceAll("-", "_")]] as const);
  };

  it("looks back before the years that are asked for", async () => {
    const growth = await values("growth-same-period", one(2016));
    expect(growth.filter(([, value]) => value !== undefined)).toHaveLength(9);
    expect(growth.slice(0, 2)).toEqual([
      ["2016-01", 30 / 20 - 1],
      ["2016-02", 31 / 21 - 1],
    ]);
    const trailing = new Map(await values("trailing-growth", one(2016)));
    // April 2015 to March 2016 over April 2014 to March 2015, six months of each with one more.
    expect(trailing.get("2016-03")).toBeCloseTo((9 * 20 + 3 * 30 + 6) / (9 * 10 + 3 * 20 + 6) - 1, 12);
    expect(await values("growth-same-period", one(2013))).toEqual(
      Array.from({ length: 12 }, (_, month) => [`2013-${String(month + 1).padStart(2, "0")}`, undefined]),
    );
  });

  it("finds the same unusual months, whether the year before them is shown or not", async () => {
    const all = await values("unusual-month");
    const some = await values("unusual-month", { from: 2014, to: 2016 });
    expect(some).toHaveLength(36);
    expect(some).toEqual(all.slice(12));
    expect(some.some(([, score]) => typeof score === "number")).toBe(true);
  });
});

describe("a ranking of a source whose last year is not whole", () => {
  it("is of the last whole year, and says so", async () => {
    const table = await rankTable(bench, { reporter: "KOR", source: "tiny" });
    expect(table.rows.map(({ period, partner, rank }) => [period, partner, rank])).toEqual([
      ["2015", "CHN", 1],
      ["2015", "VNM", 2],
    ]);
    expect(texts(table)).toContain(
      "There is no rank for 2016: tiny/2016 has January to September of it only.",
    );
    const whole = await rankTable(bench, { reporter: "KOR", source: "tiny", years: one(2014) });
    expect(texts(whole).filter((text) => text.startsWith("There is no rank"))).toEqual([]);
  });

  it("is refused for that year, with the months it has and what ranks them", async () => {
    await expect(
      rankTable(bench, { reporter: "KOR", source: "tiny", years: one(2016) }),
    ).rejects.toMatchObject({
      code: "BILAT_E_NO_DATA",
      detail: {
        found: ["2016: January to September only"],
        hint: "The last year that can be ranked is 2015. bilat measure rank KOR --years 2016 --source tiny/2016 ranks them month by month.",
      },
    });
    await expect(rankTable(bench, { reporter: "KOR", source: "short" })).rejects.toMatchObject({
      detail: { hint: "bilat measure rank KOR --years 2016 --source short/2016 ranks them month by month." },
    });
    const asked = { indicator: "rank", reporter: "KOR", source: "tiny", years: one(2016) };
    const { rows } = await measureTable(bench, asked);
    expect(rows).toHaveLength(18);
    expect(rows[1]).toMatchObject({ period: "2016-01", partner: "VNM", rank: 2 });
  });
});

describe("a ranking of years, one of which lacks a month of a partner", () => {
  it("says so, also where it is not the last", async () => {
    const years = { from: 2014, to: 2015 };
    const table = await rankTable(bench, { reporter: "KOR", source: "gap", years });
    expect(table.rows.map(({ period, partner }) => `${period} ${partner}`)).toEqual([
      "2014 CHN",
      "2015 CHN",
      "2015 VNM",
    ]);
    expect(texts(table)).toContain(
      "1 of 2 partners is not ranked: the source has no row for some part of 2014, and missing is not zero.",
    );
  });
});

describe("trade of a source that has years, and of one year a month only", () => {
  it("names that month, and does not say that nothing was reported", async () => {
    const table = await tradeTable(bench, { reporter: "KOR", partner: "VNM", source: "mixed" });
    expect(table.rows.map(({ period, exports_usd }) => [period, exports_usd])).toEqual([
      ["2014", 1e6],
      ["2015", undefined],
      ["2016", 1e6],
    ]);
    expect(texts(table)).toContain(
      "2015 has no figure: the source has March of it only, and a table that has years is read by years.",
    );
    expect(texts(table).join(" ")).not.toContain("reported nothing");
  });
});

describe("trade by the year, of a source that files months", () => {
  it("adds whole years up, and says what the others lack", async () => {
    const asked = { reporter: "KOR", partner: "VNM", source: "tiny", annual: true };
    const table = await tradeTable(bench, asked);
    // Every other month has a million more.
    expect(
      table.rows.map(({ period, exports_usd, turnover_rank }) => [period, exports_usd, turnover_rank]),
    ).toEqual([
      ["2013", 66e6, 2],
      ["2014", 126e6, 2],
      ["2015", 246e6, 2],
      ["2016", undefined, undefined],
    ]);
    expect(table.rows[2]?.exports_growth).toBe(246 / 126 - 1);
    expect(table.columns[0]?.label).toBe("Year");
    expect(texts(table)).toEqual(
      expect.arrayContaining([
        "tiny/2016 has what South Korea filed up to 2016-09 only, so that 2016 has no figure; missing is not zero.",
        "There is no rank for 2016: tiny/2016 has January to September of it only.",
      ]),
    );
    const part = await tradeTable(bench, { ...asked, years: one(2016) });
    expect(part.rows).toMatchObject([{ period: "2016", exports_usd: undefined }]);
    const months = await tradeTable(bench, { ...asked, annual: false, years: one(2016) });
    expect(months.rows[8]).toMatchObject({ period: "2016-09", exports_usd: 30e6 });
  });
});
