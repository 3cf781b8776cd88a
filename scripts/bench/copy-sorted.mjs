// One DuckDB statement that copies CSV files to one sorted Parquet file: node copy-sorted.mjs TARGET FILE…
import { DuckDBInstance, listValue } from "@duckdb/node-api";

const [target, ...files] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { temp_directory: `${target}.spill` });
const connection = await instance.connect();
await connection.run(
  `COPY (SELECT * FROM read_csv($1) ORDER BY t, i, j, k) TO '${target.replaceAll("'", "''")}' (FORMAT parquet)`,
  [listValue(files)],
);
