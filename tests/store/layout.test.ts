import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
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

  it("has the columns that the docs list, in every file of its rows", async () => {
    const { manifest } = await importBaci();
    const [table = ""] = /(?<=### trade\n)[\s\S]*?(?=\n###)/.exec(DOCS) ?? [];
    const listed = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names = ""]) =>
      names.split(", ").map((name) => name.replaceAll("`", "")),
    );
    expect(listed).toEqual([...TRADE_COLUMN_NAMES, "year"]);
    const files = manifest.files.map(({ path }) => path).filter((path) => path.startsWith("trade/"));
    for (const path of files) {
      const file = await asyncBufferFromFile(join(at.current.store, manifest.snapshot, path));
      const rows = await parquetReadObjects({ file });
      expect(Object.keys(rows[0] ?? {})).toEqual(TRADE_COLUMN_NAMES);
    }
  });
});
