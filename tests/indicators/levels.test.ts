import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balance } from "../../src/indicators/balance.js";
import { coverageRatio } from "../../src/indicators/coverage-ratio.js";
import { normalizedBalance } from "../../src/indicators/normalized-balance.js";
import { turnover } from "../../src/indicators/turnover.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue, tradeValue, unit } from "../helpers/property.js";
import { describeReference } from "../helpers/reference.js";
import { expectValueError } from "../helpers/refusals.js";

describe("levels", () => {
  it("adds and subtracts the two flows", () => {
    expect(turnover({ exports: 30, imports: 20 })).toBe(50);
    expect(balance({ exports: 20, imports: 30 })).toBe(-10);
  });

  it("has no ratio where the denominator is zero, and a plain zero where only the numerator is", () => {
    expect(normalizedBalance({ exports: 0, imports: 0 })).toBeUndefined();
    expect(coverageRatio({ exports: 5, imports: 0 })).toBeUndefined();
    expect(coverageRatio({ exports: 0, imports: 5 })).toBe(0);
    expect(normalizedBalance({ exports: 0, imports: 5 })).toBe(-1);
  });

  it.each([turnover, balance, normalizedBalance, coverageRatio])(
    "refuses what is no trade value: %o",
    (level) => {
      expectValueError(() => level({ exports: -1, imports: 2 }), "exports is -1");
      expectValueError(() => level({ exports: 1, imports: Number.NaN }), "imports is NaN");
      expectValueError(() => level({ exports: Infinity, imports: 1 }), "exports is Infinity");
    },
  );

  it("keeps ratios when the currency unit changes, and scales levels with it", () => {
    holds(
      fc.property(positiveValue, positiveValue, unit, (exports, imports, rate) => {
        const scaled = { exports: exports * rate, imports: imports * rate };
        expectClose(coverageRatio(scaled), coverageRatio({ exports, imports }));
        expectClose(turnover(scaled), turnover({ exports, imports }) * rate);
      }),
    );
  });

  it("keeps the normalized balance within −1 and 1, and of the sign of the balance", () => {
    holds(
      fc.property(tradeValue, tradeValue, (exports, imports) => {
        const normalized = normalizedBalance({ exports, imports });
        if (normalized === undefined) return exports === 0 && imports === 0;
        return (
          Math.abs(normalized) <= 1 && Math.sign(normalized) === Math.sign(balance({ exports, imports }))
        );
      }),
    );
  });
});

describeReference("levels");
