import { buildReport, type ReportRequest, type WrittenReport } from "../../src/pipeline/report/report.js";
import { openWorkbench, type WorkbenchOptions } from "../../src/pipeline/workbench.js";

/** Open what a report is made from, and build it. */
export async function makeReport({
  datasets,
  store,
  sources,
  ...request
}: ReportRequest & WorkbenchOptions): Promise<WrittenReport> {
  using bench = await openWorkbench({ datasets, store, sources });
  return await buildReport(bench, request);
}
