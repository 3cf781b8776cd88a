import { BilatError } from "../../core/errors.js";
import type { Provenance } from "../../report/provenance.js";
import { nearFigures } from "./near-figures.js";

/** A printed figure as provenance.json lists it. */
export type PrintedFigure = Provenance["figures"][number];

/**
 * The figure that was asked for.
 *
 * @param asked An id, or the printed text; a sign or mark of an estimate may be left out.
 * @param place Where the text stands: a chapter, a table, or the beginning of an id.
 * @throws BilatError `BILAT_E_FIGURE` when there is none, or several that are not the same; it lists them.
 */
export function findFigure(provenance: Provenance, asked: string, place?: string): PrintedFigure {
  const { figures } = provenance;
  const exact = figures.find(({ id }) => id === asked);
  if (exact) return exact;
  const printed = figures.filter((figure) => isPrinted(figure, asked));
  const there = place === undefined ? printed : printed.filter(({ id }) => standsIn(provenance, id, place));
  const [first] = there;
  if (first && there.every(({ node }) => node === first.node)) return first;
  throw there.length > 0 ? ambiguous(asked, there) : unknown(provenance, asked, printed);
}

function isPrinted({ printed }: PrintedFigure, asked: string): boolean {
  return printed === asked || bare(printed) === bare(asked);
}

/** Without sign, mark of an estimate, and the difference between hyphen and minus. */
function bare(printed: string): string {
  return printed
    .trim()
    .replace(/^[+−-]/, "")
    .replace(/ᵉ$/, "");
}

/** The chapter a figure is printed in. */
export function chapterOf({ tables }: Provenance, id: string): string {
  const first = id.split(".")[0] ?? id;
  return tables[first]?.chapter ?? first;
}

function standsIn(provenance: Provenance, id: string, place: string): boolean {
  return chapterOf(provenance, id) === place || id === place || id.startsWith(`${place}.`);
}

/** Ids, with what is printed where that is not what was asked for to the letter. */
function listed(figures: readonly PrintedFigure[], asked: string): string[] {
  return figures.map(({ id, printed }) => (printed === asked ? id : `${id}  ${printed}`));
}

function ambiguous(asked: string, figures: readonly PrintedFigure[]): BilatError {
  return new BilatError("BILAT_E_FIGURE", {
    problem: `"${asked}" must be one figure; it is printed for ${figures.length} different ones.`,
    found: listed(figures, asked),
    hint: "Give one of these ids, or the chapter or table as a second word; provenance.json in the report's folder has all.",
  });
}

function unknown(provenance: Provenance, asked: string, elsewhere: readonly PrintedFigure[]): BilatError {
  return new BilatError("BILAT_E_FIGURE", {
    problem: "A figure must be an id or a printed text of the report, at the place that is named.",
    found: elsewhere.length > 0 ? listed(elsewhere, asked) : [`"${asked}" is not in the report`],
    hint: elsewhere.length > 0 ? "These are printed elsewhere." : whatThereIs(provenance, asked),
  });
}

/** The figures that come nearest, or where figures stand. */
function whatThereIs(provenance: Provenance, asked: string): string {
  const { figures } = provenance;
  const near = nearFigures(figures, asked).map(({ id, printed }) => `${printed} (${id})`);
  if (near.length > 0) return `Did you mean ${near.join(", ")}?`;
  const places = [...new Set(figures.map(({ id }) => chapterOf(provenance, id)))];
  return `Ids and texts stand in its provenance.json; places are ${places.join(", ")}.`;
}
