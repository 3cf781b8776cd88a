import { describe, expect, it } from "vitest";
import { CURRENCY_CODES } from "../../src/core/currencies.js";
import { requireFields } from "../../src/core/require-fields.js";
import { FLOWS } from "../../src/core/units.js";

const FIELDS = { years: "years", flow: FLOWS, top: "count", currency: CURRENCY_CODES } as const;

describe("what requests have in common", () => {
  it("may be left out, or be what there can be", () => {
    requireFields({}, FIELDS as never);
    requireFields({ years: { from: 2018, to: 2018 }, flow: "turnover", top: 1 }, FIELDS as never);
  });

  it.each([
    ["years that run backwards", { years: { from: 2018, to: 2013 } }, "BILAT_E_YEARS", "2018-2013"],
    ["half a year", { years: { from: 2013.5, to: 2018 } }, "BILAT_E_YEARS", "2013.5-2018"],
    ["years as text", { years: "2013-2018" }, "BILAT_E_YEARS", 'the text "2013-2018"'],
    ["a single year", { years: 2018 }, "BILAT_E_YEARS", "2018"],
    ["an open end", { years: { from: 2018 } }, "BILAT_E_YEARS", "2018-undefined"],
    ["a flow in the plural", { flow: "exports" }, "BILAT_E_VALUE", 'flow is the text "exports"'],
    ["no rows", { top: 0 }, "BILAT_E_VALUE", "top is 0"],
    ["fewer than none", { top: -3 }, "BILAT_E_VALUE", "top is -3"],
    [
      "a currency that there are no rates of",
      { currency: "XXX" },
      "BILAT_E_VALUE",
      'currency is the text "XXX"',
    ],
    ["nothing", undefined, "BILAT_E_VALUE", "undefined"],
    ["a text", "RUS", "BILAT_E_VALUE", 'the text "RUS"'],
    ["a field misspelt", { year: { from: 2018, to: 2018 } }, "BILAT_E_VALUE", "year"],
    ["a field that every object has", { constructor: 1 }, "BILAT_E_VALUE", "constructor"],
    ["one row and a half", { top: 1.5 }, "BILAT_E_VALUE", "top is 1.5"],
  ])("are refused as %s", (_, asked, code, found) => {
    expect(() => requireFields(asked as never, FIELDS as never)).toThrow(
      expect.objectContaining({ code, detail: expect.objectContaining({ found: [found] }) }),
    );
  });
});
