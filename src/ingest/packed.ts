import { createReadStream, statSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline, type Readable, type Transform } from "node:stream";
import { crc32, createGunzip } from "node:zlib";
import type { Packed, TextSource } from "./text-source.js";
import { mostUnpacked, type Promised, TOO_LARGE, unpackGzip } from "./unpack.js";
import { workFile } from "./work-file.js";

/** How much is read and unpacked at once; Node's 16 kB cost more than the unpacking. */
export const PIECE_BYTES = 1 << 18;

const LF = 10;

/** A `.gz` file whose text stays in it. */
export function packedGzip(path: string, folder: string): Packed {
  return {
    async open() {
      const { size } = statSync(path);
      const file = createReadStream(path, { highWaterMark: PIECE_BYTES });
      const streams = [file, createGunzip({ chunkSize: PIECE_BYTES })] as const;
      const promised = { name: basename(path), most: mostUnpacked(size) };
      return streamSource(streams, promised, () => file.bytesRead / size);
    },
    unpack: async () => (await unpackGzip(path, folder)).path,
  };
}

/**
 * How many bytes a `.gz` file says that it holds, which is the rest that four bytes have room for, and of its last
 * part only where it has several.
 */
export async function gzipBytes(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
    return bytesRead === 4 ? buffer.readUInt32LE() : 0;
  } finally {
    await file.close();
  }
}

/**
 * The text that comes out of streams, each read by the next.
 *
 * @param done How much of it was read; when left out, what came out is set against the most that may.
 */
export function streamSource(
  streams: readonly [Readable, ...Transform[]],
  { most, crc32: promised }: Promised,
  done?: () => number,
): TextSource {
  const last = streams.length > 1 ? pipeline([...streams], () => {}) : streams[0];
  const pieces = (last as Readable)[Symbol.asyncIterator]();
  let [piece, bytes, sum] = [Buffer.alloc(0), 0, 0];
  const next = async () => {
    const { value, done: ended } = await pieces.next();
    if (ended && promised !== undefined && sum !== promised) throw new Error("incorrect checksum check");
    if (ended) return;
    piece = value;
    bytes += piece.length;
    if (bytes > most) throw new Error(TOO_LARGE);
    if (promised !== undefined) sum = crc32(piece, sum);
  };
  return {
    async read(into) {
      if (piece.length === 0) await next();
      const read = piece.copy(into);
      piece = piece.subarray(read);
      return read;
    },
    done: done ?? (() => bytes / most),
    async close() {
      for (const stream of streams) stream.destroy();
    },
  };
}

/** Which text to write, and how much of it. */
interface Head {
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
}

/** Write the first lines of a packed text into a file of their own; all of it where it is shorter. */
export async function unpackHead(packed: Packed, { name, folder, bytes }: Head): Promise<string> {
  const path = workFile(folder, name);
  const head = Buffer.alloc(bytes);
  const source = await packed.open();
  let held = 0;
  try {
    for (let read = -1; read !== 0 && held < bytes; held += Math.max(read, 0))
      read = await source.read(head.subarray(held));
  } finally {
    await source.close();
  }
  await writeFile(path, head.subarray(0, held < bytes ? held : head.lastIndexOf(LF) + 1));
  return path;
}
