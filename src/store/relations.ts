import { statSync } from "node:fs";
import { join } from "node:path";
import { identifier, listed, type Query, sql } from "../engine/sql.js";
import { AREAS_CSV, COUNTRIES_CSV, LINES_FILE, TOTALS_FILE, TRADE_CSV, TRADE_FOLDER } from "./layout.js";
import { damaged } from "./manifest.js";
import { isImported, type Snapshot, snapshotFile } from "./snapshots.js";
import { storedRows } from "./stored-rows.js";
import { TRADE_COLUMN_NAMES } from "./trade-table.js";

const CSV = sql`auto_detect = false, header = true, delim = ',', quote = '"', nullstr = ''`;

/**
 * All products together, one row a period, partner and flow, from the reporter's side: `period, reporter, partner,
 * flow, value_usd, valuation, flag, file, line`. Filters on these columns reach the file: a reporter's rows are
 * read without the others'.
 */
export function totalsOf(snapshot: Snapshot): Query {
  if (!isImported(snapshot)) {
    return sql`(
      SELECT period, reporter, partner, flow, value_usd, valuation, flag, ${TRADE_CSV} AS file, line
      FROM ${embeddedRows(snapshot)})`;
  }
  return sql`(
    SELECT period, reporter, partner, flow, value_usd, valuation, flag,
      coalesce(file, ${TOTALS_FILE}) AS file, coalesce(line, file_row_number + 1)::INTEGER AS line
    FROM read_parquet(${wholeFile(snapshot, TOTALS_FILE)}, file_row_number = true))`;
}

/**
 * The same totals as filed: `value` and `currency`, which is NULL where a total was filed in several. `undefined` for
 * the package's own, all of which are US dollars.
 */
export function filedTotalsOf(snapshot: Snapshot): Query | undefined {
  if (!isImported(snapshot)) return undefined;
  return sql`(
    SELECT period, reporter, partner, flow, value, currency, valuation, flag,
      coalesce(file, ${TOTALS_FILE}) AS file, coalesce(line, file_row_number + 1)::INTEGER AS line
    FROM ${importedTotals(snapshot)})`;
}

/** The rows of an import's totals as they are stored, with `value` and `currency` also where all is in dollars. */
export function importedTotals(snapshot: Snapshot): Query {
  return sql`(
    SELECT NULL::DOUBLE AS value, NULL::VARCHAR AS currency WHERE false
    UNION ALL BY NAME
    SELECT * FROM read_parquet(${wholeFile(snapshot, TOTALS_FILE)}, file_row_number = true))`;
}

/**
 * Every row kept, with the columns of the canonical table, from the reporter's side: a reconciled row stands
 * once as the exporter's export and once as the importer's import. Never add rows of different product levels,
 * nor `TOTAL` to its parts.
 */
export function tradeOf(snapshot: Snapshot): Query {
  if (!isImported(snapshot)) {
    return sql`(
      SELECT period, reporter, partner, flow, NULL::VARCHAR AS classification, 'TOTAL' AS product, value_usd,
        value_usd AS value, 'USD' AS currency, valuation, NULL::DOUBLE AS weight_kg, NULL::DOUBLE AS quantity,
        NULL::VARCHAR AS unit, flag, 1 AS input, line
      FROM ${embeddedRows(snapshot)})`;
  }
  const rows = importedRows(snapshot);
  if (snapshot.manifest.import?.kind !== "reconciled") return sql`(SELECT ${COLUMNS} FROM ${rows})`;
  return sql`(
    SELECT ${COLUMNS} FROM ${rows}
    UNION ALL
    SELECT ${MIRRORED} FROM ${rows})`;
}

/** The lines behind each total, `period, reporter, partner, flow, lines`; see `linesAbout`. */
export function linesOf(snapshot: Snapshot): Query {
  return sql`read_parquet(${wholeFile(snapshot, LINES_FILE)})`;
}

/** Which areas the snapshot names: `area, kind`, each once. */
export function areasOf(snapshot: Snapshot): Query {
  if (isImported(snapshot)) {
    return sql`(
      SELECT area, kind
      FROM read_csv(${snapshotFile(snapshot, AREAS_CSV)}, ${CSV}, columns = {'area': 'VARCHAR', 'kind': 'VARCHAR'}))`;
  }
  return sql`(
    SELECT DISTINCT area, kind
    FROM read_csv(${snapshotFile(snapshot, COUNTRIES_CSV)}, ${CSV},
      columns = {'name': 'VARCHAR', 'iso3': 'VARCHAR', 'area': 'VARCHAR', 'kind': 'VARCHAR'}))`;
}

const COLUMNS = listed(TRADE_COLUMN_NAMES.map(identifier));

const SWAPPED: Readonly<Partial<Record<string, Query>>> = {
  reporter: sql`partner AS reporter`,
  partner: sql`reporter AS partner`,
  flow: sql`'import' AS flow`,
};

/** The same row from the importer's side. */
const MIRRORED = listed(TRADE_COLUMN_NAMES.map((name) => SWAPPED[name] ?? identifier(name)));

function embeddedRows(snapshot: Snapshot): Query {
  return sql`(
    SELECT *, (row_number() OVER () + 1)::INTEGER AS line
    FROM read_csv(${snapshotFile(snapshot, TRADE_CSV)}, ${CSV},
      columns = {'period': 'VARCHAR', 'reporter': 'VARCHAR', 'partner': 'VARCHAR', 'flow': 'VARCHAR',
        'value_usd': 'DOUBLE', 'valuation': 'VARCHAR', 'flag': 'VARCHAR'}))`;
}

function importedRows(snapshot: Snapshot): Query {
  const paths = snapshot.manifest.files
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`${TRADE_FOLDER}/`))
    .map((path) => wholeFile(snapshot, path));
  return storedRows(paths);
}

/** The path of a large file, whose size must hold; `bilat sources verify` looks at its checksum. */
function wholeFile(snapshot: Snapshot, name: string): string {
  const path = join(snapshot.folder, name);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  const promised = snapshot.manifest.files.find((file) => file.path === name)?.bytes;
  if (bytes === undefined) throw damaged(path, "is missing");
  if (bytes !== promised) throw damaged(path, `has ${bytes} bytes, the manifest says ${promised}`);
  return path;
}
