import { isUtf8 } from "node:buffer";
import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from "node:fs";
import { basename, posix } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Engine } from "../engine/duckdb.js";
import { asInputError } from "./input-errors.js";
import { missingFile } from "./missing-file.js";
import { gzipBytes, packedGzip, unpackHead } from "./packed.js";
import { type Sample, takeSample, type Unread } from "./sample.js";
import type { Packed } from "./text-source.js";
import { isGzip, unpackGzip } from "./unpack.js";
import { workFile } from "./work-file.js";
import { isWorkbook, readSheets } from "./xlsx.js";
import { filesInZip, isZip, unpackZip } from "./zip.js";

/** What is looked at to tell text from other files, and UTF-8 from older encodings. */
const HEAD_BYTES = 1 << 20;

/** Files up to this size are looked at whole: a Latin-1 name may stand far down. */
const WHOLE_BYTES = 64 << 20;

/** Of larger ones, so much: to read more takes longer than an answer from them may. */
const LARGE_HEAD_BYTES = 8 << 20;

/** Where files are unpacked to, and whether large texts stay packed, of which a part may do. */
export interface Opening {
  readonly folder: string;
  readonly leavesPacked?: boolean | undefined;
}

/**
 * Look at a file that a user named, or at each file of an archive, unpacked into the folder: what it is, how it is
 * written, and its first rows.
 *
 * @param file Its path, and the name that manifests, errors and traces call it by.
 * @throws BilatError when it is missing, or compressed and not whole.
 */
export async function openInputs(
  engine: Engine,
  { path, name }: { readonly path: string; readonly name: string },
  opening: Opening,
): Promise<Sample[]> {
  requireFile(path);
  if (!isZip(headOf(path, 4)) || isWorkbook(await filesInZip(path)))
    return [{ ...(await openPacked(engine, path, opening)), name }];
  const { folder, leavesPacked } = opening;
  const samples: Sample[] = [];
  for (const member of await unpackZip(path, {
    folder,
    leaveAbove: leavesPacked ? WHOLE_BYTES : undefined,
  })) {
    const { name: inside, bytes, ...where } = member;
    const sample =
      "packed" in where
        ? await openLeft(engine, where.packed, { ...opening, name: inside })
        : await openPacked(engine, where.path, opening);
    const sum = "packed" in where ? {} : { sha256: where.sha256 };
    samples.push({ ...sample, name: `${name}!${inside}`, member: { archive: name, ...sum, bytes } });
  }
  return samples;
}

async function openPacked(engine: Engine, path: string, opening: Opening): Promise<Sample> {
  const { folder, leavesPacked } = opening;
  if (!isGzip(headOf(path, 2))) return openInput(engine, path, folder);
  if (leavesPacked && (await gzipBytes(path)) > WHOLE_BYTES)
    return openLeft(engine, packedGzip(path, folder), { ...opening, name: basename(path) });
  return openInput(engine, (await unpackGzip(path, folder)).path, folder);
}

/** Look at the first lines of a packed text; what turns out to be no text in UTF-8 is unpacked nevertheless. */
async function openLeft(
  engine: Engine,
  packed: Packed,
  opening: Opening & { readonly name: string },
): Promise<Sample> {
  const { folder, name } = opening;
  const path = await unpackHead(packed, {
    folder,
    name: posix.basename(name),
    bytes: LARGE_HEAD_BYTES,
  }).catch(() => undefined);
  const sample = path && (await openInput(engine, path, folder));
  if (sample && sample.kind === "text" && sample.path === path) return { ...sample, packed };
  return openPacked(engine, await packed.unpack(), { folder });
}

/** A sample whose file holds all of its text. */
export async function unpacked(sample: Sample): Promise<Sample> {
  const { packed, ...whole } = sample;
  return packed === undefined ? sample : { ...whole, path: await packed.unpack() };
}

