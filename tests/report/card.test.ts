import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartContext } from "../../src/charts/drawing/chart-context.js";
import { wrapText } from "../../src/charts/drawing/text-width.js";
import { turnoverChart } from "../../src/charts/turnover.js";
import type { ReportDocument } from "../../src/report/document.js";
import { socialCard } from "../../src/report/html/card.js";
import { holds } from "../helpers/property.js";

/** The texts of a card between countries of these names: what each says, where it stands, and its size. */
function textsOf(reporter: string, partner: string) {
  const sourceLine = `IMF DOTS (vintage February 2022), as reported by ${reporter}`;
  const context: ChartContext = { reporter, partner, source: sourceLine };
  const rows = [20, 10, 15].map((billion, at) => ({
    period: String(2016 + at),
    turnover_usd: billion * 1e9,
  }));
  const title = `${reporter} and ${partner}: trade 2016–2018`;
  const chart = { spec: turnoverChart(rows, context), svg: "<svg></svg>" };
  const card = socialCard({ title, sourceLine } as ReportDocument, [chart]);
  return [...card.matchAll(/<text x="56" y="(\d+)"[^>]* font-size="(\d+)"[^>]*>([^<]*)/g)].map(
    ([, y, size, text]) => ({ y: Number(y), size: Number(size), text: text ?? "" }),
  );
}

describe("the card of a report", () => {
  it("sets short names large", () => {
    const texts = textsOf("Russia", "Japan");
    expect(texts.map(({ size }) => size)).toEqual([26, 38, 38, 38, 38, 38, 19, 19, 19, 18]);
    expect(texts.at(-1)).toMatchObject({ y: 598, text: expect.stringContaining("as reported by Russia") });
  });

  it("sets long names smaller, so that no text runs into another or out of the picture", () => {
    const long = textsOf("Trinidad & Tobago", "South Georgia & South Sandwich Islands");
    expect(long[1]?.size).toBeLessThan(38);
    const name = fc
      .array(fc.constantFrom("South", "Islands", "Trinidad", "Democratic", "of"), {
        minLength: 1,
        maxLength: 7,
      })
      .map((words) => words.join(" "));
    holds(
      fc.property(name, name, (reporter, partner) => {
        const texts = textsOf(reporter, partner);
        for (const [at, { y, size }] of texts.entries()) {
          expect(y + 0.25 * size).toBeLessThan(630);
          expect(y - (texts[at - 1]?.y ?? 0)).toBeGreaterThanOrEqual(size);
        }
        const source = texts.filter(({ size, y }) => size === 18 && y > 500).map(({ text }) => text);
        expect(wrapText(source.join(" "), 1088, { size: 18 })).toEqual(source);
      }),
      100,
    );
  });
});
