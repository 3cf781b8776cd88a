import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reportCommands } from "../../report/commands.js";
import type { ReportDocument } from "../../report/document.js";
import type { Retracing } from "../../report/provenance.js";
import type { ReportData } from "../../report/report-data.js";
import { findSnapshot } from "../../store/snapshots.js";
import type { Workbench } from "../workbench.js";

/** How a report's figures are got anew: commands, the keys of its tables, checksums of the sources. */
export function retracing(bench: Workbench, data: ReportData, document: ReportDocument): Retracing {
  const blocks = document.chapters.flatMap((chapter) => chapter.blocks);
  const keys = blocks.flatMap((block) => (block.kind === "table" ? [[block.table.id, block.table.key]] : []));
  return {
    commands: reportCommands(data),
    keys: Object.fromEntries(keys),
    checksum: (path) => sourceChecksum(bench, path),
  };
}

/**
 * The checksum that a manifest gives for a file; also for a file that was imported; of a file
 * it does not list, such as the manifest itself, the file's own.
 */
function sourceChecksum(bench: Workbench, path: string): string {
  const [source, version, ...rest] = path.split("/");
  const snapshot = findSnapshot(bench.store, `${source}/${version}`);
  const file = rest.join("/");
  const { files, import: record } = snapshot.manifest;
  const promised =
    files.find((known) => known.path === file)?.sha256 ??
    record?.inputs.find((input) => input.name === file)?.sha256;
  return (
    promised ??
    createHash("sha256")
      .update(readFileSync(join(snapshot.folder, file)))
      .digest("hex")
  );
}