/**
 * Look at a file that is not compressed.
 *
 * @throws BilatError `BILAT_E_FILE_MISSING`; `BILAT_E_INPUT` when it can't be read.
 */
export async function openInput(engine: Engine, path: string, folder: string): Promise<Sample> {
  const bytes = requireFile(path);
  try {
    return await lookAt(engine, path, { folder, bytes });
  } catch (error) {
    throw asInputError(error, [{ name: basename(path), path }]);
  }
}

async function lookAt(
  engine: Engine,
  path: string,
  { folder, bytes }: { readonly folder: string; readonly bytes: number },
): Promise<Sample> {
  const head = headOf(path, bytes <= WHOLE_BYTES ? bytes : LARGE_HEAD_BYTES);
  const file: Unread = {
    name: basename(path),
    path,
    kind: kindOf(head),
    magic: head.subarray(0, HEAD_BYTES),
  };
  if (isZip(head) && isWorkbook(await filesInZip(path)))
    return takeSample(engine, { ...file, sheets: await readSheets(path) }, "");
  if (file.kind !== "text") {
    return takeSample(engine, file, "").catch((error: unknown) => {
      throw asInputError(error, [file]);
    });
  }
  const encoding = encodingOf(head, bytes <= WHOLE_BYTES);
  const read = encoding === "utf-8" ? file : await transcoded(file, encoding, folder);
  const isGuess = encoding === "windows-1251" || encoding === "windows-1252";
  const given = isGuess ? { given: { path, guess: encoding } } : {};
  return takeSample(engine, { ...read, ...given }, firstLineOf(file, encoding));
}

/** Look again at a text that is no UTF-8, once its format says how such texts are written. */
export async function readAs(
  engine: Engine,
  sample: Sample,
  { encoding, folder }: { readonly encoding: string; readonly folder: string },
): Promise<Sample> {
  const given = { ...sample, path: sample.given?.path ?? sample.path };
  return takeSample(engine, await transcoded(given, encoding, folder), firstLineOf(sample, encoding));
}

function firstLineOf({ magic }: Unread, encoding: string): string {
  return new TextDecoder(encoding).decode(magic).split(/\r?\n/, 1)[0] ?? "";
}

/** Write a text file anew in UTF-8, a piece at a time. */
async function transcoded(file: Unread, encoding: string, folder: string): Promise<Unread> {
  const path = workFile(folder, `${file.name}.utf8.csv`);
  const decoder = new TextDecoder(encoding);
  const toUtf8 = new Transform({
    transform: (chunk: Buffer, _, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  await pipeline(createReadStream(file.path), toUtf8, createWriteStream(path));
  return { ...file, path };
}

function requireFile(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return found.size;
  throw missingFile(path);
}

function headOf(path: string, bytes: number): Buffer {
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, readSync(handle, buffer, 0, bytes, 0));
  } finally {
    closeSync(handle);
  }
}

function kindOf(head: Buffer): Sample["kind"] {
  const start = head.subarray(0, 4).toString("latin1");
  if (start === "PAR1") return "parquet";
  const utf16 = start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff");
  if (utf16) return "text";
  if (/^[\s\uFEFF]*[{[]/.test(head.subarray(0, 64).toString("utf8"))) return "other";
  return head.subarray(0, HEAD_BYTES).includes(0) ? "other" : "text";
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252";

/** UTF-8, UTF-16 by its mark, else one of the encodings of older office programs. */
function encodingOf(head: Buffer, whole: boolean): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  // A piece may end inside a character, so its last line is left out.
  const lines = whole ? head : head.subarray(0, head.lastIndexOf(0x0a) + 1);
  if (isUtf8(lines)) return "utf-8";
  return isCyrillic(lines) ? "windows-1251" : "windows-1252";
}

/** Accented letters of western languages stand alone in a word; Cyrillic ones, which have the same bytes, make whole words. */
function isCyrillic(text: Buffer): boolean {
  return /[\xC0-\xFF]{4}/.test(text.toString("latin1"));
}
