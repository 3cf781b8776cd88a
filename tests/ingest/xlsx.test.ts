import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { csvLine } from "../../src/ingest/csv-text.js";
import { isWorkbook, readSheets } from "../../src/ingest/xlsx.js";
import { filesInZip } from "../../src/ingest/zip.js";
import { stored, workbook } from "./workbook.js";

const folder = mkdtempSync(join(tmpdir(), "bilat-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const WHOLE = workbook({
  Exports: [
    ["Partner", "2018"],
    ["Japan & Co", 12.5],
    [undefined, 3],
  ],
});

describe("readSheets", () => {
  it("gives each sheet's rows, text as text, numbers as numbers, nothing as undefined", async () => {
    expect(await readSheets(file("whole.xlsx", WHOLE))).toEqual([
      {
        name: "Exports",
        rows: [
          ["Partner", "2018"],
          ["Japan & Co", 12.5],
          [undefined, 3],
        ],
      },
    ]);
  });

  it("refuses a workbook that ends early, by name", async () => {
    const half = file("half.xlsx", WHOLE.subarray(0, Math.floor(WHOLE.length / 2)));
    await expect(readSheets(half)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [expect.stringMatching(/^half\.xlsx: /)] },
    });
  });
});

describe("isWorkbook", () => {
  it("knows a workbook by the files in it, and no other archive", async () => {
    expect(isWorkbook(await filesInZip(file("again.xlsx", WHOLE)))).toBe(true);
    expect(isWorkbook(await filesInZip(file("pull.zip", stored({ "2018.csv": "xl/workbook.xml" }))))).toBe(
      false,
    );
  });
});

describe("csvLine", () => {
  it("quotes what needs it and leaves nothing for nothing", () => {
    expect(csvLine(["a,b", 'say "x"', undefined, 0.1])).toBe('"a,b","say ""x""",,0.1\n');
  });
});
