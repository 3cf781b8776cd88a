import { describe, expect, it } from "vitest";
import * as bilat from "../../src/index.js";

const MAP = new Map([["87", 5]]);
const TYPED = Float64Array.of(5, 3);

/** Every kind of function that takes a list, given what is none. */
const CALLS: readonly (readonly [name: string, call: (list: never) => unknown])[] = [
  ["values", (list) => bilat.herfindahl(list)],
  ["values", (list) => bilat.concentrationRatio(list, 2)],
  ["exports", (list) => bilat.grubelLloyd({ exports: list, imports: list })],
  ["exports", (list) => bilat.complementarity({ exports: list, imports: [1, 2] })],
  [
    "prices",
    (list) => bilat.laspeyres({ basePrices: [1], baseQuantities: [1], prices: list, quantities: [1] }),
  ],
  ["items", (list) => bilat.rank(list)],
  ["items", (list) => bilat.rankMargin(list, "JPN")],
  ["rows", (list) => bilat.countryProductMatrix(list)],
  ["series", (list) => bilat.volatility(list)],
  ["series", (list) => bilat.levelBreak(list)],
  ["values", (list) => bilat.seasonalAdjustment(list, { period: 4 })],
];

describe("what is no list", () => {
  it.each(CALLS)("is refused: %s", (name, call) => {
    expect(() => call(MAP as never)).toThrow(
      expect.objectContaining({
        code: "BILAT_E_VALUE",
        detail: { problem: `${name} must be a list.`, found: [`${name} is a Map`] },
      }),
    );
    expect(() => call(TYPED as never)).toThrow(
      expect.objectContaining({
        detail: {
          problem: `${name} must be a list.`,
          found: [`${name} is a Float64Array`],
          hint: "Array.from(…) makes one of it.",
        },
      }),
    );
    expect(() => call("5, 3" as never)).toThrow(
      expect.objectContaining({
        detail: { problem: `${name} must be a list.`, found: [`${name} is the text "5, 3"`] },
      }),
    );
    expect(() => call(undefined as never)).toThrow(
      expect.objectContaining({
        detail: { problem: `${name} must be a list.`, found: [`${name} is undefined`] },
      }),
    );
  });
});
