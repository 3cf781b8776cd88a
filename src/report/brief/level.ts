import { capital, inText, opening, possessive } from "../../charts/headlines/words.js";
import { footnote, type Text } from "../blocks.js";
import type { Desk } from "../chapter.js";
import { amount, apart, money, part, type Say, size } from "../prose.js";
import { extremePeriod, type ReportData } from "../report-data.js";
import { isSharp, moveOf } from "../words.js";
import { type Ends, endsOf, figuresOf, hasGaps } from "./view.js";

/** How large trade is, and how it moved between the first and the last year. */
export function levelSentence({ data, say }: Desk): Text | undefined {
  const ends = endsOf(data.trade, "turnover_usd");
  if (!ends) return flowsOnly(data, say);
  const at = figuresOf(data.trade);
  const [from, to] = [at(ends.first, "turnover_usd"), at(ends.last, "turnover_usd")];
  const subject = `${possessive(opening(data.reporter))} trade turnover with ${inText(data.partner)} (exports + imports)`;
  if (ends.first === ends.last) return say`${subject} was ${money(to)} in ${ends.last}.`;
  if (data.trade.rows.every((row) => (row["turnover_usd"] ?? 0) === 0)) return noTrade(data, ends, say);
  const [then, now] = [money(from), money(to)];
  if (then?.text === now?.text) return say`${subject} was ${now} in ${ends.last}, as in ${ends.first}.`;
  const rose = (to?.value ?? 0) > (from?.value ?? 0);
  const verb = `${rose ? "rose" : "fell"}${isOneYear(ends) && isSharp(data.cagr.value ?? 0) ? " sharply" : ""}`;
  return say`${subject} ${verb} from ${then} in ${ends.first} to ${now} in ${ends.last}${pace(data, ends, say) ?? ""}.`;
}

function isOneYear({ first, last }: Ends): boolean {
  return Number(last) - Number(first) === 1;
}

/** The average growth per year, where it prints as more than nothing. */
function pace({ cagr, first, last }: ReportData, ends: Ends, say: Say): Text | undefined {
  if (ends.first !== first || ends.last !== last || cagr.value === undefined) return undefined;
  if (moveOf(cagr.value) === "did not change") return undefined;
  const noun = cagr.value > 0 ? "a rise" : "a fall";
  return isOneYear(ends)
    ? say`, ${noun} of ${size(cagr)}`
    : say`, ${noun} of ${size(cagr)} a year on average`;
}

function noTrade({ reporter, partner }: ReportData, { first, last }: Ends, say: Say): Text | undefined {
  return say`${opening(reporter)} reported no trade with ${inText(partner)} from ${first} to ${last}: every figure it filed is zero.`;
}

/** Books that never hold both flows of a year give no turnover; each flow is said by itself. */
function flowsOnly({ trade, reporter, partner }: ReportData, say: Say): Text | undefined {
  const at = figuresOf(trade);
  const flow = (column: "exports_usd" | "imports_usd", words: string) => {
    const ends = endsOf(trade, column);
    return ends && say`its last ${words}, of ${money(at(ends.last, column))}, are those of ${ends.last}`;
  };
  const told = [flow("exports_usd", "exports"), flow("imports_usd", "imports")].filter(
    (text) => text !== undefined,
  );
  // Where no year is whole, its months are told.
  if (told.length === 0) return undefined;
  const flows = told.flatMap((text, index) => (index === 0 ? text : [" and ", ...text]));
  return say`In no year did ${inText(reporter)} report both exports to and imports from ${inText(partner)}, so that there is no turnover; ${flows}.`;
}

/** The way between the ends: the lowest or the highest year, and what has been made good since. */
export function pathSentence({ data, say }: Desk): Text | undefined {
  const ends = endsOf(data.trade, "turnover_usd");
  if (!ends || Number(ends.last) - Number(ends.first) < 2) return undefined;
  const low = extremePeriod(data.trade, "turnover_usd", "lowest") ?? ends.last;
  const high = extremePeriod(data.trade, "turnover_usd", "highest") ?? ends.last;
  const at = figuresOf(data.trade);
  if (at(high, "turnover_usd")?.value === at(low, "turnover_usd")?.value) return undefined;
  const known = hasGaps(data.trade, "turnover_usd") ? "Of the years with a figure " : "";
  const lowest = say`${known ? `${known}it` : "It"} was lowest in ${low}, at ${apart(at(low, "turnover_usd"), [at(ends.first, "turnover_usd"), at(ends.last, "turnover_usd")])}`;
  if (low === ends.first) return fromTheLow(data, { ...ends, high }, say);
  if (low === ends.last)
    return say`${known}${low} was the lowest${known ? "" : " year"} and ${high} the highest, at ${money(at(high, "turnover_usd"))}.`;
  const since = sinceTheLow(data, { ...ends, low, high }, say) ?? [];
  const call = since.some((run) => typeof run === "object") ? footnote("recovery") : "";
  return say`${lowest}, and ${since}.${call}`;
}

