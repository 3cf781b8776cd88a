import { type Measured, measure, reported } from "../../core/measured.js";
import { previousYear, type YearRange, yearPeriods } from "../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../core/result-table.js";
import { mirrorGap } from "../../indicators/mirror-gap.js";
import { turnover } from "../../indicators/turnover.js";
import { snapshotFile } from "../../store/snapshots.js";
import { readTextTable, type TextRow } from "../../store/table-file.js";
import type { Exchange } from "../exchange.js";
import type { PartnerBook } from "../partner-book.js";
import { yearGrowth } from "../trade.js";
import { embeddedSnapshot, snapshotRef, type Workbench } from "../workbench.js";

const SOURCE = "un-comtrade/2022-01";
const FILE = "figures.csv";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "turnover_usd", label: "IMF DOTS", unit: "usd", decimals: 1 },
  { name: "comtrade_usd", label: "UN Comtrade", unit: "usd", decimals: 1 },
  { name: "difference_usd", label: "Difference", unit: "usd", decimals: 1 },
  { name: "turnover_growth", label: "Growth, IMF DOTS", unit: "rate", decimals: 1 },
  { name: "comtrade_growth", label: "Growth, UN Comtrade", unit: "rate", decimals: 1 },
] as const satisfies readonly Column[];

/** The same reporter in another vintage; `undefined` unless that vintage is asked for and has the pair. */
export async function vintageTable(
  bench: Workbench,
  book: PartnerBook,
  view: {
    readonly partner: string;
    readonly years: YearRange;
    readonly sources: readonly string[];
    readonly exchange: Exchange;
  },
): Promise<ResultTable | undefined> {
  if (!view.sources.includes(SOURCE) || book.filedBy !== book.reporter) return undefined;
  const snapshot = embeddedSnapshot(bench.store, SOURCE);
  const rows = await readTextTable(bench.engine, snapshotFile(snapshot, FILE));
  const own = rows.filter((row) => row["reporter"] === book.reporter && row["partner"] === view.partner);
  if (own.length === 0) return undefined;
  const series = new Map(
    yearPeriods({ from: view.years.from - 1, to: view.years.to }).map((period) => [
      period,
      view.exchange.convert(total(own, period), period),
    ]),
  );
  const figure = (period: string) => series.get(period) ?? reported(undefined, []);
  return resultTable({
    id: "vintage",
    title: "The same books in another vintage",
    columns: COLUMNS,
    key: ["period"],
    records: yearPeriods(view.years).map((period) => {
      const [now, before] = [
        book.entry(period, view.partner),
        book.entry(previousYear(period), view.partner),
      ];
      return {
        period,
        turnover_usd: now.turnover,
        comtrade_usd: figure(period),
        difference_usd: measure("difference", { reporter: now.turnover, partner: figure(period) }, mirrorGap),
        turnover_growth: yearGrowth(now.turnover, before.turnover),
        comtrade_growth: yearGrowth(figure(period), figure(previousYear(period))),
      };
    }),
    caveats: [],
    sources: [snapshotRef(snapshot)],
  });
}

function total(rows: readonly TextRow[], period: string): Measured {
  const flow = (name: string) => {
    const row = rows.find((candidate) => candidate["period"] === period && candidate["flow"] === name);
    if (!row) return reported(undefined, []);
    return reported(Number(row["value_usd"]), [{ snapshot: SOURCE, file: FILE, line: Number(row.line) }]);
  };
  return measure("turnover", { exports: flow("export"), imports: flow("import") }, turnover);
}
