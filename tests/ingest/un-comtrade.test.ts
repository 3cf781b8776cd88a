import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/datasets/shared.js";
import { importSummary } from "../../src/pipeline/import/summary.js";
import { rankTable } from "../../src/pipeline/rank.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { desk } from "./import-text.js";

const HEAD =
  "typeCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,aggrLevel,customsCode,motCode,netWgt,cifvalue,fobvalue,primaryValue,legacyEstimationFlag\n";

/** China's imports from Japan in 2015 with their parts beside the total; 392 Japan, 490 Other Asia, 899 Areas nes. */
const CHINA = `${HEAD}C,2015,156,M,392,0,H4,27,2,C00,0,5,100,,100,0,
C,2015,156,M,392,0,H4,27,2,C00,1000,2,60,,60,0,
C,2015,156,M,392,0,H4,27,2,C00,2100,3,40,,40,0,
C,2015,156,M,392,0,H4,27,2,C01,0,5,100,,100,0,
C,2015,156,M,392,410,H4,27,2,C00,0,5,30,,30,0,
C,2015,156,RM,392,0,H4,27,2,C00,0,5,9,,9,0,
C,2015,156,X,392,0,H4,1,2,C00,0,0,,7,7,4,
C,2015,156,RX,392,0,H4,01,2,C00,0,,,3,3,0,
C,2015,156,DX,392,0,H4,01,2,C00,0,,,4,4,0,
C,201503,156,M,899,0,H4,TOTAL,0,C00,0,,,50,50,0,
S,2015,156,M,392,0,EB10,SA,1,C00,0,,,8,8,0,
C,2016,156,X,490,0,H5,0101,4,C00,0,,,2,2,0,
C,2016,156,X,490,0,H5,101,6,C00,0,,,2,2,0,
`;

describe("un-comtrade", () => {
  const at = desk();

  it("takes the total and leaves its parts, re-exports and services out, each with a reason", async () => {
    const { manifest } = await at.current.takeText("china.csv", CHINA);
    expect(manifest.snapshot).toBe("un-comtrade/china");
    expect(manifest.account).toEqual({
      rows_read: 13,
      rows_kept: 4,
      left_out: {
        "by-customs-procedure": 1,
        "by-second-partner": 1,
        "by-transport": 2,
        "other-flow": 1,
        "product-unlike-its-level": 1,
        "re-export": 1,
        "re-import": 1,
        services: 1,
      },
    });
    expect(manifest.import?.classifications).toEqual(["HS2012", "HS2017"]);
  });

  it("reads months, lost zeros, valuations and what was estimated", async () => {
    await at.current.takeText("china.csv", CHINA);
    const columns =
      "period, partner, flow, classification, product, value_usd, valuation, weight_kg, flag, line";
    const rows = await at.current.rows("un-comtrade/china", columns);
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "2015 JPN export HS2012 01 7 FOB  estimated-weight 8",
      "2015 JPN import HS2012 27 100 CIF 5  2",
      "2015-03 areas-nes import HS2012 TOTAL 50 FOB   11",
      "2016 TWN export HS2017 0101 2 FOB   13",
    ]);
  });

  it("refuses parts that an older layout does not tell from their total", async () => {
    const older = `period,reporterCode,flowCode,partnerCode,cmdCode,primaryValue
2015,156,M,392,27,100
2015,156,M,392,27,60
2015,156,M,392,27,40
`;
    await expect(at.current.takeText("older.csv", older)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: {
        found: ["2015 CHN JPN import HS 27: 100 (older.csv:2) and 60 (older.csv:3) and 40 (older.csv:4)"],
      },
    });
  });

  it("reads names in Latin-1", async () => {
    const text = `${HEAD.trimEnd()},partnerDesc\nC,2018,156,X,384,0,H5,TOTAL,0,C00,0,,,7,7,0,C\u00f4te d'Ivoire,\n`;
    await at.current.takeText("latin.csv", Buffer.from(text, "latin1"));
    expect(await at.current.rows("un-comtrade/latin", "partner, value_usd")).toEqual([
      { partner: "CIV", value_usd: 7 },
    ]);
  });

  it("says that a pull of exactly 500 rows has probably been cut", async () => {
    const row = (place: number) => `C,2018,156,X,392,0,H5,${String(1001 + place)},4,C00,0,,,1,1,0,\n`;
    const rows = Array.from({ length: 500 }, (_, place) => row(place));
    const cut = await at.current.takeText("cut.csv", HEAD + rows.join(""));
    expect(importSummary(cut).caveats[0]).toEqual({
      kind: "note",
      text: "cut.csv stops at exactly 500 rows, where the producer cuts queries off; it has probably been cut.",
    });
    const whole = await at.current.takeText("whole.csv", HEAD + rows.slice(1).join(""));
    expect(whole.manifest.import?.warnings).toEqual([
      expect.stringMatching(/^The files hold too few chapters/),
    ]);
  });
});

