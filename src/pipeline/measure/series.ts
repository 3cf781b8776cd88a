import { BilatError } from "../../core/errors.js";
import { type Measured, measure, reported } from "../../core/measured.js";
import { PERIOD_FORMS, type PlacedPeriod, periodText, placePeriod } from "../../core/periods.js";
import type { TableRecord } from "../../core/result-table.js";
import type { Answer, SeriesContract } from "../../indicators/catalogue/contract.js";
import type { IndicatorMeta } from "../../indicators/catalogue/indicator.js";
import type { InputTable } from "./input-file.js";
import { type ContractHandler, inputSource, note, tooFew, unreadNote } from "./job.js";
import { answerCells, columns, valueName } from "./table.js";

/** A figure in its period. */
export interface MeasuredPeriod {
  readonly period: string;
  readonly figure: Measured;
}

/** A series without holes: a period nobody reported has an absent figure. */
export interface MeasuredSeries {
  readonly periods: readonly MeasuredPeriod[];
  readonly perYear: number;
  /** How many periods at the start are there only to grow from. */
  readonly unshown: number;
}

/** `period,value` → the growth family, seasonal adjustment, breaks. */
export const SERIES: ContractHandler<SeriesContract> = {
  input: (contract) => ({
    columns: [
      { name: "period", kind: "period" },
      {
        name: "value",
        kind: contract.gives === "each" && contract.amounts ? "amount" : "number",
        mayBeEmpty: true,
      },
    ],
    key: ["period"],
  }),
  fromInput: ({ meta, contract, table }) => {
    const series = seriesOf(table);
    requireFit(meta, contract, series);
    return {
      subject: table.name,
      ...seriesBody(meta, contract, series),
      caveats: [...seriesNotes(contract, series), ...unreadNote(table)],
      sources: [inputSource(table)],
    };
  },
  sample: (contract) => sampleSeries(contract),
};

function seriesOf(table: InputTable): MeasuredSeries {
  const placed = placedRows(table);
  const [perYear] = placed.map((row) => row.perYear);
  const byOrdinal = new Map(placed.map((row) => [row.ordinal, row]));
  const ordinals = [...byOrdinal.keys()].sort((a, b) => a - b);
  const [first = 0, last = -1] = [ordinals[0], ordinals.at(-1)];
  const periods = Array.from({ length: last - first + 1 }, (_, step): MeasuredPeriod => {
    const ordinal = first + step;
    const row = byOrdinal.get(ordinal);
    const period = row?.text ?? periodText({ perYear: perYear ?? 1, ordinal });
    return { period, figure: row?.figure ?? reported(undefined, []) };
  });
  return { periods, perYear: perYear ?? 1, unshown: 0 };
}

interface PlacedRow extends PlacedPeriod {
  readonly text: string;
  readonly figure: Measured;
}

/** The rows with their place in time; refused when they are of different lengths. */
function placedRows(table: InputTable): PlacedRow[] {
  const values = table.numbers("value");
  const rows = table.text("period").map((text, row) => {
    const source = { snapshot: "input", file: table.name, line: table.line(row) };
    return { row, text, ...requirePlaced(text), figure: reported(values[row], [source]) };
  });
  const others = rows.filter(({ perYear }) => perYear !== rows[0]?.perYear);
  if (others.length === 0) return rows;
  throw new BilatError("BILAT_E_CELL", {
    problem: "All periods of a series must be of one length: years, quarters or months.",
    found: others.map(({ row, text }) =>
      table.place(row, `period is ${text}, the first one ${rows[0]?.text}`),
    ),
  });
}

function requirePlaced(text: string): PlacedPeriod {
  const placed = placePeriod(text);
  if (placed) return placed;
  throw new BilatError("BILAT_E_CELL", {
    problem: `A period must be written ${PERIOD_FORMS}.`,
    found: [text],
  });
}

/** What the figures of an index are of, and what a number of months or quarters is per. */
export function seriesNotes(contract: SeriesContract, { periods, unshown, perYear }: MeasuredSeries) {
  const [first = "", last = ""] = [periods[unshown]?.period, periods.at(-1)?.period];
  if (contract.gives === "on-base") return [note(`The base, 100, is ${first}.`)];
  if (contract.gives !== "one" || perYear === 1) return [];
  const length = perYear === 12 ? "month" : "quarter";
  if (contract.perPeriod) return [note(`It is per ${length}, not per year: the series has ${length}s.`)];
  const isSameSeason = first.slice(YEAR_DIGITS) === last.slice(YEAR_DIGITS);
  return contract.endsOnly && !isSameSeason
    ? [note(`${first} and ${last} are different ${length}s of the year, so that the season counts too.`)]
    : [];
}

/** A period begins with its year, and goes on with the month or quarter. */
const YEAR_DIGITS = 4;

/** Refuse a series of a length of period, or with gaps, that the measure has no answer for. */
export function requireFit(meta: IndicatorMeta, contract: SeriesContract, series: MeasuredSeries): void {
  if (contract.gives === "each") requireFrequency(meta, contract.frequencies, series);
  if (contract.gives === "each" && contract.gapless) requireNoGaps(meta, series);
  if (contract.gives === "on-base" || series.periods.length > 1) return;
  throw tooFew(
    `${meta.id} needs two periods or more.`,
    series.periods.map(({ period }) => `${period} alone`),
  );
}

