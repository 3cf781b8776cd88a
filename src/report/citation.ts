import { spanText } from "../core/periods.js";
import type { ReportData } from "./report-data.js";

/** How a reader cites a report, in a line. */
export function citationLine(data: ReportData): string {
  const { reporter, partner, first, last, sourceLine } = data;
  return `bilat, “${reporter} and ${partner}: trade ${spanText(first, last)}”, from ${sourceLine}.`;
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
  const references = data.sources.flatMap(({ snapshot, title: name, citation, license }) => [
    "  - type: data",
    `    title: ${JSON.stringify(name)}`,
    "    authors:",
    `      - name: ${JSON.stringify(citation.replace(/\.$/, ""))}`,
    `    version: ${JSON.stringify(snapshot)}`,
    `    notes: ${JSON.stringify(`Licence: ${license}`)}`,
  ]);
  return `${[
    "cff-version: 1.2.0",
    `message: ${JSON.stringify("Please cite this report, and the statistics it rests on.")}`,
    "type: dataset",
    `title: ${JSON.stringify(title)}`,
    `abstract: ${JSON.stringify(sourceLine)}`,
    "authors:",
    "  - name: bilat",
    "references:",
    ...references,
  ].join("\n")}\n`;
}
