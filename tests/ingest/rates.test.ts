import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/datasets/shared.js";
import { openInput } from "../../src/pipeline/import/input.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { runBilat } from "../helpers/run-bilat.js";
import { desk } from "./import-text.js";

const COMEXT = "REPORTER,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_EUR\n";
const row = (period: string, value: number) => `AT,RU,TOTAL,1,${period},${value}\n`;
const HEADS = "currency,period,units_per_usd,source\n";

describe("a file of exchange rates", () => {
  const at = desk();

  /** Values in dollars by period. */
  async function converted(rates: string | Uint8Array, periods: readonly string[], name = "rates.csv") {
    const text = COMEXT + periods.map((period) => row(period, 90)).join("");
    const { manifest } = await at.current.takeText("comext.csv", text, {
      rates: at.current.file(name, rates),
    });
    const rows = (await at.current.rows(manifest.snapshot, "period, value, value_usd")) as {
      period: string;
      value_usd: number;
    }[];
    return { manifest, dollars: Object.fromEntries(rows.map((each) => [each.period, each.value_usd])) };
  }

  it("comes before the package's rates, and a month's before its year's", async () => {
    const rates = `${HEADS}EUR,2024,0.9,a bank\nEUR,2024-02,0.5,a bank\nEUR,2023-01,2,another\n`;
    const periods = ["202402", "202403", "202452", "202301", "202302"];
    const { manifest, dollars } = await converted(rates, periods);
    expect(dollars).toEqual({
      "2023-01": 45,
      "2023-02": 90 / 0.924839558,
      "2024": 100,
      "2024-02": 180,
      "2024-03": 100,
    });
    expect(manifest.import?.rates).toEqual([
      {
        currency: "EUR",
        period: "2023",
        units_per_usd: 0.924839558,
        source: "World Bank, World Development Indicators, PA.NUS.FCRF (annual average)",
      },
      { currency: "EUR", period: "2023-01", units_per_usd: 2, source: "another" },
      { currency: "EUR", period: "2024", units_per_usd: 0.9, source: "a bank" },
      { currency: "EUR", period: "2024-02", units_per_usd: 0.5, source: "a bank" },
    ]);
    expect(manifest.import?.rates_file).toEqual({
      name: "rates.csv",
      sha256: createHash("sha256").update(rates).digest("hex"),
      bytes: rates.length,
    });
  });

  it("may say dollars for a unit, in any delimiter and encoding", async () => {
    const text = '\ufeffcurrency;usd_per_unit;period;source\r\neur;2;2024;"Österreich; Bank"\r\n';
    const { manifest, dollars } = await converted(Buffer.from(text, "utf16le"), ["202401"]);
    expect(dollars).toEqual({ "2024-01": 180 });
    expect(manifest.import?.rates?.[0]).toEqual({
      currency: "EUR",
      period: "2024",
      units_per_usd: 0.5,
      source: "Österreich; Bank",
    });
  });

  it.each([
    ["a decimal comma and years", "Currency;Year;Units_per_USD;Source\nEUR;2024;0,5;a bank\n"],
    ["a decimal comma and three digits", "currency;period;units_per_usd;source\nEUR;2024M01;0,500;a bank\n"],
    ["a point and three digits", "currency;period;usd_per_unit;source\nEUR;2024;2.000;a bank\n"],
    ["commas between cells", "currency,period,units_per_usd,source\nEUR,2024,0.500,a bank\n"],
  ])("may be written with %s", async (_, text) => {
    expect((await converted(text, ["202401"])).dollars).toEqual({ "2024-01": 180 });
  });

  it("is cited by every figure that rests on it, and shown with its checksum", async () => {
    const { manifest } = await converted(`${HEADS}EUR,2024,0.9,A bank.\n`, ["202452"]);
    expect(manifest.citation).toMatch(/files of \d{4}-\d\d-\d\d; EUR in US\$ at rates of A bank\.$/);
    const { sources } = await tradeTable(at.current.bench, {
      reporter: "AUT",
      partner: "RUS",
      source: manifest.snapshot,
    });
    expect(sources.map(({ citation }) => citation)).toEqual([manifest.citation]);
    const { stdout } = await runBilat(
      ["--store", at.current.store, "sources", "show", manifest.snapshot],
      ".",
    );
    expect(stdout).toContain("0.9 a US dollar, A bank.");
    expect(stdout).toMatch(/rates +rates\.csv/);
  });

  it("says which periods still lack a rate", async () => {
    const { manifest } = await converted(`${HEADS}EUR,2024-01,0.9,a bank\n`, ["202401", "202402", "202501"]);
    expect(manifest.account).toEqual({ rows_read: 3, rows_kept: 1, left_out: { "no-exchange-rate": 2 } });
    expect(manifest.import?.value_usd_left_out).toEqual({});
    expect(manifest.import?.warnings).toEqual([
      "Rows in EUR of 2024-02, 2025 are left out: there are rates of it for 1999–2023 and 2024-01. Give others with --rates.",
    ]);
  });

  it("changes no figure in dollars, and says so", async () => {
    const { current } = at;
    const own = "period,reporter,partner,flow,value_usd\n2024,FRA,DEU,export,5\n";
    const rates = current.file("rates.csv", `${HEADS}EUR,2024,0.9,a bank\n`);
    const { manifest } = await current.takeText("own.csv", own, { rates });
    expect(manifest.import?.rates).toBeUndefined();
    expect(manifest.import?.warnings).toEqual([
      "All figures are in US dollars already; the rates of rates.csv changed none, and serve answers in other currencies.",
    ]);
  });

  it("serves an answer from files, too", async () => {
    const { current } = at;
    const files = [current.file("comext.csv", COMEXT + row("202452", 90))];
    const rates = join(current.folder, "elsewhere.csv");
    writeFileSync(rates, `${HEADS}EUR,2024,0.9,a bank\n`);
    using bench = await openInput({ files, rates, reporter: "AUT" });
    const { rows, sources } = await tradeTable(bench, {
      reporter: "AUT",
      partner: "RUS",
      source: bench.source,
    });
    expect(rows.map(({ imports_usd }) => imports_usd)).toEqual([100]);
    expect(sources[0]?.citation).toContain("EUR in US$ at rates of a bank.");
    await expect(openInput({ files, reporter: "AUT" })).rejects.toMatchObject({
      code: "BILAT_E_NO_DATA",
      detail: { hint: expect.stringContaining("Rows in EUR of 2024 are left out") },
    });
  });

  it.each([
    [
      "a line without what it needs",
      `${HEADS}EURO,2024,1,x\n,2024,1,x\n`,
      ["rates.csv:2 needs a currency", "rates.csv:3"],
    ],
    ["the dollar itself", `${HEADS}USD,2024,1,x\n`, ["rates.csv:2 has the dollar itself"]],
    ["a period that is none", `${HEADS}EUR,2024-13,1,x\n`, ["rates.csv:2 needs a period"]],
    ["a rate that may be a thousand or one", `${HEADS}EUR,2024,"1,234",x\n`, ["rates.csv:2 needs a rate"]],
    ["a rate of nothing", `${HEADS}EUR,2024,0,x\n`, ["rates.csv:2 needs a rate"]],
    [
      "dollars for a unit that are nothing",
      "currency,period,usd_per_unit,source\nEUR,2024,0,x\n",
      ["rates.csv:2 needs a rate"],
    ],
    ["nobody who says it", `${HEADS}EUR,2024,0.9,\n`, ["rates.csv:2 needs a source"]],
    [
      "one period twice",
      `${HEADS}EUR,2024,0.9,x\nEUR,2024,0.8,x\n`,
      ["rates.csv:2 states EUR 2024 again", "rates.csv:3"],
    ],
    [
      "no rates",
      "currency,period,source\nEUR,2024,x\n",
      ["rates.csv has the columns currency, period, source"],
    ],
    [
      "one head twice",
      "currency,period,source,units_per_usd,currency\n",
      ['rates.csv has two columns "currency"'],
    ],
    ["a cell too many", `${HEADS}EUR,2024,0.9,x,y\n`, ["rates.csv:2"]],
    ["nothing at all", "", ["rates.csv begins with no heads"]],
  ])("is refused with %s, and no snapshot is made", async (_, rates, found) => {
    await expect(converted(rates, ["202401"])).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: found.map((text) => expect.stringContaining(text)) },
    });
    expect(existsSync(at.current.store)).toBe(false);
  });

  it("must be there, and goes with files only", async () => {
    const { current } = at;
    const file = current.file("comext.csv", COMEXT + row("202401", 1));
    const gone = join(current.folder, "gone.csv");
    await expect(current.take([file], { rates: gone })).rejects.toMatchObject({
      code: "BILAT_E_FILE_MISSING",
    });
    const { code, stderr } = await runBilat(["trade", "RUS", "JPN", "--rates", gone], ".");
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("--rates goes with") });
  });

  const genuine = join(sharedFolder(), "comext/comext_full_sample_AT-AD_202402.csv");
  it.skipIf(!existsSync(genuine))(
    "converts the genuine rows of a month for which bilat has none (skipped where the producers' files are not beside the project)",
    async () => {
      const { current } = at;
      // A rate made up for the test: every dollar is worth two euro.
      const rates = current.file("rates.csv", `${HEADS}EUR,2024,2,made up\n`);
      const { manifest } = await current.take([genuine], { rates });
      expect(manifest.account).toEqual({ rows_read: 13, rows_kept: 13, left_out: {} });
      // awk: 7,713 euro in all.
      expect(manifest.import?.value_usd_kept).toBe(7713 / 2);
      const bilat = (line: string) =>
        runBilat(["--store", current.store, ...line.split(" ")], ".", {
          screen: { columns: 200, colour: false },
        });
      const { stdout } = await bilat("products AUT AND --source eurostat-comext --top 1");
      expect(stdout).toContain("(US$ thousand)");
      expect(stdout).toMatch(/2024-02 +export +VII +Plastics .* 2\.4 /);
      expect((await bilat("trade AUT AND --source eurostat-comext")).stderr).toContain(
        "too few to be all goods, so that it has no totals; bilat products AUT AND --source eurostat-comext/",
      );
    },
  );
});
