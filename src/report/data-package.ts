import { createHash } from "node:crypto";
import { CURRENCIES } from "../core/currencies.js";
import { namedByCurrency } from "../core/named-by-currency.js";
import type { Column, ResultTable } from "../core/result-table.js";
import { csvCell, csvTable } from "../core/table-formats.js";
import type { Unit } from "../core/units.js";
import { type ReportDocument, shownTables } from "./document.js";
import type { LedgerEntry } from "./ledger.js";
import type { ReportData } from "./report-data.js";

/** A file of a report: its path below the report's folder, and its text. */
export type TextFile = readonly [path: string, text: string];

/** What a data package is made from. */
export interface PackageParts {
  readonly slug: string;
  readonly document: ReportDocument;
  readonly data: ReportData;
  readonly ledger: readonly LedgerEntry[];
}

/**
 * The figures of a report for other programs: each table that it prints or draws as CSV with full precision, every printed figure in
 * `figures.csv`, and a Frictionless `datapackage.json` that describes them.
 */
export function dataPackage({ slug, document, data, ledger }: PackageParts): TextFile[] {
  const tables = tablesOf(data, shownTables(document));
  const resources = [
    ...tables.map((table) =>
      described(table.id, csvTable(table), { title: table.title, fields: fieldsOf(table), key: table.key }),
    ),
    described("figures", figuresCsv(ledger), {
      title: "Every printed figure",
      fields: FIGURE_FIELDS,
      key: [],
    }),
  ];
  const text = {
    profile: "tabular-data-package",
    name: slug,
    title: document.title,
    description: `Figures of the report: ${data.sourceLine}.`,
    sources: data.sources.map(({ citation }) => ({ title: citation })),
    resources: resources.map(({ resource }) => resource),
  };
  return [
    ["datapackage.json", `${JSON.stringify(text, null, 2)}\n`],
    ...resources.map(({ resource, csv }): TextFile => [resource.path, csv]),
  ];
}

function tablesOf(data: ReportData, shown: ReadonlySet<string>): ResultTable[] {
  const { trade, levels, contribution, standings, partners, partnerSeries, mirror, vintage } = data;
  const { commodities, investments } = data;
  const all = [
    trade,
    levels,
    data.months?.table,
    contribution,
    ...standings.map(({ table }) => table),
    partners,
    partnerSeries,
    mirror,
    vintage,
    commodities?.sections,
    commodities?.headings,
    investments?.list,
    investments?.byYear,
    investments?.bySector,
  ];
  return all
    .filter((table) => table !== undefined)
    .filter(({ id, rows }) => rows.length > 0 && shown.has(id))
    .map(namedByCurrency);
}

interface Shape {
  readonly title: string;
  readonly fields: readonly object[];
  readonly key: readonly string[];
}

function described(id: string, csv: string, { title, fields, key }: Shape) {
  const name = id.toLowerCase();
  const resource = {
    name,
    title,
    path: `figures/${name}.csv`,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
    schema: { fields, ...(key.length > 0 && { primaryKey: key }), missingValues: [""] },
  };
  return { resource, csv };
}

/** What a number of each unit counts, for a reader without our code. */
const UNITS: Readonly<Partial<Record<Unit, string>>> = {
  share: "a fraction: 0.031 is 3.1%",
  rate: "a fraction: 0.161 is +16.1%",
  points: "a fraction: 0.023 is 2.3 percentage points",
  index: "an index, its base is 100",
  places: "places gained in a ranking",
};

function fieldsOf({ columns }: ResultTable): object[] {
  return columns.map((column) => ({
    name: column.name,
    type: typeOf(column),
    title: column.label,
    ...unitOf(column),
  }));
}

function typeOf({ unit }: Column): string {
  return unit === "text" ? "string" : "number";
}

function unitOf({ unit, money }: Column): object {
  const currency = CURRENCIES[money?.currency ?? "USD"].name;
  const description = unit === "usd" ? `${currency}, current prices` : UNITS[unit];
  return description === undefined ? {} : { description };
}

const FIGURE_FIELDS = [
  { name: "id", type: "string", title: "Id of the figure in provenance.json" },
  { name: "chapter", type: "string", title: "Chapter that prints it" },
  { name: "printed", type: "string", title: "As printed" },
  { name: "value", type: "number", title: "Value with full precision" },
  {
    name: "estimated",
    type: "boolean",
    title: "Whether the source marks it, or a figure behind it, as an estimate",
  },
  { name: "formula", type: "string", title: "Indicator that gave it; empty for a reported figure" },
];

function figuresCsv(ledger: readonly LedgerEntry[]): string {
  const rows = ledger.map(({ id, chapter, printed, figure }) => [
    id,
    chapter,
    printed,
    figure.value,
    String(figure.estimated),
    figure.origin.kind === "computed" ? figure.origin.by : "",
  ]);
  const head = FIGURE_FIELDS.map(({ name }) => name);
  return [head, ...rows].map((cells) => `${cells.map(csvCell).join(",")}\n`).join("");
}
