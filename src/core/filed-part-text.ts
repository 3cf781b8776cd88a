import { andList } from "./and-list.js";
import { inText } from "./names-in-text.js";

/** Years that are added up from months or quarters, and reach beyond those that the source has of a country. */
export interface FiledPart {
  readonly source: string;
  /** Who filed. */
  readonly reporter: string;
  /** The first period that the source has, where years begin before it, and the last, where they go on. */
  readonly from?: string;
  readonly to?: string;
  readonly years: readonly string[];
}

/** Nobody is said to have filed nothing where the source ends. */
export function filedPartText({ source, reporter, from, to, years }: FiledPart): string {
  const span = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(to === undefined ? [] : [`up to ${to}`]),
  ];
  const figures = years.length === 1 ? "has no figure" : "have no figures";
  return `${source} has what ${inText(reporter)} filed ${span.join(" ")} only, so that ${andList(years)} ${figures}; missing is not zero.`;
}
