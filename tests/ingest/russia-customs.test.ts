import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openInput } from "../../src/pipeline/import/input.js";
import { productsTable } from "../../src/pipeline/products.js";
import { encoded } from "./encoded.js";
import { desk } from "./import-text.js";

const HEADS = "napr\tperiod\tnastranapr\ttnved\tedizm\tStoim\tNetto\tKol\tRegion\tRegion_s";
const SPB = "40000 - САНКТ-ПЕТЕРБУРГ\t02 - СЕВЕРО-ЗАПАДНЫЙ";
const ROWS = [
  `ЭК\t01/2018\tJP\t2709009009\tТ\t1234567,89\t2500000,5\t2500,5\t64000 - САХАЛИНСКАЯ\t08 - ДАЛЬНЕВОСТОЧНЫЙ`,
  `ЭК\t01/2018\tJP\t2709009009\tТ\t100,11\t200\t0,2\t${SPB}`,
  `ИМ\t01/2018\tNA\t0303430000\t\t50,5\t20\t0\t${SPB}`,
  `ИМ\t1/2018\tJP\t303430000\t\t1 000,25\t30\t\t${SPB}`,
  `ИМ\t01/2018\tJP\tXXXXXXXXXX\t\t7\t1\t\t${SPB}`,
  `ИМ\t01/2018\tJP\tХХХХХХХХХХ\t\t8\t1\t\t${SPB}`,
  `ИМ\t02/2018\tAB\t8703231940\tШТ\t9\t1\t1\t${SPB}`,
  `ИМ\t02/2018\tAB\t8703231940\tШТ\t9\t1\t1\t${SPB}`,
  `ИМ\t02/2018\tQ9\t8703231940\tШТ\t11\t1\t1\t${SPB}`,
  `ТР\t02/2018\tJP\t8703231940\tШТ\t10\t1\t1\t${SPB}`,
  `ИМ\t2018\tJP\t8703231940\tШТ\t10\t1\t1\t${SPB}`,
  `ИМ\t02/2018\tJP\t8703231940\tШТ\t1.234,5\t1\t1\t${SPB}`,
];
const TEXT = `${[HEADS, ...ROWS].join("\n")}\n`;

const LEFT_OUT = { duplicate: 1, "unknown-flow": 1, "unreadable-period": 1, "unreadable-value": 1 };
const KEPT = [
  "2018-01 JPN export 2709009009 100.11 FOB 200 0.2 Т 3",
  "2018-01 JPN export 2709009009 1234567.89 FOB 2500000.5 2500.5 Т 2",
  "2018-01 JPN import 0303430000 1000.25 CIF 30   5",
  "2018-01 JPN import XXXXXXXXXX 7 CIF 1   6",
  "2018-01 JPN import XXXXXXXXXX 8 CIF 1   7",
  "2018-01 NAM import 0303430000 50.5 CIF 20   4",
  "2018-02 abkhazia import 8703231940 9 CIF 1 1 ШТ 8",
  "2018-02 unmapped-q9 import 8703231940 11 CIF 1 1 ШТ 10",
];

