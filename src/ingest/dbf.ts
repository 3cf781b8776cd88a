import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BilatError } from "../core/errors.js";
import { csvLine } from "./csv-text.js";
import { type DbfField, type DbfHead, dbfHead } from "./dbf-head.js";
import type { Sample } from "./sample.js";

/** The column that says `yes` of records which the table marks as deleted. */
export const DELETED = "deleted";

const DELETED_MARK = 0x2a;
const LIVE_MARK = 0x20;
const END_MARK = 0x1a;

/** Lines are handed on in pieces of about this many letters. */
const PIECE = 1 << 16;

/**
 * Write a dBASE table as CSV in UTF-8, one line a record, deleted ones too, so that the n-th line after the heads is
 * the n-th record. The file is read a piece at a time.
 *
 * @throws BilatError `BILAT_E_INPUT` when the file ends before its last record or goes on after it, or when its head
 *   or a record is none.
 */
export async function dbfToCsv({ path, name }: Sample, target: string): Promise<void> {
  await pipeline(
    Readable.from(csvOf(createReadStream(path), name)),
    createWriteStream(target, { flags: "wx" }),
  );
}

async function* csvOf(bytes: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  let held: Buffer = Buffer.alloc(0);
  let head: DbfHead | undefined;
  let record = 0;
  for await (const chunk of bytes) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (!head) {
      head = headOf(held, name);
      if (!head) continue;
      held = held.subarray(head.bytes);
      yield csvLine([...head.fields.map((field) => field.name), DELETED]);
    }
    const whole = Math.min(Math.floor(held.length / head.recordBytes), head.records - record);
    yield* linesOf(held.subarray(0, whole * head.recordBytes), head, { name, record });
    record += whole;
    held = held.subarray(whole * head.recordBytes);
    if (record === head.records) requireEnd(held, head, name);
  }
  if (!head) throw broken(name, `it ends at byte ${held.length}, inside its head`);
  if (record < head.records) {
    const at = head.bytes + record * head.recordBytes + held.length;
    throw broken(name, `it ends at byte ${at}, in record ${record + 1} of ${head.records}`);
  }
}

function headOf(bytes: Buffer, name: string): DbfHead | undefined {
  const head = dbfHead(bytes);
  if (typeof head === "string") throw broken(name, head);
  return head;
}

/** After the last record there is nothing, or a mark, after which anything may come. */
function requireEnd(rest: Buffer, { records }: DbfHead, name: string): void {
  if (rest.length === 0 || rest[0] === END_MARK) return;
  throw broken(name, `its head says ${records} records, and more follow`);
}

function* linesOf(
  bytes: Buffer,
  { fields, recordBytes, encoding }: DbfHead,
  { name, record }: { readonly name: string; readonly record: number },
): Generator<string> {
  // Both code pages have one letter a byte, so that places in the text are places in the bytes.
  const text = new TextDecoder(encoding).decode(bytes);
  let piece = "";
  for (let start = 0; start < bytes.length; start += recordBytes) {
    const mark = bytes[start];
    if (mark !== LIVE_MARK && mark !== DELETED_MARK) {
      const place = record + start / recordBytes + 1;
      throw broken(
        name,
        `record ${place} begins with byte ${mark}, which marks neither a live nor a deleted one`,
      );
    }
    const cells = fields.map((field) => cellOf(text, start, field));
    piece += csvLine([...cells, mark === DELETED_MARK ? "yes" : undefined]);
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

/** A cell as text, without its padding; a date as `2018-01-31`. */
function cellOf(text: string, start: number, { type, offset, length }: DbfField): string | undefined {
  const cell = text.slice(start + offset, start + offset + length).replace(/^[ \0]+|[ \0]+$/g, "");
  if (cell === "") return undefined;
  return type === "D" ? cell.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") : cell;
}

function broken(name: string, what: string): BilatError {
  return new BilatError("BILAT_E_INPUT", {
    problem: "A DBF file must be whole and written as its head says.",
    found: [`${name}: ${what}`],
  });
}
