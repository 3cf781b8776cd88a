import { usd } from "../core/numbers.js";
import type { InvestmentRow } from "./investments.js";
import { capital, countWord, inText } from "./words.js";

const BOUND_WORDS = {
  exact: "",
  about: "about ",
  "at-least": "at least ",
  "more-than": "more than ",
  "at-most": "at most ",
  range: "about ",
} as const;

/** How a stated amount or count is bounded. */
export type Bound = keyof typeof BOUND_WORDS;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** A date as precise as it is known: `16 Dec 2016`, `Dec 2016`, `2019`. */
export function dateText(date: string, precision: string): string {
  const [year = "", month = "1", day = "1"] = date.split("-");
  const name = MONTHS[Number(month) - 1] ?? "";
  if (precision === "day") return `${Number(day)} ${name} ${year}`;
  return precision === "month" ? `${name} ${year}` : year;
}

/** Announced money with its bound and without false precision: `about $1.3 billion`. */
export function amountText({
  amount_usd,
  amount_bound = "exact",
}: Pick<InvestmentRow, "amount_usd" | "amount_bound">): string {
  if (amount_usd === undefined) return "";
  const amount = usd(amount_usd, 2)
    .replace(/(\.\d*?)0+(?=\D|$)/, "$1")
    .replace(/\.(?=\D|$)/, "");
  return `${BOUND_WORDS[amount_bound]}${amount}`;
}

/** How many announcements name an amount, and the largest; amounts are not added, for they may overlap. */
export function investmentsHeadline(
  rows: readonly InvestmentRow[],
  reporter: string,
  partner: string,
): string {
  const paid = rows.filter((row) => row.amount_usd !== undefined);
  const all = `${rows.length === 1 ? "announcement" : "announcements"} between ${inText(reporter)} and ${inText(partner)}`;
  if (paid.length === 0) return `None of the ${countWord(rows.length)} ${all} names an amount`;
  const largest = paid.reduce((found, row) =>
    (row.amount_usd ?? 0) > (found.amount_usd ?? 0) ? row : found,
  );
  const start =
    paid.length === rows.length
      ? `All ${countWord(rows.length)}`
      : `${capital(countWord(paid.length))} of ${countWord(rows.length)}`;
  const verb = paid.length === 1 && rows.length > 1 ? "names" : "name";
  return `${start} ${all} ${verb} an amount; the largest is ${amountText(largest)}, in ${largest.date.slice(0, 4)}`;
}
