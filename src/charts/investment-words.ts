import { decimal, usd } from "../core/numbers.js";
import type { ChartContext } from "./drawing/chart-context.js";
import { capital, countWord, inText } from "./headlines/words.js";

/** One announcement: an event with a date, perhaps an amount. */
export interface InvestmentRow {
  readonly id: string;
  /** `2016-12-15`, `2016-12` or `2016`; what is not known stands in the middle of its month or year. */
  readonly date: string;
  /** `day`, `month`, `season` or `year`: no more than this is printed. */
  readonly date_precision: string;
  readonly label: string;
  readonly amount_usd?: number | undefined;
  /** A {@link Bound}. */
  readonly amount_bound?: string | undefined;
  /** Such as `announced`, `signed`, `committed`, `disbursed`, `implementing`. */
  readonly status: string;
  /** Agreements or projects counted; a count is not a value and has no length. */
  readonly count?: number | undefined;
  /** What is counted: `agreements`. A count without it is not drawn. */
  readonly count_unit?: string | undefined;
  /** A {@link Bound}. */
  readonly count_bound?: string | undefined;
}

/** How a stated amount or count is bounded. */
export type Bound = "exact" | "about" | "at-least" | "more-than" | "at-most" | "range";

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exact: "",
  about: "about ",
  "at-least": "at least ",
  "more-than": "more than ",
  "at-most": "at most ",
  range: "about ",
};

function boundWord(bound: string | undefined): string {
  return BOUND_WORDS[(bound ?? "exact") as Bound] ?? "";
}

const BILLION = 1e9;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** A date as precise as it is known: `16 Dec 2016`, `Dec 2016`, `2019`. */
export function dateText(date: string, precision: string): string {
  const [year = "", month = "1", day = "1"] = date.split("-");
  const name = MONTHS[Number(month) - 1] ?? "";
  if (precision === "day") return `${Number(day)} ${name} ${year}`;
  return precision === "month" ? `${name} ${year}` : year;
}

/** Announced money with its bound and without false precision: `about $1.3 billion`. */
export function amountText({ amount_usd, amount_bound }: InvestmentRow): string {
  if (amount_usd === undefined) return "";
  const amount = usd(amount_usd, amount_usd >= BILLION ? 2 : 0)
    .replace(/(\.\d*?)0+(?=\D|$)/, "$1")
    .replace(/\.(?=\D|$)/, "");
  return `${boundWord(amount_bound)}${amount}`;
}

/** What was counted and what it is worth, both with their bounds: `about 20 agreements · $1.3 billion`. */
export function figuresText(row: InvestmentRow): string {
  const { count, count_unit, count_bound } = row;
  const counted =
    count === undefined || !count_unit ? "" : `${boundWord(count_bound)}${decimal(count, 0)} ${count_unit}`;
  return [counted, amountText(row)].filter((text) => text !== "").join(" · ");
}

function headlineOfOne(row: InvestmentRow, between: string): string {
  const year = row.date.slice(0, 4);
  const start = `The one announcement ${between.replace(/,$/, "")}, in ${year}, names`;
  return `${start} ${row.amount_usd === undefined ? "no amount" : amountText(row)}`;
}

/**
 * How many announcements name an amount, and the largest; amounts are not added, for they may overlap.
 *
 * @param isAllDrawn Whether there are no running counts and goals beside them, which a reader would count too.
 */
export function investmentsHeadline(
  rows: readonly InvestmentRow[],
  context: ChartContext,
  { isAllDrawn }: { readonly isAllDrawn: boolean },
): string {
  const pair = `between ${inText(context.reporter)} and ${inText(context.partner)}`;
  const between = isAllDrawn ? pair : `${pair}, running counts and goals aside,`;
  const [first] = rows;
  if (first && rows.length === 1) return headlineOfOne(first, between);
  const all = `${countWord(rows.length)} announcements ${between}`;
  const paid = rows.filter((row) => row.amount_usd !== undefined);
  const largest = paid.reduce<InvestmentRow | undefined>(
    (found, row) => ((row.amount_usd ?? 0) > (found?.amount_usd ?? -1) ? row : found),
    undefined,
  );
  if (!largest) return `None of the ${all} names an amount`;
  const start = paid.length === rows.length ? `All ${all}` : `${capital(countWord(paid.length))} of ${all}`;
  const verb = paid.length === 1 ? "names" : "name";
  return `${start} ${verb} an amount; the largest is ${amountText(largest)}, in ${largest.date.slice(0, 4)}`;
}
