import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAbandoned } from "../../store/workspace.js";

const NAME = "bilat-input-";

/** Between making a folder and locking it pass milliseconds; what is younger than this is left alone. */
const SETTLED_MS = 60_000;

/**
 * A folder of its own for what is read for one answer, among the machine's temporary files. What killed answers left
 * there is cleared away first.
 */
export async function makeInputFolder(): Promise<string> {
  const own = mkdtempSync(join(tmpdir(), NAME));
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(NAME)) continue;
    const other = join(tmpdir(), name);
    // Its owner may be clearing it away at this moment.
    const left = await isLeft(other, own).catch(() => false);
    if (left) rmSync(other, { recursive: true, force: true });
  }
  return own;
}

/** Whether a folder of this user's, and no link to one, is one that nobody works in any more. */
async function isLeft(folder: string, own: string): Promise<boolean> {
  const [found, { uid, mtimeMs }] = [lstatSync(folder), lstatSync(own)];
  if (!found.isDirectory() || found.uid !== uid || mtimeMs - found.mtimeMs < SETTLED_MS) return false;
  return readdirSync(folder).length === 0 || (await isAbandoned(folder));
}
