import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { buildReport, type ReportRequest, type WrittenReport } from "../../src/pipeline/report/report.js";
import { openWorkbench, type WorkbenchOptions } from "../../src/pipeline/workbench.js";

/** Open what a report is made from, and build it. No page that a test builds may show what is no figure and no word. */
export async function makeReport({
  datasets,
  store,
  sources,
  ...request
}: ReportRequest & WorkbenchOptions): Promise<WrittenReport> {
  using bench = await openWorkbench({ datasets, store, sources });
  const written = await buildReport(bench, request);
  expect(shown(written.path)).not.toMatch(/\bNaN\b|\bundefined\b|Infinity/);
  return written;
}

/** What a reader sees of a report, without the programs in its page: its text, and the data of what can be chosen. */
function shown(folder: string): string {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const [, data = ""] = /id="page-data">(.*?)<\/script>/s.exec(page) ?? [];
  return [readFileSync(join(folder, "report.md"), "utf8"), page.split("</main>")[0], data].join("\n");
}
