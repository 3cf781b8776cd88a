import type { ChartContext } from "../../src/charts/drawing/chart-context.js";
import { frozen } from "./frozen.js";

/** Russia with Japan as its own books have it (IMF DOTS, February 2022), US$ rounded to millions. */
export const YEARS = frozen([
  { period: "2013", exports: 19_668e6, imports: 13_560e6 },
  { period: "2014", exports: 19_854e6, imports: 10_917e6 },
  { period: "2015", exports: 14_499e6, imports: 6_813e6 },
  { period: "2016", exports: 9_381e6, imports: 6_680e6 },
  { period: "2017", exports: 10_624e6, imports: 7_762e6 },
  { period: "2018", exports: 12_536e6, imports: 8_817e6 },
] as const);

/** Whose trade the samples show. */
export const RUSSIA_JAPAN: ChartContext = frozen({
  reporter: "Russia",
  partner: "Japan",
  source: "IMF DOTS (vintage February 2022), as reported by Russia",
});

/** A pair with long names, one of which takes an article. */
export const LONG_NAMES: ChartContext = frozen({
  reporter: "Bosnia and Herzegovina",
  partner: "United States",
  source: "IMF DOTS (vintage February 2022), as reported by Bosnia and Herzegovina",
  notes: ["Exports are valued FOB and imports CIF, as reported by Bosnia and Herzegovina."],
});
