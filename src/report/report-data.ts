import type { Currency, MoneyUnit } from "../core/currencies.js";
import type { Measured } from "../core/measured.js";
import type { ResultTable } from "../core/result-table.js";
import type { ClaimData } from "./claim-data.js";
import type { MonthData } from "./month-data.js";
import type { Quote } from "./prose.js";

/** A snapshot as the report's last chapter lists it. */
export interface SourceText {
  readonly snapshot: string;
  readonly title: string;
  readonly producer: string;
  readonly citation: string;
  readonly url: string | undefined;
  /** The day on which it was read, `2026-04-28`. */
  readonly accessed: string;
  readonly vintage: string;
  readonly license: string;
  /** Its manifest's remarks, and how many rows were left out for what reason when it was compiled. */
  readonly remarks: readonly Quote[];
}

/** Ranks of the partners that are drawn in the bump chart. */
export interface DrawnRank {
  readonly period: string;
  readonly partner: string;
  readonly partner_name: string;
  readonly rank: number | undefined;
  readonly highlighted: boolean;
}

/** The partner's standing in one group. */
export interface GroupStanding {
  /** Empty for all countries. */
  readonly group: string;
  readonly title: string;
  /** What `--among` takes; empty for all countries, `undefined` for a group that a file defines. */
  readonly among: string | undefined;
  readonly definition: string;
  readonly table: ResultTable;
  readonly drawn: readonly DrawnRank[];
  /** How many partners have a rank in some year. */
  readonly ranked: number;
  /** Who moved past whom: `South Korea moved ahead of Japan in 2017.` */
  readonly overtakings: readonly string[];
}

/** An announcement as the timeline draws it. */
export interface DrawnAnnouncement {
  readonly id: string;
  readonly date: string;
  readonly date_precision: "day" | "month" | "season" | "year";
  readonly label: string;
  readonly amount_usd: number | undefined;
  readonly amount_bound: string | undefined;
  readonly status: string;
  readonly count: number | undefined;
  readonly count_unit: string | undefined;
  readonly count_bound: string | undefined;
}

/** The announcements part of a report; absent for pairs without announcements. */
export interface InvestmentData {
  readonly list: ResultTable;
  readonly byYear: ResultTable;
  readonly bySector: ResultTable;
  readonly points: readonly { readonly name: Quote; readonly announcements: readonly string[] }[];
  /** How many of them are events: neither later readings of a running count nor goals. */
  readonly events: Measured;
  readonly drawn: readonly DrawnAnnouncement[];
  /** Stated amounts added, without those that may be part of another, and with them. */
  readonly total_low: Measured;
  readonly total_high: Measured;
}

/** Trade by commodity as one side records it. */
export interface CommodityData {
  readonly filedBy: "reporter" | "partner";
  /** Whether customs published the figures under headings of their own, or a source of the Harmonized System was imported. */
  readonly of: "customs" | "import";
  /** Who made one figure of both sides' reports; where left out, the figures are as one side filed them. */
  readonly reconciledBy?: string;
  /** They add up to the total. */
  readonly sections: ResultTable;
  /** Parts of sections; headings need not exhaust them. */
  readonly headings: ResultTable;
  /** What those parts are. */
  readonly level: "heading" | "chapter";
}

/** Units of a currency for one US dollar, on average over a year. */
export interface YearRate {
  readonly year: string;
  readonly rate: Measured;
}

/** What a report was made with and from: with its sources, all that it depends on. */
export interface Edition {
  /** The version of bilat. */
  readonly version: string;
  /** The first twelve digits of the SHA-256 of its definition, `report.json`. */
  readonly definition: string;
}

/** Everything a report prints, already computed. */
export interface ReportData {
  readonly reporter: string;
  readonly partner: string;
  /** ISO 3166-1 alpha-3, like the partner's. */
  readonly reporterCode: string;
  readonly partnerCode: string;
  /** True when the reporter's own books are not there and the partner's stand in for them. */
  readonly mirrored: boolean;
  /** The currency of the pair's trade, with the rates of the report's years; none for the dollar. */
  readonly exchange: {
    readonly currency: Currency;
    /** Whether the reporter's figures were filed in it, so that no rate was needed for them. */
    readonly asFiled: boolean;
    readonly rates: readonly YearRate[];
    /** Who says those that the source was imported with, in brackets, or nothing. */
    readonly saidBy: string;
  };
  /** The unit of money asked for; what fits when `undefined`. */
  readonly unit: MoneyUnit | undefined;
  readonly first: string;
  readonly last: string;
  /** Such as `IMF DOTS (vintage February 2022), as reported by Russia`. */
  readonly sourceLine: string;
  /** The chapters asked for; all that have figures when `undefined`. */
  readonly chapters: readonly string[] | undefined;
  readonly trade: ResultTable;
  readonly levels: ResultTable;
  /** The pair's months or quarters; `undefined` where the source files years. */
  readonly months: MonthData | undefined;
  readonly contribution: ResultTable;
  /** The largest partners of each year. */
  readonly leaders: ResultTable;
  readonly standings: readonly GroupStanding[];
  readonly partners: ResultTable;
  readonly partnerSeries: ResultTable;
  readonly mirror: ResultTable | undefined;
  /** Freight and insurance over the FOB value, at which the mirror table brings imports to FOB. */
  readonly cifMargin: Measured;
  readonly vintage: ResultTable | undefined;
  readonly commodities: CommodityData | undefined;
  /** Whether years are sums of the months or quarters that the source files. */
  readonly summed: boolean;
  /** Whether announcements were asked for. */
  readonly announcements: boolean;
  /** Whether published statements were asked for. */
  readonly claimsAsked: boolean;
  readonly investments: InvestmentData | undefined;
  readonly claims: ClaimData | undefined;
  /** The pair's growth per year between the first and the last year. */
  readonly cagr: Measured;
  readonly intensity: Measured;
  readonly effectivePartners: Measured;
  /** What was asked for and can't be given, one sentence each. */
  readonly unmet: readonly string[];
  /** How much of the world total is with countries, year by year. */
  readonly coverage: ResultTable;
  readonly sources: readonly SourceText[];
  readonly edition: Edition;
}

/** The figure in a table's cell, by the value of its period (or other key) column. */
export function cell(table: ResultTable, key: string, column: string): Measured | undefined {
  const row = table.rows.findIndex((candidate) => candidate[table.key.at(-1) ?? ""] === key);
  return table.figures[row]?.[column];
}

/** The period in which a column is highest or lowest; `undefined` when it has no figure at all. */
export function extremePeriod(
  table: ResultTable,
  column: string,
  end: "highest" | "lowest",
): string | undefined {
  const rows = table.rows.filter((row) => typeof row[column] === "number");
  const sign = end === "highest" ? -1 : 1;
  rows.sort((a, b) => sign * (Number(a[column]) - Number(b[column])));
  return rows[0]?.["period"] as string | undefined;
}
