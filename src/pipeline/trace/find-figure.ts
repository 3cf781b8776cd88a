import { BilatError } from "../../core/errors.js";
import type { Provenance, ProvenanceFigure } from "../../report/provenance.js";
import { figureList } from "./figure-list.js";
import { nearFigures } from "./near-figures.js";

/**
 * The figure that was asked for.
 *
 * @param asked An id, or the printed text; a sign or mark of an estimate may be left out.
 * @param place Where the text stands: a chapter, a table, or the beginning of an id.
 * @throws BilatError `BILAT_E_FIGURE` when there is none, or several that are not the same; it lists them.
 */
export function findFigure(provenance: Provenance, asked: string, place?: string): ProvenanceFigure {
  const { figures } = provenance;
  const exact = figures.find(({ id }) => id === asked);
  if (exact) return exact;
  const printed = figures.filter((figure) => isPrinted(figure, asked));
  const there = place === undefined ? printed : printed.filter(({ id }) => standsIn(provenance, id, place));
  const [first] = there;
  if (first && there.every(({ node }) => node === first.node)) return first;
  throw there.length > 0
    ? ambiguous(provenance, asked, there)
    : unknown(provenance, { asked, place }, printed);
}

function isPrinted({ printed }: ProvenanceFigure, asked: string): boolean {
  return printed === asked || bare(printed) === bare(asked) || placeIn(printed) === asked.trim();
}

/** The rank in words that go on: `10th` of `10th largest`. */
function placeIn(printed: string): string | undefined {
  return /^\d+(?:st|nd|rd|th)(?= )/.exec(printed)?.[0];
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

function ambiguous(provenance: Provenance, asked: string, figures: readonly ProvenanceFigure[]): BilatError {
  const found = figureList(provenance, figures, asked);
  const times = figures.length === found.length ? "" : `, ${figures.length} times in all`;
  return new BilatError("BILAT_E_FIGURE", {
    problem: `"${asked}" must be one figure; it is printed for ${found.length} different ones${times}.`,
    found,
    whole: true,
    hint: "Give one of these ids, or the chapter or table as a second word.",
  });
}

function unknown(
  provenance: Provenance,
  { asked, place }: { readonly asked: string; readonly place: string | undefined },
  elsewhere: readonly ProvenanceFigure[],
): BilatError {
  const { figures } = provenance;
  if (place !== undefined && !figures.some(({ id }) => standsIn(provenance, id, place)))
    return new BilatError("BILAT_E_FIGURE", {
      problem: "A place must be a chapter, a table, or the beginning of an id.",
      found: [`"${place}"`],
      hint: placesText(provenance),
    });
  return new BilatError("BILAT_E_FIGURE", {
    problem: "A figure must be an id or a printed text of the report, at the place that is named.",
    found:
      elsewhere.length > 0 ? figureList(provenance, elsewhere, asked) : [`"${asked}" is not in the report`],
    hint: elsewhere.length > 0 ? "These are printed elsewhere." : whatThereIs(provenance, asked),
  });
}

/** The figures that come nearest, or where figures stand. */
function whatThereIs(provenance: Provenance, asked: string): string {
  const { figures } = provenance;
  const within = idsWith(provenance, asked);
  if (within.length > MOST) {
    const some = within.slice(0, MOST).join(", ");
    return `${within.length} ids have "${asked}" in them, such as ${some}.`;
  }
  const near = nearFigures(figures, asked).map(({ id, printed }) => `${printed} (${id})`);
  if (near.length > 0) return `Did you mean ${near.join(", ")}?`;
  return `Ids and texts stand in its provenance.json. ${placesText(provenance)}`;
}

const MOST = 3;

/** Ids of which a word is a part: `rank` of `trade-RUS-JPN.2018.turnover_rank`. */
function idsWith({ figures }: Provenance, word: string): string[] {
  return figures.flatMap(({ id }) =>
    /^[a-z]+$/i.test(word) && id.split(/[._-]/).includes(word) ? [id] : [],
  );
}

function placesText(provenance: Provenance): string {
  const chapters = provenance.figures.map(({ id }) => chapterOf(provenance, id));
  return `Chapters are ${[...new Set(chapters)].join(", ")}; tables are ${Object.keys(provenance.tables).join(", ")}.`;
}
