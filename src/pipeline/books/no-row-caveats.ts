import type { Caveat } from "../../core/caveats.js";
import type { FiledFlow, Flow } from "../../core/units.js";
import { type Entry, ofFlow } from "./entry.js";

const FLOWS = ["export", "import"] as const;

/**
 * What is said of months or quarters without a row, in years that are added up from them.
 *
 * @param names Reporter and partner.
 * @param mirrored Whether the partner filed the figures, so that its imports are the reporter's exports.
 */
export function noRowCaveats(
  entries: readonly Entry[],
  names: readonly [string, string],
  mirrored: boolean,
): Caveat[] {
  const [reporter, partner] = mirrored ? [names[1], names[0]] : names;
  return [true, false].flatMap((is_no_trade) => {
    const found = FLOWS.map((flow) => periodsWithout(entries, flow, is_no_trade));
    return merged(found, mirrored).map(
      ([flow, periods]): Caveat => ({ kind: "no-row", reporter, partner, flow, periods, is_no_trade }),
    );
  });
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
