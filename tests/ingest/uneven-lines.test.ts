import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "../../src/ingest/csv-text.js";
import { unevenLines } from "../../src/ingest/uneven-lines.js";
import { desk } from "./import-text.js";

const HEAD = "period,reporter,partner,flow,value_usd,unit\n";

describe("lines that are no rows", () => {
  const at = desk();

  it.each([
    [
      "empty ones",
      `${HEAD}2018,RUS,JPN,export,1,x\n\n\n2018,RUS,CHN,export,2,x\n2018,RUS,DEU,export,3,x\n\n`,
      [2, 5, 6],
    ],
    [
      "breaks inside a cell",
      `${HEAD}2018,RUS,JPN,export,1,"a\nb"\n2018,RUS,CHN,export,2,"say ""c\n\nd"""\n2018,RUS,DEU,export,3,x\n`,
      [2, 4, 7],
    ],
    [
      "a quote inside a cell",
      `${HEAD}2018,RUS,JPN,export,1,5" pipe\n\n2018,RUS,CHN,export,2,""\n2018,RUS,DEU,export,3,x\n`,
      [2, 4, 5],
    ],
    [
      "empty ones between lines of Windows",
      `${HEAD}2018,RUS,JPN,export,1,x\n\n2018,RUS,CHN,export,2,x\n2018,RUS,DEU,export,3,x\n`.replaceAll(
        "\n",
        "\r\n",
      ),
      [2, 4, 5],
    ],
    [
      "none at all",
      `${HEAD}2018,RUS,JPN,export,1,x\n2018,RUS,CHN,export,2,x\n2018,RUS,DEU,export,3,x`,
      [2, 3, 4],
    ],
  ])("are counted: %s", async (_, text, lines) => {
    const { manifest } = await at.current.takeText("own.csv", text);
    const rows = (await at.current.rows(manifest.snapshot, "value_usd, line")) as { line: number }[];
    expect(rows.map(({ line }) => line)).toEqual(lines);
  });

  it("are found far down a file too, whatever the pieces it is read in", async () => {
    const path = join(at.current.folder, "long.csv");
    const line = `${"x".repeat(97)},1\n`;
    writeFileSync(path, `a,b\n${line.repeat(30_000)}\n${line.repeat(30_000)}"y\ny",1\n${line}`);
    const uneven: object[] = [];
    for await (const found of unevenLines({ path, delimiter: "," })) uneven.push(found);
    expect(uneven).toEqual([
      { row_line: 30_002, passed: 1 },
      { row_line: 60_003, passed: 2 },
    ]);
  });

  it("lead to the line that a row begins in, whatever stands in the cells", async () => {
    const cell = fc.stringMatching(/^[a",\n]{0,6}$/);
    const row = fc.record({ cells: fc.tuple(cell, cell), gap: fc.nat(2) });
    const path = join(at.current.folder, "any.csv");
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const texts = rows.map(({ cells, gap }) => ["\n".repeat(gap), csvLine(["x", ...cells])] as const);
        const text = `one,two,three\n${texts.flat().join("")}`;
        writeFileSync(path, text);
        const uneven: { row_line: number; passed: number }[] = [];
        for await (const found of unevenLines({ path, delimiter: "," })) uneven.push(found);
        let before = "one,two,three\n";
        texts.forEach(([gap, line], place) => {
          before += gap;
          const passed = uneven.filter((found) => found.row_line <= place + 2).at(-1)?.passed ?? 0;
          expect(place + 2 + passed).toBe(before.split("\n").length);
          before += line;
        });
      }),
    );
  });
});