function fromTheLow(
  { trade, levels }: ReportData,
  { last, high }: Ends & { high: string },
  say: Say,
): Text | undefined {
  const isKnown = !hasGaps(trade, "turnover_usd");
  if (high === last)
    return say`${last} was the highest ${isKnown ? "year of the period" : "of the years with a figure"}.`;
  const at = figuresOf(trade);
  return say`${isKnown ? "It" : "Of the years with a figure it"} was highest in ${high}, at ${money(at(high, "turnover_usd"))}, and stood at ${part(figuresOf(levels)(last, "to_peak"))} of that in ${last}.`;
}

/** Of a fall, so much more was once made good than is in the last year: it is said by when. */
const FELL_BACK = 0.1;

function sinceTheLow(
  { levels, trade }: ReportData,
  { last, low, high }: Ends & { low: string; high: string },
  say: Say,
): Text | undefined {
  const since = figuresOf(levels)(last, "from_trough");
  if (since?.value === undefined) return undefined;
  if (high === last) {
    const among = hasGaps(trade, "turnover_usd") ? "of them" : "year of the period";
    return say`has since recovered: ${last} was the highest ${among}`;
  }
  if (since.value >= 1) return say`has since recovered`;
  const back = levels.rows.find(({ from_trough }) => Number(from_trough) >= 1)?.["period"];
  if (typeof back === "string")
    return say`recovered by ${back}; in ${last} ${part(since)} of the fall to ${low} was still made good`;
  const best = extremePeriod(levels, "from_trough", "highest") ?? last;
  const most = figuresOf(levels)(best, "from_trough");
  if ((most?.value ?? 0) - since.value >= FELL_BACK)
    return say`had made good ${part(most)} of the fall to that year by ${best}; in ${last} it was ${part(since)}`;
  return say`has since made good ${part(since)} of the fall to that year`;
}

/** What the last year brought, and through which flow. */
export function lastYearSentence({ data, say }: Desk): Text | undefined {
  const ends = endsOf(data.trade, "turnover_growth");
  if (!ends || ends.last !== data.last) return undefined;
  const at = figuresOf(data.trade);
  const growth = at(ends.last, "turnover_growth");
  if (growth?.value === undefined) return undefined;
  const flows = flowClause(data, say);
  const level = endsOf(data.trade, "turnover_usd");
  if (level && isOneYear(level)) return flows && say`${capital(String(flows[0]))}${flows.slice(1)}.`;
  const subject = `In ${ends.last} turnover`;
  const verb = moveOf(growth.value);
  if (verb === "did not change") return say`${subject} did not change${flows ? [": ", ...flows] : ""}.`;
  const by = isSharp(growth.value) ? `${verb} sharply, by` : `${verb} by`;
  return say`${subject} ${by} ${size(growth)}${flows ? [": ", ...flows] : ""}.`;
}

function flowClause({ trade, last }: ReportData, say: Say): Text | undefined {
  const at = figuresOf(trade);
  const [exports, imports] = [at(last, "exports_growth"), at(last, "imports_growth")];
  if (exports?.value === undefined || imports?.value === undefined) return undefined;
  const [out, back] = [moveOf(exports.value), moveOf(imports.value)];
  if (out === "did not change" || back === "did not change") return undefined;
  if (out === back) return say`exports ${out} by ${size(exports)} and imports by ${size(imports)}`;
  return say`exports ${out} by ${size(exports)} while imports ${back} by ${size(imports)}`;
}

/** Who sold more, and how the balance changed. */
export function balanceSentence({ data, say }: Desk): Text | undefined {
  const ends = endsOf(data.trade, "balance_usd");
  if (!ends) return undefined;
  const at = figuresOf(data.trade);
  const [sold, bought] = [money(at(ends.last, "exports_usd")), money(at(ends.last, "imports_usd"))];
  const goods = say`${opening(data.reporter)} sold ${inText(data.partner)} goods for ${sold} and bought goods for ${bought} in ${ends.last}`;
  const [then, now] = [at(ends.first, "balance_usd"), at(ends.last, "balance_usd")];
  if (!now || now.value === 0) return goods && say`${goods}, in balance.${footnote("valuation")}`;
  const side = (value: number) => (value > 0 ? "surplus" : "deficit");
  const before =
    ends.first === ends.last || !then || then.value === 0
      ? ""
      : Math.sign(then.value ?? 0) === Math.sign(now.value ?? 0)
        ? say`, against ${amount(then)} in ${ends.first}`
        : say`, after a ${side(then.value ?? 0)} of ${amount(then)} in ${ends.first}`;
  return (
    goods && say`${goods}: a ${side(now.value ?? 0)} of ${amount(now)}${before}.${footnote("valuation")}`
  );
}
