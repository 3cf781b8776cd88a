import type { Caveat } from "../../core/caveats.js";
import { yearOfPeriod } from "../../core/periods.js";
import type { FiledFlow, Flow } from "../../core/units.js";
import { type Entry, ofFlow } from "./entry.js";
import type { PartnerBook } from "./partner-book.js";

const FLOWS = ["export", "import"] as const;

/**
 * What is said of months or quarters without a row, in years that are added up from them. Nobody is said to have filed
 * nothing before the first and after the last period that the source has of it.
 *
 * @param book Where mirrored, the partner filed the figures, so that its imports are the reporter's exports.
 * @param names Reporter and partner.
 */
export function noRowCaveats(
  book: PartnerBook,
  entries: readonly Entry[],
  names: readonly [string, string],
): Caveat[] {
  const mirrored = book.filedBy !== book.reporter;
  const [reporter, partner] = mirrored ? [names[1], names[0]] : names;
  const { first, last } = book.filed;
  const within = [true, false].flatMap((is_no_trade) => {
    const found = FLOWS.map((flow) =>
      periodsWithout(entries, flow, is_no_trade).filter((period) => first <= period && period <= last),
    );
    return merged(found, mirrored).map(
      ([flow, periods]): Caveat => ({ kind: "no-row", reporter, partner, flow, periods, is_no_trade }),
    );
  });
  return [...within, ...beyondEnds(book, entries, reporter)];
}

function beyondEnds(
  { filed: { first, last }, snapshot }: PartnerBook,
  entries: readonly Entry[],
  reporter: string,
): Caveat[] {
  const lacking = FLOWS.flatMap((flow) => periodsWithout(entries, flow, false));
  const [before, after] = [
    lacking.filter((period) => period < first),
    lacking.filter((period) => period > last),
  ];
  if (before.length + after.length === 0) return [];
  const years = [...new Set([...before, ...after].map((period) => String(yearOfPeriod(period))))].sort();
  return [
    {
      kind: "filed-part",
      source: snapshot.id,
      reporter,
      ...(before.length > 0 && { from: first }),
      ...(after.length > 0 && { to: last }),
      years,
    },
  ];
}

function periodsWithout(entries: readonly Entry[], flow: FiledFlow, isAdded: boolean): readonly string[] {
  return entries
    .filter((entry) => (ofFlow(entry, flow).value !== undefined) === isAdded)
    .flatMap(({ lacking }) => lacking?.[flow] ?? []);
}

/** The flows that lack something; both together where they lack the same periods. */
function merged(
  [exports = [], imports = []]: readonly (readonly string[])[],
  mirrored: boolean,
): (readonly [Flow, readonly string[]])[] {
  if (exports.length > 0 && exports.join() === imports.join()) return [["turnover", exports]];
  const sent = mirrored ? "import" : "export";
  const came = mirrored ? "export" : "import";
  return ([[sent, exports] as const, [came, imports] as const] as const).filter(
    ([, periods]) => periods.length > 0,
  );
}

/** The same for a ranking: how many partners have a year that lacks a part, and whether it stands. */
export function rankingWithoutRows(entries: readonly Entry[], period: string, flow: Flow): Caveat[] {
  const flows = flow === "turnover" ? FLOWS : [flow];
  const countries = entries.filter(({ kind }) => kind === "country");
  const lacking = (entry: Entry) => flows.filter((one) => (entry.lacking?.[one].length ?? 0) > 0);
  return [true, false].flatMap((is_no_trade): Caveat[] => {
    const partners = countries.filter((entry) =>
      is_no_trade
        ? lacking(entry).length > 0 && ofFlow(entry, flow).value !== undefined
        : lacking(entry).some((one) => ofFlow(entry, one).value === undefined),
    );
    if (partners.length === 0) return [];
    return [
      { kind: "partners-without-row", period, partners: partners.length, of: countries.length, is_no_trade },
    ];
  });
}
