import { periodWords } from "../charts/headlines/words.js";
import { inText, opening } from "../core/names-in-text.js";
import { spanText } from "../core/periods.js";
import type { ReportData } from "./report-data.js";

/**
 * How a reader cites a report, in a line: by whom, the year of its newest source, its title, what it was made with and
 * from, and whose figures it prints.
 */
export function citationLine(data: ReportData): string {
  const { reporter, partner, first, last, sourceLine, edition } = data;
  const newest = newestDay(data);
  const year = newest === undefined ? "" : ` (${newest.slice(0, 4)})`;
  const upTo = newest === undefined ? "" : `, newest source looked up on ${dayText(newest)}`;
  return `bilat${year}. “${opening(reporter)} and ${inText(partner)}: trade ${spanText(first, last)}”. ${editionText(edition)}${upTo}. Figures: ${sourceLine}.`;
}

/** `bilat 0.1.0, definition 4f1c0a9b2d3e`. */
function editionText({ version, definition }: ReportData["edition"]): string {
  return `bilat ${version}, definition ${definition}`;
}

/** The day on which the newest of the sources was read: a report has no date of its own, and can't be older. */
function newestDay({ sources }: ReportData): string | undefined {
  return sources
    .flatMap(({ accessed }) => (DAY.test(accessed) ? [accessed.slice(0, 10)] : []))
    .sort()
    .at(-1);
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** `24 November 2026`. */
function dayText(day: string): string {
  return `${Number(day.slice(8, 10))} ${periodWords(day.slice(0, 7))}`;
}

/** What a report is called, and whose figures it prints. */
export interface Cited {
  readonly title: string;
  readonly sourceLine: string;
}

/**
 * A report's CITATION.cff, version 1.2.0 of the Citation File Format: the report, and every source it rests on.
 *
 * Texts are JSON strings, which YAML reads as they are.
 */
export function citationFile({ title, sourceLine }: Cited, data: ReportData): string {
  const newest = newestDay(data);
  return `${[
    "cff-version: 1.2.0",
    `message: ${JSON.stringify("Please cite this report, and the statistics it rests on.")}`,
    "type: dataset",
    `title: ${JSON.stringify(title)}`,
    `abstract: ${JSON.stringify(sourceLine)}`,
    "authors:",
    "  - name: bilat",
    `version: ${JSON.stringify(editionText(data.edition))}`,
    ...(newest === undefined ? [] : [`date-released: ${newest}`]),
    "references:",
    ...data.sources.flatMap(reference),
  ].join("\n")}\n`;
}

function reference(source: ReportData["sources"][number]): string[] {
  const { snapshot, title, producer, citation, url, license, accessed } = source;
  return [
    "  - type: data",
    `    title: ${JSON.stringify(title)}`,
    "    authors:",
    `      - name: ${JSON.stringify(producer)}`,
    `    version: ${JSON.stringify(snapshot)}`,
    ...(DAY.test(accessed) ? [`    date-accessed: ${accessed.slice(0, 10)}`] : []),
    ...(url !== undefined && /^https?:\/\//.test(url) ? [`    url: ${JSON.stringify(url)}`] : []),
    `    notes: ${JSON.stringify(`${citation} Licence: ${license}`)}`,
  ];
}
