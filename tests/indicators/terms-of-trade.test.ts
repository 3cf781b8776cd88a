import { describe, expect, it } from "vitest";
import { termsOfTrade } from "../../src/indicators/terms-of-trade.js";
import { expectClose } from "../helpers/close.js";

describe("termsOfTrade", () => {
  it("is export prices over import prices", () => {
    expectClose(termsOfTrade({ exportPrices: 1.1, importPrices: 1.25 }), 0.88);
    expect(termsOfTrade({ exportPrices: 110, importPrices: 110 })).toBe(1);
  });

  it("has no meaning without import prices", () => {
    expect(termsOfTrade({ exportPrices: 1.1, importPrices: 0 })).toBeUndefined();
  });

  it("refuses what is no price index", () => {
    expect(() => termsOfTrade({ exportPrices: -1, importPrices: 1 })).toThrow("exportPrices must be finite");
  });
});
