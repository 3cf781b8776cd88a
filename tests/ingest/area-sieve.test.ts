import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AreaSieve } from "../../src/ingest/area-sieve.js";
import type { Sample } from "../../src/ingest/sample.js";
import { sieveFile } from "../../src/ingest/sieve-file.js";
import { holds } from "../helpers/property.js";

/** The numbers of the lines that a sieve keeps, the first being 1. */
function kept(text: string, codes: readonly string[], cells: readonly [number, number] = [1, 2]): number[] {
  const memory = new ArrayBuffer(Math.ceil((text.length + 8) / 4) * 4);
  const bytes = Buffer.from(memory);
  bytes.write(text, "latin1");
  const found: number[] = [];
  new AreaSieve({ codes, cells, delimiter: "," }).sift(
    { bytes, words: new Int32Array(memory) },
    text.length,
    (_, __, line) => found.push(line),
  );
  return found;
}

describe("AreaSieve", () => {
  it("keeps a line whose code stands in either cell, and no other cell", () => {
    expect(kept("2018,643,392,270900,1,1\n2018,392,643,1,1,1\n2018,392,156,643,643,643\n", ["643"])).toEqual([
      1, 2,
    ]);
  });

  it("looks through padding and leading zeros", () => {
    expect(kept("2018, 4,8,1\n2018,004 ,8,1\n2018,40,8,1\n2018,8,4,1\n", ["4"])).toEqual([1, 2, 4]);
  });

  it("keeps what it can't judge: words, empty cells, lines that end early", () => {
    expect(kept("2018,X4,8,1\n2018,,8,1\n2018\n\n2018,8,9,1\n", ["4"])).toEqual([1, 2, 3, 4]);
  });

  it("knows every code of a country", () => {
    expect(kept("2018,842,8,1\n2018,8,840,1\n2018,8,84,1\n", ["840", "842"])).toEqual([1, 2]);
  });

  it("agrees with a plain split on any lines of numbers", () => {
    const cell = fc.integer({ min: 0, max: 999 }).map(String);
    const lines = fc.array(fc.array(cell, { minLength: 3, maxLength: 7 }), { maxLength: 40 });
    const agrees = fc.property(lines, cell, (rows, code) => {
      const text = rows.map((cells) => `${cells.join(",")}\n`).join("");
      const expected = rows.flatMap((cells, place) =>
        cells[1] === code || cells[2] === code ? [place + 1] : [],
      );
      expect(kept(text, [code])).toEqual(expected);
    });
    holds(agrees);
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
