import { type Entry, emptyEntry, type PartnerBook } from "./partner-book.js";

/**
 * A country's trade with one partner as that partner's books show it, for a country whose own books nobody
 * holds: its exports are what the partner imported, valued CIF, and its imports what the partner exported, FOB.
 * Nothing else is known of the country, so that it has no world total and no ranks.
 */
export function mirroredBook(filed: PartnerBook, reporter: string): PartnerBook {
  const partner = filed.reporter;
  const turned = (period: string): Entry => {
    const entry = filed.entry(period, reporter);
    const { exports, imports, lacking } = entry;
    const turnedLacking = lacking && { export: lacking.import, import: lacking.export };
    return {
      ...entry,
      partner,
      exports: imports,
      imports: exports,
      ...(turnedLacking && { lacking: turnedLacking }),
    };
  };
  return {
    ...filed,
    reporter,
    filedBy: partner,
    entries: (period) => [turned(period)],
    isRankable: () => false,
    entry: (period, asked) => (asked === partner ? turned(period) : emptyEntry(asked)),
  };
}
