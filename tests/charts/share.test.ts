import { describe, expect, it } from "vitest";
import { shareChart } from "../../src/charts/share.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline } from "./goldens.js";
import { LONG_NAMES, RUSSIA_JAPAN } from "./samples.js";

const ROWS = frozen([
  { period: "2013", turnover_share: 0.0395, exports_share: 0.0373, imports_share: 0.0431 },
  { period: "2014", turnover_share: 0.0392, exports_share: 0.0399, imports_share: 0.0381 },
  { period: "2015", turnover_share: 0.0405, exports_share: 0.0422, imports_share: 0.0374 },
  { period: "2016", turnover_share: 0.0343, exports_share: 0.0329, imports_share: 0.0367 },
  { period: "2017", turnover_share: 0.0316, exports_share: 0.0299, imports_share: 0.0343 },
  { period: "2018", turnover_share: 0.0311, exports_share: 0.0279, imports_share: 0.0371 },
]);

function titleOf(...shares: number[]): string {
  const rows = shares.map((turnover_share, index) => ({ period: String(2013 + index), turnover_share }));
  return headline(shareChart(rows, RUSSIA_JAPAN));
}

describe("shareChart", () => {
  it("is the spec and the picture on file", () => expectGolden("share", shareChart(ROWS, RUSSIA_JAPAN)));

  it("labels each figure where turnover stands alone", () => {
    const rows = ROWS.map(({ period, turnover_share }, index) => ({
      period,
      turnover_share,
      estimated: index > 3,
    }));
    return expectGolden("share-alone", shareChart(frozen(rows), LONG_NAMES));
  });

  it.each([
    [[0.04, 0.03], "fell from 4.0% in 2013 to 3.0% in 2014"],
    [[0.03, 0.05, 0.04], "rose from 3.0% in 2013 to 4.0% in 2015, after a high of 5.0% in 2014"],
    [[0.04, 0.02, 0.03], "fell from 4.0% in 2013 to 3.0% in 2015, after a low of 2.0% in 2014"],
    [[0.04, 0.0401], "was 4.0% in 2014 as in 2013"],
    [[0.04], "was 4.0% in 2013"],
  ])("says of %j: %s", (shares, said) => {
    expect(titleOf(...shares)).toBe(`Japan's share in Russia's trade ${said}`);
  });
});
