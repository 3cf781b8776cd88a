import { andList } from "./and-list.js";
import type { Currency } from "./currencies.js";
import { type FiledPart, filedPartText } from "./filed-part-text.js";
import { type GroupTold, groupText, type MembersChange, membershipText } from "./group-texts.js";
import { capital, inText, opening, possessive } from "./names-in-text.js";
import { decimal, money, percent } from "./numbers.js";
import { frequencyOf, inRuns } from "./periods.js";
import { placesText } from "./places-text.js";
import { notMade } from "./require-made.js";
import { rowCount } from "./row-count.js";
import type { Flow } from "./units.js";

const VALUED = {
  export: "Exports are valued FOB",
  import: "Imports are valued CIF",
  both: "Exports are valued FOB and imports CIF",
} as const;

/** What a reader must know about a result. Data, so that terminal, chart and report say the same. */
export type Caveat =
  | {
      readonly kind: "valuation";
      /** Who filed the figures; left out where nobody did, and the source estimates them. */
      readonly reporter?: string;
      /** Where the figures are of one direction only. */
      readonly flow?: "export" | "import";
    }
  | { readonly kind: "mirrored"; readonly reporter: string; readonly partner: string }
  | { readonly kind: "reconciled"; readonly source: string }
  | { readonly kind: "world-is-sum"; readonly source: string }
  | { readonly kind: "chosen-source"; readonly source: string; readonly others: readonly string[] }
  | {
      /** Files were read for this answer only. */
      readonly kind: "read-from";
      readonly files: readonly string[];
      readonly format: string;
      /** ISO 3166-1 alpha-3 of the country whose rows were read. */
      readonly about: readonly string[];
      readonly rows_read: number;
      /** Rows by the reason for which they count for nothing. */
      readonly left_out: Readonly<Record<string, number>>;
      /** Where they stand, as far as they could be mended there: `own.csv:15`. */
      readonly left_out_at?: Readonly<Record<string, readonly string[]>>;
    }
  | {
      readonly kind: "estimates";
      readonly figures: number;
      /** What they are among: `exports and imports shown`. */
      readonly of: string;
      /** The country that filed none of them, where all are estimates. */
      readonly instead_of?: string;
    }
  | { readonly kind: "no-previous-year"; readonly period: string }
  | {
      readonly kind: "not-reported";
      readonly reporter: string;
      readonly partner: string;
      readonly periods: readonly string[];
      /** The source, where it is not the reporter who filed. */
      readonly source?: string;
    }
  | {
      readonly kind: "one-flow";
      readonly reporter: string;
      readonly partner: string;
      readonly periods: readonly string[];
      readonly source?: string;
    }
  | {
      /** Months or quarters without a row, of years that are added up from them. */
      readonly kind: "no-row";
      /** Who filed, about whom. */
      readonly reporter: string;
      readonly partner: string;
      readonly flow: Flow;
      readonly periods: readonly string[];
      /** Whether no row means no trade, so that the year stands; else it has no figure. */
      readonly is_no_trade: boolean;
    }
  | ({ readonly kind: "filed-part" } & FiledPart)
  | {
      /** As `no-row`, for all partners of a ranking. */
      readonly kind: "partners-without-row";
      readonly period: string;
      readonly partners: number;
      readonly of: number;
      readonly is_no_trade: boolean;
    }
  | {
      readonly kind: "coverage";
      readonly period: string;
      /** Σ named partners / reported world total, 0 to 1 or a little more. */
      readonly named: number;
      /** Value in areas "not specified", in US dollars, or in the currency that is named. */
      readonly unspecified: number;
      /** What of that is under codes that no table maps. */
      readonly unmapped?: number;
      /** What of the total is in no row of a partner, likewise; below zero where partners add up to more than it. */
      readonly untold?: number;
      readonly currency?: Currency;
      /** Whether no other period shown has a larger part there. */
      readonly most?: true;
    }
  | ({ readonly kind: "group" } & GroupTold)
  | {
      /** Who came into a group or left it. */
      readonly kind: "membership";
      readonly changes: readonly MembersChange[];
    }
  | {
      readonly kind: "outside-group";
      readonly partner: string;
      readonly group: string;
      /** The years shown in which the partner is none, where it is a member in others. */
      readonly periods?: readonly string[];
    }
  | { readonly kind: "not-in-source"; readonly countries: readonly string[]; readonly group: string }
  | {
      readonly kind: "cif-margin";
      /** Freight and insurance over the FOB value, as a fraction. */
      readonly margin: number;
      /** Whether the user gave it. */
      readonly given: boolean;
    }
  | { readonly kind: "re-exports"; readonly countries: readonly string[] }
  | { readonly kind: "one-sided"; readonly partners: number; readonly of: number }
  | {
      /** Products that were carried to another revision by weights, so that they are estimates of ours. */
      readonly kind: "carried";
      readonly from: readonly string[];
      readonly to: string;
    }
  | { readonly kind: "note"; readonly text: string };

