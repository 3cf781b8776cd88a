import { decimal, points } from "../../core/numbers.js";
import type { ChartContext } from "../drawing/chart-context.js";
import { capital, inText, possessive } from "./words.js";

/** What each flow gave to the growth of turnover in one period, as fractions. */
export interface Parts {
  readonly period: string;
  readonly exports: number;
  readonly imports: number;
}

const NOTHING = 0.0005;

function bare(fraction: number): string {
  return decimal(Math.abs(fraction) * 100, 1);
}

function together({ period, exports, imports }: Parts, subject: string): string {
  const [lead, part] = Math.abs(exports) >= Math.abs(imports) ? ["exports", exports] : ["imports", imports];
  const total = exports + imports;
  const noun = total > 0 ? "growth" : "decline";
  return `${capital(lead)} made up ${bare(part)} of the ${bare(total)} points of ${noun} in ${subject} in ${period}`;
}

/** Which flow moved turnover in the last period. */
export function contributionHeadline(last: Parts, { reporter, partner }: ChartContext): string {
  const { period, exports, imports } = last;
  const subject = `${possessive(inText(reporter))} trade with ${inText(partner)}`;
  if (Math.abs(exports) < NOTHING && Math.abs(imports) < NOTHING) {
    return `Neither exports nor imports moved ${subject} in ${period}`;
  }
  if (exports * imports >= 0) return together(last, subject);
  const [up, down] = exports > 0 ? ["exports", "imports"] : ["imports", "exports"];
  const [plus, minus] = exports > 0 ? [exports, imports] : [imports, exports];
  return `${capital(up)} added ${bare(plus)} points to ${subject} in ${period}, ${down} took away ${bare(minus)}: ${points(plus + minus)} in all`;
}
