import { andList } from "../../core/and-list.js";
import { inText } from "../../core/names-in-text.js";
import type { Claim } from "../language/claim.js";
import type { Evidence } from "./books.js";
import { basePeriod } from "./compute.js";
import type { Part, Trial } from "./trial.js";

/** What would have to be known, where no trial came to a verdict: figures, trade above zero, or another definition. */
export function missing(claim: Claim, trials: readonly Trial[], { countryName }: Evidence): string {
  const { reporter, partner, measure, books, group, period } = claim;
  const name = (code: string) => inText(countryName(code));
  const isMember = ({ group: members }: Trial) =>
    members === undefined || members.members(period).has(partner);
  if (trials.length > 0 && !trials.some(isMember))
    return `a definition of “${group}” that counts ${name(partner)}`;
  if (trials.some(({ computed }) => computed.absence === "not-meaningful"))
    return measure === "share"
      ? `trade above zero in ${period} to have a share in`
      : `trade above zero in ${basePeriod(claim)} to count from`;
  const years = missingYears(claim, trials);
  const isPair = years.length > 0 || (trials.length === 0 && measure !== "rank");
  const others = isPair ? undefined : OTHERS[measure];
  const when = years.length === 0 ? "" : ` in ${andList(years)}`;
  return `trade of ${name(reporter)} with ${others ?? name(partner)}${when}, as ${name(books ?? reporter)} reports it`;
}

/** Whom a measure takes in beside the partner. */
const OTHERS: Partial<Record<Claim["measure"], string>> = { rank: "all its partners", share: "the world" };

/** The years of the claim for which no record has a figure of the pair. */
function missingYears(claim: Claim, trials: readonly Trial[]): string[] {
  // Growth of a year needs the one before it too.
  const needed = ({ measure, figures }: Part) =>
    Object.keys(figures).flatMap((period) =>
      measure === "growth" ? [basePeriod({ ...claim, period }), period] : [period],
    );
  return [...new Set(trials.flatMap(({ parts }) => parts.flatMap(needed)))]
    .filter((year) =>
      trials.every(({ books }) => books.figure(year, claim.partner, claim.flow).value === undefined),
    )
    .sort();
}
