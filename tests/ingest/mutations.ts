import { gzipSync } from "node:zlib";
import { stored } from "./workbook.js";

/** A number from 0 up to, and without, a bound. */
export type Chance = (bound: number) => number;

/** Chance that a text determines: the same text, the same numbers. */
export function chanceFrom(seed: string): Chance {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  );
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

type Mutation = (content: Buffer, chance: Chance) => Buffer;

const CELLS = [
  "",
  " ",
  "-",
  "NaN",
  "inf",
  "1e999",
  "-1",
  "0",
  "1e-300",
  "99999999999999999999",
  "9".repeat(400),
  "x".repeat(100_000),
  "1,5",
  "1.234,5",
  '"',
  '"a"b"',
  "'; DROP TABLE rates; --",
  "=1+1",
  "\u0000",
  "\uFEFF",
  "١٢",
  "日本",
  "Россия",
  "201813",
  "2018-13",
  "00/0000",
  "XXXXXXXXXX",
  "TOTAL",
  "W00",
  "../..",
];

const BYTES: readonly Mutation[] = [
  (content, chance) => spliced(content, chance(content.length + 1), 1, Buffer.of(chance(256))),
  (content, chance) => flipped(content, chance(content.length), 1 << chance(8)),
  (content, chance) => content.subarray(0, chance(content.length + 1)),
  (content, chance) => content.subarray(chance(content.length + 1)),
  (content, chance) => spliced(content, chance(content.length + 1), chance(40), Buffer.alloc(0)),
  (content, chance) => spliced(content, chance(content.length + 1), 0, noise(chance(60), chance)),
  (content, chance) => spliced(content, chance(content.length + 1), chance(20), Buffer.alloc(chance(20))),
  (content, chance) => {
    const [from, to] = [chance(content.length + 1), chance(content.length + 1)];
    return spliced(content, to, 0, content.subarray(from, from + chance(200)));
  },
  (content, chance) => Buffer.concat(Array.from({ length: 2 + chance(30) }, () => content)),
];

const LINES: readonly Mutation[] = [
  overLines((lines, chance) => lines.splice(chance(lines.length), 1)),
  overLines((lines, chance) => lines.splice(chance(lines.length), 0, pick(lines, chance))),
  overLines((lines, chance) => lines.push(...lines.splice(0, chance(lines.length)))),
  overLines((lines, chance) => lines.splice(chance(lines.length), 0, "", pick(CELLS, chance))),
  overCells((cells, chance) => cells.splice(chance(cells.length), 1, pick(CELLS, chance))),
  overCells((cells, chance) => cells.splice(chance(cells.length), 1, pick(CELLS, chance))),
  overCells((cells, chance) => cells.splice(chance(cells.length), 1)),
  overCells((cells, chance) => cells.splice(chance(cells.length), 0, pick(CELLS, chance))),
  overCells((cells, chance) => cells.push(...cells.splice(0, chance(cells.length)))),
  (content) => Buffer.from(content.toString("latin1").replaceAll("\n", "\r"), "latin1"),
  (content) => Buffer.from(content.toString("latin1").replaceAll("\n", "\r\n"), "latin1"),
  (content, chance) =>
    Buffer.from(
      content.toString("latin1").replaceAll(/[,\t]/g, pick([";", "|", "\t", ","], chance)),
      "latin1",
    ),
  (content) =>
    Buffer.concat([Buffer.from("\uFEFF", "utf16le"), Buffer.from(content.toString("utf8"), "utf16le")]),
  (content) => Buffer.concat([Buffer.from("\uFEFF"), content]),
];

/** A file with one to four faults; now and then compressed, and then perhaps damaged once more. */
export function mutated(content: Buffer, chance: Chance): Buffer {
  let file = content;
  for (let left = 1 + chance(4); left > 0; left--) {
    file = pick(chance(2) === 0 ? BYTES : LINES, chance)(file, chance);
  }
  const wrap = chance(10);
  if (wrap > 1) return file;
  const wrapped =
    wrap === 0 ? gzipSync(file) : stored({ "inside.csv": file, ...(chance(4) === 0 && { "two.csv": file }) });
  return chance(2) === 0 ? wrapped : pick(BYTES, chance)(wrapped, chance);
}

/** One of a list. */
export function pick<Item>(items: readonly Item[], chance: Chance): Item {
  return items[chance(items.length)] as Item;
}

function spliced(content: Buffer, at: number, count: number, added: Uint8Array): Buffer {
  return Buffer.concat([content.subarray(0, at), added, content.subarray(at + count)]);
}

function flipped(content: Buffer, at: number, bits: number): Buffer {
  const copy = Buffer.from(content);
  if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ bits;
  return copy;
}

function noise(length: number, chance: Chance): Buffer {
  return Buffer.from(Array.from({ length }, () => chance(256)));
}

/** Bytes stand for letters here, so that what is no text stays as it is where it is not touched. */
function overLines(change: (lines: string[], chance: Chance) => void): Mutation {
  return (content, chance) => {
    const lines = content.toString("latin1").split("\n");
    change(lines, chance);
    return Buffer.from(lines.map(asBytes).join("\n"), "latin1");
  };
}

function overCells(change: (cells: string[], chance: Chance) => void): Mutation {
  return overLines((lines, chance) => {
    const at = chance(lines.length);
    const line = lines[at] ?? "";
    const mark = line.includes("\t") ? "\t" : ",";
    const cells = line.split(mark);
    change(cells, chance);
    lines[at] = cells.map(asBytes).join(mark);
  });
}

function asBytes(text: string): string {
  const isBytes = [...text].every((letter) => letter.charCodeAt(0) < 256);
  return isBytes ? text : Buffer.from(text).toString("latin1");
}
