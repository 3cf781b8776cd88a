// One DuckDB statement that copies CSV files to one sorted Parquet file: node copy-sorted.mjs [--memory 5GB] TARGET FILE…
// Compression and row groups are the engine's own, as in a store; columns and types are those it guesses.
import { parseArgs } from "node:util";
import { DuckDBInstance, listValue } from "@duckdb/node-api";

const { values, positionals } = parseArgs({
  options: { memory: { type: "string" } },
  allowPositionals: true,
});
const [target, ...files] = positionals;
const instance = await DuckDBInstance.create(":memory:", {
  temp_directory: `${target}.spill`,
  ...(values.memory && { memory_limit: values.memory }),
});
const connection = await instance.connect();
await connection.run(
  `COPY (SELECT * FROM read_csv($1) ORDER BY t, i, j, k) TO '${target.replaceAll("'", "''")}' (FORMAT parquet)`,
  [listValue(files)],
);
