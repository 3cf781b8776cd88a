import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench } from "./bench.js";
import { trade } from "./trade.js";

/** A report that stands as it was built, made when it is first asked for. */
let standing: string | undefined;
function standingReport(): string {
  if (standing !== undefined) return standing;
  const folder = mkdtempSync(join(tmpdir(), "bilat-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  standing = join(folder, "report");
  execFileSync(process.execPath, ["dist/bin.js", "report", "-o", standing], { stdio: "ignore" });
  return standing;
}

/** Once a report is built, asking for it again costs no more than a short answer. */
export const unchanged: Bench = {
  title: "bilat report where nothing has changed, against bilat trade RUS JPN",
  ours: { name: "bilat report", args: () => ["dist/bin.js", "report", "-o", standingReport()] },
  base: trade.ours,
  rounds: 15,
  mostRatio: 1,
};
