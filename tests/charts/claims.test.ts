import { describe, expect, it } from "vitest";
import { claimsChart } from "../../src/charts/claims.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline } from "./goldens.js";
import { RUSSIA_JAPAN } from "./samples.js";

const IMF = { source: "IMF DOTS", keeper: "reporter", country: "Russia" } as const;
const UN = { source: "UN Comtrade", keeper: "reporter", country: "Russia" } as const;
const MIRROR = { source: "IMF DOTS", keeper: "partner", country: "Japan" } as const;
const ROWS = frozen([
  {
    id: "T3",
    kind: "level",
    label: "T3 · 2016 · $16 billion",
    verdict: "depends",
    low: -0.031,
    high: 0.031,
    points: [
      { ...IMF, off: 0.004 },
      { ...UN, off: 0.093 },
      { ...MIRROR, off: 0.024 },
    ],
  },
  {
    id: "T5",
    kind: "rate",
    label: "T5 · 2017 · 13.7%",
    verdict: "near",
    low: -0.0005,
    high: 0.0005,
    points: [
      { ...IMF, off: 0.008 },
      { ...MIRROR, off: 0.075 },
    ],
  },
] as const);

describe("claimsChart", () => {
  it("is the spec and the picture on file", () => expectGolden("claims", claimsChart(ROWS, RUSSIA_JAPAN)));

  it("says which figures turn on the source, are contradicted, or that all hold", () => {
    const titled = (...verdicts: string[]) =>
      headline(
        claimsChart(
          verdicts.map((verdict, place) => ({ ...ROWS[0], id: `C${place + 1}`, verdict })),
          RUSSIA_JAPAN,
        ),
      );
    expect(headline(claimsChart(ROWS, RUSSIA_JAPAN))).toBe(
      "One of two printed figures holds, or nearly, in one source and not in another: T3",
    );
    expect(titled("contradicted", "direction-wrong", "near")).toBe(
      "Two of three printed figures are contradicted: C1 and C2",
    );
    expect(titled("supported", "near")).toBe("All printed figures hold in every source of Russia's books");
  });

  it("is not drawn without a figure", () => {
    expect(() => claimsChart([{ ...ROWS[0], points: [] }], RUSSIA_JAPAN)).toThrow("at least one figure");
  });
});
