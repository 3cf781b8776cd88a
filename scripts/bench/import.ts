import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../../src/engine/duckdb.js";
import { sql } from "../../src/engine/sql.js";
import { writeYears } from "./baci-years.js";
import type { Bench, BenchGroup } from "./bench.js";
import { runNode } from "./program.js";

/** `BILAT_BENCH_ROWS=70000000` for six whole years, in `BILAT_BENCH_FOLDER` where there is space for them. */
const ROWS = Number(process.env["BILAT_BENCH_ROWS"] ?? 11_000_000);
const PARENT = process.env["BILAT_BENCH_FOLDER"] ?? tmpdir();

/** From here a run takes minutes. */
const MANY_ROWS = 20_000_000;

/** UN codes of the countries that are asked for. */
const [RUSSIA, JAPAN] = [643, 392];

const reference = join("datasets/reference", readdirSync("datasets/reference").sort().at(-1) ?? "");
const codes = join(reference, "area-codes.csv");

const COPY = "scripts/bench/copy-sorted.mjs";

/** What the benches work on. */
interface Made {
  readonly files: readonly string[];
  readonly sorted: string;
  readonly store: string;
  /** The same rows without those that are about neither country. */
  readonly smallStore: string;
}

let folder: string | undefined;

/** Large files: their import, and what is asked of the store afterwards. */
export const imports: BenchGroup = {
  async prepare() {
    folder = mkdtempSync(join(PARENT, "bilat-bench-files-"));
    using engine = await Engine.open({ folders: [folder, reference] });
    const files = await writeYears(engine, { folder, codes, rows: ROWS });
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    console.log(
      `Made ${files.length} BACI-shaped files, ${ROWS} rows, ${(bytes / 1e9).toFixed(2)} GB of CSV.\n`,
    );
    const made: Made = {
      files,
      sorted: join(folder, "sorted.parquet"),
      store: join(folder, "store"),
      smallStore: join(folder, "small-store"),
    };
    await importOfTwo(engine, made, folder);
    return [importing(made), pairQuery(made), storeAgainstEmbedded(made), otherCountries(made)];
  },
  clear() {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  },
};

/** The small store: the same files, cut down to the rows of two countries. */
async function importOfTwo(engine: Engine, { files, smallStore }: Made, into: string): Promise<void> {
  const small = join(into, "BACI_HS17_Y2017_V202601b.csv");
  await engine.copy(
    sql`SELECT t, i, j, k, v, q FROM read_csv(list_value${files}, all_varchar = true)
      WHERE i IN (${String(RUSSIA)}, ${String(JAPAN)}) OR j IN (${String(RUSSIA)}, ${String(JAPAN)})`,
    { path: small, format: "csv" },
  );
  await runNode(importArgs([small], smallStore));
}

function importArgs(files: readonly string[], store: string): string[] {
  return ["dist/bin.js", "import", ...files, "--store", store];
}

function importing({ files, sorted, store }: Made): Bench {
  return {
    title: `bilat import of ${ROWS} rows against one DuckDB statement that copies them to sorted Parquet`,
    ours: {
      name: "bilat import",
      args: () => {
        rmSync(store, { recursive: true, force: true });
        return importArgs(files, store);
      },
    },
    base: { name: "COPY, ordered", args: () => [COPY, sorted, ...files] },
    beside: { name: "COPY, ordered, in 5 GB", args: () => [COPY, "--memory", "5GB", sorted, ...files] },
    rounds: ROWS > MANY_ROWS ? 1 : 3,
    ...(ROWS > MANY_ROWS && { coldStart: true }),
    mostRatio: 1.2,
    mostMegabytes: 5000,
  };
}

function pairQuery({ store, sorted }: Made): Bench {
  const trade = `${store}/baci/*/trade/*/*.parquet`;
  return {
    title: "one pair's rows of one year, by plain SQL over the store's files and over the sorted file",
    ours: {
      name: "store",
      milliseconds: () =>
        timedQuery(
          [store],
          sql`
          SELECT product, value_usd FROM read_parquet(${trade}, hive_partitioning = true)
          WHERE year = 2017 AND reporter = 'RUS' AND partner = 'JPN'`,
        ),
    },
    base: {
      name: "sorted file",
      milliseconds: () =>
        timedQuery(
          [join(sorted, "..")],
          sql`
          SELECT k, v FROM read_parquet(${sorted}) WHERE t = 2017 AND i = ${RUSSIA} AND j = ${JAPAN}`,
        ),
    },
    rounds: 15,
    mostRatio: 1.5,
  };
}

async function timedQuery(folders: readonly string[], query: ReturnType<typeof sql>): Promise<number> {
  using engine = await Engine.open({ folders });
  const start = performance.now();
  const rows = await engine.rows(query);
  if (rows.length === 0) throw new Error("The pair must have rows.");
  return performance.now() - start;
}

const trade = (store: string, source: string) => () => [
  "dist/bin.js",
  ...["trade", "RUS", "JPN", "--source", source, "--store", store],
];

function storeAgainstEmbedded({ store }: Made): Bench {
  return {
    title: "bilat trade RUS JPN on the imported years against the embedded figures",
    ours: { name: "imported", args: trade(store, "baci") },
    base: { name: "embedded", args: trade(store, "imf-dots") },
    rounds: 15,
    mostRatio: 1.3,
  };
}

function otherCountries({ store, smallStore }: Made): Bench {
  return {
    title: "bilat trade RUS JPN on all countries' rows against a store of these two countries' rows",
    ours: { name: "all rows", args: trade(store, "baci") },
    base: { name: "rows of two", args: trade(smallStore, "baci") },
    rounds: 15,
    mostRatio: 1.15,
  };
}
