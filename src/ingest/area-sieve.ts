/** Bytes of a text, and the same bytes four by four. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
}

/** Told of each line that is kept: where it begins, where the next one begins, and its number. */
export type OnLine = (start: number, next: number, line: number) => void;

/** What is looked for: numeric codes, in either of two cells of a line, counted from 0. */
export interface Sought {
  readonly codes: readonly string[];
  readonly cells: readonly [number, number];
  readonly delimiter: string;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const MOST_CODE = 0xffff;

/**
 * Keeps the lines of a delimited text that name one of some areas, by their numeric codes.
 *
 * Meant for text without quotes. A cell that is no plain number, padding and leading zeros aside, keeps its line: what
 * is kept is looked at again by the format, so that one line too many is harmless and none is lost.
 */
export class AreaSieve {
  private readonly wanted = new Uint8Array(MOST_CODE + 1);
  private readonly first: number;
  private readonly last: number;
  private readonly delimiter: number;
  /** Whether the cell that was read last keeps its line. */
  private isWanted = false;
  /** Lines seen so far. */
  lines = 0;

  constructor({ codes, cells, delimiter }: Sought) {
    for (const code of codes) this.wanted[Number(code)] = 1;
    this.first = Math.min(...cells);
    this.last = Math.max(...cells);
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** Look through the whole lines of a block; the byte before `end` is a line feed. */
  sift({ bytes, words }: Block, end: number, onLine: OnLine): void {
    const gap = this.last - this.first;
    let start = 0;
    while (start < end) {
      const first = this.skip(bytes, start, this.first);
      const after = this.readCell(bytes, first);
      const keeps = this.isWanted;
      const isNext = gap === 1 && bytes[after] === this.delimiter;
      const last = isNext ? after + 1 : this.skip(bytes, first, gap);
      const next = nextLine(bytes, words, this.readCell(bytes, last));
      this.lines += 1;
      if (keeps || this.isWanted) onLine(start, next, this.lines);
      start = next;
    }
  }

  /** Where the cell stands that is so many cells further on the same line. */
  private skip(bytes: Uint8Array, from: number, cells: number): number {
    let at = from;
    for (let cell = 0; cell < cells; cell++) {
      while (bytes[at] !== this.delimiter) {
        if (bytes[at] === LF) return at;
        at += 1;
      }
      at += 1;
    }
    return at;
  }

  /** Read a cell, say whether it is wanted, and give the place of what follows its number. */
  private readCell(bytes: Uint8Array, from: number): number {
    let at = from;
    while (bytes[at] === SPACE) at += 1;
    const digits = at;
    let code = 0;
    let byte = bytes[at] as number;
    while (byte >= ZERO && byte <= NINE) {
      code = code * 10 + byte - ZERO;
      at += 1;
      byte = bytes[at] as number;
    }
    while (byte === SPACE) {
      at += 1;
      byte = bytes[at] as number;
    }
    const isNumber = at > digits && (byte === this.delimiter || byte === LF || byte === CR);
    this.isWanted = !isNumber || this.wanted[code] === 1;
    return at;
  }
}

/** A line feed in each of the four bytes of a word. */
const FOUR_LF = 0x0a0a0a0a;

/** Where the next line begins: four bytes are looked at together, which takes half the time. */
function nextLine(bytes: Uint8Array, words: Int32Array, from: number): number {
  let at = from;
  while ((at & 3) !== 0) {
    if (bytes[at] === LF) return at + 1;
    at += 1;
  }
  let word = at >> 2;
  // A byte of the difference is zero where a line feed stands; the sum is the usual test for such a byte.
  for (;;) {
    const difference = (words[word] as number) ^ FOUR_LF;
    if (((difference - 0x01010101) & ~difference & 0x80808080) !== 0) break;
    word += 1;
  }
  at = word << 2;
  while (bytes[at] !== LF) at += 1;
  return at + 1;
}
