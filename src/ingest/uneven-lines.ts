import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import type { Format } from "./format.js";
import type { Sample } from "./sample.js";
import { workFile } from "./work-file.js";

const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22];
const CHUNK_BYTES = 1 << 20;

/** From the row that would stand in `row_line` on, so many lines of the file are no rows of their own. */
interface Uneven {
  readonly row_line: number;
  readonly passed: number;
}

/** Files, and those of them that are looked at, by their places from 1. */
export interface LineRequest {
  readonly format: Format;
  readonly samples: readonly Sample[];
  readonly batch: readonly number[];
}

/**
 * Find empty lines and line breaks inside cells, after which the n-th row no longer stands in the n-th line, and put
 * them into the table `uneven_lines`.
 *
 * @returns The inputs, from 1, that have any.
 */
export async function findUnevenLines(
  engine: Engine,
  folder: string,
  { format, samples, batch }: LineRequest,
): Promise<ReadonlySet<number>> {
  const uneven = new Set<number>();
  await engine.run(
    sql`CREATE OR REPLACE TEMP TABLE uneven_lines (input INTEGER, row_line INTEGER, passed INTEGER)`,
  );
  for (const input of batch) {
    const sample = samples[input - 1];
    if (format.trace !== "line" || sample?.kind !== "text" || sample.numbered) continue;
    const path = workFile(folder, "uneven-lines.csv");
    const lines = unevenLines(sample);
    const first = await lines.next();
    if (first.done) continue;
    uneven.add(input);
    await pipeline(Readable.from(csvOf(input, first.value, lines)), createWriteStream(path));
    await engine.run(sql`INSERT INTO uneven_lines FROM read_csv(${path}, header = false, auto_detect = false,
      columns = {input: 'INTEGER', row_line: 'INTEGER', passed: 'INTEGER'})`);
  }
  return uneven;
}

async function* csvOf(input: number, first: Uneven, rest: AsyncIterable<Uneven>): AsyncGenerator<string> {
  yield `${input},${first.row_line},${first.passed}\n`;
  for await (const { row_line, passed } of rest) yield `${input},${row_line},${passed}\n`;
}

/** Each row before which lines were passed over, with their number so far. */
export async function* unevenLines({
  path,
  delimiter,
}: Pick<Sample, "path" | "delimiter">): AsyncGenerator<Uneven> {
  const scan = new LineScan(delimiter.charCodeAt(0));
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }))
    yield* scan.in(chunk as Buffer);
}

/** Reads a CSV byte by byte, as far as is needed to tell lines from rows. */
class LineScan {
  private row = 1;
  private passed = 0;
  private said = 0;
  private quoted = false;
  private atStart = true;
  private isEmpty = true;
  private before = LF;

  constructor(private readonly delimiter: number) {}

  in(chunk: Buffer): Uneven[] {
    if (this.isPlain(chunk)) return this.skip(chunk);
    const found: Uneven[] = [];
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (this.quoted) this.inside(byte);
      else if (byte === LF) this.endLine();
      else if (byte !== CR) this.cell(byte, found);
      this.before = byte;
    }
    return found;
  }

  /** Without quotes and empty lines every line is a row. */
  private isPlain(chunk: Buffer): boolean {
    if (this.quoted || this.passed > this.said || this.isEmpty) return false;
    return !['"', "\n\n", "\n\r\n"].some((odd) => chunk.includes(odd));
  }

  private skip(chunk: Buffer): Uneven[] {
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) this.row += 1;
    const [last, other] = [chunk.at(-1), chunk.at(-2)];
    this.before = last ?? this.before;
    this.isEmpty = last === LF || (last === CR && other === LF);
    this.atStart = this.isEmpty || last === this.delimiter;
    return [];
  }

  private inside(byte: number): void {
    if (byte === QUOTE) this.quoted = false;
    else if (byte === LF) this.passed += 1;
  }

  private endLine(): void {
    if (this.isEmpty) this.passed += 1;
    else this.row += 1;
    this.isEmpty = true;
    this.atStart = true;
  }

  private cell(byte: number, found: Uneven[]): void {
    if (this.isEmpty && this.passed > this.said) {
      found.push({ row_line: this.row, passed: this.passed });
      this.said = this.passed;
    }
    // A second quote right after the one that closed a cell is a quote inside it.
    if (byte === QUOTE && (this.atStart || this.before === QUOTE)) this.quoted = true;
    this.atStart = byte === this.delimiter;
    this.isEmpty = false;
  }
}
