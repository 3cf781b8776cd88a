import { type Measured, measure } from "../../core/measured.js";
import type { Flow } from "../../core/units.js";
import { rank } from "../../indicators/rank.js";
import type { Books, Standing } from "./books.js";

/**
 * Books with the figures of another vintage in place of their own, wherever that vintage has them: every country's
 * figure moves as far, and in the direction, that the vintage moves it. The others stay, and so do those who are ranked.
 */
export function revisedBooks(own: Books, vintage: Books): Books {
  const figure = (period: string, partner: string, flow: Flow): Measured => {
    const revised = vintage.figure(period, partner, flow);
    return revised.value === undefined ? own.figure(period, partner, flow) : revised;
  };
  return {
    ...own,
    figure,
    standings: (period, flow, group) =>
      ranked(own.standings(period, flow, group), (partner) => figure(period, partner, flow)),
  };
}

function ranked(standings: readonly Standing[], figureOf: (partner: string) => Measured): Standing[] {
  const values = new Map(standings.map(({ partner }) => [partner, figureOf(partner)]));
  const items = [...values].map(([code, { value }]) => ({ code, value }));
  return rank(items).flatMap(({ code, rank: place }) => {
    const value = values.get(code);
    return value ? [{ partner: code, value, rank: measure("rank", { value }, () => place) }] : [];
  });
}
