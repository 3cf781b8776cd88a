import { decimal } from "../../core/numbers.js";
import type { Quote } from "../../report/prose.js";
import type { SourceText } from "../../report/report-data.js";
import { MANIFEST_FILE } from "../../store/layout.js";
import { manifestLines } from "../../store/manifest.js";
import { findSnapshot, type Snapshot } from "../../store/snapshots.js";
import type { Workbench } from "../workbench.js";

/** What the report's last chapter says of each snapshot, with the line of the manifest it stands on. */
export function sourceTexts(bench: Workbench, names: readonly string[]): SourceText[] {
  return [...new Set(names)].map((name) => {
    const snapshot = findSnapshot(bench.store, name);
    const { title, producer, citation, url, vintage, license, accessed } = snapshot.manifest;
    return {
      snapshot: snapshot.id,
      title,
      producer,
      citation,
      url,
      accessed,
      vintage,
      license: license.name,
      remarks: remarks(snapshot),
    };
  });
}

function remarks({ id, folder, manifest }: Snapshot): Quote[] {
  const lineOf = manifestLines(folder);
  const quote = (text: string, stated: string): Quote => ({
    quote: text,
    row: { snapshot: id, file: MANIFEST_FILE, line: lineOf(stated) },
  });
  const left = Object.entries(manifest.account?.left_out ?? {}).map(([reason, rows]) =>
    quote(
      `Left out when compiled: ${decimal(rows, 0)} ${rows === 1 ? "row" : "rows"} (${reason.replaceAll("-", " ")}).`,
      `"${reason}": ${rows}`,
    ),
  );
  return [...manifest.notes.map((note) => quote(note, JSON.stringify(note))), ...left];
}
