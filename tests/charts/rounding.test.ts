import { parse, View } from "vega";
import { describe, expect, it } from "vitest";
import { moneyExpression, moneyScale } from "../../src/charts/drawing/money-scale.js";
import {
  percentExpression,
  pointsExpression,
  signedPercentExpression,
} from "../../src/charts/drawing/rate-expression.js";
import { decimal, percent, signed, signedPercent } from "../../src/core/numbers.js";

/** What Vega prints for each expression. */
async function printed(expressions: readonly string[]): Promise<string[]> {
  const signals = expressions.map((update, place) => ({ name: `s${place}`, update }));
  const view = await new View(parse({ signals }), { renderer: "none" }).runAsync();
  return expressions.map((_, place) => String(view.signal(`s${place}`)));
}

/** Fractions of which the percentage ends in a half: 0.05 %, 0.15 %, … and those beside them. */
const FRACTIONS = Array.from({ length: 400 }, (_, step) => (step * 10 + 5) / 10_000).flatMap((half) => [
  half,
  -half,
  half - 1e-9,
  half + 1e-9,
]);
/** Amounts that end in half of the last digit printed: $0.05 billion, $0.15 billion, … */
const AMOUNTS = Array.from({ length: 400 }, (_, step) => (step * 10 + 5) * 1e7);

describe("the labels of charts", () => {
  it("round halves as tables and sentences do", async () => {
    const scale = moneyScale(AMOUNTS);
    const cases = [
      ...FRACTIONS.flatMap((fraction) => [
        [percentExpression(String(Math.abs(fraction))), percent(Math.abs(fraction))],
        [signedPercentExpression(String(fraction)), signedPercent(fraction)],
        [pointsExpression(String(fraction)), signed(fraction * 100, 1)],
      ]),
      ...AMOUNTS.flatMap((amount) => [
        [moneyExpression(String(amount), scale), decimal(amount / 1e9, 1)],
        [moneyExpression(String(-amount), scale, { sign: "+" }), signed(-amount / 1e9, 1)],
      ]),
    ] as const;
    const found = await printed(cases.map(([expression = ""]) => expression));
    expect(found).toEqual(cases.map(([, expected]) => expected));
  });
});
