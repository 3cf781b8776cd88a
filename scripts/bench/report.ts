import { join } from "node:path";
import type { Bench } from "./bench.js";

/**
 * The whole report, page, claims and data package included: what bilat adds to its libraries, the rows and the
 * charts. 1.5 is asked of that.
 */
export const report: Bench = {
  title: "bilat report with everything, against a bare script with the same libraries, rows and charts",
  ours: { name: "bilat report", args: (folder) => ["dist/bin.js", "report", "-o", join(folder, "report")] },
  base: { name: "floor.mjs", args: () => ["scripts/bench/floor.mjs"] },
  rounds: 7,
  mostRatio: 1.5,
  mostMegabytes: 400,
};
