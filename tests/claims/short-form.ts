import type { Proposal } from "../../src/claims/reader/proposal.js";

/** A proposal in one line: `growth export RUS>JPN 2018 since=2013 fell: 24%`. */
export function shortForm(proposal: Proposal): string {
  const { measure, flow, reporter, partner, period, since, over, group, books } = proposal;
  const { direction, superlative, in_a_row: row, printed, bound } = proposal;
  const words = [
    measure,
    flow === "turnover" ? "" : flow,
    reporter === undefined ? "" : `${reporter}>${partner}`,
    period,
    since === undefined ? "" : `since=${since}`,
    over === undefined ? "" : `over=${over.join("-")}`,
    group === undefined ? "" : `group=${group}`,
    books === undefined ? "" : `books=${books}`,
    bound === undefined ? "" : `bound=${bound}`,
    row === undefined ? "" : `row=${row}`,
    direction ?? "",
    superlative ?? "",
  ];
  return words.filter((word) => word !== "").join(" ") + (printed === undefined ? "" : `: ${printed}`);
}
