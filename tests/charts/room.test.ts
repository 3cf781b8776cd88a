import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commoditiesChart } from "../../src/charts/commodities.js";
import { contributionChart } from "../../src/charts/contribution.js";
import type { ChartContext } from "../../src/charts/drawing/chart-context.js";
import { OUTER } from "../../src/charts/drawing/chart-frame.js";
import type { ChartSpec } from "../../src/charts/drawing/chart-spec.js";
import { exportsImportsChart } from "../../src/charts/exports-imports.js";
import { growthChart } from "../../src/charts/growth.js";
import { mirrorChart } from "../../src/charts/mirror.js";
import { monthlyChart } from "../../src/charts/monthly.js";
import { partnersIndexChart } from "../../src/charts/partners-index.js";
import { shareChart } from "../../src/charts/share.js";
import { topPartnersChart } from "../../src/charts/top-partners.js";
import { turnoverChart } from "../../src/charts/turnover.js";
import { CURRENCY_CODES } from "../../src/core/currencies.js";
import { holdsInTime } from "../helpers/property.js";
import { type DrawnShape, type DrawnText, drawnParts, drawnTexts } from "./drawn-texts.js";
import { RUSSIA_JAPAN } from "./samples.js";

/** Some years of trade, of any size and in any currency, for a screen of either width. */
interface Sample {
  readonly context: ChartContext;
  readonly years: readonly Year[];
  /** Of all values: 1,000 to 100 trillion. */
  readonly size: number;
}

interface Year {
  readonly period: string;
  readonly exports: number;
  readonly imports: number;
}

const sample: fc.Arbitrary<Sample> = fc
  .record({
    power: fc.integer({ min: 3, max: 14 }),
    currency: fc.constantFrom(...CURRENCY_CODES),
    isUnitFixed: fc.boolean(),
    narrow: fc.boolean(),
    count: fc.oneof(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 35 })),
    // Values close to each other have labels at one height.
    spread: fc.constantFrom(0.05, 0.95),
    parts: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ power, currency, isUnitFixed, narrow, count, spread, parts }) => {
    const unit = power > 9 ? ("million" as const) : ("thousand" as const);
    const next = () => 10 ** power * (1 - spread * parts.next().value);
    return {
      context: { ...RUSSIA_JAPAN, narrow, money: { currency, unit: isUnitFixed ? unit : undefined } },
      years: Array.from({ length: count }, (_, year) => ({
        period: String(1990 + year),
        exports: next(),
        imports: next(),
      })),
      size: 10 ** power,
    };
  });

const turnover = ({ exports, imports }: Year) => exports + imports;

/** Rates over the year before. */
function rates(years: readonly Year[]) {
  return years.slice(1).map((year, at) => {
    const before = years[at] as Year;
    const given = (flow: "exports" | "imports") => (year[flow] - before[flow]) / turnover(before);
    return {
      period: year.period,
      turnover_growth: turnover(year) / turnover(before) - 1,
      exports_growth: year.exports / before.exports - 1,
      imports_growth: year.imports / before.imports - 1,
      exports_contribution: given("exports"),
      imports_contribution: given("imports"),
    };
  });
}

const NAMES = ["Japan", "United States", "Bosnia and Herzegovina"];

