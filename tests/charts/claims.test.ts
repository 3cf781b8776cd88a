import { describe, expect, it } from "vitest";
import { claimsChart } from "../../src/charts/claims.js";
import { chartParts } from "../../src/charts/drawing/chart-parts.js";
import { drawnTexts } from "./drawn-texts.js";
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
    what: "turnover",
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
    what: "growth",
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
      "One of two statements holds, or nearly, in one source and not in another: T3",
    );
    expect(titled("contradicted", "direction-wrong", "near")).toBe(
      "Two of three statements are contradicted: C1 and C2",
    );
    expect(titled("supported", "near")).toBe("All statements hold in every source of Russia's books");
  });

  it("counts statements that are not drawn, and names them", () => {
    const held = [{ ...ROWS[0], id: "P1", verdict: "supported" }];
    const said = (...verdicts: string[]) => {
      const undrawn = verdicts.map((verdict, place) => ({ id: `P${place + 6}`, verdict }));
      return claimsChart(held, RUSSIA_JAPAN, undrawn);
    };
    expect(headline(said("contradicted", "near"))).toBe("One of three statements is contradicted: P6");
    expect(headline(said("not-checkable"))).toBe(
      "All statements that can be checked hold in every source of Russia's books",
    );
    expect(chartParts(said("contradicted", "near")).source).toContain(
      "Not drawn, as ranks, balances, directions and open bounds have no such bar: P6 and P7.",
    );
    expect(chartParts(said()).source).not.toContain("Not drawn");
  });

  it("heads each group by what it holds", async () => {
    const rows = [
      { ...ROWS[0], id: "P4", what: "exports" as const },
      { ...ROWS[0], id: "P1" },
      { ...ROWS[1], id: "P7", what: "share" as const },
    ];
    const texts = (await drawnTexts(claimsChart(rows, RUSSIA_JAPAN))).map(({ text }) => text);
    expect(texts).toContain("Turnover and exports: percent of the printed figure");
    expect(texts).toContain("Shares: percentage points");
  });

  it("sets points at one figure one above the other, in the order of the key", () => {
    const points = [
      { ...IMF, off: 0.002 },
      { ...MIRROR, off: 0.002 },
      { ...UN, off: 0.09 },
    ];
    const spec = claimsChart([{ ...ROWS[0], points }], RUSSIA_JAPAN) as unknown as Layers;
    const places = [1, 2, 3].flatMap(
      (source) => spec.layer.find(({ name }) => name === `source-${source}`)?.data?.values[0]?.place ?? [],
    );
    const [reporter = 0, partner = 0, alone = 0] = places;
    // Ten pixels of a row of 28 lie between them, and the row's middle lies between them.
    expect(partner - reporter).toBeCloseTo(10 / 28, 3);
    expect((partner + reporter) / 2).toBeCloseTo(alone, 3);
  });

  it("is not drawn without a figure", () => {
    expect(() => claimsChart([{ ...ROWS[0], points: [] }], RUSSIA_JAPAN)).toThrow("at least one figure");
  });
});

interface Layers {
  readonly layer: readonly {
    readonly name: string;
    readonly data?: { readonly values: readonly { readonly place: number }[] };
  }[];
}
