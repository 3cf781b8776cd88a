import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bilateralPropensity } from "../../src/indicators/bilateral-propensity.js";
import { bilateralPropensityRelative } from "../../src/indicators/bilateral-propensity-relative.js";
import { importPenetration } from "../../src/indicators/import-penetration.js";
import { openness } from "../../src/indicators/openness.js";
import { opennessHalf } from "../../src/indicators/openness-half.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue, tradeValue, unit } from "../helpers/property.js";
import { expectValueError } from "../helpers/refusals.js";

describe("trade and the size of the economy", () => {
  it("has no meaning without an economy or without domestic demand", () => {
    expect(openness({ exports: 1, imports: 1, gdp: 0 })).toBeUndefined();
    expect(opennessHalf({ exports: 1, imports: 1, gdp: 0 })).toBeUndefined();
    expect(importPenetration({ exports: 10, imports: 4, gdp: 6 })).toBeUndefined();
    expect(bilateralPropensity({ bilateral: 1, reporterGdp: 0 })).toBeUndefined();
    const gdps = { bilateral: 1, reporterGdp: 2, partnerGdp: 0, worldGdp: 4 };
    expect(bilateralPropensityRelative(gdps)).toBeUndefined();
    expect(bilateralPropensityRelative({ ...gdps, partnerGdp: 2 })).toBe(1);
  });

  it("passes one for places that re-export", () => {
    expect(openness({ exports: 30, imports: 28, gdp: 16 })).toBe(3.625);
    expect(importPenetration({ exports: 30, imports: 28, gdp: 16 })).toBe(2);
  });

  it("does not change with the currency unit, and its half is half of it", () => {
    const economy = fc.record({ exports: tradeValue, imports: tradeValue, gdp: positiveValue });
    holds(
      fc.property(economy, unit, ({ exports, imports, gdp }, rate) => {
        const scaled = { exports: exports * rate, imports: imports * rate, gdp: gdp * rate };
        expectClose(openness(scaled), openness({ exports, imports, gdp }));
        expectClose(opennessHalf(scaled), (openness(scaled) ?? Number.NaN) / 2);
        const propensity = (factor: number) =>
          bilateralPropensity({ bilateral: exports * factor, reporterGdp: gdp * factor });
        expectClose(propensity(rate), propensity(1));
      }),
    );
  });

  it("refuses negative figures", () => {
    expectValueError(() => openness({ exports: 1, imports: 1, gdp: -1 }), "gdp is -1");
    expectValueError(() => importPenetration({ exports: -1, imports: 1, gdp: 1 }), "exports is -1");
    expectValueError(
      () => bilateralPropensity({ bilateral: 1, reporterGdp: Infinity }),
      "reporterGdp is Infinity",
    );
  });
});
