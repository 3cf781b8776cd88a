import { statSync } from "node:fs";
import { BilatError } from "../../core/errors.js";
import { missingFile } from "../../ingest/missing-file.js";

/** What tells whether a file changed meanwhile. */
export interface FileState {
  readonly bytes: number;
  readonly changed: string;
}

/** The state of a file, which must be there. */
export function stateOf(path: string): FileState {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found) return { bytes: found.size, changed: found.mtime.toISOString() };
  throw missingFile(path);
}

/** The day on which the newest of some files was changed. */
export function lastChange(states: readonly FileState[]): string {
  const days = states.map(({ changed }) => changed.slice(0, 10)).sort();
  return days.at(-1) ?? "";
}

/**
 * Refuse files that are not what they were before.
 *
 * @param work What was done with them meanwhile.
 */
export function requireUnchanged(
  files: readonly string[],
  before: readonly FileState[],
  work: "imported" | "read",
): void {
  const changed = files.filter((file, place) => {
    const [now, then] = [stateOf(file), before[place]];
    return now.bytes !== then?.bytes || now.changed !== then.changed;
  });
  if (changed.length === 0) return;
  throw new BilatError("BILAT_E_INPUT", {
    problem: `A file must not change while it is ${work}.`,
    found: changed,
  });
}
