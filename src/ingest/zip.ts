import { statSync } from "node:fs";
import { basename, posix } from "node:path";
import type { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { PIECE_BYTES, streamSource } from "./packed.js";
import type { Packed, TextSource } from "./text-source.js";
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

/** A file of an archive, by its path in it: unpacked, or left there. */
export type Member = { readonly name: string; readonly bytes: number } & (
  | Unpacked
  | { readonly packed: Packed }
);

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

/** Where the files of an archive go, and from which size on they are left in it; each goes when left out. */
export interface Unpacking {
  readonly folder: string;
  readonly leaveAbove?: number | undefined;
}

/**
 * Unpack the files of a zip archive into the folder, one after the other.
 *
 * @throws BilatError `BILAT_E_INPUT` when one is damaged, has a password, or is compressed as only few programs do.
 */
export async function unpackZip(
  path: string,
  { folder, leaveAbove = Number.POSITIVE_INFINITY }: Unpacking,
): Promise<Member[]> {
  return inZip(path, async (zip, entries) => {
    const members: Member[] = [];
    for (const [place, entry] of entries.entries()) {
      const { fileName: name, uncompressedSize: bytes } = entry;
      const member =
        bytes > leaveAbove
          ? { bytes, packed: packedEntry(path, place, folder) }
          : await unpackEntry(zip, entry, { archive: basename(path), folder });
      members.push({ name, ...member });
    }
    return members;
  });
}

/** A file of an archive whose text stays in it, by its place among the files. */
function packedEntry(path: string, place: number, folder: string): Packed {
  return {
    async open() {
      const zip = await openPromise(path, { autoClose: false, lazyEntries: true });
      try {
        const entry = (await entriesOf(zip, path))[place] as Entry;
        const source = await entrySource(zip, entry, `${basename(path)}!${entry.fileName}`);
        return { ...source, close: () => source.close().finally(() => zip.close()) };
      } catch (error) {
        zip.close();
        throw asDamaged(error, basename(path));
      }
    },
    unpack: () =>
      inZip(path, async (zip, entries) => {
        const to = { archive: basename(path), folder };
        return (await unpackEntry(zip, entries[place] as Entry, to)).path;
      }),
  };
}

async function entrySource(zip: ZipFile, entry: Entry, name: string): Promise<TextSource> {
  requireReadable(entry, name);
  const { uncompressedSize: most, crc32 } = entry;
  const stored = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const inflated = entry.compressionMethod === DEFLATED ? [createInflateRaw({ chunkSize: PIECE_BYTES })] : [];
  return streamSource([stored, ...inflated], { name, most, crc32 });
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
): Promise<Unpacked> {
  const name = `${archive}!${entry.fileName}`;
  const source = await sourceOf(zip, entry, name);
  const target = workFile(folder, posix.basename(entry.fileName));
  const { uncompressedSize: most, crc32 } = entry;
  return unpackStream([source], { name, target, most, crc32 });
}

/** The bytes of a file, unpacked; their checksum is still to be held against the archive's. */
async function sourceOf(zip: ZipFile, entry: Entry, name: string): Promise<Readable> {
  requireReadable(entry, name);
  return zip.openReadStreamPromise(entry);
}

function requireReadable(entry: Entry, name: string): void {
  if (entry.isEncrypted()) throw damaged(name, "it has a password; unpack it first");
  if (![STORED, DEFLATED].includes(entry.compressionMethod))
    throw damaged(
      name,
      `it is compressed by method ${entry.compressionMethod}, not by deflate; unpack it first`,
    );
}
