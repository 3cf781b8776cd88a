import { expect, it } from "vitest";
import { frameText, isFrame } from "../../src/cli/frame-text.js";

const frame = {
  $data: [],
  columns: ["partner", "share"],
  index: [0, 1, 2],
  values: [
    ["CHN", 0.1234567891],
    ["JPN", Number.NaN],
    ["KOR", 21352754989],
  ],
};

it("shows a frame with its size; six digits of a fraction, – for what is missing", () => {
  expect(isFrame(frame)).toBe(true);
  expect(frameText(frame)).toBe(`3 rows, 2 columns

   partner               share
─  ───────  ──────────────────
0  CHN                0.123457
1  JPN                –
2  KOR      21352754989

– not available`);
});

it("goes on below where the terminal ends, and says how many rows are left out", () => {
  const values = Array.from({ length: 33 }, (_, row) => [row, row * 2]);
  const long = { columns: ["a".repeat(30), "b".repeat(30)], index: values.map((_, row) => row), values };
  const lines = frameText(long, { columns: 40, colour: false }).split("\n");
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40);
  expect(lines.at(-1)).toBe("… 3 more rows");
  expect(lines[0]).toBe("33 rows, 2 columns");
});

it("shows a Series as one column", () => {
  const series = { $data: [], columns: ["x"], index: ["mean", "max"], values: [1.5, true] };
  expect(frameText(series)).toMatch(/2 rows, 1 column\n\n +x\n.*\nmean +1\.5\n max +true/);
});
