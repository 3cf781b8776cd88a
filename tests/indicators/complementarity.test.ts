import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { aquino } from "../../src/indicators/aquino.js";
import { complementarity } from "../../src/indicators/complementarity.js";
import { exportSimilarity } from "../../src/indicators/export-similarity.js";
import { expectClose } from "../helpers/close.js";
import { holds } from "../helpers/property.js";
import { basketPairs, describeBasketProperties } from "./basket-properties.js";

describe("complementarity", () => {
  it("is 1 less half the differences of the shares", () => {
    expectClose(complementarity({ exports: [70, 30, 0], imports: [2, 2, 4] }), 1 - (0.45 + 0.05 + 0.5) / 2);
  });

  it("has no meaning when one side trades nothing", () => {
    expect(complementarity({ exports: [], imports: [] })).toBeUndefined();
    expect(complementarity({ exports: [0, 0], imports: [1, 2] })).toBeUndefined();
    expect(complementarity({ exports: [1, 2], imports: [0, 0] })).toBeUndefined();
  });

  it("refuses lists of different length and negative values", () => {
    expect(() => complementarity({ exports: [1], imports: [1, 2] })).toThrow(BilatError);
    expect(() => complementarity({ exports: [1, 2], imports: [1, -2] })).toThrow(BilatError);
  });

  it("equals export similarity and the Aquino index of the same two baskets", () => {
    holds(
      fc.property(basketPairs, ({ a, b }) => {
        expectClose(complementarity({ exports: a, imports: b }), exportSimilarity({ a, b }));
        expectClose(complementarity({ exports: a, imports: b }), aquino({ exports: a, imports: b }));
      }),
    );
  });

  describeBasketProperties(({ a, b }) => complementarity({ exports: a, imports: b }), {
    identical: 1,
    disjoint: 0,
  });
});
