import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { BilatError } from "../../core/errors.js";
import { NAME_IT } from "../../ingest/recognise.js";
import { inWorkspace, type Workspace } from "../../store/workspace.js";
import { openAll } from "../import/import.js";
import { named } from "../import/input-files.js";
import { makeInputFolder } from "../import/input-folder.js";
import { examine, type Finding, fault } from "./finding.js";

/** In which format each file is by itself: what `bilat import` and `--input` would take it for. */
export async function inputFindings(files: readonly string[]): Promise<Finding[]> {
  if (files.length === 0) return [];
  const store = await makeInputFolder();
  try {
    return await inWorkspace({ store, reads: files.map((file) => dirname(file)) }, async (workspace) => {
      const findings: Finding[] = [];
      for (const { path, name } of named(files))
        findings.push(await examine({ part: name, by: "--input" }, () => lookAt(workspace, path)));
      return findings;
    });
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

async function lookAt(workspace: Workspace, path: string): Promise<Omit<Finding, "part" | "by">> {
  try {
    const manner = { option: "--input-format", leavesPacked: true } as const;
    const { recognised } = await openAll(workspace, { files: [path] }, manner);
    const { format, how, reasons } = recognised;
    const doubt = how === "sure" ? "" : `, a guess (${reasons.join("; ")})`;
    return { state: "ok", found: `${format.title} (${format.id})${doubt}` };
  } catch (error) {
    if (!(error instanceof BilatError) || error.code !== "BILAT_E_FORMAT_UNKNOWN") throw error;
    const found = fault(error);
    return found.hint?.startsWith(NAME_IT) ? { ...found, hint: OTHERWISE } : found;
  }
}

const OTHERWISE =
  "docs/formats.md has the columns of each format; a plain CSV of yours is for bilat measure INDICATOR --input.";
