import { dirname, resolve } from "node:path";
import { renderSvg } from "../charts/render.js";
import { type NamedChart, reportCharts } from "../report/charts.js";
import { reportDocument } from "../report/document.js";
import { ledgerOf } from "../report/ledger.js";
import { reportMarkdown } from "../report/markdown.js";
import { provenance } from "../report/provenance.js";
import type { ReportData } from "../report/report-data.js";
import { openReportBooks } from "./report-books.js";
import { reportData } from "./report-data.js";
import { settleDefinition } from "./report-defaults.js";
import { type ReportFiles, requireReportFolder, writeReportFolder } from "./report-folder.js";
import {
  askedReport,
  definitionText,
  type ReportRequest,
  reportPlace,
  requireSameDefinition,
} from "./report-request.js";
import { retracing } from "./report-retracing.js";
import { openWorkbench, type Workbench } from "./workbench.js";

export type { PairRequest, ReportRequest } from "./report-request.js";

/** Where the report stands, and how many files it has. */
export interface WrittenReport {
  readonly path: string;
  readonly count: number;
}

/**
 * Build a report: every file of it, or none.
 *
 * @throws BilatError for a faulty definition, a pair without figures, or a folder that holds other files.
 */
export async function buildReport(request: ReportRequest): Promise<WrittenReport> {
  using bench = await openWorkbench(request.datasets);
  const { asked, text, path } = await askedReport(bench, request);
  const named = inLanguage(bench, asked.language);
  const books = await openReportBooks(named, asked);
  const definition = await settleDefinition(named, books.own, asked);
  const { folder, slug } = reportPlace(named, request, { path, definition });
  requireReportFolder(folder);
  const stated = text ?? definitionText(definition);
  const standsThere = path !== undefined && dirname(resolve(path)) === resolve(folder);
  if (!standsThere) requireSameDefinition(folder, stated, false);
  const files = new Map(await reportFiles(named, slug, await reportData(named, books, definition)));
  if (!standsThere) files.set("report.json", stated);
  writeReportFolder(folder, files);
  return { path: folder, count: files.size };
}

function inLanguage(bench: Workbench, language: ReportLanguage): Workbench {
  return { ...bench, countries: { ...bench.countries, language } };
}

type ReportLanguage = NonNullable<Workbench["countries"]["language"]>;

/** Every file of a report but its definition. */
async function reportFiles(bench: Workbench, slug: string, data: ReportData): Promise<ReportFiles> {
  const charts = reportCharts(data);
  const document = reportDocument(data, charts);
  return new Map([
    ["report.md", reportMarkdown(document)],
    ["provenance.json", provenance(slug, ledgerOf(document), retracing(bench, data, document))],
    ...(await chartFiles(charts)),
  ]);
}

async function chartFiles(charts: readonly NamedChart[]): Promise<[path: string, text: string][]> {
  const files: [string, string][] = [];
  for (const [name, spec] of charts) {
    files.push([`charts/${name}.vl.json`, `${JSON.stringify(spec, null, 2)}\n`]);
    files.push([`charts/${name}.svg`, `${(await renderSvg(spec)).trimEnd()}\n`]);
  }
  return files;
}
