import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeReport } from "../helpers/make-report.js";
import { type TinyFigure, tinyStore } from "../helpers/tiny-store.js";

let folder = "";
let datasets = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-odd-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(datasets, { recursive: true });
});

type Year = readonly [exports: number | undefined, imports: number | undefined];

/** What a reporter and its partner filed about each other from 2013 on, and the world of the reporter. */
function filed(
  [reporter, partner]: readonly [string, string],
  own: readonly Year[],
  {
    ownFlag = "",
    other = [],
    otherFlag = "",
  }: { ownFlag?: string; other?: readonly Year[]; otherFlag?: string } = {},
): TinyFigure[] {
  const lines = (of: readonly Year[], sides: readonly [string, string], flag: string) =>
    of.flatMap(([sold, bought], place): TinyFigure[] => [
      ...(sold === undefined ? [] : [[String(2013 + place), ...sides, "export", sold, flag] as const]),
      ...(bought === undefined ? [] : [[String(2013 + place), ...sides, "import", bought, flag] as const]),
    ]);
  const world = own.flatMap((_, place): TinyFigure[] => [
    [String(2013 + place), reporter, "WLD", "export", 1e9],
    [String(2013 + place), reporter, "WLD", "import", 1e9],
  ]);
  return [
    ...lines(own, [reporter, partner], ownFlag),
    ...lines(other, [partner, reporter], otherFlag),
    ...world,
  ];
}

async function report(pair: readonly [string, string], figures: readonly TinyFigure[]): Promise<string> {
  datasets = tinyStore([{ id: "tiny/2024", figures }]);
  const [reporter, partner] = pair;
  const { path } = await makeReport({ cwd: folder, pair: { reporter, partner }, datasets });
  return readFileSync(join(path, "report.md"), "utf8");
}

describe("the sentences of a report", () => {
  it("call no estimate a country's own figure, on either side", async () => {
    const years: readonly Year[] = [
      [40e6, 60e6],
      [30e6, 70e6],
    ];
    const text = await report(
      ["PRK", "CHN"],
      filed(["PRK", "CHN"], years, {
        ownFlag: "estimate",
        other: [
          [66e6, 38e6],
          [77e6, 28e6],
        ],
      }),
    );
    expect(text).toContain("as estimated for North Korea.");
    expect(text).not.toContain("as reported by North Korea");
    expect(text).toContain(
      "All the exports and imports shown are estimates of the source; North Korea filed none of them.",
    );
    expect(text).toContain(
      "China's own books show $28.0 million of goods bought from North Korea in 2014; of what North Korea sold there the source has an estimate only, $30.0 million.",
    );
    expect(text).toContain("What North Korea sold China in 2014 is an estimate of the source");
  });

  it("say what the source has, where the country filed none of it", async () => {
    const years: readonly Year[] = [
      [40e6, undefined],
      [30e6, 70e6],
    ];
    const text = await report(["PRK", "CHN"], filed(["PRK", "CHN"], years, { ownFlag: "estimate" }));
    expect(text).toMatch(
      /\S+ has only exports or only imports of North Korea with China for 2013, so that there is no turnover then\./,
    );
    expect(text).not.toContain("North Korea reported");
  });

  it("set nothing against an estimate of the partner's books", async () => {
    const text = await report(
      ["CHN", "PRK"],
      filed(
        ["CHN", "PRK"],
        [
          [50e6, 30e6],
          [60e6, 20e6],
        ],
        {
          other: [
            [30e6, 52e6],
            [20e6, 63e6],
          ],
          otherFlag: "estimate",
        },
      ),
    );
    expect(text).toContain(
      "Of what North Korea bought from China in 2014 the source has an estimate only, $63.0 million.",
    );
    expect(text).not.toContain("North Korea's own books");
    expect(text).not.toContain("North Korea records");
  });

  it("give countries their article, in captions, caveats and sources too", async () => {
    const text = await report(
      ["USA", "PHL"],
      filed(
        ["USA", "PHL"],
        [
          [5e6, 3e6],
          [6e6, undefined],
          [7e6, 4e6],
        ],
        {
          other: [
            [3e6, 5e6],
            [3e6, 6e6],
            [4e6, 9e6],
          ],
        },
      ),
    );
    expect(text).toContain("as reported by the United States.");
    expect(text).toContain(
      "The United States reported only exports or only imports with the Philippines for 2014, so that there is no turnover then.",
    );
    expect(text).toContain(
      "The Philippines records buying $2.0 million more from the United States in 2015 than the United States records selling there",
    );
    expect(text).not.toMatch(/(by|with|from|about) (United States|Philippines)/);
  });

  it("say of which years a lowest and a highest one are, where some have no figure", async () => {
    const text = await report(
      ["KIR", "NRU"],
      filed(
        ["KIR", "NRU"],
        [
          [80_000, 22_859],
          [5_000, 4_448],
          [undefined, 9e3],
          [272_799, 19_683],
        ],
      ),
    );
    expect(text).toContain(
      "Of the years with a figure it was lowest in 2014, at $9,450, and has since recovered: 2016 was the highest of them.",
    );
    expect(text).toContain("No year with a figure since 2013 had a higher turnover than 2016.");
  });

  it("print small money and large rates with the digits that they carry", async () => {
    const text = await report(
      ["FJI", "TUV"],
      filed(
        ["FJI", "TUV"],
        [
          [900_000, 1_234],
          [25e6, 34_617],
        ],
      ),
    );
    expect(text).toContain("sold Tuvalu goods for $25.0 million and bought goods for $34,600 in 2014");
    // 25,034,617 / 901,234 − 1 = 26.778; 25 / 0.9 − 1 = 26.778; 34,617 / 1,234 − 1 = 27.053
    expect(text).toContain("Exports rose by 2,678% and imports by 2,705%.");
    expect(text).not.toContain("34,617 ");
  });

  it("say of a single year no more than there is", async () => {
    const text = await report(["KOR", "VNM"], filed(["KOR", "VNM"], [[48e9, 20e9]]));
    expect(text).toContain("# South Korea and Viet Nam: trade 2013\n");
    expect(text).not.toMatch(/2013–2013|its level of 2013|the period|since 2013/);
  });

  it("call one fall or one growth the only one", async () => {
    const text = await report(
      ["KOR", "VNM"],
      filed(
        ["KOR", "VNM"],
        [
          [10e6, 10e6],
          [12e6, 10e6],
          [11e6, 10e6],
          [16e6, 10e6],
        ],
      ),
    );
    expect(text).toContain(
      "The only fall came in 2015 (−4.5%): exports contributed −4.5 points, imports 0.0 points.",
    );
    expect(text).toContain("The strongest growth came in 2016 (+23.8%)");
  });
});