const ANSWER_ROW = {
  typeCode: "C",
  period: "2018",
  reporterCode: 643,
  flowCode: "X",
  partnerCode: 392,
  partner2Code: 0,
  classificationCode: "H5",
  cmdCode: "01",
  aggrLevel: 2,
  customsCode: "C00",
  motCode: 0,
  netWgt: null,
  primaryValue: 1234567890.25,
  isReported: true,
};

const answer = (fields: object) =>
  JSON.stringify({ elapsedTime: "0.2 secs", count: 1, data: [ANSWER_ROW], error: "", ...fields });

describe("un-comtrade, an answer of the API", () => {
  const at = desk();

  it("is read as its rows", async () => {
    await at.current.takeText("answer.json", answer({}));
    expect(await at.current.rows("un-comtrade/answer", "reporter, partner, product, value_usd")).toEqual([
      { reporter: "RUS", partner: "JPN", product: "01", value_usd: 1_234_567_890.25 },
    ]);
  });

  it("is read as its list of rows alone, as programs keep it", async () => {
    await at.current.takeText("answer.json", JSON.stringify([ANSWER_ROW]));
    expect(await at.current.rows("un-comtrade/answer", "product")).toEqual([{ product: "01" }]);
  });

  it.each([
    ["a refusal", '{ "statusCode": 401, "message": "Access denied" }', /an error: 401 Access denied/],
    ["nothing", '{"data": [], "count": 0}', /holds no rows/],
    ["an error", answer({ data: [], count: 0, error: "quota exceeded" }), /quota exceeded/],
    ["another count than its rows", answer({ count: 812 }), /says 812 rows and holds 1/],
    ["no rows", answer({ data: [], count: 0 }), /holds no rows/],
    ["an early end", answer({}).slice(0, -20), /JSON/],
  ])("is refused with %s", async (_, text, found) => {
    await expect(at.current.takeText("answer.json", text)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [expect.stringMatching(found)] },
    });
  });
});

const LEGACY = `Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag
H3,2011,2011,2011,2,0,1,Import,643,Russian Federation,RUS,392,Japan,JPN,1,Animals; live,1,No Quantity,,,115366,0
H4,2012,2012,2012,2,0,2,Export,643,Russian Federation,RUS,392,Japan,JPN,27,"Mineral fuels, oils",1,No Quantity,,12,5000,4
H4,2012,2012,2012,2,0,3,Re-Export,643,Russian Federation,RUS,392,Japan,JPN,27,"Mineral fuels, oils",1,No Quantity,,,40,0
H4,2012,2012,2012,2,0,4,Re-Import,643,Russian Federation,RUS,392,Japan,JPN,27,"Mineral fuels, oils",1,No Quantity,,,41,0
H4,2012,2012,2012,0,0,2,Export,643,Russian Federation,RUS,0,World,WLD,TOTAL,All Commodities,1,No Quantity,,,9000,0
S3,2012,2012,2012,2,0,2,Export,643,Russian Federation,RUS,58,Belgium-Luxembourg,BLX,1,Meat,1,No Quantity,,,6,0
`;

describe("un-comtrade-legacy", () => {
  const at = desk();

  it("restores chapters by their level, keeps each row's revision, and leaves re-exports out", async () => {
    const { manifest } = await at.current.takeText("russia.csv", LEGACY);
    expect(manifest.account).toEqual({
      rows_read: 6,
      rows_kept: 4,
      left_out: { "re-export": 1, "re-import": 1 },
    });
    const columns = "period, partner, flow, classification, product, value_usd, valuation, weight_kg, flag";
    const rows = await at.current.rows("un-comtrade/russia", columns);
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "2011 JPN import HS2007 01 115366 CIF  ",
      "2012 JPN export HS2012 27 5000 FOB 12 estimated-weight",
      "2012 WLD export HS2012 TOTAL 9000 FOB  ",
      "2012 belgium-luxembourg export SITC3 01 6 FOB  ",
    ]);
  });
});

