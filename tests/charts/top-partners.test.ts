import { describe, expect, it } from "vitest";
import { topPartnersHeadline } from "../../src/charts/headlines/top-partners-headline.js";
import { type TopPartnerRow, topPartnersChart } from "../../src/charts/top-partners.js";
import { frozen } from "./frozen.js";
import { expectGolden, headline } from "./goldens.js";
import { RUSSIA_JAPAN } from "./samples.js";

function year(period: string, amounts: Readonly<Record<string, readonly [rank: number, billions: number]>>) {
  return Object.entries(amounts).map(
    ([name, [rank, billions]]): TopPartnerRow => ({
      period,
      partner_name: name,
      rank,
      turnover_usd: billions * 1e9,
      highlighted: name === "Japan",
    }),
  );
}

const ROWS = frozen([
  ...year("2017", { China: [1, 87], Germany: [2, 50], "United States": [3, 23.2], Japan: [9, 18.4] }),
  ...year("2018", { China: [1, 108.2], Germany: [2, 59.6], "United States": [5, 25], Japan: [10, 21.4] }),
]);

describe("topPartnersChart", () => {
  it("is the spec and the picture on file", () =>
    expectGolden("top-partners", topPartnersChart(ROWS, RUSSIA_JAPAN)));

  it("draws the last year at first, and says whom it is about", () => {
    const spec = topPartnersChart(ROWS, RUSSIA_JAPAN);
    expect(spec).toMatchObject({ params: [{ name: "year", value: "2018" }] });
    expect(headline(spec)).toBe(
      "China was Russia's largest partner in 2018, with $108.2 billion; Japan was 10th, with $21.4 billion",
    );
  });

  it("says every year in its own words", () => {
    expect(topPartnersHeadline(ROWS, "2017", RUSSIA_JAPAN)).toBe(
      "China was Russia's largest partner in 2017, with $87.0 billion; Japan was 9th, with $18.4 billion",
    );
    const first = year("2018", { Japan: [1, 30], China: [2, 20] });
    expect(topPartnersHeadline(first, "2018", RUSSIA_JAPAN)).toBe(
      "Japan was Russia's largest partner in 2018, with $30.0 billion",
    );
    expect(topPartnersHeadline(first, "2017", RUSSIA_JAPAN)).toBe("No partner of Russia is ranked in 2017");
  });

  it("has both of two partners that are the largest alike", () => {
    const tied = year("2018", { China: [1, 20], Japan: [1, 20], Germany: [3, 5] });
    expect(topPartnersHeadline(tied, "2018", RUSSIA_JAPAN)).toBe(
      "China and Japan were Russia's largest partners in 2018, with $20.0 billion each",
    );
  });

  it("carries each year's sentence, in the money that it is drawn in", () => {
    const money = { currency: "JPY" as const };
    expect(topPartnersChart(ROWS, { ...RUSSIA_JAPAN, money }).usermeta).toEqual({
      years: {
        2017: "China was Russia's largest partner in 2017, with ¥87.0 billion; Japan was 9th, with ¥18.4 billion.",
        2018: "China was Russia's largest partner in 2018, with ¥108.2 billion; Japan was 10th, with ¥21.4 billion.",
      },
    });
  });

  it("says of a partner without a turnover that there is none", () => {
    const others = year("2018", { China: [1, 20] });
    expect(topPartnersHeadline(others, "2018", RUSSIA_JAPAN)).toBe(
      "China was Russia's largest partner in 2018, with $20.0 billion; for Japan no turnover is recorded",
    );
  });

  it("refuses to draw nothing", () => {
    expect(() => topPartnersChart([], RUSSIA_JAPAN)).toThrow("BILAT_E_NO_DATA");
  });
});
