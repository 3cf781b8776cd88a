import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
import { type Query, sql } from "../../src/engine/sql.js";
import { type Desk, desk } from "./import-text.js";

const LINE_COLUMNS =
  "period, reporter, partner, flow, product, value_usd, valuation, weight_kg, unit, flag, line";

/** Write a query's result as a Parquet file of the desk, and give its path. */
async function parquet({ folder }: Desk, name: string, query: Query): Promise<string> {
  mkdirSync(join(folder, "files"), { recursive: true });
  using engine = await Engine.open({ folders: [folder] });
  const path = join(folder, "files", name);
  await engine.copy(query, { path, format: "parquet" });
  return path;
}

const lines = (rows: readonly object[]) => rows.map((cells) => Object.values(cells).join(" "));

describe("a table of one's own as Parquet", () => {
  const at = desk();

  it("is read whatever types its columns have, and says why rows are left out", async () => {
    const path = await parquet(
      at.current,
      "own.parquet",
      sql`
        SELECT *
        FROM (VALUES
          (2018::SMALLINT, 'RUS', 'JPN', 'Export', 0.1::DOUBLE, '270900', 5::DECIMAL(9, 1), 'kg', 'estimate'),
          (2018, 'RUS', 'WLD', 'import', 12345678901.23, NULL, NULL, NULL, NULL),
          (2018, 'RUS', 'Atlantis', 'import', 4, '01', NULL, NULL, NULL),
          (2018, 'RUS', 'CHN', 'import', NULL, '01', NULL, NULL, NULL),
          (2018, 'RUS', 'CHN', 'import', -1, '01', NULL, NULL, NULL),
          (2018, 'RUS', 'CHN', 'transit', 1, '01', NULL, NULL, NULL),
          (99, 'RUS', 'CHN', 'import', 1, '01', NULL, NULL, NULL),
          (2018, 'RUS', 'JPN', 'Export', 0.1, '270900', 5, 'kg', 'estimate'))
          AS own("Period", "Reporter", "Partner", "Flow", "Value_USD", "Product", "Weight_kg", "Unit", "Flag")`,
    );
    const { manifest, recognised } = await at.current.take([path]);
    expect(recognised).toMatchObject({ how: "sure", format: { id: "canonical" } });
    expect(manifest.account).toEqual({
      rows_read: 8,
      rows_kept: 3,
      left_out: {
        duplicate: 1,
        "missing-value": 1,
        "negative-value": 1,
        "unknown-flow": 1,
        "unreadable-period": 1,
      },
    });
    expect(manifest.import?.unmapped).toMatchObject([{ area: "unmapped-atlantis", rows: 1, value_usd: 4 }]);
    expect(lines(await at.current.rows(manifest.snapshot, LINE_COLUMNS))).toEqual([
      "2018 RUS JPN export 270900 0.1 FOB 5 kg estimate 2",
      "2018 RUS WLD import TOTAL 12345678901.23 CIF    3",
      "2018 RUS unmapped-atlantis import 01 4 CIF    4",
    ]);
  });

  it("gives the same rows when a snapshot's own file is imported again", async () => {
    const csv =
      "period,reporter,partner,flow,product,value_usd,weight_kg\n2018,RUS,JPN,export,27,0.30000000000000004,3\n2018,RUS,CHN,import,01,1e15,\n";
    const first = await at.current.takeText("first.csv", csv);
    const file = first.manifest.files.find(({ path }) => path.startsWith("trade/"));
    const path = join(at.current.store, first.manifest.snapshot, file?.path ?? "");
    const again = await at.current.take([path], { version: "again" });
    const columns = "period, reporter, partner, flow, product, value_usd, valuation, weight_kg";
    const rows = await at.current.rows(first.manifest.snapshot, columns);
    expect(rows.length).toBe(2);
    expect(await at.current.rows(again.manifest.snapshot, columns)).toEqual(rows);
  });

  it("without the columns needed is refused with those it has", async () => {
    const path = await parquet(at.current, "other.parquet", sql`SELECT 2018 AS year, 'RUS' AS country`);
    await expect(at.current.take([path])).rejects.toMatchObject({
      code: "BILAT_E_FORMAT_UNKNOWN",
      detail: { found: ["other.parquet begins with: year, country"] },
    });
  });

  it("that is cut off or changed is refused by name, or read as it is", async () => {
    const rows = sql`
      SELECT 2000 + range % 20 AS period, 'RUS' AS reporter, 'JPN' AS partner, 'export' AS flow, '01' AS product,
        range * 0.37 AS value_usd
      FROM range(20)`;
    const whole = readFileSync(await parquet(at.current, "whole.parquet", rows));
    const changed = fc.record({ place: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(changed, async ({ place, byte, cut }) => {
        const content = Buffer.from(cut ? whole.subarray(0, Math.max(place, 4)) : whole);
        if (!cut) content[place] = byte;
        run += 1;
        const outcome = await at.current
          .takeText("changed.parquet", content, { version: `v${run}` })
          .catch((error: unknown) => error);
        expect(outcome).toSatisfy((result: object) => "manifest" in result || "code" in result);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
