import type { Valuation } from "../core/units.js";
import type { Query } from "../engine/sql.js";
import type { SnapshotKind } from "../store/trade-table.js";
import type { CodeSystem } from "./area-codes.js";
import type { Sample } from "./sample.js";

/**
 * A file format that analysts bring: how it is recognised, and how its rows read in the canonical table.
 *
 * One file each in `formats/`, entered in `formats.ts`. Everything else (compression, encodings, codes, currencies,
 * accounts, duplicates, totals, writing) is done once for all of them.
 */
export interface Format {
  /** Such as `baci`; what `--format` takes, and the name of the source unless `source.id` says otherwise. */
  readonly id: string;
  /** For people: `CEPII BACI, one CSV a year`. */
  readonly title: string;
  /** What the manifest says of the producer. */
  readonly source: SourceText;
  readonly kind: SnapshotKind;
  /** How the file spells reporters and partners. */
  readonly codes: CodeSystem;
  /**
   * `everything` where a file holds all partners and products of its reporters, so that sums over them are totals;
   * `selection` where it may be a query's result.
   */
  readonly covers: "everything" | "selection";
  /**
   * What a second row for the same period, reporter, partner, flow, product and, where there is one,
   * {@link FiledRows.part} is: `copies` are left out as duplicates and must agree. `parts` are added, but for those
   * that repeat another word for word, and must not stand in two files with different figures. `parts-of-a-file` are
   * added, but a pair's rows of a period must not be in two files. `never` refuses the file without looking for
   * copies first.
   */
  readonly repeats: "copies" | "parts" | "parts-of-a-file" | "never";
  /**
   * What a partner without a row means in a month that the reporter filed: `no-trade` where the source lists only what
   * crossed the border. Not known when left out.
   */
  readonly absent?: "no-trade";
  /** `line` numbers each row, at a tenth of the speed of reading; `key` where a row's own key finds it. */
  readonly trace: "line" | "key";
  /**
   * Heads of the two columns with the numeric codes (system `un`) of reporter and partner, where files are so large
   * that an answer about one country should not parse the others' lines.
   */
  readonly sieve?: readonly [reporter: string, partner: string];
  /** What to do with a file whose countries are numbers, where the producer once wrote them so and no table maps them. */
  readonly numericCodes?: string;
  /** Numbers of rows at which the producer cuts a query off: a file of exactly so many is probably not whole. */
  readonly cutAt?: readonly number[];
  /** How a text that is no UTF-8 is written; `windows-1252` when left out. */
  readonly encoding?: "windows-1251" | "shift_jis";
  /** Heads of columns that a file of this format has, whatever else it holds; none where they are not what it is known by. */
  readonly heads?: readonly string[];
  /** How surely the file is of this format, from its content; `undefined` when it is not. */
  recognise(sample: Sample): Recognition | undefined;
  /** What file names and first rows say of the edition, for the snapshot's version. */
  edition?(samples: readonly Sample[]): Edition;
  /**
   * A CSV in UTF-8 made from a file DuckDB can't read (spreadsheet, DBF, nested JSON), written into a `workFile` of
   * the folder; the sample is then taken from the CSV.
   */
  toCsv?(sample: Sample, folder: string): Promise<string>;
  /** Why a file's sums are not those of its reporters: queries of one row and one text, `notice`, or NULL where they are. */
  incomplete?(sample: Sample): readonly Query[];
  /** What else the user should know of a file: likewise. */
  notices?(sample: Sample): readonly Query[];
  /** The words that stand for a flow and are none that is known: a query of texts, `word`. */
  unknownFlows?(sample: Sample): Query;
  /** Whether a file is one of the producer's lists of codes, which lie beside its figures and which bilat has itself. */
  codeList?(sample: Sample): boolean;
  /** A list of products' names that may be given, or lie in an archive, beside files of the format. */
  productList?(sample: Sample): ProductList | undefined;
  /** How each row of the file reads. */
  rows(sample: Sample): FiledRows;
  /**
   * The same, faster, of a file whose rows are all of one period and whose numbers are all written as such. Where
   * one is not, the reading stops, and `rows` must do.
   */
  quickRows?(sample: Sample): FiledRows | undefined;
}

