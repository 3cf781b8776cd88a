import { type Currency, nameIn } from "../core/currencies.js";
import type { CellCommand } from "./provenance.js";
import type { ReportData } from "./report-data.js";

interface View {
  readonly reporter: string;
  readonly partner: string;
  readonly source: string;
  readonly first: string;
  readonly last: string;
  readonly currency: Currency;
  /** Whether years are sums of the months or quarters that the source files. */
  readonly summed: boolean;
}

/** The commands that print the cells of a report's tables again, by table id. */
export function reportCommands(data: ReportData): Record<string, CellCommand[]> {
  // No command reads one country's books as another's.
  if (data.mirrored) return {};
  const { reporterCode: reporter, partnerCode: partner, first, last, exchange } = data;
  const source = data.trade.sources[0]?.snapshot ?? "";
  const view = { reporter, partner, first, last, source, currency: exchange.currency, summed: data.summed };
  const named = (name: string) => nameIn(exchange.currency, name);
  const trade = tradeCommand(view);
  return {
    [data.trade.id]: [{ ...trade, columns: same(data.trade, named) }],
    levels: [{ ...trade, columns: itself([named("turnover_usd")]) }],
    contribution: [{ ...trade, columns: itself(["turnover_growth"]) }],
    vintage: [{ ...trade, columns: itself([named("turnover_usd"), "turnover_growth"]) }],
    ...Object.fromEntries(
      data.standings.flatMap(({ among, table }) =>
        among === undefined ? [] : [[table.id, [standing(view, among)]]],
      ),
    ),
    partners: partners(view),
    ...(exchange.currency === "USD" && onlyInDollars(data, view)),
    ...(data.investments && investments()),
  };
}

/** Of tables that no command prints in another currency. */
function onlyInDollars(data: ReportData, view: View): Record<string, CellCommand[]> {
  return {
    "commodities-sections": products(data, "section"),
    "commodities-headings": products(data, data.commodities?.level ?? "heading"),
    ...(data.mirror && { mirror: [{ ...mirror(view), columns: same(data.mirror) }] }),
  };
}

/** The measured columns of a table that a command prints under the same names. */
function same(table: ReportData["trade"], named = (name: string) => name): Record<string, string> {
  return itself(table.columns.flatMap(({ name, unit }) => (unit === "text" ? [] : [named(name)])));
}

function itself(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

function tradeCommand({ reporter, partner, source, currency, summed }: View): Omit<CellCommand, "columns"> {
  const money = currency === "USD" ? "" : ` --currency ${currency}`;
  const command = `bilat trade ${reporter} ${partner} --years {period}${summed ? " --annual" : ""}${money} --source ${source} --format json`;
  return { command, row: { period: "{period}" } };
}

function mirror({ reporter, partner, source }: View): Omit<CellCommand, "columns"> {
  const command = `bilat mirror ${reporter} ${partner} --years {period} --source ${source} --format json`;
  return { command, row: { period: "{period}", flow: "{flow}" } };
}

function standing({ reporter, partner, source }: View, group: string): CellCommand {
  const among = group === "" ? "" : ` --among ${/^[\w,-]+$/.test(group) ? group : JSON.stringify(group)}`;
  return {
    command: `bilat rank ${reporter} --year {period}${among} --source ${source} --format json`,
    row: { partner },
    columns: { rank: "rank" },
  };
}

function partners({ reporter, source, first, last, currency }: View): CellCommand[] {
  const command = (year: string) => `bilat rank ${reporter} --year ${year} --source ${source} --format json`;
  const row = { partner: "{partner}" };
  // Shares of converted amounts differ in their last digit.
  if (currency !== "USD") return [{ command: command(last), row, columns: { rank: "rank" } }];
  const now = { last_usd: "value_usd", growth: "growth", share: "share", rank: "rank" };
  return [
    { command: command(last), row, columns: now },
    { command: command(first), row, columns: { first_usd: "value_usd" } },
  ];
}

/** Commodities stand in the books of the one whose customs record them. */
function products(
  { commodities, reporterCode, partnerCode, first, last }: ReportData,
  level: "section" | "heading" | "chapter",
): CellCommand[] {
  if (!commodities) return [];
  const pair = commodities.filedBy === "reporter" ? [reporterCode, partnerCode] : [partnerCode, reporterCode];
  const source = commodities.sections.sources[0]?.snapshot ?? "";
  const row = { flow: "{flow}", product: "{heading}" };
  const command = (year: string) =>
    `bilat products ${pair.join(" ")} --years ${year} --by ${level} --source ${source} --format json`;
  return [
    { command: command(last), row, columns: { value_usd: "value_usd", share: "share" } },
    { command: command(first), row, columns: { first_usd: "value_usd" } },
  ];
}

function investments(): Record<string, CellCommand[]> {
  const sums = ["announcements", "with_amount", "amount_low_usd", "amount_high_usd"];
  const columns = Object.fromEntries(sums.map((name) => [name, name]));
  const by = (view: string): CellCommand => ({
    command: `bilat investments --by ${view} --format json`,
    row: { key: "{key}" },
    columns,
  });
  const listed = { command: "bilat investments --format json", row: { id: "{id}" } };
  return {
    investments: [{ ...listed, columns: { count: "count", amount_usd: "amount_usd" } }],
    "investments-by-year": [by("year")],
    "investments-by-sector": [by("sector")],
  };
}
