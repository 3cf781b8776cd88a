import { andList } from "../../core/and-list.js";
import { ordinal } from "../../core/numbers.js";
import type { ChartContext } from "../drawing/chart-context.js";
import { amountWords } from "../drawing/money-scale.js";
import { inText, opening, possessive } from "./words.js";

/** A partner's place and trade in one period. */
export interface TopPartnerRow {
  readonly period: string;
  readonly partner_name: string;
  /** 1 is the largest. */
  readonly rank: number;
  readonly turnover_usd: number;
  /** The pair's partner. */
  readonly highlighted?: boolean;
}

/** What a period shows, as a sentence without its full stop: who leads, and where the pair's partner stands. */
export function topPartnersHeadline(
  rows: readonly TopPartnerRow[],
  period: string,
  { reporter, partner, money }: Pick<ChartContext, "reporter" | "partner" | "money">,
): string {
  const now = rows.filter((row) => row.period === period).sort((a, b) => a.rank - b.rank);
  const [leader, own] = [now[0], now.find((row) => row.highlighted)];
  if (!leader) return `No partner of ${inText(reporter)} is ranked in ${period}`;
  const first = `${opening(leader.partner_name)} was ${possessive(inText(reporter))} largest partner in ${period}`;
  const amount = (row: TopPartnerRow) => amountWords({ ...(money && { money }) })(row.turnover_usd);
  const tied = now.filter(({ rank }) => rank === leader.rank);
  if (own && tied.length > 1 && tied.includes(own)) {
    const names = andList(
      tied.map(({ partner_name }, place) => (place === 0 ? opening : inText)(partner_name)),
    );
    return `${names} were ${possessive(inText(reporter))} largest partners in ${period}, with ${amount(own)} each`;
  }
  if (!own) return `${first}, with ${amount(leader)}; for ${inText(partner)} no turnover is recorded`;
  if (own === leader) return `${first}, with ${amount(own)}`;
  return `${first}, with ${amount(leader)}; ${inText(own.partner_name)} was ${ordinal(own.rank)}, with ${amount(own)}`;
}
