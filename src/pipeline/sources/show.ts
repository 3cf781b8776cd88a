import { widest } from "../../core/align.js";
import { lineWidth, wrapped } from "../../core/labelled-lines.js";
import { reported } from "../../core/measured.js";
import { placesText } from "../../core/places-text.js";
import { type Column, type ResultTable, resultTable } from "../../core/result-table.js";
import type { Screen } from "../../core/screen.js";
import { withSmallMoney } from "../../core/small-money.js";
import { formatTable } from "../../core/table-formats.js";
import { flowed, styled } from "../../core/terminal-table.js";
import type { Manifest, RateUsed } from "../../store/manifest.js";
import { findSnapshot, type Store } from "../../store/snapshots.js";
import { periodsOf } from "./sources.js";

const COLUMNS = [
  { name: "topic", label: "Topic", unit: "text", decimals: 0 },
  { name: "name", label: "Name", unit: "text", decimals: 0 },
  { name: "rows", label: "Rows", unit: "count", decimals: 0 },
  { name: "value_usd", label: "Value", unit: "usd", decimals: 1 },
  { name: "bytes", label: "Bytes", unit: "count", decimals: 0 },
  { name: "text", label: "Text", unit: "text", decimals: 0 },
] as const satisfies readonly Column[];

interface Line {
  readonly topic: string;
  readonly name: string;
  readonly rows?: number | undefined;
  readonly value_usd?: number | undefined;
  readonly bytes?: number | undefined;
  readonly text?: string | undefined;
  /** What people read of a long text. */
  readonly short?: string | undefined;
}

const ABOUT = "about";
/** Digits of a checksum that people compare; programs read all of them. */
const CHECKSUM = /^(sha256 [0-9a-f]{12})[0-9a-f]+$/;

/**
 * What the manifest of a snapshot says: who made it and under which terms, what became of each row that was read,
 * the codes that no table maps, and the files with their checksums.
 *
 * @throws BilatError `BILAT_E_SOURCE_UNKNOWN`, listing the snapshots there are.
 */
export function sourceTable(store: Store, name: string): ResultTable {
  const { id, manifest } = findSnapshot(store, name);
  const lines = [
    ...about(manifest),
    ...account(manifest),
    ...unmapped(manifest),
    ...said(manifest),
    ...rates(manifest),
    ...files(manifest),
  ];
  const figure = (value: number | undefined) => (value === undefined ? undefined : reported(value, []));
  const table = resultTable({
    id: "source",
    title: `${id}: ${manifest.title}`,
    columns: COLUMNS,
    key: ["topic", "name"],
    records: lines.map(({ topic, name, rows, value_usd, bytes, text = "" }) => ({
      topic,
      name,
      rows: figure(rows),
      value_usd: figure(value_usd),
      bytes: figure(bytes),
      text,
    })),
    caveats: [
      ...manifest.notes,
      ...(manifest.reading ?? []),
      ...(manifest.import?.incomplete ?? []),
      ...(manifest.import?.warnings ?? []),
    ].map((text) => ({
      kind: "note" as const,
      text,
    })),
    sources: [{ snapshot: id, title: manifest.title, citation: manifest.citation }],
  });
  return { ...table, texts: lines.map(textsOf) };
}

/**
 * The same as people read it: what the manifest says of the snapshot line by line, so that an address stays whole,
 * then a table of rows and files.
 */
export function sourceText(table: ResultTable, screen?: Screen): string {
  const isAbout = (place: number) => table.rows[place]?.["topic"] === ABOUT;
  const facts = table.rows.filter((_, place) => isAbout(place));
  const width = widest(facts.map(({ name }) => String(name))) + GAP;
  const lines = facts.map(({ name, text }) => {
    const label = String(name).padEnd(width);
    return label + wrapped(String(text), width, lineWidth(screen) - width);
  });
  const kept = <Part>(parts: readonly Part[]) => parts.filter((_, place) => !isAbout(place));
  const rest = {
    ...table,
    rows: kept(table.rows),
    figures: kept(table.figures),
    texts: kept(table.texts ?? []),
  };
  const title = styled("bold", flowed(table.title, screen), screen);
  const held = formatTable(withSmallMoney({ ...rest, title: "Rows and files" }), "table", screen);
  return `${title}\n\n${lines.join("\n")}\n\n${held}`;
}

