import { readFileSync } from "node:fs";
import { describe, it } from "vitest";
import { expectClose } from "../helpers/close.js";
import { type ReferenceCase, referenceCases } from "../helpers/reference.js";
import { column, measuredRows, product, tableText } from "./plain-file.js";

// The answers of R and Python, once more through `bilat measure --input`: reading, computing, printing.

type Table = readonly (readonly number[])[];
type Rows = Awaited<ReturnType<typeof measuredRows>>;
type Check = (given: ReferenceCase) => Promise<void>;

const ITERATED = 1e-8;

const casesOf = (family: string, ...ids: readonly string[]) =>
  referenceCases(family).filter(({ indicator }) => ids.includes(indicator));

/** How often a file may be compared: the value column in the order of the rows. */
const values = (rows: Rows, indicator: string) => column(rows, indicator.replaceAll("-", "_"));

const basketText = (baskets: Readonly<Record<string, readonly number[]>>) => {
  const rows = Object.entries(baskets).flatMap(([name, list]) =>
    list.map((value, place) => `${name},${product(place)},${value}`),
  );
  return `basket,product,value\n${rows.join("\n")}\n`;
};

const flowText = ({ exports, imports }: { exports: readonly number[]; imports: readonly number[] }) => {
  const lines = (flow: string, list: readonly number[]) =>
    list.map((value, place) => `${flow},${product(place)},${value}`);
  return `flow,product,value\n${[...lines("export", exports), ...lines("import", imports)].join("\n")}\n`;
};

const seriesText = (series: readonly (number | undefined)[], periods: readonly string[]) =>
  `period,value\n${series.map((value, place) => `${periods[place]},${value ?? ""}`).join("\n")}\n`;

const months = (count: number) =>
  Array.from(
    { length: count },
    (_, place) => `${2001 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`,
  );
const quarters = (count: number) =>
  Array.from({ length: count }, (_, place) => `${2001 + Math.floor(place / 4)}-Q${(place % 4) + 1}`);
const years = (count: number) => Array.from({ length: count }, (_, place) => String(2001 + place));

describe("comparative advantage from country,product,value", () => {
  it.each(casesOf("comparative-advantage", "balassa", "balassa-symmetric"))(
    "$indicator: $label",
    async (given) => {
      const [table] = given.inputs as [Table];
      const rows = await measuredRows(tableText(table), [given.indicator]);
      expectClose(values(rows, given.indicator), (given.expected as Table).flat());
    },
  );

  it.each(casesOf("comparative-advantage", "prody"))("prody: $label", async (given) => {
    const [table, incomes] = given.inputs as [Table, readonly number[]];
    const [header, ...lines] = tableText(table).trimEnd().split("\n");
    const width = table[0]?.length ?? 1;
    const text = [
      `${header},income`,
      ...lines.map((line, row) => `${line},${incomes[Math.floor(row / width)]}`),
    ].join("\n");
    expectClose(values(await measuredRows(text, ["prody"]), "prody"), given.expected);
  });

  it.each(casesOf("complexity", "density"))("density: $label", async (given) => {
    const [table] = given.inputs as [Table];
    const rows = await measuredRows(tableText(table), ["density"]);
    expectClose(values(rows, "density"), (given.expected as Table).flat());
  });

  it.each(casesOf("complexity", "proximity"))("proximity: $label", async (given) => {
    const [table] = given.inputs as [Table];
    const square = given.expected as Table;
    const upper = square.flatMap((row, a) => row.slice(a + 1));
    expectClose(values(await measuredRows(tableText(table), ["proximity"]), "proximity"), upper);
  });

  it.each(casesOf("complexity", "fitness"))("fitness: $label", async (given) => {
    const [table, { steps } = {}] = given.inputs as [Table, { steps?: number }?];
    const { fitness, complexity } = given.expected as Readonly<Record<string, readonly number[]>>;
    const options = steps === undefined ? [] : ["--steps", String(steps)];
    expectClose(values(await measuredRows(tableText(table), ["fitness", ...options]), "fitness"), fitness);
    const byProduct = await measuredRows(tableText(table), ["fitness", "--by", "product", ...options]);
    expectClose(values(byProduct, "fitness"), complexity);
  });

  it.each(casesOf("complexity", "economic-complexity"))("economic-complexity: $label", async (given) => {
    const [table] = given.inputs as [Table];
    const { eci, pci } = given.expected as Readonly<Record<string, readonly number[]>>;
    const byCountry = await measuredRows(tableText(table), ["economic-complexity"]);
    const byProduct = await measuredRows(tableText(table), ["economic-complexity", "--by", "product"]);
    expectClose(values(byCountry, "economic-complexity"), eci, ITERATED);
    expectClose(values(byProduct, "economic-complexity"), pci, ITERATED);
  });
});

const inOneGroup: Check = async ({ indicator, inputs, expected }) => {
  const [list, top] = inputs as [readonly number[], number?];
  const options = top === undefined ? [] : ["--top", String(top)];
  const rows = await measuredRows(tableText([list]), [indicator, ...options]);
  expectClose(values(rows, indicator), [expected]);
};

describe("concentration from country,product,value", () => {
  const ids = [
    "herfindahl",
    "herfindahl-normalized",
    "effective-number",
    "unctad-concentration",
    "concentration-ratio",
    "entropy",
    "theil",
    "gini",
  ];
  const cases = casesOf("concentration", ...ids).filter(({ inputs }) => (inputs[0] as unknown[]).length > 0);
  it.each(cases)("$indicator: $label", inOneGroup);
});

