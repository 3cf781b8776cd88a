import { dirname, resolve } from "node:path";
import { drawChart, loadRenderer } from "../../charts/drawing/render.js";
import { type NamedChart, reportCharts } from "../../report/charts.js";
import { citationFile } from "../../report/citation.js";
import { dataPackage } from "../../report/data-package.js";
import { reportDocument } from "../../report/document.js";
import { socialCard } from "../../report/html/card.js";
import { reportPage } from "../../report/html/html-page.js";
import { readPageAssets } from "../../report/html/page-assets.js";
import { type PageChartSource, pageCharts } from "../../report/html/page-chart.js";
import { ledgerOf } from "../../report/ledger.js";
import { reportMarkdown } from "../../report/markdown.js";
import { provenance } from "../../report/provenance.js";
import type { ReportData } from "../../report/report-data.js";
import { figuresParquet } from "../../store/figures-parquet.js";
import type { Workbench } from "../workbench.js";
import {
  askedReport,
  definitionText,
  reportPlace,
  requireNamedSource,
  requireSameDefinition,
} from "./asked-report.js";
import { openReportBooks } from "./books.js";
import { settleDefinition } from "./defaults.js";
import { definitionMoved } from "./definition-files.js";
import { type ReportFiles, requireReportFolder, writeReportFolder } from "./folder.js";
import { reportData } from "./report-data.js";
import { fromFolder, type ReportRequest, requireReportFields } from "./request.js";
import { retracing } from "./retracing.js";
import { isAsBuilt, STAMP_FILE, stampText, standsIn } from "./stamp.js";

export type { PairRequest, ReportRequest } from "./request.js";

/** Where the report stands, and how many files it has, its definition among them. */
export interface WrittenReport {
  readonly path: string;
  readonly count: number;
}

/**
 * Build a report: every file of it, or none.
 *
 * @returns The folder it was written to, and how many files it has.
 * @throws BilatError for a faulty definition, a pair without figures, or a folder that holds other files.
 *
 * @example
 * ```ts
 * import { openWorkbench } from "bilat";
 *
 * using bench = await openWorkbench();
 * const pair = { reporter: "RUS", partner: "CHN", years: { from: 2017, to: 2018 } };
 * const { path } = await buildReport(bench, { pair, output: `${folder}/russia-china` });
 * path.slice(folder.length); // "/russia-china"
 * await buildReport(bench, { definition: "nowhere.json" }); // throws BILAT_E_FILE_MISSING
 * ```
 */
export async function buildReport(bench: Workbench, asking: ReportRequest): Promise<WrittenReport> {
  requireReportFields(bench, asking);
  loadRenderer();
  const request = fromFolder(asking);
  const { asked, text, path } = await askedReport(bench, request);
  const named = inLanguage(bench, asked.language);
  const books = await openReportBooks(named, asked);
  requireNamedSource(named, books, request.pair);
  const definition = await settleDefinition(named, books.own, asked);
  const { folder, slug } = reportPlace(named, request, { path, definition });
  requireReportFolder(folder);
  const stated =
    text === undefined || path === undefined
      ? definitionText(definition)
      : definitionMoved(text, { from: dirname(resolve(path)), to: resolve(folder) });
  const standsThere = path !== undefined && standsIn(folder, path);
  if (!standsThere) requireSameDefinition(folder, stated, isAsBuilt(folder, "report.json"));
  const files = new Map(
    await reportFiles(named, slug, await reportData(named, books, { ...definition, stated })),
  );
  if (!standsThere) files.set("report.json", stated);
  if (request.parquet)
    files.set("figures/figures.parquet", await figuresParquet(String(files.get("figures/figures.csv"))));
  const stamp = await stampText(bench.store, { groups: bench.groups, ...request }, files);
  if (stamp !== undefined) files.set(STAMP_FILE, stamp);
  writeReportFolder(folder, files);
  // A definition that stands there already is a file of the report, too.
  return { path: folder, count: files.size + (standsThere ? 1 : 0) };
}

function inLanguage(bench: Workbench, language: ReportLanguage): Workbench {
  return { ...bench, countries: { ...bench.countries, language } };
}

type ReportLanguage = NonNullable<Workbench["countries"]["language"]>;

/** Every file of a report but its definition. */
async function reportFiles(bench: Workbench, slug: string, data: ReportData): Promise<ReportFiles> {
  const named = reportCharts(data);
  const document = reportDocument(data, named);
  const charts = await pageCharts([...document.charts], data);
  const snapshots = Object.fromEntries(data.sources.map(({ snapshot, citation }) => [snapshot, citation]));
  const ledger = ledgerOf(document);
  return new Map([
    ["index.html", reportPage({ document, charts, assets: readPageAssets(), snapshots })],
    ["card.svg", socialCard(document, await cardCharts(named, charts))],
    ["report.md", reportMarkdown(document)],
    ["provenance.json", provenance(slug, ledger, retracing(bench, data, document))],
    ["CITATION.cff", citationFile(document, data)],
    ...dataPackage({ slug, document, data, ledger }),
    ...charts.flatMap(chartFiles),
  ]);
}

/** What a card shows: the first chart of all, whichever chapters are asked for. */
async function cardCharts([first]: readonly NamedChart[], charts: readonly PageChartSource[]) {
  const [name, spec] = first ?? [];
  if (name === charts[0]?.name || spec === undefined) return charts;
  return [{ spec, ...(await drawChart(spec)) }];
}

function chartFiles({ name, spec, svg }: PageChartSource): [path: string, text: string][] {
  return [
    [`charts/${name}.vl.json`, `${JSON.stringify(spec, null, 2)}\n`],
    [`charts/${name}.svg`, `${svg.trimEnd()}\n`],
  ];
}
