import { type FileHandle, open } from "node:fs/promises";
import { AreaSieve } from "./area-sieve.js";
import { csvLine } from "./csv-text.js";
import type { Sample } from "./sample.js";
import { fileSource } from "./text-source.js";
import { damageAt } from "./unpack.js";
import { WHOLE_LINES_BYTES, wholeLines } from "./whole-lines.js";

/** The head of the column in which a sieved file keeps the number that each line had. */
export const SOURCE_LINE = "source line";

/** What is kept of a file, and how far the work is. */
export interface SieveRequest {
  readonly codes: readonly string[];
  /** The heads of the two columns that hold codes. */
  readonly columns: readonly [string, string];
  /** The file that the lines go to. */
  readonly target: string;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** So much is gathered before it is written. */
const WRITE_BYTES = 1 << 20;

const [LF, CR, QUOTE] = [10, 13, 34] as const;

/**
 * Write the lines of a text file that name one of some areas to a file of their own, each after the number it had.
 *
 * @returns The file in place of the one that was given; `undefined` where its lines can't be told without a parser:
 *   quotes among the rows, lines without end or of more than one kind, or a column that is not there.
 */
export async function sieveFile(sample: Sample, request: SieveRequest): Promise<Sample | undefined> {
  const { codes, columns, target } = request;
  const [one, other] = columns.map((head) => sample.header.findIndex((name) => name.toLowerCase() === head));
  if (sample.kind !== "text" || one === undefined || other === undefined || one < 0 || other < 0)
    return undefined;
  const sought = { codes, cells: [one, other], delimiter: sample.delimiter } as const;
  const sieve = AreaSieve.open(sought, WHOLE_LINES_BYTES);
  if (sieve === undefined) return undefined;
  const header = [SOURCE_LINE, ...sample.header];
  const out = await open(target, "wx");
  try {
    await out.appendFile(`${header.map((head) => csvLine([head]).trimEnd()).join(sample.delimiter)}\n`);
    if (!(await siftInto(out, sieve, { sample, onProgress: request.onProgress }))) return undefined;
  } finally {
    await out.close();
  }
  const { packed: _, ...rest } = sample;
  const rows = sample.rows.map((row) => [undefined, ...row]);
  return { ...rest, path: target, header, rows, numbered: true };
}

interface Sifting {
  readonly sample: Sample;
  readonly onProgress: SieveRequest["onProgress"];
}

/** False when the file turned out to need a parser. */
async function siftInto(
  out: FileHandle,
  sieve: AreaSieve,
  { sample, onProgress }: Sifting,
): Promise<boolean> {
  const source = await (sample.packed?.open() ?? fileSource(sample.path));
  try {
    for await (const lines of wholeLines(source, sieve.text)) {
      const heads = sieve.lines === 0 ? headsOf(lines) : 0;
      if (lines === undefined || heads === undefined) return false;
      if (heads > 0) sieve.pass(1);
      if (!(await sift(sieve, lines.subarray(heads), out))) return false;
      onProgress?.(source.done());
    }
    await out.appendFile(sieve.take());
    return true;
  } catch (error) {
    throw sample.packed ? damageAt(error, sample.name, sieve.lines + 1) : error;
  } finally {
    await source.close();
  }
}

async function sift(sieve: AreaSieve, lines: Buffer, out: FileHandle): Promise<boolean> {
  for (let at = 0; at < lines.length; ) {
    const done = sieve.sift(lines.subarray(at));
    if (done === undefined) return false;
    at += done;
    if (at < lines.length || sieve.keptBytes > WRITE_BYTES) await out.appendFile(sieve.take());
  }
  return true;
}

/** The bytes of the line of heads, which are written anew and may stand in quotes; `undefined` if it takes a parser. */
function headsOf(lines: Buffer | undefined): number | undefined {
  if (lines === undefined) return undefined;
  const heads = lines.subarray(0, lines.indexOf(LF) + 1);
  const stray = heads.subarray(0, -2).includes(CR);
  const quotes = heads.reduce((sum, byte) => sum + (byte === QUOTE ? 1 : 0), 0);
  return stray || quotes % 2 === 1 ? undefined : heads.length;
}
