import { join } from "node:path";
import type { Bench } from "./bench.js";

/** The whole report: what bilat adds to its libraries, the rows and the charts. */
export const report: Bench = {
  title: "bilat report against a bare script with the same libraries, rows and charts",
  ours: { name: "bilat report", args: (folder) => ["dist/bin.js", "report", "-o", join(folder, "report")] },
  base: { name: "floor.mjs", args: () => ["scripts/bench/floor.mjs"] },
  rounds: 7,
  mostRatio: 1.3,
  mostMegabytes: 400,
};
