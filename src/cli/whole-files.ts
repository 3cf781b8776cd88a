import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { BilatError } from "../core/errors.js";
import { renameHeld } from "../core/held-rename.js";

/** A file to be written, and where it stands until all of them are. */
interface Draft {
  /** Where it goes; a link has been followed. */
  readonly target: string;
  readonly content: string | Uint8Array;
  /** A folder of its own beside the target; none where the target is a device or a named pipe, which is written to as it is. */
  readonly folder: string | undefined;
}

const PERMISSIONS = 0o777;

/** What the system says, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "not permitted",
  EDQUOT: "no space left",
  EISDIR: "a folder",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "no such folder",
  ENOSPC: "no space left",
  ENOTDIR: "not below a folder",
  EPERM: "not permitted",
  EROFS: "read only",
};

/**
 * Write files so that all of them appear, each whole, or none. A file that is there keeps its permissions, a link its
 * place; a device or a named pipe is written to.
 *
 * @throws BilatError `BILAT_E_OUTPUT` where the system refuses.
 */
export function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): void {
  const drafts: Draft[] = [];
  let current = "";
  try {
    for (const [path, content] of files) {
      current = path;
      drafts.push(drafted(path, content));
    }
    for (const draft of drafts) {
      current = draft.target;
      settle(draft);
    }
  } catch (error) {
    throw refused(current, error as NodeJS.ErrnoException);
  } finally {
    for (const { folder } of drafts)
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function drafted(path: string, content: string | Uint8Array): Draft {
  const known = statSync(path, { throwIfNoEntry: false });
  if (known?.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if (known && !known.isFile()) return { target: path, content, folder: undefined };
  const target = known ? realpathSync(path) : newTarget(path);
  const folder = mkdtempSync(join(dirname(target), ".bilat-"));
  const draft = { target, content, folder };
  try {
    writeFileSync(partOf(folder), content);
    keepPermissions(partOf(folder), known);
    return draft;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function keepPermissions(file: string, known: Stats | undefined): void {
  if (known) chmodSync(file, known.mode & PERMISSIONS);
}

function settle({ target, content, folder }: Draft): void {
  if (folder === undefined) writeFileSync(target, content);
  else renameHeld(partOf(folder), target);
}

function partOf(folder: string): string {
  return join(folder, "part");
}

/** Where a link leads whose file is not there yet; any other path is itself. */
function newTarget(path: string): string {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return path;
  }
}

function refused(path: string, { code = "", message }: NodeJS.ErrnoException): BilatError {
  const isFolder = code === "EISDIR";
  const folder = dirname(path);
  const hint = isFolder
    ? `Name a file in it: ${join(path, "result.csv")}`
    : existsSync(folder)
      ? undefined
      : `Make the folder first: ${folder}`;
  return new BilatError("BILAT_E_OUTPUT", {
    problem: isFolder
      ? "The result must go to a file."
      : code === "ENAMETOOLONG"
        ? "The result must have a name that the system takes."
        : "The result must go to a folder that exists and can be written to.",
    found: [`${path}: ${REASONS[code] ?? message}`],
    ...(hint !== undefined && { hint }),
  });
}
