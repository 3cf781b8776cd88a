import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { BilatError } from "../../core/errors.js";
import { renameHeld } from "../../core/held-rename.js";
import { makeFolders } from "../../core/make-folders.js";

/** The files of a report by their path below its folder. */
export type ReportFiles = ReadonlyMap<string, string | Uint8Array>;

const MARK = "provenance.json";
const DEFINITION = "report.json";
/** Folders in which every file is ours, so that one of an earlier build may go. */
const OURS = ["charts", "figures"];

/**
 * Refuse a folder with somebody else's files: ours is new, empty, holds only a definition, or has a
 * provenance.json of an earlier report.
 *
 * @throws BilatError `BILAT_E_OUTPUT`.
 */
export function requireReportFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw unwritable(folder);
  const names = readdirSync(folder).filter((name) => name !== DEFINITION);
  if (names.length === 0 || isOurs(join(folder, MARK))) return;
  throw new BilatError("BILAT_E_OUTPUT", {
    problem:
      "A report goes to a new or empty folder, or replaces an earlier report; this folder holds other files.",
    found: names.sort().map((name) => join(folder, name)),
    hint: "Name another folder with --output.",
  });
}

function isOurs(path: string): boolean {
  try {
    const mark: unknown = JSON.parse(readFileSync(path, "utf8"));
    return (
      typeof mark === "object" && mark !== null && "report" in mark && "figures" in mark && "nodes" in mark
    );
  } catch {
    return false;
  }
}

/**
 * Put all files into a folder, or leave it as it was: they are written beside their places first, and each
 * replaced file is kept until the last one stands.
 *
 * @throws BilatError `BILAT_E_OUTPUT` where the folder cannot be written to.
 */
export function writeReportFolder(folder: string, files: ReportFiles): void {
  requireReportFolder(folder);
  let made: string | undefined;
  try {
    made = makeFolders(folder);
    const draft = mkdtempSync(join(folder, ".bilat-draft-"));
    try {
      exchange({ folder, draft, files });
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  } catch {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw unwritable(folder);
  }
}

interface Move {
  readonly from: string;
  readonly to: string;
}

function exchange(work: {
  readonly folder: string;
  readonly draft: string;
  readonly files: ReportFiles;
}): void {
  const { folder, draft, files } = work;
  const [fresh, kept] = [join(draft, "new"), join(draft, "old")];
  for (const [path, content] of files) writeInto(join(fresh, path), content);
  const away = [...files.keys(), ...stalePaths(folder, files)].filter((path) =>
    existsSync(join(folder, path)),
  );
  moveAll([
    ...away.map((path) => ({ from: join(folder, path), to: join(kept, path) })),
    ...[...files.keys()].map((path) => ({ from: join(fresh, path), to: join(folder, path) })),
  ]);
}

function writeInto(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Rename one after the other; when one fails, those before it go back. */
function moveAll(moves: readonly Move[]): void {
  const done: Move[] = [];
  try {
    for (const move of moves) {
      mkdirSync(dirname(move.to), { recursive: true });
      renameHeld(move.from, move.to);
      done.push(move);
    }
  } catch (error) {
    for (const { from, to } of done.reverse()) renameHeld(to, from);
    throw error;
  }
}

/** Charts and figures of an earlier build that this one does not have. */
function stalePaths(folder: string, files: ReportFiles): string[] {
  return OURS.filter((name) => existsSync(join(folder, name)))
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
    .filter((path) => /\.(vl\.json|svg|png|csv|parquet)$/.test(path) && !files.has(path));
}

function unwritable(folder: string): BilatError {
  return new BilatError("BILAT_E_OUTPUT", {
    problem: "The report must go to a folder that can be written to.",
    found: [folder],
    hint: "Name another one with --output.",
  });
}
