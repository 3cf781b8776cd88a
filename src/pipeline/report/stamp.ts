import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { groupForm } from "../../core/group-form.js";
import { PACKAGE_FOLDER } from "../../core/package-folder.js";
import { shapeFault, type WrittenShape } from "../../core/written-shape.js";
import { listSnapshots, type Store } from "../../store/snapshots.js";
import { DEFAULT_DEFINITION } from "./default-definition.js";
import { definitionFiles, isGroupFile } from "./definition-files.js";
import { definitionSlug, fromFolder, type ReportRequest, type WholeRequest } from "./request.js";

/** Where a report notes what it was made from. */
export const STAMP_FILE = ".bilat-stamp.json";

interface Stamp {
  /** A checksum of the program, the request and the snapshots. */
  readonly made_from: string;
  /** A checksum of every file that was written. */
  readonly files: Readonly<Record<string, string>>;
}

const STAMP: WrittenShape = { made_from: "text", files: { "*": "text" } };

/**
 * A report that stands in its folder as the same program wrote it for the same request from the same snapshots, with
 * every file as it was; `undefined` where anything differs, and for a pair whose folder the data would name.
 */
export async function unchangedReport(
  store: Store,
  asked: ReportRequest,
): Promise<{ readonly path: string; readonly count: number } | undefined> {
  const request = fromFolder(asked);
  const folder = knownFolder(request);
  const stamp = folder === undefined ? undefined : readStamp(folder);
  if (folder === undefined || stamp === undefined || stamp.made_from !== (await madeFrom(store, request)))
    return undefined;
  const paths = Object.keys(stamp.files);
  const isAsWritten = paths.every((path) => checksumOf(join(folder, path)) === stamp.files[path]);
  if (!isAsWritten) return undefined;
  // Beside them stand the stamp, and a definition that was there before.
  const definition = !request.pair && standsIn(folder, request.definition ?? DEFAULT_DEFINITION);
  return { path: folder, count: paths.length + (definition ? 2 : 1) };
}

/** Whether a definition is the one in a report's own folder. */
export function standsIn(folder: string, definition: string): boolean {
  return dirname(resolve(definition)) === resolve(folder);
}

/** The text of a stamp; `undefined` for a program that is not built, whose code may change under one version. */
export async function stampText(
  store: Store,
  request: WholeRequest,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<string | undefined> {
  const made = await madeFrom(store, request);
  if (made === undefined) return undefined;
  const sums = [...files].map(([path, content]) => [path, checksum(content)]);
  return `${JSON.stringify({ made_from: made, files: Object.fromEntries(sums) }, null, 1)}\n`;
}

/** Whether a file of a folder is as the last build wrote it. */
export function isAsBuilt(folder: string, path: string): boolean {
  const written = readStamp(folder)?.files[path];
  return written !== undefined && checksumOf(join(folder, path)) === written;
}

function knownFolder({ definition, pair, output, cwd }: WholeRequest): string | undefined {
  if (output !== undefined) return output;
  if (pair) return undefined;
  return join(cwd, "reports", definitionSlug(definition ?? DEFAULT_DEFINITION));
}

function readStamp(folder: string): Stamp | undefined {
  try {
    const stamp: unknown = JSON.parse(readFileSync(join(folder, STAMP_FILE), "utf8"));
    return shapeFault(stamp, STAMP) === undefined ? (stamp as Stamp) : undefined;
  } catch {
    return undefined;
  }
}

/** One checksum of all that a report depends on. */
async function madeFrom(
  store: Store,
  { definition, pair, parquet = false, program = programDigest(), groups = {} }: WholeRequest,
): Promise<string | undefined> {
  if (program === undefined) return undefined;
  const path = definition ?? DEFAULT_DEFINITION;
  if (!pair && !existsSync(path)) return undefined;
  const asked = pair ? JSON.stringify(pair) : await statedIn(path);
  const snapshots = listSnapshots(store);
  const sizes = snapshots.flatMap(({ id, folder, manifest }) =>
    manifest.files.map((file) => [id, file.path, file.sha256, sizeOf(join(folder, file.path))]),
  );
  const manifests = snapshots.map(({ manifest }) => manifest);
  const own = Object.entries(groups).map(([name, file]) => [name, checksumOf(file)]);
  return checksum(JSON.stringify([program, asked, parquet, store.order, own, manifests, sizes]));
}

/** What a definition says, and the checksums of the files it names. */
async function statedIn(path: string): Promise<string> {
  const text = readFileSync(path, "utf8");
  const named = definitionFiles(text).map((file) => resolve(dirname(path), file));
  const groups = await Promise.all(named.map(groupFilesOf));
  const files = [...named, ...groups.flat()];
  return JSON.stringify([text, files.map(checksumOf)]);
}

/** The files of groups that a claims file names. */
async function groupFilesOf(path: string): Promise<string[]> {
  if (isGroupFile(path) || !existsSync(path)) return [];
  // A report without claims of one's own loads no YAML.
  const { namedGroups } = await import("../../claims/language/named-groups.js");
  const named = namedGroups(readFileSync(path, "utf8")).filter((text) => groupForm(text) === "file");
  return named.map((name) => resolve(dirname(path), name));
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : -1;
}

/** The built program's files and the versions it runs with, as one checksum. */
function programDigest(): string | undefined {
  const dist = join(PACKAGE_FOLDER, "dist");
  if (!fileURLToPath(import.meta.url).startsWith(dist)) return undefined;
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const code = [join(PACKAGE_FOLDER, "package.json"), ...files].map((file) => checksumOf(file));
  return checksum(JSON.stringify(code));
}

function checksumOf(path: string): string | undefined {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? checksum(readFileSync(path)) : undefined;
}

function checksum(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
