import type { ChartContext } from "../drawing/chart-context.js";
import { amountWords } from "../drawing/money-scale.js";
import { capital, inText } from "./words.js";

/** Two records of one flow. */
export interface BookPair {
  readonly period: string;
  /** The flow from the reporter's side. */
  readonly flow: "export" | "import";
  readonly reporter: number;
  readonly mirror: number;
}

function widestGap(pairs: readonly BookPair[]): BookPair | undefined {
  const gap = (pair: BookPair) => Math.abs(pair.mirror - pair.reporter);
  return pairs.reduce<BookPair | undefined>(
    (found, pair) => (found && gap(found) >= gap(pair) ? found : pair),
    undefined,
  );
}

/** Where no flow stands in both countries' own books. */
export function estimatedHeadline({ reporter, partner }: ChartContext): string {
  return `The source estimates part of what ${inText(reporter)} and ${inText(partner)} sold each other`;
}

/** Where the two countries' records of the same goods lie furthest apart. */
export function mirrorHeadline(pairs: readonly BookPair[], context: ChartContext): string {
  const { reporter, partner } = context;
  const found = widestGap(pairs);
  const [home, away] = [inText(reporter), inText(partner)];
  if (!found) return `${capital(home)} and ${away}: both sides' books`;
  const goods = `goods from ${found.flow === "export" ? home : away}`;
  const [own, other] = [found.reporter, found.mirror].map(amountWords(context));
  if (own === other)
    return `${capital(home)} and ${away} record the same value for ${goods}: ${own} in ${found.period}`;
  const figures =
    found.mirror > found.reporter
      ? `${away} records ${other}, ${home} ${own}`
      : `${home} records ${own}, ${away} ${other}`;
  return `${capital(home)} and ${away} differ most on ${goods} in ${found.period}: ${figures}`;
}