/** Whether rows that state one figure are parts of it, which are added. */
export function areParts({ repeats }: Pick<Format, "repeats">): boolean {
  return repeats === "parts" || repeats === "parts-of-a-file";
}

/** What a snapshot's manifest says of its producer. */
export interface SourceText {
  /** The source's name in `<source>/<version>`, where several formats share one. */
  readonly id?: string;
  readonly title: string;
  readonly producer: string;
  readonly citation: string;
  /** Where the producer has the figures; none where the file is its own. */
  readonly url?: string;
  readonly license: { readonly name: string; readonly url?: string };
  /** What bears on what a figure says, and so belongs in a report: valuation, coverage, estimates, areas. */
  readonly notes: readonly string[];
  /** How the file is read, for those who bring one: its columns, spellings, and rows that are no figures. */
  readonly reading: readonly string[];
}

/** A verdict on a file, with what speaks for it. */
export interface Recognition {
  /** From 0 to 1; from 0.9 it is taken as sure, below that it is said to be a guess. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** What the files say of themselves. */
export interface Edition {
  /** The version part of the snapshot's id, such as `202401b-hs2012`. */
  readonly version?: string;
  /** The state of the producer's database, in words. */
  readonly vintage?: string;
}

/** How a list of products' names reads. */
export interface ProductList {
  readonly from: Query;
  readonly classification: string;
  readonly product: Query;
  readonly name: Query;
}

/** SQL over the columns of {@link FiledRows.from}, or a constant that is the same in every row. */
export type Cell = Query | string;

/** How the rows of a file read: SQL over its columns, which are all text. */
export interface FiledRows {
  /** The file as a relation, usually `textRows(sample)`. */
  readonly from: Query;
  /** Line of the first row that `from` gives; 2 when left out, after one line of heads. */
  readonly firstLine?: number;
  /** The line that a row stands in, where `from` gives several rows a line or reads what was no text. */
  readonly line?: Query;
  /**
   * Why rows are left out: the first reason whose condition holds. A value that is missing, unreadable or negative,
   * a period that can't be read, an unknown currency and duplicates are looked after for all formats.
   */
  readonly fates: readonly (readonly [reason: string, when: Query])[];
  /** `2018`, `2018-Q1` or `2018-03`. */
  readonly period: Cell;
  /** As the file spells it. */
  readonly reporter: Cell;
  readonly partner: Cell;
  /** `export` or `import`. */
  readonly flow: Cell;
  readonly classification?: Cell;
  /** `TOTAL` for all products. */
  readonly product: Cell;
  /** What the file calls the product. */
  readonly productName?: Query | undefined;
  /** Which part of the figure a row states, such as a region's: parts are told apart by it, and added. */
  readonly part?: Cell;
  /** Who says the figure, where rows say so themselves. */
  readonly source?: Cell | undefined;
  /** A number in whole units of the currency. */
  readonly value: Query;
  /** The cell that the value was read from: what is no number there is another fault than no figure. */
  readonly written?: Query;
  /** ISO 4217; `USD` when left out. Others are converted at the rate of their month, quarter or year. */
  readonly currency?: Cell;
  /** Dollars as the file itself states them; where they are NULL, the value is converted. */
  readonly value_usd?: Query;
  readonly valuation: Cell | Valuation;
  readonly weight_kg?: Query;
  readonly quantity?: Query;
  readonly unit?: Cell;
  /** `estimate` where the source says so, else NULL. */
  readonly flag?: Cell;
}

/** Whether some inputs may state figures in another currency than US dollars. */
export function mayBeForeign(inputs: readonly { readonly rows: FiledRows }[]): boolean {
  return inputs.some(({ rows }) => (rows.currency ?? "USD") !== "USD");
}

/** What rows may say beside the columns of the canonical table. */
export type Beside = "part" | "source";

/** What the rows of some inputs say beside the columns of the canonical table. */
export function besideOf(inputs: readonly { readonly rows: FiledRows }[]): readonly Beside[] {
  return (["part", "source"] as const).filter((name) => inputs.some(({ rows }) => rows[name] !== undefined));
}
