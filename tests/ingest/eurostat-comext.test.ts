import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/datasets/shared.js";
import { desk } from "./import-text.js";
import { stored } from "./workbook.js";

const HEAD =
  "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n";

/** A row by what matters of it; the other columns are as in Eurostat's files. */
function row(
  pair: string,
  product: string,
  period: string,
  value: string | number,
  { flow = 1, procedure = "1", kg = 0, unit = "NO_SU,0", sitc = "33300" } = {},
) {
  const [name, quantity] = unit.split(",");
  return `${pair},E,${product},${sitc},0610,0610,321,311110,05,${flow},${procedure},${name},${period},${value},${value},${kg},${quantity}\n`;
}

const lines = (rows: readonly object[]) => rows.map((cells) => Object.values(cells).join(" "));

describe("eurostat-comext", () => {
  const at = desk();

  it("adds procedures and masked products, and leaves copies and other procedures out", async () => {
    const inward = row("AT,RU", "27090090", "202301", 500, { procedure: "2" });
    const text = [
      HEAD,
      row("AT,RU", "27090090", "202301", 1000, { kg: 50 }),
      inward,
      inward,
      row("AT,RU", "27090090", "202301", 1500, { procedure: "4" }),
      row("AT,RU", "39XXXXXX", "202301", 89, { flow: 2, sitc: "582XX" }),
      row("AT,RU", "39XXXXXX", "202301", 11, { flow: 2, sitc: "583XX" }),
      row("AT,RU", "99RRR100", "202301", 7, { flow: 2 }),
      row("AT,RU", "1012100", "202301", 3, { unit: "p/st,2" }),
      row("AT,RU", "27090090", "202301", "", { flow: 2 }),
      row("AT,RU", "27090090", "202301", 1, { flow: 3 }),
      row("AT,RU", "27090090", "202313", 1),
    ].join("");
    const { manifest, recognised } = await at.current.takeText("full_v2_202301.dat", text);
    expect(recognised.how).toBe("sure");
    expect(manifest.snapshot).toBe("eurostat-comext/full_v2_202301");
    expect(manifest.account).toEqual({
      rows_read: 11,
      rows_kept: 6,
      left_out: {
        duplicate: 1,
        "missing-value": 1,
        "other-procedure": 1,
        "unknown-flow": 1,
        "unreadable-period": 1,
      },
    });
    const rows = await at.current.rows(
      manifest.snapshot,
      "flow, product, value, currency, valuation, weight_kg, quantity, unit, line",
    );
    expect(lines(rows)).toEqual([
      "export 39XXXXXX 11 EUR FOB    7",
      "export 39XXXXXX 89 EUR FOB    6",
      "export 99RRR100 7 EUR FOB    8",
      "import 01012100 3 EUR CIF  2 p/st 9",
      "import 27090090 500 EUR CIF    3",
      "import 27090090 1000 EUR CIF 50   2",
    ]);
  });

  it("converts euro at the year's rate: 0.924839558 a dollar in 2023", async () => {
    const { manifest } = await at.current.takeText(
      "comext.csv",
      HEAD + row("AT,RU", "27090090", "202301", 1000),
    );
    expect(await at.current.rows(manifest.snapshot, "period, value_usd, classification")).toEqual([
      { period: "2023-01", value_usd: 1000 / 0.924839558, classification: "EU-CN8" },
    ]);
  });

  it("reads Eurostat's own codes of areas, and keeps one that nobody mapped", async () => {
    const codes = [
      "GR,XI",
      "EL,XU",
      "AT,XS",
      "AT,XK",
      "AT,XC",
      "AT,QZ",
      "AT,QS",
      "AT,WORLD",
      "AT,EU27_2020_EXTRA",
      "AT,ZY",
    ];
    const text = HEAD + codes.map((pair) => row(pair, "TOTAL", "202352", 10)).join("");
    const { manifest } = await at.current.takeText("comext.csv", text);
    expect(manifest.import?.unmapped).toMatchObject([{ code: "zy", rows: 1 }]);
    expect(lines(await at.current.rows(manifest.snapshot, "period, reporter, partner"))).toEqual([
      "2023 AUT SRB",
      "2023 AUT WLD",
      "2023 AUT XKX",
      "2023 AUT areas-nes",
      "2023 AUT bunkers",
      "2023 AUT ceuta-and-melilla",
      "2023 AUT eu-extra",
      "2023 AUT unmapped-zy",
      "2023 GRC GBR",
      "2023 GRC GBR",
    ]);
    expect(await at.current.totals(manifest.snapshot)).toContainEqual({
      period: "2023",
      reporter: "GRC",
      partner: "GBR",
      flow: "import",
      // 10.81 twice: sums are of cents.
      value_usd: 21.62,
    });
  });

  it("leaves years without a rate out, and says which there are", async () => {
    const text =
      HEAD + ["199812", "202301", "202402"].map((period) => row("AT,RU", "TOTAL", period, 10)).join("");
    const { manifest } = await at.current.takeText("comext.csv", text);
    expect(manifest.account?.left_out).toEqual({ "no-exchange-rate": 2 });
    expect(manifest.import?.warnings).toEqual([
      "Rows in EUR of 1998, 2024 are left out: there are rates of it for 1999–2023. Give others with --rates.",
    ]);
  });

  it("reads the layout until 2023 by its ISO columns", async () => {
    const text = `DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA2002,PRODUCT_CPA2008,PRODUCT_CPA2_1,PRODUCT_BEC,PRODUCT_SECTION,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY
038,AT,0075,RU,E,27090090,33300,1110,0610,0610,321,05,1,1,,201801,1000,50,
001,FR,0732,JP,E,87032319,78120,3410,2910,2910,510,17,2,1,NP,201852,7,3,1
`;
    const { manifest } = await at.current.takeText("full201801.dat", text);
    const rows = await at.current.rows(
      manifest.snapshot,
      "period, reporter, partner, flow, value, weight_kg, quantity, unit",
    );
    expect(lines(rows)).toEqual(["2018 FRA JPN export 7 3 1 NP", "2018-01 AUT RUS import 1000 50  "]);
  });

  it("refuses numbers for countries, and says what to take instead", async () => {
    const text = HEAD + row("038,0075", "27090090", "201801", 5) + row("001,0732", "87032319", "201801", 7);
    await expect(at.current.takeText("numbers.csv", text)).rejects.toMatchObject({
      code: "BILAT_E_NAME_UNMAPPED",
      detail: { hint: expect.stringContaining("DECLARANT_ISO and PARTNER_ISO") },
    });
    const letters = HEAD + row("ZY,ZX", "27090090", "201801", 5);
    await expect(at.current.takeText("letters.csv", letters)).rejects.toMatchObject({
      detail: { hint: "Name another format with --format." },
    });
  });

  it("refuses a pair whose month stands in two files, and reads two months", async () => {
    const [first, second] = [row("AT,RU", "27090090", "202301", 1), row("AT,RU", "27090090", "202302", 2)];
    const months = stored({ "a.dat": HEAD + first, "b.dat": HEAD + second });
    expect((await at.current.takeText("months.zip", months)).manifest.account?.rows_kept).toBe(2);
    const revised = row("AT,RU", "27090090", "202301", 3);
    const twice = stored({ "a.dat": HEAD + first, "b.dat": HEAD + second + revised });
    await expect(at.current.takeText("twice.zip", twice)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: {
        found: ["2023-01 AUT RUS import in twice.zip!a.dat, twice.zip!b.dat"],
      },
    });
  });

  it("names a .7z archive, in which Eurostat packs them", async () => {
    const archive = Buffer.from("377abcaf271c00040000", "hex");
    await expect(at.current.takeText("full_v2_202301.7z", archive)).rejects.toMatchObject({
      code: "BILAT_E_FORMAT_UNKNOWN",
      detail: { found: ["full_v2_202301.7z is a .7z archive; unpack it first"] },
    });
  });

  const genuine = join(sharedFolder(), "comext/comext_full_sample_AT-AD_202402.csv");
  it.skipIf(!existsSync(genuine))(
    "reads the genuine rows, of a month without a rate, when they are a year earlier (skipped where the producers' files are not beside the project)",
    async () => {
      await expect(at.current.take([genuine])).rejects.toMatchObject({
        code: "BILAT_E_INPUT",
        detail: {
          found: ["comext_full_sample_AT-AD_202402.csv: 13 rows read", "13 rows: no-exchange-rate"],
          hint: "Rows in EUR of 2024 are left out: there are rates of it for 1999–2023. Give others with --rates.",
        },
      });
      const earlier = readFileSync(genuine, "utf8").replaceAll("202402", "202302");
      const { manifest } = await at.current.takeText("AT-AD.csv", earlier);
      expect(manifest.account).toEqual({ rows_read: 13, rows_kept: 13, left_out: {} });
      expect(manifest.import?.unmapped).toEqual([]);
      const rows = (await at.current.rows(manifest.snapshot, "value")) as { value: number }[];
      expect(rows.reduce((sum, { value }) => sum + value, 0)).toBe(7713);
    },
  );
});