function requireFrequency(
  { id }: IndicatorMeta,
  frequencies: readonly number[],
  { perYear, periods, unshown }: MeasuredSeries,
): void {
  if (frequencies.includes(perYear)) return;
  const words = frequencies.map((number) => ({ 1: "years", 4: "quarters", 12: "months" })[number]);
  throw new BilatError("BILAT_E_VALUE", {
    problem: `${id} must be given ${words.join(" or ")}.`,
    found: [`${periods[unshown]?.period} … ${periods.at(-1)?.period}`],
    hint: `Import files of ${words.join(" or ")} with bilat import, or give a CSV of them: bilat measure ${id} --input FILE.`,
  });
}

function requireNoGaps({ id }: IndicatorMeta, { periods }: MeasuredSeries): void {
  const gaps = periods.filter(({ figure }) => figure.value === undefined).map(({ period }) => period);
  if (gaps.length === 0) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `${id} needs a series without gaps; nothing is filled in.`,
    found: gaps.map((period) => `${period} has no figure`),
  });
}

/** One row a period, or one for the whole series. */
export function seriesBody(meta: IndicatorMeta, contract: SeriesContract, series: MeasuredSeries) {
  if (contract.gives === "one") {
    const record = wholeRecord(meta, contract, series);
    const beside = besideOf(record, ["from", "to", valueName(meta)]);
    return { keys: columns("from", "to"), beside: columns(...beside), body: { records: [record] } };
  }
  const records = eachRecord(meta, contract, series).slice(series.unshown);
  const names = [...new Set(records.flatMap((record) => besideOf(record, ["period", valueName(meta)])))];
  return {
    keys: columns("period"),
    beside: columns(...names),
    body: { records: complete(records, names, meta) },
  };
}

function besideOf(record: TableRecord<string>, known: readonly string[]): string[] {
  return Object.keys(record).filter((name) => !known.includes(name));
}

/** Every record with every column: absent where the answer was. */
function complete(
  records: readonly TableRecord<string>[],
  names: readonly string[],
  meta: IndicatorMeta,
): TableRecord<string>[] {
  return records.map((record) => {
    const absent = record[valueName(meta)];
    return { ...Object.fromEntries(names.map((name) => [name, absent])), ...record };
  });
}

type EachContract = Exclude<SeriesContract, { gives: "one" }>;

function eachRecord(
  meta: IndicatorMeta,
  contract: EachContract,
  series: MeasuredSeries,
): TableRecord<string>[] {
  const { periods } = series;
  const absent = reported(undefined, []);
  if (contract.gives !== "each") {
    const first = periods[series.unshown]?.figure ?? absent;
    return periods.map(({ period, figure }, place) => {
      const cell =
        contract.gives === "neighbours"
          ? measure(
              meta.id,
              { current: figure, previous: periods[place - 1]?.figure ?? absent },
              contract.formula,
            )
          : measure(meta.id, { value: figure, base: first }, contract.formula);
      return { period, [valueName(meta)]: cell };
    });
  }
  const answers = contract.formula(
    periods.map(({ figure }) => figure.value),
    series.perYear,
  );
  return periods.map(({ period }, place) => ({
    period,
    ...answerCells(meta, inputsAt(contract, series, place), () => answers[place]),
  }));
}

function wholeRecord(
  meta: IndicatorMeta,
  contract: Extract<SeriesContract, { gives: "one" }>,
  { periods }: MeasuredSeries,
): TableRecord<string> {
  const plain = periods.map(({ period, figure }) => ({ period, value: figure.value }));
  const answer = (): Answer => contract.formula(plain);
  const [from, to] = [periods[0]?.period, periods.at(-1)?.period];
  const read = contract.endsOnly ? [periods[0], periods.at(-1)].filter((end) => end !== undefined) : periods;
  return { from, to, ...answerCells(meta, knownInputs(read), answer) };
}

/** The figures that a period's number is computed from; its own among them even where it is absent. */
function inputsAt(
  { looksAhead, restsOn }: Extract<SeriesContract, { gives: "each" }>,
  { periods, perYear }: MeasuredSeries,
  place: number,
): Record<string, Measured> {
  const own = periods[place];
  if (own && restsOn) {
    const figure = (step: number) => periods[place - step]?.figure ?? reported(undefined, []);
    const { perYear: length, ordinal } = requirePlaced(own.period);
    const name = (step: number) => periodText({ perYear: length, ordinal: ordinal - step });
    return Object.fromEntries(restsOn(perYear).map((step) => [name(step), figure(step)]));
  }
  const seen = looksAhead ? periods : periods.slice(0, place + 1);
  return { ...knownInputs(seen), ...(own && { [own.period]: own.figure }) };
}

function knownInputs(periods: readonly MeasuredPeriod[]): Record<string, Measured> {
  return Object.fromEntries(
    periods.filter(({ figure }) => figure.value !== undefined).map(({ period, figure }) => [period, figure]),
  );
}

const YEARS = [100, 110, 121, 90, 99, 126];
const MONTHS_SHOWN = 37;

function sampleSeries(contract: SeriesContract): string {
  const monthly = contract.gives === "each" && !contract.frequencies.includes(1);
  const rows = monthly
    ? Array.from({ length: MONTHS_SHOWN }, (_, month) => [
        periodText({ perYear: 12, ordinal: 2015 * 12 + month }),
        100 + month + 10 * ((month * 5) % 12),
      ])
    : YEARS.map((value, year) => [2013 + year, value]);
  return `period,value\n${rows.map((row) => `${row.join(",")}\n`).join("")}`;
}
