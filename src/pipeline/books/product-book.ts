import { countryInText } from "../../codes/countries.js";
import type { ConvertedRevision } from "../../codes/hs-conversion.js";
import type { Currency } from "../../core/currencies.js";
import { BilatError } from "../../core/errors.js";
import { type Measured, reported } from "../../core/measured.js";
import { type YearRange, yearPeriods } from "../../core/periods.js";
import type { PrintedText } from "../../core/result-table.js";
import type { FiledFlow } from "../../core/units.js";
import { type Snapshot, snapshotFile } from "../../store/snapshots.js";
import { readTextTable, type TextRow } from "../../store/table-file.js";
import type { Workbench } from "../workbench.js";
import { fromFiles } from "./from-files.js";

/**
 * How finely goods are told apart: sections add up to the total, what is below them may not. Headings and subheadings are
 * the four and six digits of the Harmonized System, or headings of the source's own.
 */
export type ProductLevel = (typeof PRODUCT_LEVELS)[number];

/** Every {@link ProductLevel}, the broadest first. */
export const PRODUCT_LEVELS = ["section", "chapter", "heading", "subheading"] as const;

/** A product and what it is called. */
export interface Product {
  readonly code: string;
  readonly name: string;
  /** What a table prints, where the name is too long for one. */
  readonly shortName?: string | undefined;
}

/** The name of a product as a table has it. */
export function printedName({ name, shortName }: Product): string | PrintedText {
  return shortName === undefined ? name : { whole: name, text: shortName };
}

/** A reporter's trade with one partner by product, at one level. */
export interface ProductBook {
  readonly reporter: string;
  readonly partner: string;
  readonly snapshot: Snapshot;
  readonly covered: YearRange;
  /** Such as `HS2012`, or the source's own. */
  classification(periods: readonly string[]): string;
  /** The periods of a range of years: years, or the months that are filed where no year is whole. */
  periods(years: YearRange): readonly string[];
  /** Months of years that are not whole, where whole years are shown and the source has more than these. */
  readonly unfinished?: readonly string[];
  /** Months of a flow in years that are whole in the other flow only. */
  readonly unfinishedFlows?: Readonly<Partial<Record<FiledFlow, readonly string[]>>>;
  /** US dollars under codes that hide the product, by `export 2018`; where the source has such codes. */
  readonly hidden?: ReadonlyMap<string, number>;
  /** The currency of its figures where they are as filed; US dollars when left out. */
  readonly currency?: Currency;
  /** The years beyond those covered of which the source has yen and the package no rate, first to last. */
  readonly withoutRate?: YearRange | undefined;
  /** Whether the partners were added up, because the source does not state the world's products. */
  readonly isSumOfPartners?: boolean;
  /** The revisions that products were filed under, where they were carried to another. */
  readonly filedUnder?: readonly string[];
  /** What was traded in a period, in no order. */
  products(flow: FiledFlow, period: string): readonly Product[];
  value(flow: FiledFlow, period: string, product: string): Measured;
  /** All products together. */
  total(flow: FiledFlow, period: string): Measured;
}

/** Whose trade, and how finely. */
export interface ProductView {
  readonly reporter: string;
  readonly partner: string;
  readonly level: ProductLevel;
  /** The one flow that is asked for, if any. */
  readonly flow?: FiledFlow | undefined;
  /** Where none of these is whole, their months are read; all years of the source when left out. */
  readonly years?: YearRange | undefined;
  /** Figures as filed, where they were filed in it; in US dollars when left out, or where they were not. */
  readonly currency?: Currency | undefined;
  /** The revision of the Harmonized System to carry products to; as filed when left out. */
  readonly revision?: ConvertedRevision | undefined;
}

/** The file of a snapshot whose source has commodity headings of its own. */
export const COMMODITIES_FILE = "commodities.csv";
const HEADINGS_FILE = "headings.csv";
const CUSTOMS_LEVELS: Readonly<Partial<Record<ProductLevel, string>>> = { section: "1", heading: "2" };

