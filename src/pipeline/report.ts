import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderSvg } from "../charts/render.js";
import { BilatError } from "../core/errors.js";
import { reportCharts } from "../report/charts.js";
import { reportDocument } from "../report/document.js";
import { ledgerOf } from "../report/ledger.js";
import { reportMarkdown } from "../report/markdown.js";
import { provenance } from "../report/provenance.js";
import { reportData } from "./report-data.js";
import { DEFAULT_DEFINITION, readDefinition } from "./report-definition.js";
import { retracing } from "./report-retracing.js";
import { openWorkbench } from "./workbench.js";

/** What to build and where. */
export interface ReportRequest {
  /** Path of a report.json; Russia–Japan 2013–2018 when left out. */
  readonly definition?: string;
  /** The folder to write; `reports/<slug>` below the current folder when left out. */
  readonly output?: string;
  readonly cwd: string;
}

/** Where the report stands, and how many files it has. */
export interface WrittenReport {
  readonly path: string;
  readonly count: number;
}

/** Build a report: every file of it, or none. */
export async function buildReport({ definition, output, cwd }: ReportRequest): Promise<WrittenReport> {
  const asked = readDefinition(definition ?? DEFAULT_DEFINITION);
  const folder = output ?? join(cwd, "reports", asked.slug);
  using bench = await openWorkbench();
  const data = await reportData(bench, asked);
  const charts = reportCharts(data);
  const document = reportDocument(data, charts);
  const files = new Map<string, string>([
    ["report.md", reportMarkdown(document)],
    ["provenance.json", provenance(asked.slug, ledgerOf(document), retracing(bench, data, document))],
  ]);
  for (const [name, spec] of charts) {
    files.set(`charts/${name}.vl.json`, `${JSON.stringify(spec, null, 2)}\n`);
    files.set(`charts/${name}.svg`, `${(await renderSvg(spec)).trimEnd()}\n`);
  }
  writeFolder(folder, files);
  return { path: folder, count: files.size };
}

/** Write all files beside the folder first, so that a failure leaves nothing half-written. */
function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    const draft = mkdtempSync(join(dirname(folder), ".bilat-report-"));
    try {
      mkdirSync(join(draft, "charts"));
      for (const [path, text] of files) writeFileSync(join(draft, path), text);
      removeStaleCharts(join(folder, "charts"), files);
      cpSync(draft, folder, { recursive: true });
    } finally {
      rmSync(draft, { recursive: true });
    }
  } catch {
    throw new BilatError("BILAT_E_OUTPUT", {
      problem: "The report must go to a folder that can be written to.",
      found: [folder],
      hint: "Name another one with --output.",
    });
  }
}

/** Charts of an earlier build that this one does not draw. */
function removeStaleCharts(folder: string, files: ReadonlyMap<string, string>): void {
  if (!existsSync(folder)) return;
  const drawn = (name: string) => /\.(vl\.json|svg)$/.test(name);
  for (const name of readdirSync(folder).filter(drawn)) {
    if (!files.has(`charts/${name}`)) rmSync(join(folder, name));
  }
}
