import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/datasets/shared.js";
import { Engine } from "../../src/engine/duckdb.js";
import { identifier, listed, sql } from "../../src/engine/sql.js";
import { listSnapshots, snapshotFile } from "../../src/store/snapshots.js";

const ROOT = "datasets";
const snapshots = listSnapshots({ root: ROOT });
const IMF = "datasets/imf-dots/2022-02";
const JAPAN = "datasets/japan-customs/2026-04";

async function rows<Row extends object>(query: ReturnType<typeof sql>): Promise<Row[]> {
  using engine = await Engine.open({ folders: [ROOT] });
  return await engine.rows<Row>(query);
}

describe("manifests", () => {
  it.each(snapshots.map((snapshot) => [snapshot.id, snapshot] as const))(
    "%s describes its files",
    (_, snapshot) => {
      for (const file of snapshot.manifest.files)
        expect(snapshotFile(snapshot, file.path)).toContain(file.path);
      const csv = readdirSync(snapshot.folder).filter((name) => name.endsWith(".csv"));
      expect(csv.sort()).toEqual(snapshot.manifest.files.map(({ path }) => path).sort());
    },
  );

  it("accounts for every row of IMF DOTS that was read", () => {
    const account = snapshots.find(({ id }) => id === "imf-dots/2022-02")?.manifest.account;
    const leftOut = Object.values(account?.left_out ?? {}).reduce((sum, count) => sum + count, 0);
    expect(account?.rows_read).toBe(755_461);
    expect((account?.rows_kept ?? 0) + leftOut).toBe(755_461);
  });
});

describe("datapackage.json", () => {
  const { resources } = JSON.parse(readFileSync(join(ROOT, "datapackage.json"), "utf8"));

  it("names the columns of each file in their order, and keys that are unique", async () => {
    for (const { path, schema } of resources.filter((resource: object) => "schema" in resource)) {
      const file = join(ROOT, path);
      const head = readFileSync(file, "utf8").split("\n")[0]?.replaceAll('"', "").split(",");
      expect(
        schema.fields.map((field: { name: string }) => field.name),
        path,
      ).toEqual(head);
      if (!schema.primaryKey) continue;
      const keys = listed(schema.primaryKey.map(identifier));
      const twice = await rows(sql`
        SELECT count(*)::INTEGER AS copies FROM read_csv(${file}, header = true, all_varchar = true)
        GROUP BY ${keys} HAVING count(*) > 1`);
      expect(twice, path).toEqual([]);
    }
  });
});

describe("claims", () => {
  it("are in the data package with the bytes they have", () => {
    const { resources } = JSON.parse(readFileSync(join(ROOT, "datapackage.json"), "utf8"));
    const listed = resources.filter(({ path }: { path: string }) => path.startsWith("claims/"));
    expect(listed.map(({ path }: { path: string }) => path.slice(7))).toEqual(
      readdirSync(join(ROOT, "claims")).sort(),
    );
    for (const { path, hash } of listed) {
      const sha256 = createHash("sha256")
        .update(readFileSync(join(ROOT, path)))
        .digest("hex");
      expect(`sha256:${sha256}`, path).toBe(hash);
    }
  });
});

