import { describe, expect, it } from "vitest";
import { chartParts } from "../../src/charts/drawing/chart-parts.js";
import { renderSvg } from "../../src/charts/drawing/render.js";
import { rankChart } from "../../src/charts/rank.js";
import type { RankRow } from "../../src/charts/rank-names.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline } from "./goldens.js";
import { LONG_NAMES, RUSSIA_JAPAN } from "./samples.js";

/** One row for each partner and period; a zero stands for "not ranked". */
function rowsOf(ranks: Readonly<Record<string, readonly number[]>>, highlighted = "Japan"): RankRow[] {
  const periods = Math.max(...Object.values(ranks).map((found) => found.length));
  return Array.from({ length: periods }, (_, index) =>
    Object.entries(ranks).map(([name, found]) => ({
      period: String(2013 + index),
      partner: name.slice(0, 3).toUpperCase(),
      partner_name: name,
      rank: found[index] || undefined,
      highlighted: name === highlighted,
    })),
  ).flat();
}

const EAST_ASIA = frozen(
  rowsOf({
    China: [1, 1, 1, 1, 1, 1],
    Japan: [2, 2, 2, 2, 3, 3],
    "South Korea": [3, 3, 3, 3, 2, 2],
    "Viet Nam": [4, 4, 4, 4, 4, 4],
  }),
);

function said(...ranks: number[]): string {
  return headline(rankChart({ group: "Asian partners", rows: rowsOf({ Japan: ranks }) }, RUSSIA_JAPAN));
}

describe("rankChart", () => {
  it("is the spec and the picture on file", () =>
    expectGolden("rank", rankChart({ group: "East Asian partners", rows: EAST_ASIA }, RUSSIA_JAPAN)));

  it("says what a break in a line is, and nothing where a partner enters or leaves", () => {
    const notes = (...ranks: number[]) =>
      JSON.stringify(
        rankChart({ group: "partners", rows: rowsOf({ Japan: ranks, China: [1, 1, 1] }) }, RUSSIA_JAPAN),
      );
    expect(notes(2, 0, 2)).toContain("A gap in a line means");
    expect(notes(0, 2, 0)).not.toContain("A gap in a line means");
  });

  it("shows partners that enter, leave and tie, under long names", () => {
    const rows = rowsOf(
      {
        "Saint Vincent and the Grenadines": [1, 0, 0],
        Brazil: [0, 1, 0],
        "United States": [0, 2, 1],
        Canada: [2, 2, 2],
        Peru: [3, 4, 2],
      },
      "United States",
    );
    return expectGolden("rank-entries", rankChart(frozen({ group: "partners", rows }), LONG_NAMES));
  });

  it.each<[number[], string]>([
    [[2, 2, 3, 3], "fell from 2nd to 3rd among Russia's Asian partners in 2015"],
    [[3, 2, 2], "rose from 3rd to 2nd among Russia's Asian partners in 2014"],
    [[3, 3, 3], "was 3rd among Russia's Asian partners in every year from 2013 to 2015"],
    [
      [3, 0, 3, 0],
      "was 3rd among Russia's Asian partners in every year with figures from 2013 to 2015; not ranked in 2016",
    ],
    [[3], "was 3rd among Russia's Asian partners in 2013"],
    [[2, 3, 4], "fell from 2nd in 2013 to 4th in 2015 among Russia's Asian partners"],
    [[5, 7, 4], "rose from 5th in 2013 to 4th in 2015 among Russia's Asian partners, after 7th in 2014"],
    [[3, 2, 4], "fell from 3rd in 2013 to 4th in 2015 among Russia's Asian partners, after 2nd in 2014"],
    [[3, 2, 3], "was 3rd among Russia's Asian partners in 2015 as in 2013, after 2nd in 2014"],
    [[3, 3, 0], "was 3rd among Russia's Asian partners in every year from 2013 to 2014; not ranked in 2015"],
    [[0, 0, 11], "was 11th among Russia's Asian partners in 2015"],
  ])("says of the ranks %j: %s", (ranks, sentence) => {
    expect(said(...ranks)).toBe(`Japan ${sentence}`);
  });

  it("says when the partner is never ranked, and still draws the others", async () => {
    const spec = rankChart(
      { group: "partners", rows: rowsOf({ China: [1, 1], Japan: [0, 0] }) },
      RUSSIA_JAPAN,
    );
    expect(headline(spec)).toBe("Japan is not ranked among Russia's partners");
    await expect(renderSvg(spec)).resolves.toContain(">China</text>");
  });

  it("says how many of the group are drawn, where that is not all, whatever their ranks", () => {
    const rows = rowsOf({ China: [1, 1], Japan: [2, 2] });
    const source = (ranked: number) =>
      chartParts(rankChart({ group: "partners", ranked, rows }, RUSSIA_JAPAN)).source;
    expect(source(2)).not.toContain("drawn");
    expect(source(9)).toContain("Of 9 partners of the group that have a rank, 2 are drawn.");
  });
});
