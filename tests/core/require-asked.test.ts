import { describe, expect, it } from "vitest";
import { type Asked, requireAsked } from "../../src/core/require-asked.js";

const FIELDS = { years: true, flow: true, top: true, currency: true } as const;

describe("what requests have in common", () => {
  it("may be left out, or be what there can be", () => {
    requireAsked<Asked>({}, FIELDS);
    requireAsked({ years: { from: 2018, to: 2018 }, flow: "turnover", top: 1 }, FIELDS);
  });

  it.each([
    ["years that run backwards", { years: { from: 2018, to: 2013 } }, "BILAT_E_YEARS", "2018-2013"],
    ["half a year", { years: { from: 2013.5, to: 2018 } }, "BILAT_E_YEARS", "2013.5-2018"],
    ["years as text", { years: "2013-2018" }, "BILAT_E_YEARS", "2013-2018"],
    ["a single year", { years: 2018 }, "BILAT_E_YEARS", "2018"],
    ["an open end", { years: { from: 2018 } }, "BILAT_E_YEARS", "2018-undefined"],
    ["a flow in the plural", { flow: "exports" }, "BILAT_E_VALUE", "exports"],
    ["no rows", { top: 0 }, "BILAT_E_VALUE", "0"],
    ["fewer than none", { top: -3 }, "BILAT_E_VALUE", "-3"],
    ["a currency that there are no rates of", { currency: "XXX" }, "BILAT_E_VALUE", "XXX"],
    ["nothing", undefined, "BILAT_E_VALUE", "undefined"],
    ["a text", "RUS", "BILAT_E_VALUE", "RUS"],
    ["a field misspelt", { year: { from: 2018, to: 2018 } }, "BILAT_E_VALUE", "year"],
    ["a field that every object has", { constructor: 1 }, "BILAT_E_VALUE", "constructor"],
    ["one row and a half", { top: 1.5 }, "BILAT_E_VALUE", "1.5"],
  ])("are refused as %s", (_, asked, code, found) => {
    expect(() => requireAsked<Asked>(asked as never, FIELDS)).toThrow(
      expect.objectContaining({ code, detail: expect.objectContaining({ found: [found] }) }),
    );
  });
});
