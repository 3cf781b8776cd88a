import { countryName } from "../../codes/countries.js";
import { BilatError } from "../../core/errors.js";
import { measure } from "../../core/measured.js";
import { frequencyOf, type YearRange } from "../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../core/result-table.js";
import type { FiledFlow } from "../../core/units.js";
import { DEFAULT_CIF_MARGIN } from "../../indicators/cif-fob-adjusted.js";
import { isImported } from "../../store/snapshots.js";
import { fromFiles } from "../books/from-files.js";
import { openHsBook } from "../books/hs-book.js";
import { isReconciled, type PartnerBook } from "../books/partner-book.js";
import type { ProductBook } from "../books/product-book.js";
import { columnsFor } from "../period-columns.js";
import { snapshotRef, type Workbench } from "../workbench.js";
import { entrepotCaveats, mirrorNotes } from "./caveats.js";
import { flowRecord, MIRROR_COLUMNS, type MirrorRow, type Sides, weighted } from "./mirror-record.js";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "flow", label: "Flow", unit: "text", decimals: 0 },
  { name: "product", label: "Code", unit: "text", decimals: 0 },
  { name: "product_name", label: "Product", unit: "text", decimals: 0 },
  ...MIRROR_COLUMNS,
] as const satisfies readonly Column[];

/** Which two countries' products, as a mirror request has it. */
export interface ProductMirror {
  readonly partner: string;
  readonly years?: YearRange | undefined;
  readonly margin?: number | undefined;
  readonly top?: number | undefined;
}

interface BothBooks {
  readonly own: ProductBook;
  readonly other: ProductBook;
}

/**
 * Both sides' figures chapter by chapter, the widest gap first, under a row for all chapters that both filed, whose
 * weighted gap lets no chapter's gap cancel another's.
 *
 * @throws BilatError `BILAT_E_NO_DATA` where the source does not hold both sides' products.
 */
export async function mirrorByProduct(
  bench: Workbench,
  { reporter, snapshot, choice }: PartnerBook,
  { partner, years, margin, top }: ProductMirror,
): Promise<ResultTable<MirrorRow>> {
  if (!isImported(snapshot) || isReconciled(snapshot)) throw oneSided(snapshot.id, [reporter, partner]);
  const [there, back] = [
    { reporter, partner },
    { reporter: partner, partner: reporter },
  ];
  const own = await openHsBook(bench, snapshot, { ...there, level: "chapter" });
  const other = await openHsBook(bench, snapshot, { ...back, level: "chapter" });
  const periods = own.periods(years ?? { from: own.covered.to, to: own.covered.to });
  const records = periods.flatMap((period) =>
    (["export", "import"] as const).flatMap((flow) =>
      recordsOf({ own, other }, { flow, period, margin: margin ?? DEFAULT_CIF_MARGIN, top }),
    ),
  );
  if (records.length === 0) throw oneSided(snapshot.id, [reporter, partner]);
  const [here, away] = [reporter, partner].map((code) => countryName(bench.countries, code));
  return resultTable({
    id: `mirror-products-${reporter}-${partner}`,
    title: `Trade between ${here} and ${away} by product in both countries' books`,
    columns: columnsFor(COLUMNS, frequencyOf(periods[0] ?? "2018")),
    key: ["period", "flow", "product"],
    about: { reporter, partner },
    records,
    caveats: [
      { kind: "valuation", reporter: `${here} and by ${away}` },
      ...mirrorNotes(margin ?? DEFAULT_CIF_MARGIN, margin !== undefined),
      { kind: "note", text: "Chapters that one side only filed are left out." },
      ...entrepotCaveats(bench, [reporter, partner]),
      ...choice,
    ],
    sources: [snapshotRef(snapshot)],
  });
}

interface Cut {
  readonly flow: FiledFlow;
  readonly period: string;
  readonly margin: number;
  readonly top: number | undefined;
}

function recordsOf({ own, other }: BothBooks, { flow, period, margin, top }: Cut) {
  const opposite = flow === "export" ? "import" : "export";
  const chapters = own.products(flow, period).flatMap(({ code, name }) => {
    const sides = { reporter: own.value(flow, period, code), partner: other.value(opposite, period, code) };
    return sides.partner.value === undefined ? [] : [{ code, name, sides }];
  });
  if (chapters.length === 0) return [];
  const rows = chapters.map(({ code, name, sides }) => ({
    period,
    flow,
    product: code,
    product_name: name,
    ...flowRecord(flow, sides, margin),
  }));
  rows.sort((a, b) => Math.abs(b.gap_usd.value ?? 0) - Math.abs(a.gap_usd.value ?? 0));
  const parts = chapters.map(({ sides }) => sides);
  const whole = { ...flowRecord(flow, sumOf(parts), margin), weighted_gap: weighted(parts) };
  const total = { period, flow, product: "TOTAL", product_name: "All chapters both filed", ...whole };
  return [total, ...rows.slice(0, top)];
}

function sumOf(parts: readonly Sides[]): Sides {
  const side = (name: keyof Sides) => {
    const inputs = Object.fromEntries(parts.map((part, place) => [`part_${place + 1}`, part[name]]));
    return measure("sum", inputs, (values) => Object.values(values).reduce((sum, value) => sum + value, 0));
  };
  return { reporter: side("reporter"), partner: side("partner") };
}

function oneSided(source: string, pair: readonly string[]): BilatError {
  return new BilatError("BILAT_E_NO_DATA", {
    problem:
      "A mirror by product needs a source in which both countries filed products of the Harmonized System.",
    found: [`${source}: ${pair.join(" ")}`],
    hint: `UN Comtrade is one. ${fromFiles(`bilat mirror ${pair.join(" ")} --by product`)}`,
  });
}
