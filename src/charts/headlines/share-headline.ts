import { percent } from "../../core/numbers.js";
import type { ChartContext, Level } from "../drawing/chart-context.js";
import { direction } from "./direction.js";
import { extreme } from "./turnover-headline.js";
import { inText, opening, possessive } from "./words.js";

function extremeNote(shares: readonly Level[], kind: "low" | "high"): string {
  const [first, last, found] = [shares[0], shares.at(-1), extreme(shares, kind)];
  const printed = found && percent(found.value);
  if (!found || !first || !last || printed === percent(first.value) || printed === percent(last.value))
    return "";
  return `, after a ${kind} of ${printed} in ${found.period}`;
}

/** Where the partner's share went from the first period to the last. */
export function shareHeadline(shares: readonly Level[], { reporter, partner }: ChartContext): string {
  const subject = `${possessive(opening(partner))} share in ${possessive(inText(reporter))} trade`;
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last) return subject;
  if (first === last) return `${subject} was ${percent(last.value)} in ${last.period}`;
  const way = direction(first.value, last.value, percent);
  if (way === "same") {
    const note = extremeNote(shares, "low") || extremeNote(shares, "high");
    return `${subject} was ${percent(last.value)} in ${last.period} as in ${first.period}${note}`;
  }
  const note =
    extremeNote(shares, way === "rose" ? "low" : "high") ||
    extremeNote(shares, way === "rose" ? "high" : "low");
  return `${subject} ${way} from ${percent(first.value)} in ${first.period} to ${percent(last.value)} in ${last.period}${note}`;
}