describe("imf-dots/2022-02", () => {
  it("covers the years that its manifest says", async () => {
    const covers = snapshots.find(({ id }) => id === "imf-dots/2022-02")?.manifest.covers;
    const trade = sql`read_csv(${`${IMF}/trade.csv`}, header = true, all_varchar = true)`;
    const years = sql`SELECT min(period)::INTEGER AS "from", max(period)::INTEGER AS "to" FROM ${trade}`;
    expect(await rows(years)).toEqual([covers]);
  });

  it("has the turnover of Russia and Japan that the source gives, in US$ million", async () => {
    const turnover = await rows<{ reporter: string; period: string; millions: number }>(sql`
      SELECT reporter, period, round(sum(value_usd::DOUBLE) / 1e6, 1) AS millions
      FROM read_csv(${`${IMF}/trade.csv`}, header = true, all_varchar = true)
      WHERE reporter || partner IN ('RUSJPN', 'JPNRUS') AND period BETWEEN '2013' AND '2018'
      GROUP BY reporter, period ORDER BY reporter, period`);
    const of = (code: string) =>
      turnover.filter(({ reporter }) => reporter === code).map(({ millions }) => millions);
    expect(of("RUS")).toEqual([33228.0, 30772.0, 21312.0, 16061.0, 18385.6, 21352.8]);
    expect(of("JPN")).toEqual([34587.0, 33994.9, 20867.0, 16390.4, 19867.3, 22885.0]);
  });

  it("counts no country a second time under areas not specified", async () => {
    const above = await rows<{ reporter: string; period: string; flow: string; excess: number }>(sql`
      WITH trade AS (FROM read_csv(${join(IMF, "trade.csv")}, header = true)),
      kinds AS (SELECT coalesce(iso3, area) AS partner, kind FROM read_csv(${join(IMF, "countries.csv")}, header = true))
      SELECT reporter, period::VARCHAR AS period, flow,
        sum(value_usd) FILTER (WHERE kind IN ('country', 'unspecified', 'former'))
          - sum(value_usd) FILTER (WHERE kind = 'world') AS excess
      FROM trade JOIN kinds USING (partner)
      WHERE reporter IN ('RUS', 'JPN')
      GROUP BY ALL
      HAVING excess > 0`);
    expect(above).toEqual([]);
  });

  it("knows every area it names, and ranks only codes of ISO 3166-1 or Kosovo", async () => {
    const unknown = await rows(sql`
      SELECT DISTINCT area FROM (
        SELECT unnest([reporter, partner]) AS area
        FROM read_csv(${`${IMF}/trade.csv`}, header = true, all_varchar = true))
      WHERE area NOT IN (SELECT area FROM read_csv(${`${IMF}/countries.csv`}, header = true, all_varchar = true))`);
    expect(unknown).toEqual([]);
    const strangers = await rows(sql`
      SELECT area FROM read_csv(${`${IMF}/countries.csv`}, header = true, all_varchar = true)
      WHERE kind = 'country' AND area NOT IN (
        SELECT iso3 FROM read_csv('datasets/reference/2025-03/countries.csv', header = true, all_varchar = true))`);
    expect(strangers).toEqual([]);
  });
});

describe("un-comtrade/2022-01", () => {
  it("has Russia's turnover with Japan in the vintage of January 2022", async () => {
    const turnover = await rows<{ millions: number }>(sql`
      SELECT round(sum(value_usd::DOUBLE) / 1e6, 1) AS millions
      FROM read_csv('datasets/un-comtrade/2022-01/figures.csv', header = true, all_varchar = true)
      WHERE partner = 'JPN' GROUP BY period ORDER BY period`);
    expect(turnover.map(({ millions }) => millions)).toEqual([
      33228.0, 30748.2, 21244.9, 17480.3, 20025.6, 21262.3,
    ]);
  });
});

describe("japan-customs/2026-04", () => {
  const joined = sql`
    SELECT figures.*, level, parent
    FROM read_csv(${`${JAPAN}/commodities.csv`}, header = true, all_varchar = true) AS figures
    JOIN read_csv(${`${JAPAN}/headings.csv`}, header = true, all_varchar = true) AS headings USING (flow, heading)`;

  it("has sections that add up to the total in every year and direction", async () => {
    const off = await rows(sql`
      SELECT flow, partner, period
      FROM (${joined})
      GROUP BY flow, partner, period
      HAVING abs(sum(value_jpy::DOUBLE) FILTER (WHERE level = '1') - any_value(value_jpy::DOUBLE) FILTER (WHERE level = '0')) > 1000`);
    expect(off).toEqual([]);
  });

  it("has no heading larger than the section it is part of", async () => {
    const off = await rows(sql`
      WITH figures AS (${joined})
      SELECT parts.flow, parts.partner, parts.period, parts.parent
      FROM figures AS parts
      JOIN figures AS wholes ON wholes.flow = parts.flow AND wholes.partner = parts.partner
        AND wholes.period = parts.period AND wholes.heading = parts.parent
      WHERE parts.level = '2'
      GROUP BY ALL
      HAVING sum(parts.value_jpy::DOUBLE) > any_value(wholes.value_jpy::DOUBLE) + 1000`);
    expect(off).toEqual([]);
  });
});

const here = existsSync(sharedFolder());

describe("npm run datasets", () => {
  it.skipIf(!here)(
    `compiles the committed bytes${here ? "" : " (skipped: the producers' files are not beside the project)"}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), "bilat-compiled-"));
      execFileSync("npx", ["tsx", "scripts/datasets/main.ts", folder], { stdio: "pipe" });
      const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      expect(all.length).toBeGreaterThan(15);
      for (const entry of all) {
        const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
        expect(readFileSync(join(folder, path)).equals(readFileSync(join(ROOT, path))), path).toBe(true);
      }
      rmSync(folder, { recursive: true });
    },
  );
});
