import { type FileHandle, open } from "node:fs/promises";
import { AreaSieve, type Block } from "./area-sieve.js";
import { csvLine } from "./csv-text.js";
import type { Sample } from "./sample.js";

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

const CHUNK_BYTES = 4 << 20;

/** A line longer than this is no line of a table. */
const MOST_LINE_BYTES = 1 << 20;

const [LF, CR, QUOTE] = [10, 13, 34] as const;

/**
 * Write the lines of a text file that name one of some areas to a file of their own, each after the number it had.
 *
 * @returns The file in place of the one that was given; `undefined` where its lines can't be told without a parser:
 *   quotes among the rows, lines without end, or a column that is not there.
 */
export async function sieveFile(sample: Sample, request: SieveRequest): Promise<Sample | undefined> {
  const { codes, columns, target } = request;
  const [one, other] = columns.map((head) => sample.header.findIndex((name) => name.toLowerCase() === head));
  if (sample.kind !== "text" || one === undefined || other === undefined || one < 0 || other < 0)
    return undefined;
  const sieve = new AreaSieve({ codes, cells: [one, other], delimiter: sample.delimiter });
  const out = await open(target, "wx");
  try {
    await out.appendFile(`${[SOURCE_LINE, ...sample.header].map(quoted).join(sample.delimiter)}\n`);
    const whole = await siftInto(out, sieve, { sample, onProgress: request.onProgress });
    if (!whole) return undefined;
  } finally {
    await out.close();
  }
  return {
    ...sample,
    path: target,
    header: [SOURCE_LINE, ...sample.header],
    numbered: true,
  };
}

function quoted(head: string): string {
  return csvLine([head]).trimEnd();
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
  const memory = new ArrayBuffer(MOST_LINE_BYTES + 2 * CHUNK_BYTES);
  const bytes = Buffer.from(memory);
  const block = { bytes, words: new Int32Array(memory) };
  const text = new LineWriter(sample.delimiter);
  let held = 0;
  for await (const piece of piecesOf(sample)) {
    held += piece.text.copy(bytes, held);
    const end = bytes.subarray(0, held).lastIndexOf(LF) + 1;
    if (held - end > MOST_LINE_BYTES || hasQuotes(bytes, end, sieve.lines === 0)) return false;
    text.sift(sieve, block, end);
    await text.writeTo(out);
    bytes.copyWithin(0, end, held);
    held -= end;
    onProgress?.(piece.done);
  }
  if (held === 0) return true;
  bytes[held] = LF;
  if (hasQuotes(bytes, held, sieve.lines === 0)) return false;
  text.sift(sieve, block, held + 1);
  await text.writeTo(out);
  return true;
}

/** A piece of a file's text, and how much of the file was read for it, from 0 to 1. */
interface Piece {
  readonly text: Buffer;
  readonly done: number;
}

/**
 * Pieces of the file's text, none longer than a chunk; each is gone when the next one is asked for. The next one is
 * read while the last one is looked through.
 */
async function* piecesOf({ path }: Sample): AsyncGenerator<Piece> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const [one, other] = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
    let [now, next] = [one, other];
    let pending = file.read(now, 0, CHUNK_BYTES);
    for (let read = 0; ; ) {
      const { bytesRead } = await pending;
      if (bytesRead === 0) return;
      read += bytesRead;
      pending = file.read(next, 0, CHUNK_BYTES);
      yield { text: now.subarray(0, bytesRead), done: read / size };
      [now, next] = [next, now];
    }
  } finally {
    await file.close();
  }
}

/** The heads may stand in quotes; they are written anew. */
function hasQuotes(bytes: Buffer, end: number, withHeads: boolean): boolean {
  const start = withHeads ? bytes.subarray(0, end).indexOf(LF) + 1 : 0;
  return bytes.subarray(start, end).includes(QUOTE);
}

const DIGITS = 12;

/** Gathers the lines that are kept, each after its number. */
class LineWriter {
  private memory = Buffer.alloc(CHUNK_BYTES);
  private used = 0;
  private readonly delimiter: number;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** The first line of a file holds its heads and is not kept. */
  sift(sieve: AreaSieve, block: Block, end: number): void {
    sieve.sift(block, end, (start, next, line) => {
      if (line > 1) this.add(block.bytes, [start, next], line);
    });
  }

  async writeTo(out: FileHandle): Promise<void> {
    if (this.used === 0) return;
    await out.appendFile(this.memory.subarray(0, this.used));
    this.used = 0;
  }

  private add(bytes: Uint8Array, [start, next]: readonly [number, number], line: number): void {
    const end = next - (bytes[next - 2] === CR ? 2 : 1);
    if (end <= start) return;
    this.makeRoom(next - start + DIGITS);
    const { memory } = this;
    let at = this.used + memory.write(String(line), this.used, "latin1");
    memory[at++] = this.delimiter;
    for (let from = start; from < end; from++) memory[at++] = bytes[from] as number;
    memory[at++] = LF;
    this.used = at;
  }

  private makeRoom(length: number): void {
    if (this.used + length <= this.memory.length) return;
    const larger = Buffer.alloc(2 * this.memory.length + length);
    this.memory.copy(larger, 0, 0, this.used);
    this.memory = larger;
  }
}