describe("russia-customs", () => {
  const at = desk();

  it.each([
    ["UTF-8", TEXT],
    ["UTF-8 with a mark", `\uFEFF${TEXT}`],
    ["windows-1251", encoded(TEXT, "windows-1251")],
    ["windows-1251, gzipped", gzipSync(encoded(TEXT, "windows-1251"))],
  ])("reads dollars with a decimal comma, months and codes, in %s", async (_, content) => {
    const { manifest, recognised } = await at.current.takeText("DATTSVT.csv", content);
    expect(recognised.how).toBe("sure");
    expect(manifest.account).toEqual({ rows_read: 12, rows_kept: 8, left_out: LEFT_OUT });
    expect(manifest.import?.unmapped).toEqual([{ code: "q9", area: "unmapped-q9", rows: 1, value_usd: 11 }]);
    const rows = await at.current.rows(
      manifest.snapshot,
      "period, partner, flow, product, value_usd, valuation, weight_kg, quantity, unit, line",
    );
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual(KEPT);
  });

  it("says that a file of some regions is not all of Russia", async () => {
    const { manifest } = await at.current.takeText("DATTSVT.csv", TEXT);
    expect(manifest.import?.incomplete).toEqual([
      "DATTSVT.csv holds 2 of about ninety regions; its sums are not those of Russia.",
    ]);
    const asked = { reporter: "RUS", partner: "JPN", source: manifest.snapshot };
    const { caveats } = await productsTable(at.current.bench, asked);
    expect(caveats).toContainEqual({ kind: "note", text: manifest.import?.incomplete?.[0] });
  });

  it("adds regions and hidden codes into the totals", async () => {
    const chapters = Array.from({ length: 97 }, (_, place) => String(place + 1).padStart(2, "0"));
    const rows = chapters.map((chapter) => `ЭК\t01/2018\tJP\t${chapter}00000000\t\t1\t1\t\t${SPB}`);
    const hidden = `ЭК\t01/2018\tJP\tXXXXXXXXXX\t\t0,5\t1\t\t${SPB}`;
    const { manifest } = await at.current.takeText("all.csv", [HEADS, ...rows, hidden].join("\n"));
    expect(await at.current.totals(manifest.snapshot)).toEqual([
      { period: "2018-01", reporter: "RUS", partner: "JPN", flow: "export", value_usd: 97.5 },
    ]);
  });

  describe("in several files", () => {
    const MSK = "45000 - МОСКВА\t01 - ЦЕНТРАЛЬНЫЙ";
    const line = (month: string, value: string, region = SPB, unit = "Т") =>
      `ЭК\t${month}/2018\tJP\t2709009009\t${unit}\t${value}\t1\t1\t${region}\n`;
    const files = (...texts: readonly string[]) =>
      texts.map((text, place) => at.current.file(`${place + 1}.csv`, `${HEADS}\n${text}`));
    const values = async (id: string) => {
      const rows = (await at.current.rows(id, "period, value_usd")) as {
        period: string;
        value_usd: number;
      }[];
      return rows.map(({ period, value_usd }) => `${period} ${value_usd}`);
    };

    it("adds regions and units, and leaves out what two files repeat", async () => {
      const { manifest } = await at.current.take(
        files(
          line("01", "1") + line("02", "2") + line("02", "2", SPB, "Л"),
          line("02", "2") + line("02", "4", MSK) + line("03", "8"),
        ),
      );
      expect(manifest.account).toEqual({ rows_read: 6, rows_kept: 5, left_out: { duplicate: 1 } });
      expect(await values(manifest.snapshot)).toEqual([
        "2018-01 1",
        "2018-02 2",
        "2018-02 2",
        "2018-02 4",
        "2018-03 8",
      ]);
    });

    it("adds what one file states in several rows, also when another file repeats them all", async () => {
      const both = line("01", "1") + line("01", "2");
      const { manifest } = await at.current.take(files(both, both + line("02", "4")));
      expect(manifest.account?.left_out).toEqual({ duplicate: 2 });
      expect(await values(manifest.snapshot)).toEqual(["2018-01 1", "2018-01 2", "2018-02 4"]);
    });

    it("refuses a region's figure that two files state differently, from an import and an answer", async () => {
      const revised = files(line("01", "1"), line("01", "1,5"));
      const refusal = {
        code: "BILAT_E_INPUT",
        detail: {
          found: [
            `2018-01 RUS JPN export RU-HS10 2709009009 ${SPB.replace("\t", ", ")}, Т: 1 (1.csv:2) and 1.5 (2.csv:2)`,
          ],
          hint: "Leave out the row that is wrong; files that say different things can be imported as snapshots of their own.",
        },
      };
      await expect(at.current.take(revised)).rejects.toMatchObject(refusal);
      await expect(openInput({ files: revised, reporter: "RUS" })).rejects.toMatchObject(refusal);
    });

    it("answers from files as it imports them", async () => {
      const given = files(line("01", "1") + line("02", "2"), line("02", "2") + line("02", "4", MSK));
      using bench = await openInput({ files: given, reporter: "RUS", products: true });
      const { rows } = await productsTable(bench, {
        reporter: "RUS",
        partner: "JPN",
        source: bench.source,
        by: "chapter",
      });
      expect(rows.map(({ period, product, value_usd }) => [period, product, value_usd])).toEqual([
        ["2018-01", "27", 1],
        ["2018-02", "27", 6],
      ]);
    });
  });

  it("refuses a row that is cut short, naming its line", async () => {
    await expect(at.current.takeText("cut.csv", `${HEADS}\n${ROWS[0]}\nЭК\t01/20`)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [expect.stringMatching(/^cut\.csv:3: /)] },
    });
  });
});
