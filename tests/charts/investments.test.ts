import { describe, expect, it } from "vitest";
import { renderSvg } from "../../src/charts/drawing/render.js";
import type { InvestmentRow } from "../../src/charts/investment-words.js";
import { investmentsChart } from "../../src/charts/investments.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline } from "./goldens.js";
import { RUSSIA_JAPAN } from "./samples.js";

const ROWS: readonly InvestmentRow[] = frozen([
  {
    id: "A1",
    date: "2016-09",
    date_precision: "month",
    label: "Eastern Economic Forum 2016",
    amount_usd: 1.3e9,
    status: "signed",
    count: 20,
    count_unit: "agreements",
    count_bound: "about",
  },
  {
    id: "A2",
    date: "2016-12",
    date_precision: "month",
    label: "Leaders' visit and business forum, December 2016, in Nagato and in Tokyo",
    amount_usd: 2.54e9,
    status: "signed",
  },
  {
    id: "A3",
    date: "2016-12",
    date_precision: "month",
    label: "JBIC loan for Yamal LNG",
    amount_usd: 221_380_623,
    status: "signed",
  },
  {
    id: "A10",
    date: "2019-01-22",
    date_precision: "day",
    label: "Projects so far",
    status: "announced",
    count: 170,
    count_unit: "projects",
    count_bound: "more-than",
  },
  {
    id: "A11",
    date: "2019",
    date_precision: "year",
    label: "Arctic LNG-2",
    amount_usd: 3e9,
    amount_bound: "at-least",
    status: "committed",
  },
]);

describe("investmentsChart", () => {
  it("is the spec and the picture on file", () =>
    expectGolden("investments", investmentsChart(ROWS, RUSSIA_JAPAN)));

  it("counts amounts and names the largest, but adds none", () => {
    expect(headline(investmentsChart(ROWS, RUSSIA_JAPAN))).toBe(
      "Four of five announcements between Russia and Japan name an amount; the largest is at least $3 billion, in 2019",
    );
  });

  it.each<[InvestmentRow[], string]>([
    [ROWS.slice(3, 4), "The one announcement between Russia and Japan, in 2019, names no amount"],
    [ROWS.slice(1, 2), "The one announcement between Russia and Japan, in 2016, names $2.54 billion"],
    [
      [...ROWS.slice(3, 4), ...ROWS.slice(3, 4)],
      "None of the two announcements between Russia and Japan names an amount",
    ],
    [
      ROWS.slice(1, 3),
      "All two announcements between Russia and Japan name an amount; the largest is $2.54 billion, in 2016",
    ],
    [
      ROWS.slice(2, 4),
      "One of two announcements between Russia and Japan names an amount; the largest is $221 million, in 2016",
    ],
  ])("says %#: %s", (rows, said) => {
    expect(headline(investmentsChart(rows, RUSSIA_JAPAN))).toBe(said);
  });

  it("says that running counts and goals are not counted, where there are some", () => {
    const aside = (rows: typeof ROWS) =>
      headline(investmentsChart(rows, RUSSIA_JAPAN, { isAllDrawn: false }));
    expect(aside(ROWS)).toBe(
      "Four of five announcements between Russia and Japan, running counts and goals aside, name an amount; the largest is at least $3 billion, in 2019",
    );
    expect(aside(ROWS.slice(0, 1))).toMatch(
      /^The one announcement between Russia and Japan, running counts and goals aside, in \d{4}, names /,
    );
  });

  it("prints no more of a date than is known", async () => {
    const svg = await renderSvg(investmentsChart(ROWS, RUSSIA_JAPAN));
    for (const date of ["Sept 2016", "Dec 2016", "22 Jan 2019"]) expect(svg).toContain(`>${date}<`);
    expect(svg).not.toContain("15 Sept");
  });
});
