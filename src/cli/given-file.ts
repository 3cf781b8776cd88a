import {
  createReadStream,
  createWriteStream,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import { BilatError } from "../core/errors.js";
import type { Streams } from "./streams.js";

/** A file that was named on the command line; what came through a pipe goes with it when it is disposed of. */
export interface GivenFile extends Disposable {
  /** A whole path. */
  readonly path: string;
  /** How to call it to a person. */
  readonly shownAs: string;
  /** From where it names other files: its own folder, or the current one where it came through a pipe. */
  readonly folder: string;
}

const PIPE = "-";
const PIPE_FOLDER = "bilat-pipe-";
const STANDARD_INPUT = "standard-input";

/** What a killed command left is cleared away by the first pipe that is read a day later. */
const LEFT_MS = 24 * 60 * 60 * 1000;

function clearLeft(own: string): void {
  const { uid, mtimeMs: now } = lstatSync(own);
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PIPE_FOLDER))) {
    const folder = join(tmpdir(), name);
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (!found?.isDirectory() || found.uid !== uid) continue;
    // A file that is still written to is younger than its folder.
    const files = readdirSync(folder).map((file) => lstatSync(join(folder, file), { throwIfNoEntry: false }));
    const last = Math.max(...[found, ...files].map((entry) => entry?.mtimeMs ?? 0));
    if (now - last > LEFT_MS) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The file of that name; for `-`, or the name of a pipe as the shell gives it for `<(…)`, what comes through the pipe, kept
 * in a file for as long as it is read, so that what needs it twice, or gunzipped, reads it as any other.
 *
 * @throws BilatError `BILAT_E_USAGE` where nothing can come through a pipe.
 */
export async function givenFile(streams: Streams, name: string): Promise<GivenFile> {
  const path = resolve(streams.cwd, name);
  if (name === PIPE) return kept(ownInput(streams), STANDARD_INPUT, streams.cwd);
  if (statSync(path, { throwIfNoEntry: false })?.isFIFO())
    return kept(createReadStream(path), name, streams.cwd);
  return { path, shownAs: name, folder: dirname(path), [Symbol.dispose]: () => undefined };
}

function ownInput({ dialogue }: Streams): NodeJS.ReadableStream {
  const input = dialogue?.().input;
  if (input) return input;
  throw new BilatError("BILAT_E_USAGE", { problem: "Nothing comes through the pipe.", found: [PIPE] });
}

/** What comes through a pipe, in a file. */
async function kept(input: NodeJS.ReadableStream, shownAs: string, folder: string): Promise<GivenFile> {
  const own = mkdtempSync(join(tmpdir(), PIPE_FOLDER));
  clearLeft(own);
  const clear = () => rmSync(own, { recursive: true, force: true });
  const path = join(own, STANDARD_INPUT);
  try {
    const { pipeline } = await import("node:stream/promises");
    await pipeline(input, createWriteStream(path));
  } catch (error) {
    clear();
    throw error;
  }
  return { path, shownAs, folder, [Symbol.dispose]: clear };
}

/**
 * Whole paths of the files that were named. A shell fills in `*` and `?`; that of Windows does not, so that they are
 * filled in here, in a file's name, where no file is called so.
 */
export function namedPaths(cwd: string, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const path = resolve(cwd, name);
    const folder = dirname(path);
    if (!/[*?]/.test(basename(path)) || existsSync(path) || !existsSync(folder)) return [path];
    const pattern = namePattern(basename(path));
    const found = readdirSync(folder).filter((file) => pattern.test(file));
    return found.length === 0 ? [path] : found.sort().map((file) => join(folder, file));
  });
}

/**
 * The names that `*` and `?` stand for.
 *
 * @param ignoresCase Whether `A.CSV` is `a.csv`, as it is on Windows.
 */
export function namePattern(name: string, ignoresCase = sep === "\\"): RegExp {
  return new RegExp(`^${name.replace(/[*?]|[^\w\s]/g, patternOf)}$`, ignoresCase ? "i" : "");
}

/** A sign of a name as a pattern has it. */
function patternOf(sign: string): string {
  if (sign === "*") return ".*";
  return sign === "?" ? "." : `\\${sign}`;
}

/** Several files, of which one may be the pipe. */
export async function givenFiles(
  streams: Streams,
  names: readonly string[],
): Promise<{ readonly paths: readonly string[] } & Disposable> {
  const files: GivenFile[] = [];
  const clear = () => {
    for (const file of files) file[Symbol.dispose]();
  };
  if (names.filter((name) => name === PIPE).length > 1)
    throw new BilatError("BILAT_E_USAGE", { problem: "There is one pipe to read from.", found: names });
  const paths = names.flatMap((name) => (name === PIPE ? [name] : namedPaths(streams.cwd, [name])));
  for (const path of paths) files.push(await givenFile(streams, path));
  return { paths: files.map(({ path }) => path), [Symbol.dispose]: clear };
}
