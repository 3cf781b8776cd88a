import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bilateralPropensity } from "../../src/indicators/bilateral-propensity.js";
import { bilateralPropensityRelative } from "../../src/indicators/bilateral-propensity-relative.js";
import { importIntensity } from "../../src/indicators/import-intensity.js";
import { importPenetration } from "../../src/indicators/import-penetration.js";
import { openness } from "../../src/indicators/openness.js";
import { tradeIntensity } from "../../src/indicators/trade-intensity.js";
import { tradeIntensityAdjusted } from "../../src/indicators/trade-intensity-adjusted.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue, unit } from "../helpers/property.js";
import { describeReference } from "../helpers/reference.js";
import { expectValueError } from "../helpers/refusals.js";

const market = {
  bilateral: 6,
  reporterExports: 100,
  partnerImports: 30,
  worldImports: 1000,
  reporterImports: 100,
};
const supply = {
  bilateral: 6,
  reporterImports: 100,
  partnerExports: 30,
  worldExports: 1000,
  reporterExports: 100,
};

/** Every figure of a record times a rate. */
function scale<Figures extends object>(figures: Figures, rate: number): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value * rate])) as Figures;
}

describe("intensity", () => {
  it("has no meaning where a denominator is zero", () => {
    const totals = { bilateral: 0, reporterTotal: 5, worldToPartner: 5, worldTotal: 50 };
    expect(tradeIntensity(totals)).toBe(0);
    expect(tradeIntensity({ ...totals, reporterTotal: 0 })).toBeUndefined();
    expect(tradeIntensity({ ...totals, worldToPartner: 0 })).toBeUndefined();
    expect(tradeIntensity({ ...totals, worldTotal: 0 })).toBeUndefined();
    expect(tradeIntensityAdjusted({ ...market, reporterExports: 0 })).toBeUndefined();
    expect(tradeIntensityAdjusted({ ...market, partnerImports: 0 })).toBeUndefined();
    expect(tradeIntensityAdjusted({ ...market, partnerImports: 0, reporterImports: 1000 })).toBeUndefined();
    expect(importIntensity({ ...supply, reporterImports: 0 })).toBeUndefined();
    expect(importIntensity({ ...supply, partnerExports: 0 })).toBeUndefined();
  });

  it("refuses a part of the world that is larger than the world, and negative figures", () => {
    expectValueError(
      () => tradeIntensityAdjusted({ ...market, reporterImports: 1001 }),
      "part 1001, whole 1000",
    );
    expectValueError(() => tradeIntensityAdjusted({ ...market, partnerImports: 901 }), "part 901, whole 900");
    expectValueError(() => importIntensity({ ...supply, reporterExports: 1001 }), "part 1001, whole 1000");
    expectValueError(() => importIntensity({ ...supply, bilateral: -6 }), "bilateral is -6");
    const totals = { bilateral: Number.NaN, reporterTotal: 5, worldToPartner: 5, worldTotal: 50 };
    expectValueError(() => tradeIntensity(totals), "bilateral is NaN");
  });

  it("weighs up to one: a reporter's partners, weighted by their market, have an adjusted intensity of one", () => {
    const sizes = fc.array(positiveValue, { minLength: 2, maxLength: 8 });
    holds(
      fc.property(
        sizes,
        fc.infiniteStream(positiveValue),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (partners, stream, times) => {
          const flows = partners.map(() => stream.next().value ?? 1);
          const reporterExports = flows.reduce((sum, flow) => sum + flow, 0);
          const open = partners.reduce((sum, size) => sum + size, 0);
          const own = open * times;
          const weighted = partners.map((partnerImports, place) => {
            const bilateral = flows[place] ?? 0;
            const worldImports = open + own;
            const totals = { bilateral, reporterExports, partnerImports, worldImports, reporterImports: own };
            return (partnerImports / open) * (tradeIntensityAdjusted(totals) ?? Number.NaN);
          });
          const sum = weighted.reduce((so, part) => so + part, 0);
          expectClose(sum, 1, 1e-9);
        },
      ),
    );
  });

  it("mirrors: imports of one from the other, seen from either side", () => {
    holds(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), (bilateral) => {
        expectClose(
          importIntensity({ ...supply, bilateral }),
          tradeIntensityAdjusted({ ...market, bilateral }),
        );
      }),
    );
  });

  it("does not change with the currency unit", () => {
    const totals = { bilateral: 3, reporterTotal: 50, worldToPartner: 40, worldTotal: 900 };
    const gdps = { bilateral: 3, reporterGdp: 1600, partnerGdp: 5000, worldGdp: 80000 };
    const economy = { exports: 300, imports: 200, gdp: 1000 };
    holds(
      fc.property(unit, (rate) => {
        expectClose(tradeIntensity(scale(totals, rate)), tradeIntensity(totals));
        expectClose(tradeIntensityAdjusted(scale(market, rate)), tradeIntensityAdjusted(market));
        expectClose(importIntensity(scale(supply, rate)), importIntensity(supply));
        expectClose(bilateralPropensity(scale(gdps, rate)), bilateralPropensity(gdps));
        expectClose(bilateralPropensityRelative(scale(gdps, rate)), bilateralPropensityRelative(gdps));
        expectClose(openness(scale(economy, rate)), openness(economy));
        expectClose(importPenetration(scale(economy, rate)), importPenetration(economy));
      }),
    );
  });
});

describeReference("intensity");
