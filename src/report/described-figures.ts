import { periodWords } from "../charts/headlines/words.js";
import type { Currency } from "../core/currencies.js";
import { type Measured, reported, sourceRows } from "../core/measured.js";
import { decimal, money, ordinal, percent, points, signed, signedPercent } from "../core/numbers.js";
import type { ResultTable } from "../core/result-table.js";
import type { Unit } from "../core/units.js";
import { type Numeral, numerals, plainNumber } from "./numerals.js";

/** What a chart is drawn from: tables, and single figures. */
export interface Drawn {
  readonly tables: readonly ResultTable[];
  readonly figures?: readonly Measured[];
}

/** A figure that a description may print, with the words of its row. */
interface Candidate {
  readonly figure: Measured;
  readonly printed: ReadonlySet<string>;
  readonly period: string | undefined;
  readonly names: readonly string[];
}

/** A number of a description with the figure it prints. */
export interface DescribedFigure {
  readonly printed: string;
  readonly figure: Measured;
}

/**
 * The figures behind the numbers of a chart's description, in the order of print.
 *
 * A number belongs to the figure that prints so; of several, to the one whose year or name stands next to it, then
 * to the one least rounded. A number that no figure prints is left out, which the report's tests would see.
 */
export function describedFigures(description: string, drawn: Drawn): DescribedFigure[] {
  const candidates = [...drawn.tables.flatMap(candidatesOf), ...(drawn.figures ?? []).map(alone)];
  const found = numerals(description);
  return found.flatMap((numeral, place) => {
    const fitting = candidates.filter(({ printed }) => printed.has(numeral.text));
    const near = surroundings(description, found, place);
    const order = (candidate: Candidate): Order => [
      nearness(candidate, near),
      -roundedBy(candidate, numeral),
    ];
    const best = fitting.reduce<Candidate | undefined>(
      (kept, next) => (kept && !isBefore(order(next), order(kept)) ? kept : next),
      undefined,
    );
    return best ? [{ printed: numeral.text, figure: best.figure }] : [];
  });
}

/** How near a candidate stands, and, among the equally near, how little it was rounded. */
type Order = readonly [nearness: number, exactness: number];

function isBefore([near, exact]: Order, [otherNear, otherExact]: Order): boolean {
  return near === otherNear ? exact > otherExact : near > otherNear;
}

const SCALES: readonly (readonly [word: string, factor: number])[] = [
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["%", 0.01],
  ["points", 0.01],
];

/** What rounding took or gave when a figure was printed, relative to it. */
function roundedBy({ figure }: Candidate, { text }: Numeral): number {
  const factor = SCALES.find(([word]) => text.endsWith(word))?.[1] ?? 1;
  const size = Math.abs(figure.value ?? 0);
  return Math.abs(plainNumber(text) * factor - size) / Math.max(size, Number.MIN_VALUE);
}

/** What stands next to a number. */
interface Surroundings {
  /** From the number before to this one. */
  readonly before: string;
  /** From this one to the number after. */
  readonly after: string;
  /** The last year named before it, however far. */
  readonly year: string | undefined;
}

function surroundings(text: string, found: readonly Numeral[], place: number): Surroundings {
  const [previous, own, next] = [found[place - 1], found[place], found[place + 1]];
  const start = own?.index ?? 0;
  return {
    before: text.slice((previous?.index ?? 0) + (previous?.text.length ?? 0), start),
    after: text.slice(start + (own?.text.length ?? 0), next?.index),
    year: text
      .slice(0, start)
      .match(/\b(?:19|20)\d\d\b/g)
      ?.at(-1),
  };
}

function nearness({ period, names }: Candidate, { before, after, year }: Surroundings): number {
  const followed =
    period !== undefined && (after.includes(period) || after.includes(periodWords(period))) ? 4 : 0;
  const named = names.some((word) => before.includes(word)) ? 2 : 0;
  return followed + named + (period === year ? 1 : 0);
}

function candidatesOf(table: ResultTable): Candidate[] {
  return table.rows.flatMap((row, index) => {
    const figures = table.figures[index] ?? {};
    const { period, ...others } = row as Readonly<Record<string, string | number | undefined>>;
    const names = Object.values(others).filter((value) => typeof value === "string" && value !== "");
    const words = { period: period as string | undefined, names: names as string[] };
    const measured = table.columns.flatMap(({ name, unit }) => {
      const figure = figures[name];
      return figure?.value === undefined
        ? []
        : [{ figure, printed: prints(figure.value, unit, figure.currency), ...words }];
    });
    return [...measured, ...quotedIn(row, figures, words)];
  });
}

/** Numbers in a row's texts, such as a stake of 10% in the name of an event. */
function quotedIn(
  row: ResultTable["rows"][number],
  figures: ResultTable["figures"][number],
  words: Pick<Candidate, "period" | "names">,
): Candidate[] {
  const rows = Object.values(figures).flatMap((figure) => (figure ? sourceRows(figure) : []));
  const texts = Object.values(row).filter((value) => typeof value === "string");
  return texts.flatMap(numerals).map(({ text }) => {
    return { figure: reported(plainNumber(text), rows.slice(0, 1)), printed: new Set([text]), ...words };
  });
}

function alone(figure: Measured): Candidate {
  return { figure, printed: prints(figure.value ?? Number.NaN, "count"), period: undefined, names: [] };
}

/** The ways in which charts print a number of that unit. */
function prints(value: number, unit: Unit, currency?: Currency): ReadonlySet<string> {
  const size = Math.abs(value);
  switch (unit) {
    case "usd":
      return new Set(
        [0, 1, 2].flatMap((places) => [money(value, currency, places), money(size, currency, places)]),
      );
    case "share":
    case "rate":
      return new Set([0, 1].flatMap((places) => [percent(size, places), signedPercent(value, places)]));
    case "points":
      return new Set([points(value), signed(value * 100, 1)]);
    case "rank":
      return new Set([ordinal(value), decimal(value, 0)]);
    default:
      return new Set([0, 1, 2].map((places) => decimal(value, places)));
  }
}
