import { capital, inText, possessive } from "../../core/names-in-text.js";
import { MINUS, signedPercent, usd } from "../../core/numbers.js";
import type { FiledFlow } from "../../core/units.js";
import type { Evidence } from "./books.js";
import { type Fragility, isOnEdge } from "./fragility.js";

/** How firm a verdict is, in one sentence. */
export function fragilityText(fragility: Fragility, evidence: Evidence): string {
  const { of, revision_usd, relative, rival, moved_to, fragile, alone, changes } = fragility;
  const country = inText(evidence.countryName(of.partner));
  const what = of.flow === undefined ? country : `${FLOW_WORDS[of.flow]} ${country}`;
  const figure = `the figure for ${what} in ${of.period}`;
  const other = rival === undefined ? undefined : inText(evidence.countryName(rival));
  const edge =
    other === undefined
      ? `where the ${changes} changes`
      : `level with ${possessive(other)}, where the ${changes} changes`;
  const flip = isOnEdge(revision_usd)
    ? `${capital(figure)} lies ${edge}`
    : `A revision of ${figure} by ${money(revision_usd)} (${signedRate(relative)}) would change the ${changes}`;
  if (moved_to === undefined) return `${flip}; no other vintage has that figure.`;
  const all = [
    hasText(fragility.moved_usd, what),
    ...(other === undefined ? [] : [hasText(fragility.rival_moved_usd, other)]),
  ];
  const outcome = !fragile
    ? `which does not change the ${changes}`
    : alone
      ? `which changes the ${changes}`
      : `and its figures together change the ${changes}`;
  return `${flip}; ${moved_to} has ${all.join(" and ")}, ${outcome}.`;
}

const FLOW_WORDS: Readonly<Record<FiledFlow, string>> = { export: "exports to", import: "imports from" };

/** `$90.5 million less for Japan`, `the same figure for Japan`, `no figure for Poland`. */
function hasText(moved: number | undefined, what: string): string {
  if (moved === undefined) return `no figure for ${what}`;
  if (Math.abs(moved) < 1) return `the same figure for ${what}`;
  return `${usd(Math.abs(moved), 1)} ${moved > 0 ? "more" : "less"} for ${what}`;
}

function money(dollars: number): string {
  const text = usd(Math.abs(dollars), 1);
  return `${dollars < 0 ? MINUS : "+"}${text}`;
}

function signedRate(relative: number): string {
  const decimals = Math.abs(relative) < 0.1 ? 2 : 1;
  return signedPercent(relative, decimals);
}