/**
 * Read trade by the commodity headings of a customs office.
 *
 * @throws BilatError `BILAT_E_VALUE` for a level that the source does not have, `BILAT_E_NO_DATA` without a row.
 */
export async function openCommodityBook(
  bench: Workbench,
  snapshot: Snapshot,
  { reporter, partner, level, revision, currency = "USD" }: ProductView,
): Promise<ProductBook> {
  if (revision !== undefined) throw noLevel(snapshot.id, revision, "Ask for a source of HS products.");
  const depth = CUSTOMS_LEVELS[level];
  if (depth === undefined) throw noLevel(snapshot.id, level, "Ask for section or heading.");
  const rows = await readTextTable(bench.engine, snapshotFile(snapshot, COMMODITIES_FILE));
  const own = rows.filter(
    (row) => row["reporter"] === reporter && row["partner"] === partner && row["flag"] !== "partial",
  );
  if (own.length === 0) throw noRows(bench, snapshot.id, { rows, reporter, partner });
  const headings = await readTextTable(bench.engine, snapshotFile(snapshot, HEADINGS_FILE));
  const filed = `value_${currency.toLowerCase()}`;
  const isFiled = currency !== "USD" && own.some((row) => row[filed] !== undefined);
  const column = isFiled ? filed : "value_usd";
  const figure = figures(own, snapshot.id, column);
  const years = own.flatMap((row) => (row[column] === undefined ? [] : [Number(row["period"])]));
  const shown = headings.filter((heading) => heading["level"] === depth && heading["of_which"] === "no");
  return {
    reporter,
    partner,
    snapshot,
    covered: { from: Math.min(...years), to: Math.max(...years) },
    ...(isFiled ? { currency } : { withoutRate: yearsWithoutRate(own) }),
    periods: yearPeriods,
    classification: () => `${level}s of the source`,
    products: (flow, period) =>
      shown
        .filter(
          (row) => row["flow"] === flow && figure(flow, period, row["heading"] ?? "").value !== undefined,
        )
        .map((row) => ({ code: row["heading"] ?? "", name: row["name"] ?? "" })),
    value: figure,
    total: (flow, period) => figure(flow, period, "total"),
  };
}

/** Years with figures as customs publish them, and none in dollars. */
function yearsWithoutRate(rows: readonly TextRow[]): YearRange | undefined {
  const bare = rows.filter((row) => row["value_jpy"] !== undefined && row["value_usd"] === undefined);
  const years = bare.map((row) => Number(row["period"]));
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}

function figures(rows: readonly TextRow[], snapshot: string, column: string) {
  const byKey = new Map(rows.map((row) => [`${row["flow"]} ${row["heading"]} ${row["period"]}`, row]));
  return (flow: FiledFlow, period: string, heading: string): Measured => {
    const row = byKey.get(`${flow} ${heading} ${period}`);
    if (row?.[column] === undefined) return reported(undefined, []);
    return reported(Number(row[column]), [{ snapshot, file: COMMODITIES_FILE, line: Number(row.line) }]);
  };
}

function noLevel(source: string, asked: string, hint: string): BilatError {
  return new BilatError("BILAT_E_VALUE", {
    problem: `${source} has headings of its own, not those of the Harmonized System.`,
    found: [asked],
    hint,
  });
}

function noRows(
  { countries }: Workbench,
  source: string,
  {
    rows,
    reporter,
    partner,
  }: Pick<ProductView, "reporter" | "partner"> & { readonly rows: readonly TextRow[] },
): BilatError {
  const turned = rows.some((row) => row["reporter"] === partner && row["partner"] === reporter);
  const [own = "", other = ""] = [reporter, partner].map((code) => countryInText(countries, code));
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `${source} has nothing that ${own} reported about ${other} by product.`,
    found: [`${reporter} ${partner}: no row`],
    hint: turned
      ? `It has the books of ${other}, which record both directions: bilat products ${partner} ${reporter}.`
      : `The package has Japan's trade with Russia by product. ${fromFiles(`bilat products ${reporter} ${partner}`)}`,
  });
}
