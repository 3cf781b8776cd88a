import { type YearRange, yearPeriods } from "../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../core/result-table.js";
import type { FiledFlow, Flow } from "../../core/units.js";
import { DEFAULT_CIF_MARGIN } from "../../indicators/cif-fob-adjusted.js";
import type { Entry, PartnerBook } from "../books/partner-book.js";
import { inNames, MIRROR_COLUMNS, type MirrorRow, recordOf, type Sides } from "./mirror-record.js";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "flow", label: "Flow", unit: "text", decimals: 0 },
  ...MIRROR_COLUMNS,
] as const satisfies readonly Column[];

/** Which years and flows to set side by side. */
export interface MirrorView {
  readonly years: YearRange;
  /** What the two countries are called, the one whose flows they are first. */
  readonly names: readonly [string, string];
  /** Exports and imports when left out. */
  readonly flows?: readonly Flow[];
  /** Freight and insurance over the FOB value; {@link DEFAULT_CIF_MARGIN} when left out. */
  readonly margin?: number;
}

/** The same goods in both countries' books: an export of one is an import of the other. */
export function pairMirror(book: PartnerBook, mirror: PartnerBook, view: MirrorView): ResultTable<MirrorRow> {
  const { years, names, flows = ["export", "import"], margin = DEFAULT_CIF_MARGIN } = view;
  const records = flows.flatMap((flow) =>
    yearPeriods(years).map((period) => {
      const [own, other] = [book.entry(period, mirror.reporter), mirror.entry(period, book.reporter)];
      return { period, flow, ...recordOf(flow, bothFlows(own, other), margin) };
    }),
  );
  return resultTable({
    id: "mirror",
    title: "Both sides' books",
    columns: COLUMNS.map((column) => inNames(column, names)),
    key: ["flow", "period"],
    about: { reporter: book.reporter, partner: mirror.reporter },
    records,
    caveats: [],
    sources: [],
  });
}

/** Two entries about each other, flow by flow from the first one's side. */
export function bothFlows(own: Entry, other: Entry): Readonly<Record<FiledFlow, Sides>> {
  return {
    export: { reporter: own.exports, partner: other.imports },
    import: { reporter: own.imports, partner: other.exports },
  };
}