/** Each chart of such years. */
const CHARTS: Readonly<Record<string, (sample: Sample) => ChartSpec>> = {
  turnover: ({ years, context }) => {
    const first = turnover(years[0] as Year);
    const rows = years.map((year) => ({
      period: year.period,
      turnover_usd: turnover(year),
      turnover_index: (100 * turnover(year)) / first,
    }));
    return turnoverChart(rows, context);
  },
  monthly: ({ years, context }) => {
    const rows = years.flatMap((year) =>
      ["01", "02", "03"].map((month, at) => ({
        period: `${year.period}-${month}`,
        turnover_usd: year.exports * (1 + at / 10),
        adjusted_usd: year.exports,
        trailing_growth: undefined,
      })),
    );
    return monthlyChart(rows, context);
  },
  "exports-imports": ({ years, context }) => {
    const rows = years.map(({ period, exports, imports }) => ({
      period,
      exports_usd: exports,
      imports_usd: imports,
      balance_usd: exports - imports,
    }));
    return exportsImportsChart(rows, context);
  },
  growth: ({ years, context }) => growthChart(rates(years), context),
  contribution: ({ years, context }) => contributionChart(rates(years), context),
  share: ({ years, context, size }) => {
    const rows = years.map(({ period, exports, imports }) => ({
      period,
      turnover_share: exports / size / 2,
      exports_share: imports / size / 2,
      imports_share: (exports + imports) / size / 4,
    }));
    return shareChart(rows, context);
  },
  "share of turnover alone": ({ years, context, size }) => {
    const rows = years.map(({ period, exports }) => ({ period, turnover_share: exports / size }));
    return shareChart(rows, context);
  },
  "partners-index": ({ years, context, size }) => {
    const rows = years.flatMap(({ period, exports, imports }, year) =>
      NAMES.map((partner_name, at) => ({
        period,
        partner: partner_name.slice(0, 3).toUpperCase(),
        partner_name,
        index: year === 0 ? 100 : 100 * ((at * exports) / size + 0.1) ** (at + (2 * imports) / size),
        highlighted: at === 0,
      })),
    );
    return partnersIndexChart(rows, context);
  },
  mirror: ({ years, context }) => {
    const rows = years.flatMap(({ period, exports, imports }) =>
      (["export", "import"] as const).map((flow) => ({
        period,
        flow,
        label: flow === "export" ? "From Russia to Japan" : "From Japan to Russia",
        reporter_usd: flow === "export" ? exports : imports,
        mirror_usd: (exports + imports) / 2,
      })),
    );
    return mirrorChart(rows, context);
  },
  "top-partners": ({ years, context }) => {
    const rows = NAMES.map((partner_name, at) => ({
      period: "2018",
      partner_name,
      rank: at + 1,
      turnover_usd: (years[0] as Year).exports / (at + 1),
      highlighted: at === 0,
    }));
    return topPartnersChart(rows, context);
  },
  commodities: ({ years, context }) => {
    const rows = years.slice(0, 4).map(({ exports, imports }, at) => ({
      flow: at % 2 === 0 ? ("export" as const) : ("import" as const),
      heading_name: "Mineral fuels and oils, products of their distillation",
      value_usd: exports,
      share: at === 0 ? 1 : exports / (exports + imports),
    }));
    return commoditiesChart({ year: "2018", filed_by: "reporter", of: "customs", rows }, context);
  },
};

/** Names of pairs of texts that stand on one another by more than a hair. */
function meeting(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((one, at) =>
    texts.slice(at + 1).flatMap((other) => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // A line of text has some room above and below its letters.
      return wide > 0.5 && high > 2.5 ? [`${one.text} on ${other.text}`] : [];
    }),
  );
}

describe("the texts of a chart of any size, currency, unit and number of years, on a wide screen and a narrow", () => {
  it.each(Object.keys(CHARTS))("stand inside the picture of %s, none on another", async (name) => {
    await holdsInTime(
      fc.asyncProperty(sample, async (found) => {
        const texts = await drawnTexts((CHARTS[name] as (sample: Sample) => ChartSpec)(found));
        const width = found.context.narrow ? 360 : 640;
        const outside = texts.filter(({ left, right }) => left < OUTER - 0.5 || right > width - OUTER + 0.5);
        expect(outside).toEqual([]);
        expect(meeting(texts)).toEqual([]);
      }),
      25,
    );
  });
});

/** Values that stand on a bar, a point or a stem by more than a hair. */
function onShapes(texts: readonly DrawnText[], shapes: readonly DrawnShape[]): string[] {
  const values = texts.filter(({ layer }) => /value_marks$/.test(layer));
  return values.flatMap((text) =>
    shapes
      .filter(({ layer }) => !/key|zero|head_room/.test(layer))
      .filter(
        (shape) =>
          Math.min(text.right, shape.right) - Math.max(text.left, shape.left) > 0.5 &&
          Math.min(text.bottom, shape.bottom) - Math.max(text.top, shape.top) > 1.5,
      )
      .map(({ layer }) => `${text.text} on ${layer}`),
  );
}

describe("values beside bars of any size and number", () => {
  it.each(["growth", "contribution"])("stand on none of %s, nor on points and stems", async (name) => {
    await holdsInTime(
      fc.asyncProperty(sample, async (found) => {
        const { texts, shapes } = await drawnParts((CHARTS[name] as (sample: Sample) => ChartSpec)(found));
        expect(onShapes(texts, shapes)).toEqual([]);
        expect(texts.some(({ layer }) => /value_marks$/.test(layer))).toBe(true);
      }),
      25,
    );
  });

  it.each(["exports-imports", "turnover"])("stand on no point of a long chart of %s", async (name) => {
    const long = sample.filter(({ years }) => years.length > 18);
    await holdsInTime(
      fc.asyncProperty(long, async (found) => {
        const { texts, shapes } = await drawnParts((CHARTS[name] as (sample: Sample) => ChartSpec)(found));
        expect(onShapes(texts, shapes)).toEqual([]);
      }),
      25,
    );
  });
});
