import { encoded } from "./encoded.js";

/** A column of a made-up table: name, type and length. */
export type DbaseField = readonly [name: string, type: string, length: number];

/** How a made-up table differs from a sound one. */
export interface Faults {
  /** Numbers of records that are marked as deleted, from 1. */
  readonly deleted?: readonly number[];
  /** The number of records that the head states. */
  readonly records?: number;
  /** The length of a record that the head states. */
  readonly recordBytes?: number;
  readonly encoding?: "ibm866" | "windows-1251";
}

/** A dBASE III table. */
export function dbase(
  fields: readonly DbaseField[],
  rows: readonly (readonly string[])[],
  { deleted = [], records = rows.length, recordBytes, encoding = "ibm866" }: Faults = {},
): Buffer {
  const head = Buffer.alloc(32);
  head.set([0x03, 118, 1, 31]);
  head.writeUInt32LE(records, 4);
  head.writeUInt16LE(32 + 32 * fields.length + 1, 8);
  head.writeUInt16LE(recordBytes ?? fields.reduce((sum, [, , length]) => sum + length, 1), 10);
  head[29] = encoding === "ibm866" ? 0x65 : 0xc9;
  const columns = fields.map(([name, type, length]) => {
    const column = Buffer.alloc(32);
    column.write(name, "latin1");
    column.write(type, 11, "latin1");
    column[16] = length;
    return column;
  });
  const cells = rows.map((row, place) => {
    const texts = fields.map(([, type, length], at) =>
      type === "N" ? (row[at] ?? "").padStart(length) : (row[at] ?? "").padEnd(length),
    );
    return encoded((deleted.includes(place + 1) ? "*" : " ") + texts.join(""), encoding);
  });
  return Buffer.concat([head, ...columns, Buffer.of(0x0d), ...cells, Buffer.of(0x1a)]);
}
