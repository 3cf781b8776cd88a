import { describe, expect, it } from "vitest";
import { desk } from "./import-text.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apl", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const TRIPLES = ["Year", ...MONTHS].map((month) => `Quantity1-${month},Quantity2-${month},Value-${month}`);
const HEADS = `Exp or Imp,Year,HS,Country,Unit1,Unit2,${TRIPLES.join(",")}`;

type Triple = readonly [first: number, second: number, value: number];

/** A line of the file: what leads it, its year and its first months, the others being zeros. */
function line(lead: string, year: Triple, months: readonly Triple[]): string {
  const all = [...months, ...Array.from({ length: 12 - months.length }, (): Triple => [0, 0, 0])];
  return [lead, year.join(","), ...all.map((triple) => triple.join(","))].join(",");
}

// The rate of 2018 is 110.4231793 yen a dollar, of 2014 105.944781.
const FILE = [
  HEADS,
  line(
    "1,2018,'870323919',224,NO,KG",
    [3, 4200, 30_000],
    [
      [1, 1400, 10_000],
      [0, 0, 0],
      [2, 2800, 20_000],
    ],
  ),
  line("2,2018,'271111000',224,  ,MT", [0, 70_000, 42], [[0, 70_000, 42]]),
  line(
    "2,2018,'030617200',999,KG,  ",
    [5, 0, 7],
    [
      [0, 0, 0],
      [5, 0, 7],
    ],
  ),
  line("2,2014,30617200,105,KG,  ", [1, 0, 6], [[1, 0, 6]]),
].join("\r\n");

const MONTHLY = "period, partner, flow, product, value, currency, valuation, weight_kg, quantity, unit, line";

describe("japan-customs-hs", () => {
  const at = desk();

  it("reads a row a month in thousand yen, and leaves the year and the months to come out", async () => {
    const { manifest, recognised } = await at.current.takeText("h2018.csv", FILE);
    expect(recognised.how).toBe("sure");
    expect(manifest.account).toEqual({
      rows_read: 4 * 13,
      rows_kept: 3 + 2 * 2 + 1,
      left_out: { "year-beside-its-months": 4, "after-the-last-month": 9 + 2 * 10 + 11 },
    });
    expect(manifest.import?.warnings).toEqual([expect.stringMatching(/^The files hold too few chapters/)]);
    const rows = await at.current.rows(manifest.snapshot, MONTHLY);
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "2014-01 CHN import 030617200 6000 JPY CIF 1   5",
      "2018-01 RUS export 870323919 10000000 JPY FOB 1400 1 NO 2",
      "2018-01 RUS import 271111000 42000 JPY CIF 70000000   3",
      "2018-01 unmapped-999 import 030617200 0 JPY CIF    4",
      "2018-02 RUS export 870323919 0 JPY FOB    2",
      "2018-02 RUS import 271111000 0 JPY CIF    3",
      "2018-02 unmapped-999 import 030617200 7000 JPY CIF 5   4",
      "2018-03 RUS export 870323919 20000000 JPY FOB 2800 2 NO 2",
    ]);
  });

  it("converts yen at the rate of the year, and lists a country without a code with its value", async () => {
    const { manifest } = await at.current.takeText("h2018.csv", FILE);
    const rows = await at.current.rows(manifest.snapshot, "value_usd, value / value_usd AS rate");
    const rates = rows.map((row) => (row as { rate: number | null }).rate);
    expect(rates.filter((rate) => rate !== null).map((rate) => rate?.toFixed(4))).toEqual(
      expect.arrayContaining(["110.4232", "105.9448"]),
    );
    expect(manifest.import?.unmapped).toEqual([
      { code: "999", area: "unmapped-999", rows: 2, value_usd: 63.39 },
    ]);
  });

  it("takes the year where there are no months, and the world where there are no countries", async () => {
    const content = `Exp or Imp,Year,HS,Unit1,Unit2,Quantity1-Year,Quantity2-Year,Value-Year\n1,2018,'848610000',  ,KG,0,300,9000\n`;
    const { manifest } = await at.current.takeText("world.csv", content);
    const rows = await at.current.rows(manifest.snapshot, "period, partner, flow, product, value, weight_kg");
    expect(rows).toEqual([
      {
        period: "2018",
        partner: "WLD",
        flow: "export",
        product: "848610000",
        value: 9_000_000,
        weight_kg: 300,
      },
    ]);
  });

  it("says when months do not add up to their year, and leaves out years without a rate and odd codes", async () => {
    const content = [
      HEADS,
      line("1,2018,'870323919',224,NO,KG", [1, 1, 10_020], [[1, 1, 10_000]]),
      line("1,2018,'8703239',224,NO,KG", [1, 1, 5], [[1, 1, 5]]),
      line("1,2031,'870323919',224,NO,KG", [1, 1, 10_011], [[1, 1, 10_000]]),
    ].join("\n");
    const { manifest } = await at.current.takeText("odd.csv", content);
    expect(manifest.account).toEqual({
      rows_read: 39,
      rows_kept: 1,
      left_out: {
        "after-the-last-month": 11 * 2,
        "no-exchange-rate": 1,
        "product-without-nine-digits": 12,
        "year-beside-its-months": 3,
      },
    });
    expect(manifest.import?.warnings).toEqual([
      "Rows in JPY of 2031 are left out: there are rates of it for 1988–2023. Give others with --rates.",
      "Lines of odd.csv whose months do not add up to their year: 1, the first being line 2.",
      expect.stringMatching(/^The files hold too few chapters/),
    ]);
  });
});

describe("japan-customs-offices", () => {
  const at = desk();
  const OFFICES = "Exp or Imp,Year,Custom,HS,Country,Unit1,Unit2,Quantity1-Year,Quantity2-Year,Value-Year";
  const office = (custom: string, value: number) => `1,2018,${custom},'870323919',224,NO,KG,3,4200,${value}`;

  it("adds customs offices, and leaves out what two files repeat", async () => {
    const { current } = at;
    const files = [
      current.file("a.csv", [OFFICES, office("104", 30_000), office("500", 10_000)].join("\n")),
      current.file("b.csv", [OFFICES, office("500", 10_000), office("600", 10_000)].join("\n")),
    ];
    const { manifest, recognised } = await current.take(files);
    expect(recognised).toMatchObject({ how: "sure", format: { id: "japan-customs-offices" } });
    expect(manifest.account).toEqual({ rows_read: 4, rows_kept: 3, left_out: { duplicate: 1 } });
    const rows = await current.rows(manifest.snapshot, "period, partner, product, value");
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "2018 RUS 870323919 10000000",
      "2018 RUS 870323919 10000000",
      "2018 RUS 870323919 30000000",
    ]);
  });

  it("refuses an office's figure that stands there twice", async () => {
    const text = [OFFICES, office("104", 1), office("104", 2)].join("\n");
    await expect(at.current.takeText("a.csv", text)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [expect.stringMatching(/^2018 JPN RUS export JP-HS9 870323919 104: /)] },
    });
  });
});
