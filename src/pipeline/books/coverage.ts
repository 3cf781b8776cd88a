import { WORLD } from "../../codes/countries.js";
import type { Caveat } from "../../core/caveats.js";
import { type Measured, measure, reportedFrom, sourceRows } from "../../core/measured.js";
import type { Flow } from "../../core/units.js";
import { share } from "../../indicators/share.js";
import { type Entry, ofFlow, type PartnerBook } from "./partner-book.js";

/** How much of the reported world total the named countries hold, and what sits in no country. */
export interface Coverage {
  readonly caveat: Caveat;
  readonly named: Measured;
  readonly unspecified: Measured;
}

/** The coverage of a book in a period; `undefined` where no world total is above zero. */
export function coverageOf(book: PartnerBook, period: string, flow: Flow): Coverage | undefined {
  const world = ofFlow(book.entry(period, WORLD), flow);
  if (world.value === undefined || world.value === 0) return undefined;
  const sum = (kind: string) =>
    filed(
      book.entries(period).filter((entry) => entry.kind === kind),
      flow,
    );
  const [part, unspecified] = [sum("country"), sum("unspecified")];
  const named = measure("share", { part, whole: world }, share);
  return {
    caveat: {
      kind: "coverage",
      period,
      named: named.value ?? 0,
      unspecified: unspecified.value ?? 0,
    },
    named,
    unspecified,
  };
}

/**
 * The coverage of the period in which most of a reporter's trade stands in areas not specified; nothing where none does.
 */
export function leastCovered(book: PartnerBook, periods: readonly string[], flow: Flow): Caveat[] {
  const found = periods.flatMap((period) => {
    const coverage = coverageOf(book, period, flow);
    const [lost, world] = [
      coverage?.unspecified.value ?? 0,
      ofFlow(book.entry(period, WORLD), flow).value ?? 0,
    ];
    return coverage && lost > 0 ? [{ caveat: coverage.caveat, part: lost / world }] : [];
  });
  const [least] = found.sort((one, other) => other.part - one.part);
  if (least?.caveat.kind !== "coverage") return [];
  return [found.length > 1 ? { ...least.caveat, most: true } : least.caveat];
}

/** What was filed about some areas, added; a flow nobody filed adds nothing. */
function filed(entries: readonly Entry[], flow: Flow): Measured {
  const figures = entries.flatMap(({ exports, imports }) => [
    ...(flow === "import" ? [] : [exports]),
    ...(flow === "export" ? [] : [imports]),
  ]);
  const sum = figures.reduce((total, { value }) => total + (value ?? 0), 0);
  const estimated = figures.some((figure) => figure.estimated);
  return reportedFrom(sum, () => figures.flatMap(sourceRows), estimated);
}
