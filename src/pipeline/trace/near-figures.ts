import { nearest } from "../../core/nearest.js";
import type { ProvenanceFigure } from "../../report/provenance.js";

/** How far a printed number may be from the one that was asked for, as a part of it. */
const FAR = 0.01;
const MOST = 3;
/** Thousands, millions, billions and trillions: what 21.35 may be of. */
const STEPS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** A number as it is printed. */
interface Printed {
  readonly size: number;
  readonly isPercent: boolean;
  /** Whether it may be of thousands, millions …: a rate or a place in a row is not. */
  readonly isAmount: boolean;
}

/**
 * The figures whose printed numbers come nearest to a text, the nearest first; amounts count as near also in another
 * unit, as `21.35` is to `21,352.8` million. Without such a number, the figure whose id is nearly spelt so.
 *
 * @returns Three at most, each printed otherwise.
 */
export function nearFigures(figures: readonly ProvenanceFigure[], asked: string): ProvenanceFigure[] {
  const wanted = read(asked);
  if (wanted === undefined) return nearlyNamed(figures, asked);
  const byText = new Map<string, { readonly figure: ProvenanceFigure; readonly distance: number }>();
  for (const figure of figures) {
    const distance = distanceOf(wanted, read(figure.printed));
    if (distance <= FAR && !byText.has(figure.printed)) byText.set(figure.printed, { figure, distance });
  }
  return [...byText.values()]
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ figure }) => figure);
}

function nearlyNamed(figures: readonly ProvenanceFigure[], asked: string): ProvenanceFigure[] {
  // An id has dots in it; a word alone is nearly spelt like many.
  if (!asked.includes(".")) return [];
  const near = nearest(
    asked,
    figures.map(({ id }) => id),
  );
  return figures.filter(({ id }) => id === near);
}

/** Signs, currencies, unit words and marks around a number. */
const NUMBER = /^[^\p{L}\d]*(?:US)?[^\p{L}\d]*(\d[\d.,]*)\s*(%|st$|nd$|rd$|th$)?(?:\s*\p{L}+)?$/u;

function read(text: string): Printed | undefined {
  const [, digits, unit] = NUMBER.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  // A comma before three digits sets thousands apart, any other one is a decimal comma.
  const plain = digits.replace(/,(?=\d{3}(?!\d))/g, "").replace(",", ".");
  const size = Number(plain);
  // A whole number without a comma, a currency or a word is a count, a place or a year.
  const isPlain = /^[+−-]?\d+$/.test(text.trim());
  return size > 0 ? { size, isPercent: unit === "%", isAmount: unit === undefined && !isPlain } : undefined;
}

function distanceOf(wanted: Printed, printed: Printed | undefined): number {
  if (printed === undefined) return Number.POSITIVE_INFINITY;
  if (wanted.isPercent && !printed.isPercent) return Number.POSITIVE_INFINITY;
  const steps = wanted.isAmount && printed.isAmount ? STEPS : [0];
  return Math.min(...steps.map((step) => Math.abs((wanted.size * 1000 ** step) / printed.size - 1)));
}
