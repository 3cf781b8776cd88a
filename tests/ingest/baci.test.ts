import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/datasets/shared.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { desk } from "./import-text.js";

// 643 Russia, 392 Japan, 490 Other Asia nes (in practice Taiwan), 999 nobody's; thousand US$ and tonnes.
const Y2018 = `t,i,j,k,v,q
2018,643,392,270900,2000.5,        100.25
2018,643,392,30617,10,           NA
2018,392,643,870323,500,7
2018,643,490,270900,30,1
2018,643,999,270900,4,1
2018,156,643,851712,700,
2018,643,392,999999,,
`;
const Y2019 = "t,i,j,k,v,q\n2019,643,392,270900,1000,50\n2019,392,643,870323,250,3\n";

const NAMES = ["BACI_HS12_Y2018_V202401b.csv", "BACI_HS12_Y2019_V202401b.csv"] as const;

describe("baci", () => {
  const at = desk();

  it("reads thousands and tonnes, restores lost zeros, and takes NA and padding for what they are", async () => {
    const { current } = at;
    const { manifest } = await current.takeText(NAMES[0], Y2018);
    expect(manifest.snapshot).toBe("baci/202401b-hs12");
    expect(manifest.import).toMatchObject({
      kind: "reconciled",
      classifications: ["HS2012"],
      recognised: "sure",
    });
    const rows = await current.rows("baci", "reporter, partner, flow, product, value_usd, weight_kg");
    expect(
      rows.filter((row) => JSON.stringify(row).includes("JPN") && JSON.stringify(row).includes("export")),
    ).toEqual([
      {
        reporter: "JPN",
        partner: "RUS",
        flow: "export",
        product: "870323",
        value_usd: 500_000,
        weight_kg: 7000,
      },
      {
        reporter: "RUS",
        partner: "JPN",
        flow: "export",
        product: "030617",
        value_usd: 10_000,
        weight_kg: null,
      },
      {
        reporter: "RUS",
        partner: "JPN",
        flow: "export",
        product: "270900",
        value_usd: 2_000_500,
        weight_kg: 100_250,
      },
    ]);
  });

  it("accounts for every row, in rows and in value, and names codes that nobody mapped", async () => {
    const { manifest } = await at.current.takeText(NAMES[0], Y2018);
    expect(manifest.account).toEqual({ rows_read: 7, rows_kept: 6, left_out: { "missing-value": 1 } });
    expect(manifest.import?.value_usd_kept).toBe(3_244_500);
    expect(manifest.import?.unmapped).toEqual([
      { code: "999", area: "unmapped-999", rows: 1, value_usd: 4000 },
    ]);
  });

  it("says that a list of countries' codes beside the yearly files was not read", async () => {
    const { current } = at;
    const list = current.file(
      "country_codes_V202401b.csv",
      "country_code,country_name,country_iso2,country_iso3\n4,A,AF,AFG\n",
    );
    const { manifest } = await current.take([current.file(NAMES[0], Y2018), list]);
    expect(manifest.account?.rows_read).toBe(7);
    expect(manifest.import?.inputs.map(({ name }) => name)).toEqual([NAMES[0]]);
    expect(manifest.import?.warnings).toContain(
      "country_codes_V202401b.csv is a list of countries' codes, which bilat has; it was not read.",
    );
    await expect(current.take([list])).rejects.toMatchObject({ code: "BILAT_E_FORMAT_UNKNOWN" });
  });

  it("answers for the importer with the exporter's row, and adds up a world that the source does not state", async () => {
    const { current } = at;
    await current.take([current.file(NAMES[0], Y2018), current.file(NAMES[1], Y2019)]);
    const totals = (await current.totals("baci")) as { period: string; reporter: string; partner: string }[];
    expect(totals.filter(({ reporter, period }) => reporter === "RUS" && period === "2018")).toEqual([
      { period: "2018", reporter: "RUS", partner: "CHN", flow: "import", value_usd: 700_000 },
      { period: "2018", reporter: "RUS", partner: "JPN", flow: "export", value_usd: 2_010_500 },
      { period: "2018", reporter: "RUS", partner: "JPN", flow: "import", value_usd: 500_000 },
      { period: "2018", reporter: "RUS", partner: "TWN", flow: "export", value_usd: 30_000 },
      { period: "2018", reporter: "RUS", partner: "WLD", flow: "export", value_usd: 2_044_500 },
      { period: "2018", reporter: "RUS", partner: "WLD", flow: "import", value_usd: 1_200_000 },
      { period: "2018", reporter: "RUS", partner: "unmapped-999", flow: "export", value_usd: 4000 },
    ]);
    const { rows, caveats, title } = await tradeTable(current.bench, {
      reporter: "RUS",
      partner: "JPN",
      source: "baci",
    });
    expect(rows.map(({ period, exports_usd, imports_usd }) => [period, exports_usd, imports_usd])).toEqual([
      ["2018", 2_010_500, 500_000],
      ["2019", 1_000_000, 250_000],
    ]);
    expect(rows[1]?.turnover_growth).toBeCloseTo(1_250_000 / 2_510_500 - 1, 12);
    expect(caveats.map(({ kind }) => kind)).toEqual([
      "reconciled",
      "world-is-sum",
      "chosen-source",
      "coverage",
    ]);
    expect(title).toBe("Trade of Russia with Japan, as reconciled by CEPII");
  });

  it.each(["\0\0\0\0", "x", "'"])("leaves out a first row whose year is %j, counted", async (year) => {
    const text = Buffer.from(`\uFEFF${Y2018.replace("2018", year)}`, "utf16le");
    const { manifest } = await at.current.take([at.current.file(NAMES[0], text)]);
    expect(manifest.account).toEqual({
      rows_read: 7,
      rows_kept: 5,
      left_out: { "missing-value": 1, "unreadable-period": 1 },
    });
  });

  it.each([
    ["a row with a cell too many", "t,i,j,k,v,q\n2018,643,392,270900,1,1\n2018,643,392,270900,1,1,9\n", ":3"],
    ["one product twice", "t,i,j,k,v,q\n2018,643,392,270900,1,1\n2018,643,392,270900,2,1\n", "RUS JPN"],
    ["nothing but heads", "t,i,j,k,v,q\n", "0 rows read"],
  ])("refuses %s, and leaves no store behind", async (_, content, place) => {
    const { current } = at;
    await expect(current.takeText(NAMES[0], content)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: expect.arrayContaining([expect.stringContaining(place)]) },
    });
    expect(existsSync(current.store)).toBe(false);
  });

  // Counted and added up with awk: 72,097 rows, 5,133 codes of five digits, 2,175 quantities NA.
  const genuine = join(sharedFolder(), "baci/BACI_HS17_Y2020_V202301.zaf-afg.csv");
  it.skipIf(!existsSync(genuine))(
    "reads the genuine rows of South Africa and Afghanistan (skipped where the producers' files are not beside the project)",
    async () => {
      const { manifest } = await at.current.take([genuine]);
      expect(manifest.snapshot).toBe("baci/202301-hs17");
      expect(manifest.account).toEqual({ rows_read: 72_097, rows_kept: 72_097, left_out: {} });
      expect(manifest.import).toMatchObject({ unmapped: [], value_usd_kept: 51_605_142_675 });
      const columns = `count(DISTINCT (reporter, partner, flow, product))::INTEGER AS flows, bool_and(length(product) = 6) AS whole,
        count(DISTINCT CASE WHEN product < '1' THEN (reporter, partner, flow, product) END)::INTEGER AS restored,
        count(DISTINCT CASE WHEN weight_kg IS NULL THEN (reporter, partner, flow, product) END)::INTEGER AS unweighed`;
      expect(await at.current.rows(manifest.snapshot, columns)).toEqual([
        { flows: 72_097 * 2, whole: true, restored: 5133 * 2, unweighed: 2175 * 2 },
      ]);
    },
  );
});
