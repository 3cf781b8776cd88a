import { createReadStream, createWriteStream, statSync } from "node:fs";
import { basename } from "node:path";
import { type Readable, type Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { BilatError } from "../core/errors.js";
import { Tally } from "./tally.js";
import { workFile } from "./work-file.js";

/** Statistics as text shrink to a tenth, seldom to a fiftieth; what grows more is made to fill a disk. */
const MOST_RATIO = 200;
const ALWAYS_ALLOWED = 64 << 20;

/** A compressed file, unpacked beside the snapshot. */
export interface Unpacked {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The most that a compressed file of so many bytes may hold. */
export function mostUnpacked(bytes: number): number {
  return Math.max(ALWAYS_ALLOWED, MOST_RATIO * bytes);
}

/** What is said of a file that holds more than {@link mostUnpacked}. */
export const TOO_LARGE = `it holds more than ${MOST_RATIO} times its own size`;

/** Whether a file begins as a gzipped one does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * Unpack a `.gz` file into the folder. DuckDB reads one that ends early as if it were whole; this does not.
 *
 * @throws BilatError `BILAT_E_INPUT` with the line at which the data end or are damaged.
 */
export async function unpackGzip(path: string, folder: string): Promise<Unpacked> {
  const name = basename(path);
  const target = workFile(folder, name.replace(/\.gz$/i, ""));
  const most = mostUnpacked(statSync(path).size);
  return unpackStream([createReadStream(path), createGunzip()], { name, target, most });
}

/** What a stream must be. */
export interface Promised {
  /** For errors. */
  readonly name: string;
  readonly most: number;
  readonly crc32?: number;
}

/** Write what comes out of streams, each read by the next, into a file. */
export async function unpackStream(
  streams: readonly [Readable, ...Transform[]],
  { target, ...promised }: Promised & { readonly target: string },
): Promise<Unpacked> {
  const tally = await passed(streams, createWriteStream(target, { flags: "wx" }), promised);
  return { path: target, sha256: tally.sha256(), bytes: tally.bytes };
}

/** Read streams to their end and keep nothing but the count. */
export async function checkStream(
  streams: readonly [Readable, ...Transform[]],
  promised: Promised,
): Promise<void> {
  await passed(streams, new Writable({ write: (_, __, done) => done() }), promised);
}

async function passed(
  streams: readonly [Readable, ...Transform[]],
  end: Writable,
  { name, most, crc32 }: Promised,
): Promise<Tally> {
  const tally = new Tally(most, TOO_LARGE);
  try {
    await pipeline([...streams, tally, end]);
  } catch (error) {
    throw damageAt(error, name, tally.lines + 1);
  }
  if (crc32 !== undefined && crc32 !== tally.crc32)
    throw damaged(name, "its checksum is another than the archive says");
  return tally;
}

/** What a library says of compressed data: a checksum holds for all of it; other damage is where the lines end. */
export function damageAt(error: unknown, name: string, line: number): unknown {
  return asDamaged(error, isCheck(error) ? name : `${name}:${line}`);
}

function isCheck(error: unknown): boolean {
  return error instanceof Error && / check$/.test(error.message);
}

/** What a library says of compressed data, as an error that names the place; a refusal of the disk stays as it is. */
export function asDamaged(error: unknown, place: string): unknown {
  if (error instanceof BilatError || !(error instanceof Error) || "syscall" in error) return error;
  return damaged(place, error.message);
}

/** What is said of a compressed file that can't be unpacked. */
export function damaged(place: string, why: string): BilatError {
  return new BilatError("BILAT_E_INPUT", {
    problem: "A compressed file must be whole, without a password, and no larger inside than such files are.",
    found: [`${place}: ${why}`],
  });
}
