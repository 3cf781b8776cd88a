import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areaSieveCode } from "../../scripts/generate/area-sieve.js";
import { AreaSieve, type Sought } from "../../src/ingest/area-sieve.js";
import type { Sample } from "../../src/ingest/sample.js";
import { sieveFile } from "../../src/ingest/sieve-file.js";
import type { TextSource } from "../../src/ingest/text-source.js";
import { WHOLE_LINES_BYTES, wholeLines } from "../../src/ingest/whole-lines.js";
import { holdsInTime } from "../helpers/property.js";

const sought = (codes: readonly string[], cells: readonly [number, number] = [1, 2]) =>
  ({ codes, cells, delimiter: "," }) as const;

/** A source that gives a text in pieces of these sizes, over and over. */
function inPieces(text: Buffer, sizes: readonly number[]): TextSource {
  let [at, turn] = [0, 0];
  return {
    async read(into) {
      const size = Math.min(sizes[turn++ % sizes.length] ?? 1, into.length);
      const read = text.copy(into, 0, at, at + size);
      at += read;
      return read;
    },
    done: () => at / text.length,
    close: async () => {},
  };
}

/** What a sieve keeps of a text that comes in pieces; `undefined` when it takes a parser. */
async function sifted(text: Buffer, given: Sought, sizes: readonly number[]): Promise<string | undefined> {
  const sieve = AreaSieve.open(given, WHOLE_LINES_BYTES);
  if (sieve === undefined) throw new Error("no vectors");
  let kept = "";
  for await (const lines of wholeLines(inPieces(text, sizes), sieve.text)) {
    if (lines === undefined) return undefined;
    for (let at = 0; at < lines.length; kept += sieve.take().toString("latin1")) {
      const done = sieve.sift(lines.subarray(at));
      if (done === undefined) return undefined;
      at += done;
    }
  }
  return kept;
}

/** The numbers of the lines that a sieve keeps, the first being 1. */
async function kept(text: string, codes: readonly string[]): Promise<number[]> {
  const found = await sifted(Buffer.from(text), sought(codes), [text.length]);
  return (found ?? "?")
    .split("\n")
    .slice(0, -1)
    .map((line) => Number.parseInt(line, 10));
}

describe("AreaSieve", () => {
  it("keeps a line whose code stands in either cell, and no other cell", async () => {
    const text = "2018,643,392,270900,1,1\n2018,392,643,1,1,1\n2018,392,156,643,643,643\n";
    expect(await kept(text, ["643"])).toEqual([1, 2]);
  });

  it("looks through padding and leading zeros", async () => {
    expect(await kept("2018, 4,8,1\n2018,004 ,8,1\n2018,40,8,1\n2018,8,4,1\n", ["4"])).toEqual([1, 2, 4]);
  });

  it("keeps what it can't judge: words, empty cells, lines that end early, but not empty lines", async () => {
    expect(await kept("2018,X4,8,1\n2018,,8,1\n2018\n\n2018,8,9,1\n", ["4"])).toEqual([1, 2, 3]);
  });

  it("knows every code of a country", async () => {
    expect(await kept("2018,842,8,1\n2018,8,840,1\n2018,8,84,1\n", ["840", "842"])).toEqual([1, 2]);
  });

  it("does not take a number that is too large for the code that is left of it", async () => {
    expect(
      await kept("2018,65535,8\n2018,66179,8\n2018,4294967939,8\n2018,000000000643,8\n", ["643"]),
    ).toEqual([4]);
  });

  it("judges a line that begins as the last one did by all of what decides", async () => {
    expect(await kept("1,64,3\n1,64,3\n1,64,35\n1,643,5\n1,64,3,643\n1,64,643\n1,64,3\n", ["643"])).toEqual([
      4, 6,
    ]);
    // Codes beyond the sixteenth byte are read anew in every line.
    const far = "0".repeat(14);
    expect(await kept(`${far},8,643\n${far},8,9\n${far},8,643\n${far},643,8\n`, ["643"])).toEqual([1, 3, 4]);
  });

  it.each([
    ["a quote", '2018,8,4,"1"\n'],
    ["a quote in the cells before the codes", '"2018",8,4\n'],
    ["a carriage return within a line", "2018,8,4,1\r2018,643,4,1\n"],
    ["a carriage return before the codes", "20\r18,8,4,1\n"],
  ])("leaves %s to a parser", async (_, text) => {
    expect(
      await sifted(Buffer.from(`2018,8,4,1\n${text}2018,8,4,1\n`), sought(["643"]), [999]),
    ).toBeUndefined();
  });

  it("is not to be had for a code that is no number", () => {
    expect(AreaSieve.open(sought(["RUS"]), WHOLE_LINES_BYTES)).toBeUndefined();
    expect(AreaSieve.open(sought(["70000"]), WHOLE_LINES_BYTES)).toBeUndefined();
  });

  it("agrees with a plain split on any lines, however they are cut into pieces", async () => {
    const code = fc.oneof(
      fc.integer({ min: 0, max: 999 }).map(String),
      fc.constantFrom("643", "643 ", " 0643", "x", ""),
    );
    const line = fc.array(code, { maxLength: 7 }).map((cells) => cells.join(","));
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
    const cells = fc.constantFrom([1, 2] as const, [3, 0] as const, [2, 5] as const);
    const any = fc.record({
      lines: fc.array(line),
      sizes,
      cells,
      end: fc.constantFrom("\n", "\r\n"),
      last: fc.boolean(),
    });
    const agrees = fc.asyncProperty(any, async ({ lines, sizes, cells, end, last }) => {
      const text = lines.join(end) + (last ? end : "");
      const expected = lines.flatMap((line, place) => {
        const named = cells.map((cell) => line.split(",")[cell]?.trim() ?? "");
        const isKept = named.some((cell) => !/^\d+$/.test(cell) || Number(cell) === 643);
        return isKept && line !== "" ? [`${place + 1},${line}\n`] : [];
      });
      expect(await sifted(Buffer.from(text), sought(["643"], cells), sizes)).toBe(expected.join(""));
    });
    await holdsInTime(agrees);
  });

  it("is what area-sieve.wat says", async () => {
    expect(readFileSync("src/ingest/area-sieve-code.ts", "utf8")).toBe(await areaSieveCode("."));
  });
});

