import { countryName } from "../../../codes/countries.js";
import { type Measured, measure, reported } from "../../../core/measured.js";
import { inText } from "../../../core/names-in-text.js";
import { type Column, type ResultTable, resultTable } from "../../../core/result-table.js";
import type { FiledFlow } from "../../../core/units.js";
import { contribution } from "../../../indicators/contribution.js";
import { share } from "../../../indicators/share.js";
import { hasSnapshot, snapshotFile } from "../../../store/snapshots.js";
import { readTextTable, type TextRow } from "../../../store/table-file.js";
import type { Exchange } from "../../books/exchange.js";
import { embeddedSnapshot, snapshotRef, type Workbench } from "../../workbench.js";

const SOURCE = "japan-customs";
const FILE = "commodities.csv";

const OF_TWO_YEARS = ["first_usd", "contribution"];

/** A table of goods in two years; of one year alone there is no change to show. */
export function goodsOf<Table extends ResultTable>(table: Table, { first, last }: Years): Table {
  if (first !== last) return table;
  return { ...table, columns: table.columns.filter(({ name }) => !OF_TWO_YEARS.includes(name)) };
}

type Years = Pick<CommodityView, "first" | "last">;

/** The columns of goods in two years. */
export function commodityColumns({ first, last }: Years) {
  return [
    { name: "flow", label: "Goods", unit: "text", decimals: 0 },
    { name: "heading", label: "Code", unit: "text", decimals: 0 },
    { name: "heading_name", label: "Commodity", unit: "text", decimals: 0 },
    { name: "first_usd", label: first, unit: "usd", decimals: 1 },
    { name: "value_usd", label: last, unit: "usd", decimals: 1 },
    { name: "share", label: `Share ${last}`, unit: "share", decimals: 1 },
    { name: "contribution", label: `Contribution ${first}–${last}`, unit: "points", decimals: 1 },
  ] as const satisfies readonly Column[];
}

/** Which trade to break down. */
export interface CommodityView {
  readonly reporter: string;
  readonly partner: string;
  /** Which of the two countries asked about that reporter is. */
  readonly filedBy: "reporter" | "partner";
  readonly first: string;
  readonly last: string;
  /** 1 for the sections, which add up to the total; 2 for the headings below them, which don't. */
  readonly level: "1" | "2";
  /** The currency of the values; customs' own yen are taken as they are. */
  readonly exchange: Exchange;
}

/** Trade by commodity in two years; `undefined` where no snapshot has it for the pair. */
export async function commodityTable(
  bench: Workbench,
  view: CommodityView,
): Promise<ResultTable | undefined> {
  if (!hasSnapshot({ root: bench.store.root }, SOURCE)) return undefined;
  const snapshot = embeddedSnapshot(bench.store, SOURCE);
  const rows = await readTextTable(bench.engine, snapshotFile(snapshot, FILE));
  const own = rows.filter((row) => row["reporter"] === view.reporter && row["partner"] === view.partner);
  if (own.length === 0) return undefined;
  const headings = await readTextTable(bench.engine, snapshotFile(snapshot, "headings.csv"));
  const figure = figures(own, snapshot.id, view.exchange);
  const flows: readonly string[] = flowsInOrder(view);
  const records = headings
    .filter(({ level }) => level === view.level)
    .map((heading) => record(heading, figure, view))
    .filter(({ value_usd }) => value_usd.value !== undefined)
    .sort(
      (a, b) =>
        flows.indexOf(a.flow) - flows.indexOf(b.flow) || (b.value_usd.value ?? 0) - (a.value_usd.value ?? 0),
    )
    .map((found) => ({ ...found, flow: { whole: found.flow, text: direction(bench, view, found.flow) } }));
  const table = resultTable({
    id: `commodities-${view.level === "1" ? "sections" : "headings"}`,
    title: "Trade by commodity",
    columns: commodityColumns(view),
    key: ["flow", "heading"],
    records,
    caveats: [],
    sources: [snapshotRef(snapshot)],
  });
  return goodsOf(table, view);
}

/** Which way goods went: the books are those of one country, and a reader may ask from the other's side. */
export function direction(
  { countries }: Workbench,
  { reporter, partner }: Pick<CommodityView, "reporter" | "partner">,
  flow: string,
): string {
  const [own, other] = [reporter, partner].map((code) => countryName(countries, code));
  return flow === "export" ? `${own} to ${inText(String(other))}` : `${other} to ${inText(String(own))}`;
}

/** Both flows of the books, first what the country that is asked about sells. */
export function flowsInOrder({ filedBy }: Pick<CommodityView, "filedBy">): readonly FiledFlow[] {
  return filedBy === "reporter" ? ["export", "import"] : ["import", "export"];
}

type Figure = (flow: string, heading: string, period: string) => Measured;

function figures(rows: readonly TextRow[], snapshot: string, { currency, convert }: Exchange): Figure {
  const own = currency === "JPY" ? "value_jpy" : "value_usd";
  const byKey = new Map(rows.map((row) => [`${row["flow"]} ${row["heading"]} ${row["period"]}`, row]));
  return (flow, heading, period) => {
    const row = byKey.get(`${flow} ${heading} ${period}`);
    if (row?.[own] === undefined) return reported(undefined, []);
    const filed = reported(Number(row[own]), [{ snapshot, file: FILE, line: Number(row.line) }]);
    return own === "value_jpy" ? { ...filed, currency } : convert(filed, period);
  };
}

function record(row: TextRow, figure: Figure, { first, last }: CommodityView) {
  const [flow, heading] = [row["flow"] ?? "", row["heading"] ?? ""];
  const cells = productCells(
    [figure(flow, heading, first), figure(flow, heading, last)],
    [figure(flow, "total", first), figure(flow, "total", last)],
  );
  return { flow, heading, heading_name: row["name"] ?? heading, ...cells };
}

type InTwoYears = readonly [first: Measured, last: Measured];

/** A product's figures in two years, its share in the last, and what it gave to the growth of all products. */
export function productCells([then, now]: InTwoYears, [allThen, allNow]: InTwoYears) {
  return {
    first_usd: then,
    value_usd: now,
    share: measure("product-share", { part: now, whole: allNow }, share),
    contribution: measure(
      "contribution",
      { current: now, previous: then, totalPrevious: allThen },
      contribution,
    ),
  };
}
