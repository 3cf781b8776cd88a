import { AREA_SIEVE_CODE } from "./area-sieve-code.js";

/** What is looked for: numeric codes, in either of two cells of a line, counted from 0. */
export interface Sought {
  readonly codes: readonly string[];
  readonly cells: readonly [number, number];
  readonly delimiter: string;
}

/** The part of WebAssembly that is used; Node's types have none of it. */
declare const WebAssembly: {
  validate(code: Uint8Array): boolean;
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object, imports: Record<string, object>) => { readonly exports: object };
  Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
};

/** What `area-sieve.wat` exports. */
interface Exports {
  sift(start: number, end: number): number;
  readonly lines: { value: number };
  readonly out: { value: number };
  readonly odd: { readonly value: number };
}

const PAGE_BYTES = 1 << 16;

/** The codes that can be looked for are below this one. */
const MOST_CODE = 0xffff;

/** Where the lines that are kept are written, after the table of codes. */
const OUT_START = MOST_CODE + 1;
/** More than the longest line. */
const OUT_BYTES = 4 << 20;

/** Bytes after a text that are looked at together with its last ones. */
export const MARGIN_BYTES = 32;

const LF = 10;

/**
 * Keeps the lines of a delimited text that name one of some areas, by their numeric codes, each after the number it had.
 *
 * Meant for text without quotes. A cell that is no plain number, padding and leading zeros aside, keeps its line: what
 * is kept is looked at again by the format, so that one line too many is harmless and none is lost. Empty lines are
 * counted, but not kept.
 */
export class AreaSieve {
  private constructor(
    private readonly code: Exports,
    private readonly memory: Buffer,
  ) {
    code.out.value = OUT_START;
  }

  /**
   * A sieve with memory for texts.
   *
   * @param textBytes How much of it; each text in it must leave {@link MARGIN_BYTES} after itself.
   * @returns `undefined` where the machine has no vectors, or a code is none that can be looked for.
   */
  static open({ codes, cells, delimiter }: Sought, textBytes: number): AreaSieve | undefined {
    const code = Buffer.from(AREA_SIEVE_CODE, "base64");
    if (typeof WebAssembly === "undefined" || !WebAssembly.validate(code)) return undefined;
    if (!codes.every((wanted) => /^\d+$/.test(wanted) && Number(wanted) < MOST_CODE)) return undefined;
    const bytes = OUT_START + OUT_BYTES + textBytes;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
    const given = {
      memory,
      first: Math.min(...cells),
      gap: Math.abs(cells[0] - cells[1]),
      delimiter: delimiter.charCodeAt(0),
      codes: 0,
      outEnd: OUT_START + OUT_BYTES,
    };
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { sieve: given });
    const all = Buffer.from(memory.buffer);
    for (const wanted of codes) all[Number(wanted)] = 1;
    return new AreaSieve(exports as Exports, all);
  }

  /** The memory for texts. */
  get text(): Buffer {
    return this.memory.subarray(OUT_START + OUT_BYTES);
  }

  /** Lines seen so far. */
  get lines(): number {
    return this.code.lines.value >>> 0;
  }

  /** Count lines that are not looked at. */
  pass(lines: number): void {
    this.code.lines.value += lines;
  }

  /**
   * Look through lines that stand in the sieve's memory, the last byte being a line feed.
   *
   * @returns How many bytes were done with: less than all when what is kept must be taken away first. `undefined` when
   *   a line needs a parser: it has a quote, or a carriage return within.
   */
  sift(lines: Buffer): number | undefined {
    const start = lines.byteOffset;
    const end = this.code.sift(start, start + lines.length) >>> 0;
    return this.code.odd.value === 0 ? end - start : undefined;
  }

  /** Bytes kept and not yet taken away. */
  get keptBytes(): number {
    return this.code.out.value - OUT_START;
  }

  /** Take away what was kept; it stands in the memory until the next lines are looked through. */
  take(): Buffer {
    const kept = this.memory.subarray(OUT_START, this.code.out.value);
    this.code.out.value = OUT_START;
    return kept;
  }
}

/** What must stand after a text. */
export function writeMargin(memory: Buffer, end: number): void {
  memory.fill(LF, end, end + MARGIN_BYTES);
}
