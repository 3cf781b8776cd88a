import { statSync } from "node:fs";
import { basename, posix } from "node:path";
import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import {
  asDamaged,
  checkStream,
  damaged,
  mostUnpacked,
  TOO_LARGE,
  type Unpacked,
  unpackStream,
} from "./unpack.js";
import { workFile } from "./work-file.js";

const MOST_MEMBERS = 10_000;
const [STORED, DEFLATED] = [0, 8];

/** A file of an archive, by its path in it. */
export interface Member extends Unpacked {
  readonly name: string;
}

/** Whether a file begins as a zip archive does, which workbooks are too. */
export function isZip(head: Uint8Array): boolean {
  return ["PK\u0003\u0004", "PK\u0005\u0006"].includes(Buffer.from(head.subarray(0, 4)).toString("latin1"));
}

/** A file of an archive as the archive describes it. */
export interface FileInZip {
  readonly name: string;
  readonly bytes: number;
}

/**
 * What a zip archive says it holds.
 *
 * @throws BilatError `BILAT_E_INPUT` when it is damaged, or larger inside than an archive of statistics is.
 */
export async function filesInZip(path: string): Promise<FileInZip[]> {
  return inZip(path, async (_, entries) =>
    entries.map(({ fileName, uncompressedSize }) => ({ name: fileName, bytes: uncompressedSize })),
  );
}

/**
 * Unpack the files of a zip archive into the folder, one after the other.
 *
 * @throws BilatError `BILAT_E_INPUT` when one is damaged, has a password, or is compressed as only few programs do.
 */
export async function unpackZip(path: string, folder: string): Promise<Member[]> {
  return inZip(path, async (zip, entries) => {
    const members: Member[] = [];
    for (const entry of entries)
      members.push(await unpackEntry(zip, entry, { archive: basename(path), folder }));
    return members;
  });
}

/**
 * Hold each file of a zip archive against its checksum.
 *
 * @throws BilatError `BILAT_E_INPUT` when one is damaged.
 */
export async function requireWhole(path: string): Promise<void> {
  await inZip(path, async (zip, entries) => {
    for (const entry of entries) {
      const name = `${basename(path)}!${entry.fileName}`;
      const { uncompressedSize: most, crc32 } = entry;
      await checkStream([await sourceOf(zip, entry, name)], { name, most, crc32 });
    }
  });
}

async function inZip<Result>(
  path: string,
  work: (zip: ZipFile, entries: readonly Entry[]) => Promise<Result>,
): Promise<Result> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true });
    return await work(zip, await entriesOf(zip, path));
  } catch (error) {
    throw asDamaged(error, basename(path));
  } finally {
    zip?.close();
  }
}

/** All but folders and the doubles that a Mac adds. */
async function entriesOf(zip: ZipFile, path: string): Promise<Entry[]> {
  if (zip.entryCount > MOST_MEMBERS)
    throw damaged(basename(path), `it holds more than ${MOST_MEMBERS} files`);
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (bytes > mostUnpacked(statSync(path).size)) throw damaged(basename(path), TOO_LARGE);
  const files = entries.filter(({ fileName }) => !/\/$|^__MACOSX\//.test(fileName));
  if (files.length === 0) throw damaged(basename(path), "it holds no file");
  return files;
}

async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  { archive, folder }: { readonly archive: string; readonly folder: string },
): Promise<Member> {
  const name = `${archive}!${entry.fileName}`;
  const source = await sourceOf(zip, entry, name);
  const target = workFile(folder, posix.basename(entry.fileName));
  const unpacked = await unpackStream([source], {
    name,
    target,
    most: entry.uncompressedSize,
    crc32: entry.crc32,
  });
  return { name: entry.fileName, ...unpacked };
}

/** The bytes of a file, unpacked; their checksum is still to be held against the archive's. */
async function sourceOf(zip: ZipFile, entry: Entry, name: string): Promise<Readable> {
  if (entry.isEncrypted()) throw damaged(name, "it has a password; unpack it first");
  if (![STORED, DEFLATED].includes(entry.compressionMethod))
    throw damaged(
      name,
      `it is compressed by method ${entry.compressionMethod}, not by deflate; unpack it first`,
    );
  return zip.openReadStreamPromise(entry);
}
