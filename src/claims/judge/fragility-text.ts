import { MINUS, percent, signed, usd } from "../../core/numbers.js";
import type { Evidence } from "./books.js";
import type { Fragility } from "./fragility.js";

/** How firm a verdict is, in one sentence. */
export function fragilityText(fragility: Fragility, evidence: Evidence): string {
  const { of, revision_usd, relative, moved_usd, moved_to, fragile, changes } = fragility;
  const figure = `the figure for ${evidence.countryName(of.partner)} in ${of.period}`;
  const flip = `A revision of ${figure} by ${money(revision_usd)} (${signedRate(relative)}) would change the ${changes}`;
  if (moved_usd === undefined || moved_to === undefined) return `${flip}; no other vintage has that figure.`;
  if (Math.abs(moved_usd) < 1) return `${flip}; ${moved_to} has the same figure.`;
  const way = moved_usd > 0 ? "higher" : "lower";
  const far = `${fragile ? "more" : "less"} than that${moved_usd * revision_usd < 0 ? ", the other way" : ""}`;
  return `${flip}; ${moved_to} has it ${usd(Math.abs(moved_usd), 1)} ${way}, ${far}.`;
}

function money(dollars: number): string {
  const text = usd(Math.abs(dollars), 1);
  return `${dollars < 0 ? MINUS : "+"}${text}`;
}

function signedRate(relative: number): string {
  const decimals = Math.abs(relative) < 0.1 ? 2 : 1;
  return relative < 0 ? percent(relative, decimals) : `${signed(relative * 100, decimals)}%`;
}
