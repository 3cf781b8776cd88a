import { type Measured, measure, reported } from "../../core/measured.js";
import { frequencyOf, periodsOf, yearBefore } from "../../core/periods.js";
import { balance } from "../../indicators/balance.js";
import { growth } from "../../indicators/growth.js";
import { share } from "../../indicators/share.js";
import type { Claim } from "../language/claim.js";
import type { Books, GroupDefinition } from "./books.js";

/** The code for the world as a partner. */
export const WORLD = "WLD";

/** The period that growth and direction of a claim count from; of a month or quarter, the same one of an earlier year. */
export function basePeriod({ since, period }: Pick<Claim, "since" | "period">): string {
  return since === undefined ? yearBefore(period) : `${since}${period.slice(4)}`;
}

/** The periods among which a superlative holds: all of those years that are as long as the claim's own. */
export function periodsOver(period: string, [from, to]: NonNullable<Claim["over"]>): string[] {
  return periodsOf({ from: Number(from), to: Number(to) }, frequencyOf(period));
}

/** The figure a claim is about, in one record; `group` is one reading of the claim's group. */
export function computed(claim: Claim, books: Books, group?: GroupDefinition): Measured {
  const { measure: what, period, partner, flow } = claim;
  switch (what) {
    case "value":
      return books.figure(period, partner, flow);
    case "balance":
      return measure(
        "balance",
        {
          exports: books.figure(period, partner, "export"),
          imports: books.figure(period, partner, "import"),
        },
        balance,
      );
    case "growth":
      return growthSince(claim, books);
    case "share":
      return measure(
        "share",
        { part: books.figure(period, partner, flow), whole: wholeOf(claim, books, group) },
        share,
      );
    case "rank":
      return rankIn(claim, books, group);
    default:
      return reported(undefined, []);
  }
}

/** Change of the pair's trade since the base period. */
export function growthSince(claim: Claim, books: Books): Measured {
  const { period, partner, flow } = claim;
  const current = books.figure(period, partner, flow);
  const previous = books.figure(basePeriod(claim), partner, flow);
  return measure("growth", { current, previous }, growth);
}

function rankIn({ period, partner, flow }: Claim, books: Books, group?: GroupDefinition): Measured {
  const found = books.standings(period, flow, group).find((standing) => standing.partner === partner);
  return found?.rank ?? reported(undefined, []);
}

/** The reporter's own world total, or the sum of a group's members; whoever is no member has no part in it. */
function wholeOf({ period, flow, partner }: Claim, books: Books, group?: GroupDefinition): Measured {
  if (group === undefined) return books.figure(period, WORLD, flow);
  const standings = books.standings(period, flow, group);
  if (!standings.some((standing) => standing.partner === partner)) return reported(undefined, []);
  const parts = Object.fromEntries(standings.map(({ partner, value }) => [partner, value]));
  return measure("sum", parts, (values) => Object.values(values).reduce((sum, value) => sum + value, 0));
}
