import type { Caveat } from "../../core/caveats.js";
import type { Snapshot } from "../../store/snapshots.js";
import { incompleteNotes, note, unmappedNotes } from "../import/summary.js";

/**
 * What became of the rows of files that were read for one answer, and what was noticed in them; of other snapshots, why
 * their sums are not those of the reporters.
 */
export function readingCaveats({ manifest }: Snapshot): Caveat[] {
  const { account, import: record } = manifest;
  if (record?.about === undefined || account === undefined) return incompleteNotes(manifest);
  return [
    {
      kind: "read-from",
      files: record.inputs.map(({ name }) => name),
      format: record.format,
      about: record.about,
      rows_read: account.rows_read,
      left_out: account.left_out,
      ...(record.left_out_at && { left_out_at: record.left_out_at }),
    },
    ...incompleteNotes(manifest),
    ...record.warnings.map(note),
    ...unmappedNotes(manifest),
  ];
}
