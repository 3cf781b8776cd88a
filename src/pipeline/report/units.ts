import { type MoneyPrint, type MoneyUnit, PLAIN_MONEY } from "../../core/currencies.js";
import { largestIn, moneyColumns, printedIn, unitFor } from "../../core/money-columns.js";
import type { ResultTable } from "../../core/result-table.js";
import { SMALL_MONEY } from "../../core/small-money.js";
import type { ReportData } from "../../report/report-data.js";
import type { SettledDefinition } from "./defaults.js";

/** Below so many dollars, yen … a pair's trade is printed in thousands beside that of others. */
const SMALL_BESIDE_OTHERS = 1e6;

/**
 * The tables of a report with their money in the currency and unit asked for; where no unit is named, in thousands
 * for a pair whose every year is below 10 million, and in billions for amounts of a trillion and more, in trillions for a thousand of those.
 */
export function inUnits(
  { currency, unit }: Pick<SettledDefinition, "currency" | "unit">,
  data: Omit<ReportData, "unit">,
): ReportData {
  const pair = largest([data.trade]);
  const beside = largest([data.partners, data.leaders]);
  const own = print(currency, unit ?? fitting(pair, pair, SMALL_MONEY));
  const others = print(currency, unit ?? fitting(pair, beside, SMALL_BESIDE_OTHERS));
  const { commodities, mirror, vintage } = data;
  return {
    ...data,
    unit,
    trade: counted(data.trade, own),
    levels: counted(data.levels, own),
    months: data.months && { ...data.months, table: counted(data.months.table, own) },
    standings: data.standings.map((one) => ({ ...one, table: counted(one.table, own) })),
    partners: counted(data.partners, others),
    partnerSeries: counted(data.partnerSeries, others),
    leaders: counted(data.leaders, others),
    coverage: counted(data.coverage, others),
    mirror: mirror && counted(mirror, own),
    vintage: vintage && counted(vintage, own),
    commodities: commodities && {
      ...commodities,
      sections: counted(commodities.sections, own),
      headings: counted(commodities.headings, own),
    },
  };
}

function fitting(pair: number, amount: number, small: number): MoneyUnit {
  if (pair > 0 && pair < small) return "thousand";
  return unitFor(amount);
}

function print(currency: MoneyPrint["currency"], unit: MoneyUnit): MoneyPrint | undefined {
  const isPlain = currency === PLAIN_MONEY.currency && unit === PLAIN_MONEY.unit;
  return isPlain ? undefined : { currency, unit };
}

/** The largest amount in the money columns of some tables. */
function largest(tables: readonly ResultTable[]): number {
  return Math.max(0, ...tables.map((table) => largestIn(table, moneyColumns(table))));
}

function counted(table: ResultTable, money: MoneyPrint | undefined): ResultTable {
  const { columns, ...rest } = money ? printedIn(table, moneyColumns(table), money) : table;
  const fine = columns.map((column) =>
    column.unit === "share" && isTiny(table, column.name) ? { ...column, decimals: FINE } : column,
  );
  return { ...rest, columns: fine };
}

/** Shares that would all print as 0.0% get decimals enough to tell them apart. */
const TINY = 0.0005;
const FINE = 4;

function isTiny({ rows }: ResultTable, name: string): boolean {
  const shares = rows.flatMap((row) => (typeof row[name] === "number" ? [row[name]] : []));
  return shares.some((share) => share > 0) && shares.every((share) => share < TINY);
}