const FOLDER = join(sharedFolder(), "un-comtrade");
const here = existsSync(FOLDER);
const skipped = here ? "" : " (skipped: the producers' files are not beside the project)";
const inFolder = (...names: readonly string[]) => names.map((name) => join(FOLDER, name));

/** Russia's turnover with Japan, US$ millions, added up by a short program of its own in another language. */
const TURNOVER = [33_228.0, 30_748.2, 21_244.9, 17_480.3, 20_025.6, 21_262.3];
const millions = (usd: unknown) => Math.round((usd as number) / 1e5) / 10;

describe("the producer's files", () => {
  const at = desk();

  it.skipIf(!here)(`add up to the turnover of Russia and Japan, and show areas nes${skipped}`, async () => {
    const { current } = at;
    const years = [2013, 2014, 2015, 2016, 2017, 2018];
    const { manifest } = await current.take(
      inFolder(...years.map((year) => `legacy/russia-totals-${year}.csv`)),
    );
    expect(manifest.account).toEqual({ rows_read: 2484, rows_kept: 2482, left_out: { "re-import": 2 } });
    expect(manifest.import?.unmapped).toEqual([]);
    const source = manifest.snapshot;
    const { rows } = await tradeTable(current.bench, { reporter: "RUS", partner: "JPN", source });
    expect(rows.map(({ turnover_usd }) => millions(turnover_usd))).toEqual(TURNOVER);
    const ranked = await rankTable(current.bench, {
      reporter: "RUS",
      source,
      flow: "export",
      years: { from: 2013, to: 2013 },
    });
    const coverage = ranked.caveats.find(({ kind }) => kind === "coverage");
    expect(coverage?.kind === "coverage" && Math.round(coverage.unspecified / 1e8) / 10).toBeCloseTo(67.3, 0);
  });

  it.skipIf(!here)(`give the same turnover from chapters${skipped}`, async () => {
    const { current } = at;
    const names = ["2010-2014", "2015-2019"].map(
      (years) => `legacy/russia-hs2-jpn-kaz-kor-lva-ltu-${years}.csv`,
    );
    const { manifest } = await current.take(inFolder(...names));
    expect(manifest.account).toMatchObject({ rows_read: 8293 });
    expect(manifest.import?.warnings).toEqual([
      "Products stand under several classifications, so that their series break: HS2007 (2010 to 2011), HS2012 (2012 to 2016), HS2017 (2017 to 2019).",
    ]);
    const { rows } = await tradeTable(current.bench, {
      reporter: "RUS",
      partner: "JPN",
      source: manifest.snapshot,
    });
    expect(rows.slice(3, 9).map(({ turnover_usd }) => millions(turnover_usd))).toEqual(TURNOVER);
  });

  it.skipIf(!here)(`of today's layout keep every row${skipped}`, async () => {
    const { current } = at;
    const thailand = await current.take(inFolder("plus/thailand-hs8542.csv"));
    expect(thailand.manifest.account).toEqual({ rows_read: 1178, rows_kept: 1178, left_out: {} });
    expect(thailand.manifest.import?.unmapped).toEqual([]);
    expect(thailand.manifest.import?.classifications).toEqual(["HS2012", "HS2017", "HS2022"]);
    const china = await current.take(inFolder("plus/api-response-china-2010.json"));
    expect(await current.rows(china.manifest.snapshot, "partner, flow, value_usd, valuation")).toEqual([
      { partner: "ARG", flow: "export", value_usd: 6_115_764_185, valuation: "FOB" },
      { partner: "ARG", flow: "import", value_usd: 6_804_128_143, valuation: "CIF" },
      { partner: "DEU", flow: "export", value_usd: 68_047_133_397, valuation: "FOB" },
      { partner: "DEU", flow: "import", value_usd: 74_251_272_075, valuation: "CIF" },
    ]);
  });
});
