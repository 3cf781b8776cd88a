import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
import type { Manifest } from "../../src/store/manifest.js";
import { TRADE_COLUMN_NAMES } from "../../src/store/trade-table.js";
import { rawSql } from "../helpers/raw-sql.js";
import { runBilat } from "../helpers/run-bilat.js";
import { desk } from "../ingest/import-text.js";

/** 643 Russia, 392 Japan, 156 China; thousand US$. */
const BACI = `t,i,j,k,v,q
2018,643,392,270900,2000.5,100.25
2018,643,392,271111,300,9
2018,643,392,30617,10,NA
2018,392,643,870323,500,7
2018,643,156,270900,30,1
`;

const DOCS = readFileSync("docs/data-model.md", "utf8");

describe("a snapshot of the store", () => {
  const at = desk();
  const importBaci = () => at.current.takeText("BACI_HS12_Y2018_V202401b.csv", BACI);
  const ask = async (line: string) => {
    const words = [...line.split(" "), "--format", "json", "--store", at.current.store];
    return JSON.parse((await runBilat(words, ".")).stdout);
  };

  it("answers the query that the docs give", async () => {
    await importBaci();
    const [query = ""] = /(?<=```sql\n)[\s\S]*?(?=;\n```)/.exec(DOCS) ?? [];
    const { store } = at.current;
    using engine = await Engine.open({ folders: [store] });
    const rows = await engine.rows<{ chapter: string; value_usd: number }>(
      rawSql(query.replace(".bilat", store)),
    );
    expect(rows).toEqual([
      { chapter: "27", value_usd: 2_300_500 },
      { chapter: "03", value_usd: 10_000 },
    ]);
    const products = await ask("products RUS JPN --by chapter --flow export --source baci");
    expect(products).toMatchObject(rows.map(({ chapter, value_usd }) => ({ product: chapter, value_usd })));
  });

  it("tells a reader of Parquet that is not DuckDB what bilat trade tells", async () => {
    const { manifest } = await importBaci();
    const file = await asyncBufferFromFile(join(at.current.store, manifest.snapshot, "totals.parquet"));
    const totals = await parquetReadObjects({ file });
    const value = (flow: string) =>
      totals.find((row) => row["reporter"] === "RUS" && row["partner"] === "JPN" && row["flow"] === flow)?.[
        "value_usd"
      ];
    expect([value("export"), value("import")]).toEqual([2_310_500, 500_000]);
    expect(await ask("trade RUS JPN --source baci")).toMatchObject([
      { exports_usd: value("export"), imports_usd: value("import") },
    ]);
  });

  const columnsOf = async ({ snapshot, files }: Manifest) => {
    const paths = files.map(({ path }) => path).filter((path) => path.startsWith("trade/"));
    return Promise.all(
      paths.map(async (path) => {
        const file = await asyncBufferFromFile(join(at.current.store, snapshot, path));
        return Object.keys((await parquetReadObjects({ file }))[0] ?? {});
      }),
    );
  };

  it("has the columns that the docs list, where the source has anything for them", async () => {
    const [table = ""] = /(?<=### trade\n)[\s\S]*?(?=\n###)/.exec(DOCS) ?? [];
    const listed = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names = ""]) =>
      names.split(", ").map((name) => name.replaceAll("`", "")),
    );
    expect(listed).toEqual([...TRADE_COLUMN_NAMES, "year"]);
    const years = [BACI, BACI.replaceAll("2018,", "2019,")].map((text, place) =>
      at.current.file(`BACI_HS12_Y${2018 + place}_V202401b.csv`, text),
    );
    const { manifest } = await at.current.take(years);
    const without = ["value", "currency", "quantity", "unit", "flag", "line"];
    const written = TRADE_COLUMN_NAMES.filter((name) => !without.includes(name));
    expect(await columnsOf(manifest)).toEqual([written, written]);
    expect(await at.current.rows(manifest.snapshot, TRADE_COLUMN_NAMES.join(", "))).toContainEqual({
      ...{ period: "2018", reporter: "JPN", partner: "RUS", flow: "export", classification: "HS2012" },
      ...{ product: "870323", value_usd: 500_000, value: 500_000, currency: "USD", valuation: "FOB" },
      ...{ weight_kg: 7000, quantity: null, unit: null, flag: null, input: 1, line: null },
    });
  });
});
