import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/datasets/shared.js";
import { rankTable } from "../../src/pipeline/rank.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { desk } from "./import-text.js";

const HEAD = "reporter,indicator,partner,year,value_usd_mn,status\n";
const ROWS = `${HEAD}Korea (Republic of),TXG_FOB_USD,Vietnam,2018,1.5,
"Korea, Rep. of",TXG_FOB_USD,Vietnam,2018,"48,636.6",
"Korea, Rep. of",TXG_FOB_USD,Vietnam,2018,"48,636.6",
"Korea, Rep. of",TMG_CIF_USD,Vietnam,2018,19625.6,e
"Korea, Rep. of",TBG_USD,Vietnam,2018,29011,
"Korea, Rep. of",TXG_FOB_USD,World,2018,604860,
"Korea, Rep. of",TXG_FOB_USD,Euro Area,2018,40000,
"Korea, Rep. of",TXG_FOB_USD,Vietnam,2019,,
`;

describe("imf-dots", () => {
  const at = desk();

  it("gives every source row a fate and stores dollars, not millions", async () => {
    const { manifest } = await at.current.takeText("dots.csv", ROWS);
    expect(manifest.snapshot).toBe("imf-dots/dots");
    expect(manifest.account).toEqual({
      rows_read: 8,
      rows_kept: 5,
      left_out: { duplicate: 1, "missing-value": 1, "other-indicator": 1 },
    });
    expect(await at.current.rows("imf-dots/dots", "partner, flow, value_usd, valuation, flag, line")).toEqual(
      [
        { partner: "VNM", flow: "export", value_usd: 1_500_000, valuation: "FOB", flag: null, line: 2 },
        { partner: "VNM", flow: "export", value_usd: 48_636_600_000, valuation: "FOB", flag: null, line: 3 },
        {
          partner: "VNM",
          flow: "import",
          value_usd: 19_625_600_000,
          valuation: "CIF",
          flag: "estimate",
          line: 5,
        },
        { partner: "WLD", flow: "export", value_usd: 604_860_000_000, valuation: "FOB", flag: null, line: 7 },
        {
          partner: "euro-area",
          flow: "export",
          value_usd: 40_000_000_000,
          valuation: "FOB",
          flag: null,
          line: 8,
        },
      ],
    );
  });

  it("keeps a name that nobody mapped under an area of its own, with its value", async () => {
    const { manifest } = await at.current.takeText("dots.csv", ROWS);
    expect(manifest.import?.unmapped).toEqual([
      { code: "korea-republic-of", area: "unmapped-korea-republic-of", rows: 1, value_usd: 1_500_000 },
    ]);
  });

  it("refuses one figure with two values, naming both lines", async () => {
    const twice = `${ROWS}"Korea, Rep. of",TMG_CIF_USD,Vietnam,2018,7,\n`;
    await expect(at.current.takeText("dots.csv", twice)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: {
        found: [expect.stringMatching(/2018 KOR VNM import TOTAL: .*:5\) and .*:10\)/)],
      },
    });
  });
});

const GENUINE = join(sharedFolder(), "imf-dots/dots-annual-2010-2020.csv.gz");
const here = existsSync(GENUINE);

describe("dots-annual-2010-2020.csv.gz", () => {
  const at = desk();

  it.skipIf(!here)(
    `answers for any pair${here ? "" : " (skipped: the producers' files are not beside the project)"}`,
    async () => {
      const { current } = at;
      const { manifest } = await current.take([GENUINE]);
      expect(manifest.account).toEqual({
        rows_read: 755_461,
        rows_kept: 748_930,
        left_out: { duplicate: 6531 },
      });
      expect(manifest.import?.unmapped).toEqual([]);
      const { rows, sources } = await tradeTable(current.bench, { reporter: "KOR", partner: "VNM" });
      expect(rows.length).toBe(11);
      expect(Math.round((rows.at(-1)?.exports_usd as number) / 1e5) / 10).toBe(48_517.1);
      expect(sources.map(({ snapshot }) => snapshot)).toEqual([manifest.snapshot]);
      const ranked = await rankTable(current.bench, { reporter: "DEU", among: "m49-asia", top: 2 });
      expect(ranked.rows.map(({ partner }) => partner)).toEqual(["CHN", "TUR"]);
      const embedded = await tradeTable(current.bench, { reporter: "RUS", partner: "JPN" });
      expect(embedded.sources.map(({ snapshot }) => snapshot)).toEqual(["imf-dots/2022-02"]);
    },
  );
});
