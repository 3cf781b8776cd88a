import type { Caveat } from "../../core/caveats.js";
import { reported } from "../../core/measured.js";
import { usd } from "../../core/numbers.js";
import { placesText } from "../../core/places-text.js";
import { requireMade } from "../../core/require-made.js";
import { type Column, type ResultTable, resultTable } from "../../core/result-table.js";
import { rowCount } from "../../core/row-count.js";
import { type Manifest, periodsText } from "../../store/manifest.js";
import type { Imported } from "./import.js";

const COLUMNS = [
  { name: "fate", label: "Rows", unit: "text", decimals: 0 },
  { name: "rows", label: "Number", unit: "count", decimals: 0 },
  { name: "value_usd", label: "Value of rows", unit: "usd", decimals: 1 },
  { name: "places", label: "Lines", unit: "text", decimals: 0 },
] as const satisfies readonly Column[];

/** Of many unmapped codes, the largest are named. */
const MOST_CODES = 10;

/**
 * What became of every row of an import: read = kept + left out by reason, in rows and in value.
 *
 * @returns A row for those read, those kept, and each reason to leave rows out.
 * @throws BilatError `BILAT_E_VALUE` for what `importFiles` did not give.
 *
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs";
 *
 * using bench = await openWorkbench({ store: `${folder}/store` });
 * const own = `${folder}/own.csv`;
 * writeFileSync(own, "period,reporter,partner,flow,value_usd\n2018,FRA,DEU,export,5\n2018,FRA,ITA,export,\n");
 * const summary = importSummary(await importFiles(bench, { files: [own] }));
 * summary.rows.map(({ fate, rows, value_usd }) => [fate, rows, value_usd]);
 * // [["read", 2, 5], ["kept", 1, 5], ["left out: missing-value", 1, undefined]]
 * ```
 */
export function importSummary(imported: Imported): ResultTable {
  requireMade(imported, "import");
  const { manifest, recognised } = imported;
  const { account, import: record } = manifest;
  const leftOut = Object.entries(account?.left_out ?? {});
  const valueLeft = (reason: string) => record?.value_usd_left_out[reason];
  const value = leftOut.reduce(
    (sum, [reason]) => sum + (valueLeft(reason) ?? 0),
    record?.value_usd_kept ?? 0,
  );
  const line = (fate: string, rows: number, value_usd: number | undefined) => ({
    fate,
    rows: reported(rows, []),
    value_usd: reported(value_usd, []),
    places: "",
  });
  const leftLine = ([reason, rows]: readonly [string, number]) => {
    const places = record?.left_out_at?.[reason];
    const text = places ? placesText(places, rows) : "";
    return { ...line(`left out: ${reason}`, rows, valueLeft(reason)), places: text };
  };
  return resultTable({
    id: "import",
    title: `${manifest.snapshot}: ${recognised.format.title}, ${record ? periodsText(record) : ""}`,
    columns: COLUMNS,
    key: ["fate"],
    records: [
      line("read", account?.rows_read ?? 0, value),
      line("kept", account?.rows_kept ?? 0, record?.value_usd_kept ?? 0),
      ...leftOut.map(leftLine),
    ],
    caveats: [
      ...formatNotes(recognised),
      ...incompleteNotes(manifest),
      ...(record?.warnings ?? []).map(note),
      ...unmappedNotes(manifest),
      licenceNote(manifest),
    ],
    sources: [{ snapshot: manifest.snapshot, title: manifest.title, citation: manifest.citation }],
  });
}

/** A remark as data. */
export function note(text: string): Caveat {
  return { kind: "note", text };
}

function formatNotes({ how, format, reasons }: Imported["recognised"]): Caveat[] {
  if (how !== "guessed") return [];
  return [note(`The format ${format.id} is a guess (${reasons.join("; ")}); --format overrules it.`)];
}

/** Why the sums of an import are not those of its reporters: said of every figure of it. */
export function incompleteNotes({ import: record }: Manifest): Caveat[] {
  return (record?.incomplete ?? []).map(note);
}

/** Names the codes that no table maps. */
export function unmappedNotes({ import: record }: Manifest): Caveat[] {
  const codes = record?.unmapped ?? [];
  if (codes.length === 0) return [];
  const named = codes
    .slice(0, MOST_CODES)
    .map(({ code, rows, value_usd }) => `${code} (${rowCount(rows)}, ${usd(value_usd)})`);
  const more = codes.length > MOST_CODES ? ` and ${codes.length - MOST_CODES} more` : "";
  return [note(`Codes that no table maps, kept as areas of their own: ${named.join(", ")}${more}.`)];
}

function licenceNote({ license }: Imported["manifest"]): Caveat {
  return note(`Licence to mind: ${license.name}.`);
}