describe("wholeLines", () => {
  it("gives up on a line that is longer than a table has", async () => {
    const long = Buffer.alloc(3 << 20, "1");
    expect(await sifted(long, sought(["643"]), [long.length])).toBeUndefined();
  });

  it("hands on a line as long as may be, to a sieve that has room for it", async () => {
    const long = Buffer.from(`643,643,643,${"1".repeat(1 << 20)}\n`);
    const text = Buffer.concat([long, long, long]);
    expect((await sifted(text, sought(["643"]), [1 << 20]))?.length).toBe(text.length + 6);
  });
});

describe("sieveFile", () => {
  let folder = "";
  let files = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-sieve-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function sieved(text: string): Promise<string | undefined> {
    const path = join(folder, `${++files}.csv`);
    writeFileSync(path, text);
    const sample: Sample = {
      name: "f.csv",
      path,
      kind: "text",
      delimiter: ",",
      header: ["t", "i", "j", "k", "v", "q"],
      rows: [],
      magic: Buffer.alloc(0),
    };
    const target = `${path}.about`;
    const found = await sieveFile(sample, { codes: ["643"], columns: ["i", "j"], target });
    return found && readFileSync(found.path, "utf8");
  }

  it("gives each line the number it had, without blank lines and marks of Windows", async () => {
    const text = "t,i,j,k,v,q\r\n2018,8,4,1,1,1\r\n\r\n2018,643,4,1,1,1\r\n2018,4,643,1,1,1";
    expect(await sieved(text)).toBe("source line,t,i,j,k,v,q\n4,2018,643,4,1,1,1\n5,2018,4,643,1,1,1\n");
  });

  it("loses no line where it goes over from one piece of the file to the next", async () => {
    const rows = Array.from(
      { length: 300_000 },
      (_, n) => `2018,${n % 7 === 0 ? 643 : 8},${n % 11 === 0 ? 643 : 9},${"0".repeat(n % 13)}1,${n}.5,1`,
    );
    const found = await sieved(`t,i,j,k,v,q\n${rows.join("\n")}\n`);
    const expected = rows.flatMap((row, n) => (n % 7 === 0 || n % 11 === 0 ? [`${n + 2},${row}`] : []));
    expect(found?.split("\n").slice(1, -1)).toEqual(expected);
  });

  it("leaves quotes among the rows to a parser, but not those of the heads", async () => {
    expect(await sieved('t,i,j,k,v,q\n2018,"643",4,1,1,1\n')).toBeUndefined();
    expect(await sieved('"t","i","j","k","v","q"\n2018,643,4,1,1,1\n')).toBe(
      "source line,t,i,j,k,v,q\n2,2018,643,4,1,1,1\n",
    );
  });
});