describe("similarity and margins from basket,product,value", () => {
  const ids = [
    "export-similarity",
    "krugman-dissimilarity",
    "bray-curtis",
    "cosine-similarity",
    "complementarity",
  ];
  const named = ["complementarity-drysdale-garnaut", "extensive-margin", "intensive-margin"];
  const all = [...casesOf("similarity", ...ids, ...named), ...casesOf("margins", ...named)];
  const shown = all.filter(({ inputs }) => Object.values(inputs[0] as object)[0].length >= 5);
  it.each(shown)("$indicator: $label", async ({ indicator, inputs, expected }) => {
    const baskets = Object.entries(inputs[0] as Readonly<Record<string, readonly number[]>>).map(
      ([name, list]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), list] as const,
    );
    expectClose(values(await measuredRows(basketText(Object.fromEntries(baskets)), [indicator]), indicator), [
      expected,
    ]);
  });
});

describe("intra-industry trade from flow,product,value", () => {
  it.each(casesOf("intra-industry", "grubel-lloyd", "aquino"))("$indicator: $label", async (given) => {
    const [trade] = given.inputs as [Parameters<typeof flowText>[0]];
    if (trade.exports.length === 0) return;
    expectClose(values(await measuredRows(flowText(trade), [given.indicator]), given.indicator), [
      given.expected,
    ]);
  });

  it.each(casesOf("intra-industry", "marginal-iit"))("marginal-iit: $label", async (given) => {
    const [{ before, after }] = given.inputs as [Record<"before" | "after", Parameters<typeof flowText>[0]>];
    const dated = (trade: typeof before, year: number) =>
      flowText(trade)
        .trimEnd()
        .split("\n")
        .slice(1)
        .map((line) => `${line},${year}`);
    const text = ["flow,product,value,year", ...dated(after, 2018), ...dated(before, 2013)].join("\n");
    expectClose(values(await measuredRows(text, ["marginal-iit"]), "marginal-iit"), [given.expected]);
  });
});

describe("prices from period,product,price,quantity", () => {
  it.each(casesOf("price-and-volume", "laspeyres", "paasche", "fisher", "tornqvist"))(
    "$indicator: $label",
    async (given) => {
      const [prices, quantities, of, method] = given.inputs as [Table, Table, string, string];
      const rows = prices.flatMap((row, t) =>
        row.map((price, k) => `${t + 1},${product(k)},${price},${quantities[t]?.[k]}`),
      );
      const text = `period,product,price,quantity\n${rows.join("\n")}\n`;
      const found = await measuredRows(text, [given.indicator, "--of", of, "--method", method]);
      expectClose(values(found, given.indicator), given.expected);
    },
  );
});

describe("series from period,value", () => {
  it.each(casesOf("growth", "growth", "log-growth"))(
    "$indicator: $label",
    async ({ indicator, inputs, expected }) => {
      const [{ previous, current }] = inputs as [Record<"previous" | "current", number>];
      const rows = await measuredRows(seriesText([previous, current], years(2)), [indicator]);
      expectClose(values(rows, indicator), [undefined, expected]);
    },
  );

  it.each(casesOf("growth", "trend-growth", "volatility"))(
    "$indicator: $label",
    async ({ indicator, inputs, expected }) => {
      const [series] = inputs as [readonly (number | undefined)[]];
      const rows = await measuredRows(seriesText(series, years(series.length)), [indicator]);
      expectClose(values(rows, indicator), [expected]);
    },
  );

  it.each(casesOf("growth", "cagr"))("cagr: $label", async ({ inputs, expected }) => {
    const [{ first, last, years: span }] = inputs as [Record<"first" | "last" | "years", number>];
    const rows = await measuredRows(`period,value\n2000,${first}\n${2000 + span},${last}\n`, ["cagr"]);
    expectClose(values(rows, "cagr"), [expected]);
  });

  it.each(casesOf("growth", "growth-same-period", "trailing-growth"))("$indicator: $label", async (given) => {
    const [series, perYear = 12] = given.inputs as [readonly (number | undefined)[], number?];
    const periods = perYear === 4 ? quarters(series.length) : months(series.length);
    const rows = await measuredRows(seriesText(series, periods), [given.indicator]);
    expectClose(values(rows, given.indicator), given.expected);
  });

  it.each(casesOf("growth", "level-break"))("level-break: $label", async ({ inputs, expected }) => {
    const [series] = inputs as [readonly { period: string; value: number | undefined }[]];
    const text = seriesText(
      series.map(({ value }) => value),
      series.map(({ period }) => period),
    );
    const [row] = await measuredRows(text, ["level-break"]);
    const found = { period: row?.["break_period"], f: row?.["level_break"], change: row?.["change"] };
    expectClose(found, expected);
  });

  it.each(casesOf("seasonality", "unusual-month"))("unusual-month: $label", async ({ inputs, expected }) => {
    const [series] = inputs as [readonly (number | undefined)[]];
    const rows = await measuredRows(seriesText(series, months(series.length)), ["unusual-month"]);
    expectClose(values(rows, "unusual-month"), expected);
  });
});

describe("gravity from the columns of its formula", () => {
  const text = readFileSync(new URL("../reference/gravity/trade.csv", import.meta.url), "utf8");
  const cases = casesOf("gravity", "gravity").filter(
    ({ inputs }) =>
      inputs[0] === "trade.csv" && (inputs[1] as { standardErrors?: string }).standardErrors !== "classical",
  );
  it.each(cases)("$label", async ({ inputs, expected }) => {
    const { formula, estimator, cluster } = inputs[1] as Readonly<Record<string, string>>;
    const options = ["--formula", String(formula), "--estimator", String(estimator)];
    const rows = await measuredRows(text, [
      "gravity",
      ...options,
      ...(cluster ? ["--cluster", cluster] : []),
    ]);
    expectClose(rows, (expected as { coefficients: unknown }).coefficients, ITERATED);
  });
});
