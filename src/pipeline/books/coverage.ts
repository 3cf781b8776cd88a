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
  /** What of the world total is in no row, though it is more than rounding; below zero where the rows add up to more. */
  readonly untold: Measured | undefined;
}

/** What a total and the sum of its parts differ by in rounding alone, as a part of the total. */
const ROUNDING = 0.0005;

/** The coverage of a book in a period; `undefined` where no world total is above zero. */
export function coverageOf(book: PartnerBook, period: string, flow: Flow): Coverage | undefined {
  const world = ofFlow(book.entry(period, WORLD), flow);
  if (world.value === undefined || world.value === 0) return undefined;
  const sumOf = (isMeant: (entry: Entry) => boolean) => filed(book.entries(period).filter(isMeant), flow);
  const sum = (kind: string) => sumOf((entry) => entry.kind === kind);
  const strange = new Set(book.snapshot.manifest.import?.unmapped.map(({ area }) => area));
  const unmapped = sumOf(({ kind, partner }) => kind === "unspecified" && strange.has(partner)).value ?? 0;
  const [part, unspecified, former] = [sum("country"), sum("unspecified"), sum("former")];
  const named = measure("share", { part, whole: world }, share);
  const left = measure(
    "remainder",
    { whole: world, part, unspecified, former },
    (values) => values.whole - values.part - values.unspecified - values.former,
  );
  const untold = Math.abs(left.value ?? 0) > ROUNDING * world.value ? left : undefined;
  return {
    caveat: {
      kind: "coverage",
      period,
      named: named.value ?? 0,
      unspecified: unspecified.value ?? 0,
      ...(unmapped > 0 && { unmapped }),
      ...(untold?.value !== undefined && { untold: untold.value }),
    },
    named,
    unspecified,
    untold,
  };
}

/**
 * The coverage of the period in which most of a reporter's trade is with no named partner; nothing where all of it is.
 */
export function leastCovered(book: PartnerBook, periods: readonly string[], flow: Flow): Caveat[] {
  const found = periods.flatMap((period) => {
    const coverage = coverageOf(book, period, flow);
    const lost = (coverage?.unspecified.value ?? 0) + Math.abs(coverage?.untold?.value ?? 0);
    const world = ofFlow(book.entry(period, WORLD), flow).value ?? 0;
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
