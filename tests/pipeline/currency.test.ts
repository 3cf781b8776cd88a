import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { caveatText } from "../../src/core/caveats.js";
import type { Currency } from "../../src/core/currencies.js";
import { sourceRows } from "../../src/core/measured.js";
import { openInput } from "../../src/pipeline/import/input.js";
import { sourceTable } from "../../src/pipeline/sources/show.js";
import { type TradeRequest, tradeTable } from "../../src/pipeline/trade.js";
import { findSnapshot } from "../../src/store/snapshots.js";
import { makeReport } from "../helpers/make-report.js";
import { refusalOf } from "../helpers/refusals.js";
import { runBilat } from "../helpers/run-bilat.js";
import { desk } from "../ingest/import-text.js";

const HEADS = "period,reporter,partner,flow,product,value,currency\n";
const RATES = "currency,period,units_per_usd,source\n";
const row = (period: string, flow: string, value: string) => `${period},FRA,DEU,${flow},TOTAL,${value}\n`;

describe("figures in the currency that they were filed in", () => {
  const at = desk();

  /** Import a table and the rates for it, and give France's trade with Germany. */
  async function trade<Money extends Currency = "USD">(
    text: string,
    rates: string,
    asked: Pick<TradeRequest<Money>, "currency"> = {},
  ) {
    const { current } = at;
    const given = rates === "" ? {} : { rates: current.file("rates.csv", RATES + rates) };
    const { manifest } = await current.takeText("own.csv", text, given);
    return tradeTable(current.bench, {
      reporter: "FRA",
      partner: "DEU",
      source: manifest.snapshot,
      ...asked,
    });
  }

  it("are those of the file, whatever the rates were", async () => {
    const text = HEADS + row("2024", "export", "0.30000000000000004,EUR") + row("2024", "import", "7,EUR");
    const table = await trade(text, "EUR,2024,0.7,a bank\n", { currency: "EUR" });
    expect(table.rows).toMatchObject([
      { exports_eur: 0.30000000000000004, imports_eur: 7, turnover_eur: 7.3 },
    ]);
    expect(table.columns[1]).toMatchObject({ label: "Exports", money: { currency: "EUR", unit: "million" } });
    expect(table.caveats.map(caveatText)).toContain("Money is in euro, as filed.");
    expect(table.sources[0]?.citation).toContain("EUR in US$ at rates of a bank");
    expect(sourceRows(table.figures[0]?.exports_eur as never)).toEqual([
      { snapshot: "canonical/own", file: "own.csv", line: 2 },
    ]);
  });

  it("are added over parts and months as filed, each month's dollars at its own rate", async () => {
    const months = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, "0")}`);
    const rates = months.map((month, place) => `EUR,${month},${place + 1},a bank\n`).join("");
    const text = HEADS + months.map((month) => row(month, "export", "120.01,EUR")).join("");
    const { rows } = await trade(text, rates, { currency: "EUR" });
    expect(rows.map(({ exports_eur }) => exports_eur)).toEqual(months.map(() => 120.01));
  });

  it("are converted where some were filed in another one, by the rates that came with them", async () => {
    const text = HEADS + row("2024", "export", "100,EUR") + row("2024", "import", "100,USD");
    const table = await trade(text, "EUR,2024,0.5,a bank\n", { currency: "EUR" });
    expect(table.rows).toMatchObject([{ exports_eur: 100, imports_eur: 50 }]);
    expect(table.caveats.map(caveatText)).toContain(
      "Money is in euro at average rates: 0.5000 in 2024 for a US dollar (a bank).",
    );
    const [, rate] = sourceRows(table.figures[0]?.exports_eur as never);
    const manifest = readFileSync(join(at.current.store, "canonical/own/manifest.json"), "utf8").split("\n");
    expect(rate).toMatchObject({ snapshot: "canonical/own", file: "manifest.json" });
    expect(manifest[(rate?.line ?? 0) - 1]).toContain('"units_per_usd": 0.5');
  });

  it("rest on the line of the very rate, beside one that begins alike and another currency's of the same value", async () => {
    const text = `period,reporter,partner,flow,value_usd\n2023,FRA,DEU,export,10\n2024,FRA,DEU,export,10\n`;
    const rates = "KZT,2023,5.2,a bank\nEUR,2024,5,a bank\nKZT,2024,5,a bank\n";
    const table = await trade(text, rates, { currency: "KZT" });
    const manifest = readFileSync(join(at.current.store, "canonical/own/manifest.json"), "utf8").split("\n");
    const read = table.figures.map(({ exports_kzt }) => {
      const line = sourceRows(exports_kzt as never).find(({ file }) => file === "manifest.json")?.line ?? 0;
      return manifest.slice(line - 3, line).map((text) => text.trim());
    });
    expect(read).toEqual([
      ['"currency": "KZT",', '"period": "2023",', '"units_per_usd": 5.2,'],
      ['"currency": "KZT",', '"period": "2024",', '"units_per_usd": 5,'],
    ]);
  });

  it("cite the package's rates where dollars are converted by them, and refuse years without one", async () => {
    const request = { reporter: "RUS", partner: "JPN", years: { from: 2018, to: 2018 } } as const;
    const table = await tradeTable(at.current.bench, { ...request, currency: "JPY" });
    const [dollars] = (await tradeTable(at.current.bench, request)).rows;
    // World Bank, PA.NUS.FCRF: 110.4231793 yen for a dollar in 2018.
    expect(table.rows[0]?.exports_jpy).toBe(Number(dollars?.exports_usd) * 110.4231793);
    expect(table.rows[0]?.turnover_share).toBeCloseTo(Number(dollars?.turnover_share), 12);
    expect(table.columns[1]?.money).toEqual({ currency: "JPY", unit: "billion" });
    expect(table.sources.map(({ citation }) => citation).join()).toContain("PA.NUS.FCRF");
    const text = HEADS + row("1970", "export", "5,USD");
    const { code, detail } = await refusalOf(() => trade(text, "", { currency: "EUR" }));
    expect({ code, found: detail.found }).toEqual({ code: "BILAT_E_YEARS", found: ["1970"] });
  });

  it("are brought to a currency by the rates they came with, though all of them are dollars", async () => {
    const text = `period,reporter,partner,flow,value_usd\n2023,FRA,DEU,export,10\n2024,FRA,DEU,export,10\n`;
    const table = await trade(text, 'KZT,2024,469.5,"National Bank, average of 2024."\n', {
      currency: "KZT",
    });
    // World Bank, PA.NUS.FCRF: 456.165 tenge for a dollar in 2023.
    expect(table.rows.map((row) => row.exports_kzt)).toEqual([10 * 456.165, 4695]);
    expect(table.caveats.map(caveatText)).toContain(
      "Money is in Kazakhstani tenge at average rates: 456.2 in 2023 and 469.5 in 2024 for a US dollar (National Bank, average of 2024).",
    );
    const { import: record, citation } = findSnapshot(at.current.bench.store, "canonical/own").manifest;
    expect(record).toMatchObject({
      rates_given: [{ currency: "KZT", period: "2024", units_per_usd: 469.5 }],
      warnings: [
        "All figures are in US dollars already; the rates of rates.csv changed none, and serve answers in other currencies.",
      ],
    });
    expect([record?.rates, citation.includes("National Bank")]).toEqual([undefined, false]);
    const shown = sourceTable(at.current.bench.store, "canonical").rows;
    expect(shown).toContainEqual(expect.objectContaining({ topic: "exchange rate", name: "KZT 2024" }));
  });

  it("are brought to it from the file itself, and in a report that says who says the rates", async () => {
    const files = [2023, 2024].flatMap((year) =>
      ["DEU", "ITA", "WLD"].flatMap((partner) =>
        ["export", "import"].map(
          (flow) => `${year},FRA,${partner},${flow},${partner === "WLD" ? 9e9 : 4e9}\n`,
        ),
      ),
    );
    const own = at.current.file("own.csv", `period,reporter,partner,flow,value_usd\n${files.join("")}`);
    const rates = at.current.file("rates.csv", `${RATES}KZT,2024,500,a bank\n`);
    using bench = await openInput({ files: [own], rates, reporter: "FRA" });
    const asked = { reporter: "FRA", partner: "DEU", source: bench.source } as const;
    const { rows } = await tradeTable(bench, { ...asked, currency: "KZT" });
    expect(rows[1]?.exports_kzt).toBe(2e12);
    await at.current.take([own], { rates });
    const { folder, store } = at.current;
    const definition = join(folder, "report.json");
    writeFileSync(
      definition,
      JSON.stringify({ reporter: "FRA", partner: "DEU", sources: ["canonical"], currency: "KZT" }),
    );
    await makeReport({ cwd: folder, definition, output: join(folder, "made"), store });
    const markdown = readFileSync(join(folder, "made/report.md"), "utf8");
    expect(markdown).toMatch(
      /Kazakhstani tenge for a US dollar: 456\.2 in 2023 and 500\.0 in 2024 \(a bank\)\./,
    );
  });

  it("name --rates where an imported source has no rate for a year", async () => {
    const text = `period,reporter,partner,flow,value_usd\n2024,FRA,DEU,export,10\n`;
    const { detail } = await refusalOf(() => trade(text, "", { currency: "KZT" }));
    expect(detail.hint).toMatch(
      /^Rates cover \d{4}-2023: give years inside, give other rates with --rates when the files are read, or leave the currency out\.$/,
    );
  });

  it("print and leave the program under the currency's name", async () => {
    await trade(HEADS + row("2020", "export", "5e6,EUR"), "");
    const args = ["--store", at.current.store, "trade", "FRA", "DEU", "--source", "canonical"];
    const csv = await runBilat([...args, "--currency", "EUR", "--format", "csv"], ".");
    expect(csv.stdout.split("\n").slice(0, 2)).toEqual([
      "period,exports_eur,imports_eur,turnover_eur,balance_eur,turnover_growth,exports_growth,imports_growth,turnover_share,turnover_rank,reporter,partner,source",
      expect.stringMatching(/^2020,5000000,,,,,,,,,FRA,DEU,canonical\//),
    ]);
    const table = await runBilat([...args, "--currency", "EUR"], ".");
    expect(table.stdout).toContain("(€ thousand)");
  });

  it("make a report that needs no rate", async () => {
    const partners = ["DEU", "ITA", "WLD"].flatMap((partner) =>
      ["2024", "2025"].flatMap((year) =>
        ["export", "import"].map(
          (flow) => `${year},FRA,${partner},${flow},TOTAL,${partner === "WLD" ? 9e9 : 4e9},EUR\n`,
        ),
      ),
    );
    await trade(HEADS + partners.join(""), "EUR,2024,0.9,a bank\nEUR,2025,0.8,a bank\n");
    const definition = join(at.current.folder, "report.json");
    const asked = { reporter: "FRA", partner: "DEU", sources: ["canonical"], currency: "EUR" };
    writeFileSync(definition, JSON.stringify(asked));
    const { folder, store } = at.current;
    await makeReport({ cwd: folder, definition, output: join(folder, "made"), store });
    const markdown = readFileSync(join(folder, "made/report.md"), "utf8");
    expect(markdown).toContain("as reported by France; in euro as filed.");
    expect(markdown).toContain("| 2025 | 4,000.0 | 4,000.0 | 8,000.0 | 0.0 | 0.0% |");
    expect(markdown).toContain("Current euro, as filed;");
    expect(markdown).not.toContain("for a US dollar");
  });
});

describe("a table of one's own with the figures as filed", () => {
  const at = desk();
  const COLUMNS = "period, partner, value, currency, value_usd";

  it("keeps value and currency, takes its own dollars, and converts where it has none", async () => {
    const { manifest } = await at.current.takeText(
      "own.csv",
      `period,reporter,partner,flow,value_usd,value,currency
2024,FRA,DEU,export,110,100,EUR
2024,FRA,ITA,export,,100,eur
2024,FRA,ESP,export,5,,
2024,FRA,BEL,export,6,6,USD
2024,FRA,NLD,export,6,7,USD
2024,FRA,POL,export,,7,
2024,FRA,PRT,export,,7,XTS
2024,FRA,GRC,export,,-1,EUR
2024,FRA,AUT,export,8,9,XTS
`,
      { rates: at.current.file("rates.csv", `${RATES}EUR,2024,0.5,a bank\n`) },
    );
    expect(manifest.account).toEqual({
      rows_read: 9,
      rows_kept: 5,
      left_out: {
        "negative-value": 1,
        "no-currency": 1,
        "no-exchange-rate": 1,
        "two-dollar-values": 1,
      },
    });
    expect(await at.current.rows(manifest.snapshot, COLUMNS)).toEqual([
      { period: "2024", partner: "AUT", value: 9, currency: "XTS", value_usd: 8 },
      { period: "2024", partner: "BEL", value: 6, currency: "USD", value_usd: 6 },
      { period: "2024", partner: "DEU", value: 100, currency: "EUR", value_usd: 110 },
      { period: "2024", partner: "ESP", value: 5, currency: "USD", value_usd: 5 },
      { period: "2024", partner: "ITA", value: 100, currency: "EUR", value_usd: 200 },
    ]);
    expect(manifest.import?.rates).toEqual([
      { currency: "EUR", period: "2024", units_per_usd: 0.5, source: "a bank" },
    ]);
    expect(manifest.import?.warnings?.[0]).toBe(
      "Rows in XTS of 2024 are left out: there are rates of it for no year. Give others with --rates.",
    );
  });

  it("needs value_usd, or value with currency", async () => {
    const { code } = await refusalOf(() =>
      at.current.takeText("own.csv", "period,reporter,partner,flow,value\n2024,FRA,DEU,export,1\n"),
    );
    expect(code).toBe("BILAT_E_FORMAT_UNKNOWN");
  });
});
