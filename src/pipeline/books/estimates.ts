import { inText } from "../../core/names-in-text.js";
import { isReconciled, type PartnerBook } from "./partner-book.js";

/**
 * Whether every figure of a book about a partner in some periods is an estimate of the source: the country then filed
 * nothing, and nothing may be called its own.
 */
export function isEstimated(
  book: PartnerBook,
  { partner, periods }: { readonly partner: string; readonly periods: readonly string[] },
): boolean {
  const figures = periods
    .map((period) => book.entry(period, partner))
    .flatMap(({ exports, imports }) => [exports, imports])
    .filter(({ value }) => value !== undefined);
  return figures.length > 0 && figures.every(({ estimated }) => estimated);
}

/** `as reported by the United States`, or `as estimated for North Korea` where it filed nothing. */
export function filedText(
  book: PartnerBook,
  about: { readonly partner: string; readonly periods: readonly string[] },
  name: string,
): string {
  const isNone = !isReconciled(book.snapshot) && isEstimated(book, about);
  return isNone ? `as estimated for ${inText(name)}` : book.reportedBy(inText(name));
}
