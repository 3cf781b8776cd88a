import { describe, expect, it } from "vitest";
import { renderSvg } from "../../src/charts/drawing/render.js";
import { exportsImportsChart } from "../../src/charts/exports-imports.js";
import { panelsOf } from "../../src/charts/exports-imports-panels.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline } from "./goldens.js";
import { LONG_NAMES, RUSSIA_JAPAN, YEARS } from "./samples.js";

const ROWS = frozen(
  YEARS.map(({ period, exports, imports }) => ({
    period,
    exports_usd: exports,
    imports_usd: imports,
    balance_usd: exports - imports,
  })),
);

function rowsOf(pairs: readonly (readonly [number | undefined, number])[]) {
  return pairs.map(([exports_usd, imports_usd], index) => ({
    period: String(2013 + index),
    exports_usd,
    imports_usd,
    balance_usd: exports_usd === undefined ? undefined : exports_usd - imports_usd,
  }));
}

const B = 1e9;

describe("exportsImportsChart", () => {
  it("is the spec and the picture on file", () =>
    expectGolden("exports-imports", exportsImportsChart(ROWS, RUSSIA_JAPAN)));

  it("keeps the heading of the balance clear of the label of a zero, which stands below its axis", () => {
    const heading = (exports: number) => {
      const { split, heading: at } = panelsOf(rowsOf([[exports, 4 * B]]));
      return at - split;
    };
    // A label hangs 10 pixels below its point and is 12 tall; half a heading is 7.
    expect(heading(0)).toBeGreaterThanOrEqual(10 + 12 + 7);
    expect(heading(0)).toBeGreaterThan(heading(B));
  });

  it("shows deficits below zero, and gaps", () => {
    const rows = rowsOf([
      [B, 2 * B],
      [undefined, 3 * B],
      [B, 4 * B],
    ]);
    return expectGolden("exports-imports-deficit", exportsImportsChart(frozen(rows), LONG_NAMES));
  });

  it.each<[string, [number | undefined, number][], string]>([
    [
      "surpluses that shrink",
      [
        [3 * B, B],
        [2 * B, B],
      ],
      "sold more to Japan than it bought in every year; the surplus narrowed from $2.0 billion in 2013 to $1.0 billion in 2014",
    ],
    [
      "deficits that grow",
      [
        [B, 2 * B],
        [B, 3 * B],
      ],
      "bought more from Japan than it sold in every year; the deficit widened from $1.0 billion in 2013 to $2.0 billion in 2014",
    ],
    [
      "the same twice",
      [
        [B, 2 * B],
        [B, 2 * B],
      ],
      "bought more from Japan than it sold in every year; the deficit was $1.0 billion in 2014 as in 2013",
    ],
    [
      "a gap",
      [
        [B, 2 * B],
        [undefined, B],
        [B, 3 * B],
      ],
      "bought more from Japan than it sold in every year with figures; the deficit widened from $1.0 billion in 2013 to $2.0 billion in 2015",
    ],
    [
      "a turn",
      [
        [3 * B, B],
        [B, 2 * B],
      ],
      "had a deficit of $1.0 billion with Japan in 2014, after a surplus of $2.0 billion in 2013",
    ],
    ["one year", [[3 * B, B]], "sold more to Japan than it bought in 2013: a surplus of $2.0 billion"],
    ["balance", [[0, 0]], "sold Japan as much as it bought in 2013"],
  ])("says of %s what happened", (_, pairs, said) => {
    expect(headline(exportsImportsChart(rowsOf(pairs), RUSSIA_JAPAN))).toBe(`Russia ${said}`);
  });

  it("draws zeros", async () => {
    await expect(renderSvg(exportsImportsChart(rowsOf([[0, 0]]), RUSSIA_JAPAN))).resolves.toContain(
      "Balance",
    );
  });
});