function coverageText({
  period,
  named,
  unspecified,
  unmapped = 0,
  untold = 0,
  currency,
  most,
}: Extract<Caveat, { kind: "coverage" }>): string {
  const amount = (value: number) => money(Math.abs(value), currency);
  const rest = [
    ...(unspecified > unmapped ? [`${amount(unspecified - unmapped)} is in areas not specified`] : []),
    ...(unmapped > 0 ? [`${amount(unmapped)} is under codes that no table maps`] : []),
    ...(untold > 0 ? [`${amount(untold)} is in no row of a partner`] : []),
    ...(untold < 0 ? [`all rows together are ${amount(untold)} above it`] : []),
  ];
  const part = most ? `, a larger part than in any other ${frequencyOf(period)} shown` : "";
  return `In ${period} the named partners add up to ${percent(named)} of the reported world total; ${andList(rest)}${part}.`;
}

function leftOut({
  left_out: reasons,
  left_out_at: at = {},
}: Pick<Extract<Caveat, { kind: "read-from" }>, "left_out" | "left_out_at">): string {
  const each = Object.entries(reasons).map(([reason, rows]) => {
    const places = at[reason] ?? [];
    return `${reason} ${decimal(rows, 0)}${places.length > 0 ? ` (${placesText(places, rows)})` : ""}`;
  });
  const sum = Object.values(reasons).reduce((total, rows) => total + rows, 0);
  return sum === 0
    ? "all of them kept"
    : `of which ${decimal(sum, 0)} ${sum === 1 ? "is" : "are"} left out: ${each.join(", ")}`;
}

function mirroredText({ reporter, partner }: Extract<Caveat, { kind: "mirrored" }>): string {
  const [own, other] = [inText(reporter), inText(partner)];
  return `${capital(possessive(own))} own books are not in the source. These are ${possessive(other)}, read as a mirror: exports of ${own} are what ${other} imported (CIF), imports what ${other} exported (FOB).`;
}

function estimatesText({ figures, of, instead_of }: Extract<Caveat, { kind: "estimates" }>): string {
  if (instead_of !== undefined)
    return `All the ${of} are estimates of the source; ${inText(instead_of)} filed none of them.`;
  return `Of the ${of}, ${decimal(figures, 0)} ${figures === 1 ? "figure is an estimate" : "figures are estimates"} of the source.`;
}

/** `Russia reported nothing about Japan`, or `baci/202401b has nothing of Russia with Japan`. */
function pairOf(
  { reporter, partner, source }: Extract<Caveat, { kind: "not-reported" | "one-flow" }>,
  what: string,
): string {
  if (source !== undefined) return `${source} has ${what} of ${inText(reporter)} with ${inText(partner)}`;
  return `${opening(reporter)} reported ${what} ${what === "nothing" ? "about" : "with"} ${inText(partner)}`;
}

const FLOWS_WITH: Readonly<Record<Flow, string>> = {
  export: "exports to",
  import: "imports from",
  turnover: "trade with",
};

const MOST_NAMED = 6;

/** Periods by name, or where they are many, how many there are in each year. */
function periodsText(periods: readonly string[]): string {
  if (periods.length <= MOST_NAMED) return andList(periods);
  const years = new Map<string, number>();
  for (const year of periods.map((period) => period.slice(0, 4))) years.set(year, (years.get(year) ?? 0) + 1);
  const noun = periods.some((period) => period.includes("Q")) ? "quarters" : "months";
  return andList(
    [...years].map(([year, count], place) => `${count}${place === 0 ? ` ${noun}` : ""} of ${year}`),
  );
}