const GAP = 2;

/** A line has the figures that its topic knows: the cells of the others are no gaps. Of a checksum people read the beginning. */
function textsOf(line: Line): Readonly<Record<string, string>> {
  const empty = (["rows", "value_usd", "bytes"] as const).filter((name) => line[name] === undefined);
  const [, checksum] = CHECKSUM.exec(line.text ?? "") ?? [];
  const text = checksum === undefined ? line.short : `${checksum}…`;
  return { ...Object.fromEntries(empty.map((name) => [name, ""])), ...(text !== undefined && { text }) };
}

function about(manifest: Manifest): Line[] {
  const { license, import: record } = manifest;
  const texts: readonly (readonly [string, string | undefined])[] = [
    ["producer", manifest.producer],
    ["url", manifest.url],
    ["licence", [license.name, license.url].filter((part) => part).join(", ")],
    ["vintage", manifest.vintage],
    ["accessed", manifest.accessed],
    ["place", record === undefined ? "package" : "store"],
    ["format", record && `${record.format} (${record.recognised})`],
    ["kind", record?.kind],
    ["classifications", record?.classifications.join(", ")],
    ["periods", periodsOf(manifest)],
  ];
  return texts.flatMap(([name, text]) => (text === undefined ? [] : [{ topic: ABOUT, name, text }]));
}

/** Rows read = rows kept + rows left out; their value where the import counted it. */
function account({ account: rows, import: record }: Manifest): Line[] {
  if (!rows) return [];
  return [
    { topic: "account", name: "read", rows: rows.rows_read },
    { topic: "account", name: "kept", rows: rows.rows_kept, value_usd: record?.value_usd_kept },
    ...Object.entries(rows.left_out).map(([reason, left]) => {
      const places = record?.left_out_at?.[reason];
      return {
        topic: "left out",
        name: reason,
        rows: left,
        value_usd: record?.value_usd_left_out[reason],
        text: places?.join(", "),
        short: places && placesText(places, left),
      };
    }),
  ];
}

function unmapped({ import: record }: Manifest): Line[] {
  return (record?.unmapped ?? []).map(({ code, area, rows, value_usd }) => ({
    topic: "unmapped code",
    name: code,
    rows,
    value_usd,
    text: `kept as ${area}`,
  }));
}

/** Whose figures they are, where rows say so themselves. */
function said({ import: record }: Manifest): Line[] {
  return (record?.sources ?? []).map(({ source, rows }) => ({ topic: "source", name: source, rows }));
}

/** By which rates other currencies became dollars, and those that were given besides. */
function rates({ import: record }: Manifest): Line[] {
  const used = record?.rates ?? [];
  const isUsed = (rate: RateUsed) =>
    used.some(({ currency, period }) => currency === rate.currency && period === rate.period);
  return [...used, ...(record?.rates_given ?? []).filter((rate) => !isUsed(rate))].map(
    ({ currency, period, units_per_usd, source }) => ({
      topic: "exchange rate",
      name: `${currency} ${period}`,
      text: `${units_per_usd} a US dollar, ${source}`,
    }),
  );
}

function files({ files: own, import: record }: Manifest): Line[] {
  const given = record?.inputs ?? [];
  const archives = new Map(given.flatMap(({ archive }) => (archive ? [[archive.name, archive]] : [])));
  const inputs = [
    ...[...archives.values()].map((archive) => ({ topic: "archive", ...archive })),
    ...given.map((input) => ({ topic: "input", ...input })),
    ...(record?.rates_file ? [{ topic: "rates", ...record.rates_file }] : []),
  ].map(({ topic, name, bytes, sha256 }) => ({ topic, name, bytes, text: `sha256 ${sha256}` }));
  const stored = own.map(({ path, rows, bytes, sha256 }) => ({
    topic: "file",
    name: path,
    rows,
    bytes,
    text: `sha256 ${sha256}`,
  }));
  return [...inputs, ...stored];
}