function noRowText({
  reporter,
  partner,
  flow,
  periods,
  is_no_trade,
}: Extract<Caveat, { kind: "no-row" }>): string {
  const fact = `${opening(reporter)} filed no ${FLOWS_WITH[flow]} ${inText(partner)} for ${periodsText(periods)}`;
  if (is_no_trade)
    return `${fact}. The source lists only what crossed the border, so that ${periods.length === 1 ? "it adds" : "they add"} nothing to the year.`;
  const years = [...new Set(periods.map((period) => period.slice(0, 4)))];
  return `${fact}, so that ${andList(years)} ${years.length === 1 ? "has" : "have"} no figure of it; missing is not zero.`;
}

function partnersWithoutRowText({
  period,
  partners,
  of,
  is_no_trade,
}: Extract<Caveat, { kind: "partners-without-row" }>): string {
  const who = `${decimal(partners, 0)} of ${decimal(of, 0)} partners`;
  return is_no_trade
    ? `For ${who} the source has no row in some part of ${period}. It lists only what crossed the border, so that those parts add nothing.`
    : `${who} ${partners === 1 ? "is" : "are"} not ranked: the source has no row for some part of ${period}, and missing is not zero.`;
}

/**
 * The one wording of a caveat, used by terminal, chart note and report alike.
 *
 * @returns A sentence, with its full stop.
 * @throws BilatError `BILAT_E_VALUE` for what is no caveat of a table.
 *
 * @example
 * ```ts
 * caveatText({ kind: "outside-group", partner: "Russia", group: "ASEAN" }); // "Russia is not a member of ASEAN."
 * ```
 */
export function caveatText(caveat: Caveat): string {
  switch (caveat?.kind) {
    case "valuation":
      return `${VALUED[caveat.flow ?? "both"]}${caveat.reporter === undefined ? "" : `, as reported by ${inText(caveat.reporter)}`}.`;
    case "mirrored":
      return mirroredText(caveat);
    case "reconciled":
      return `${caveat.source} is reconciled: one value a flow, made from both sides' reports and valued FOB both ways, so there is no mirror.`;
    case "world-is-sum":
      return `${caveat.source} states no world total; the world is the sum of the partners it names.`;
    case "chosen-source":
      return caveat.others.length === 0
        ? `Figures are from ${caveat.source}.`
        : `Figures are from ${caveat.source}; ${andList(caveat.others)} ${caveat.others.length === 1 ? "holds some too: name it" : "hold some too: name one"} as the source.`;
    case "carried":
      return `Products filed under ${andList(caveat.from)} are carried to ${caveat.to} by weights that are means over world trade: estimates.`;
    case "read-from":
      return `Read from ${andList(caveat.files)} (${caveat.format}): ${rowCount(caveat.rows_read)} about ${andList(caveat.about)}, ${leftOut(caveat)}.`;
    case "estimates":
      return estimatesText(caveat);
    case "no-previous-year":
      return `There is no growth for ${caveat.period}: the source has no figure for the year before.`;
    case "not-reported":
      return `${pairOf(caveat, "nothing")} for ${andList(inRuns(caveat.periods))}; missing is not zero.`;
    case "one-flow":
      return `${pairOf(caveat, "only exports or only imports")} for ${andList(inRuns(caveat.periods))}, so that there is no turnover then.`;
    case "no-row":
      return noRowText(caveat);
    case "filed-part":
      return filedPartText(caveat);
    case "partners-without-row":
      return partnersWithoutRowText(caveat);
    case "coverage":
      return coverageText(caveat);
    case "group":
      return groupText(caveat);
    case "membership":
      return membershipText(caveat);
    case "outside-group":
      return `${opening(caveat.partner)} is not a member of ${inText(caveat.group)}${caveat.periods ? ` in ${andList(inRuns(caveat.periods))}` : ""}.`;
    case "not-in-source":
      return `The source has no figures for ${andList(caveat.countries)}, which ${caveat.countries.length === 1 ? "belongs" : "belong"} to ${inText(caveat.group)}.`;
    case "cif-margin":
      return `"At FOB" takes ${percent(caveat.margin)} of freight and insurance off the importer's figure, ${caveat.given ? "the rate given" : "about the mean over all countries (Miao & Fortanier 2017; IMF 2017)"}; single pairs lie far from any one rate.`;
    case "re-exports":
      return `Re-exports: goods that pass through ${andList(caveat.countries.map(inText))} may stand there in one book, and under their origin or last destination in the other.`;
    case "one-sided":
      return `${decimal(caveat.partners, 0)} of ${decimal(caveat.of, 0)} partners are left out: the source has one side's figures only.`;
    case "note":
      return caveat.text;
    default:
      throw notMade(caveat, "caveat");
  }
}
