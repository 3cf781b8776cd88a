import type { Measured } from "../../core/measured.js";
import type { Claim } from "../language/claim.js";
import type { Evidence } from "./books.js";
import { printComputed } from "./print-figure.js";
import type { Trial } from "./trial.js";
import { holds } from "./verdict.js";

/** A sentence, and the figures printed in it, in their order. */
export interface TurningPoint {
  readonly text: string;
  readonly said: readonly { readonly figure: Measured; readonly text: string }[];
}

/** One sentence on what a verdict turns on: which country counts as a member, which vintage, whose books. */
export function turnsOn(
  claim: Claim,
  trials: readonly Trial[],
  evidence: Evidence,
): TurningPoint | undefined {
  const yes = trials.filter(({ verdict }) => holds(verdict));
  const no = trials.filter(({ verdict }) => !holds(verdict));
  return (
    onMembers(claim, { yes, no }, evidence) ??
    onKeeper(claim, { yes, no }, evidence) ??
    onVintage(claim, { yes, no })
  );
}

interface Sides {
  readonly yes: readonly Trial[];
  readonly no: readonly Trial[];
}

/** In the same books, two readings of the group: the members that make the difference. */
function onMembers(claim: Claim, { yes, no }: Sides, evidence: Evidence): TurningPoint | undefined {
  const pairs = no.flatMap((failing) => {
    const holding = yes.find(({ books }) => books === failing.books);
    return holding?.group && failing.group ? [{ holding, failing }] : [];
  });
  const pair = pairs[0];
  if (!pair?.holding.group || !pair.failing.group) return undefined;
  const { holding, failing } = pair;
  // Every member has a part in a whole; only those ahead have one in a place.
  const codes = claim.measure === "rank" ? decisive(claim, holding, failing) : [];
  const names = codes.map((code) => evidence.countryName(code));
  const partner = evidence.countryName(claim.partner);
  const has = claim.measure === "rank" ? "is" : "has";
  const place = ({ computed, group }: Trial) =>
    `in ${group?.title} ${partner} ${has} ${printComputed(claim, computed)}`;
  const both = `${place(holding)}, ${place(failing)}`;
  const said = [holding, failing].map((trial) => spoken(claim, trial));
  if (names.length === 0) return { text: `It turns on what “${claim.group}” means: ${both}.`, said };
  const subject = names.length === 1 ? `${names[0]} counts` : `${names.join(" and ")} count`;
  return { text: `It turns on whether ${subject} as “${claim.group}”: ${both}.`, said };
}

/** Countries ahead of the partner under one reading that the other does not count. */
function decisive(
  { period, flow, partner, in_a_row: run = 1 }: Claim,
  holding: Trial,
  failing: Trial,
): string[] {
  const years = Array.from({ length: run }, (_, back) => String(Number(period) - back));
  const codes = years.flatMap((year) => {
    const ahead = ({ books, group }: Trial) => {
      const standings = books.standings(year, flow, group).map((standing) => standing.partner);
      const place = standings.indexOf(partner);
      return place < 0 ? [] : standings.slice(0, place);
    };
    const [here, there] = [ahead(holding), ahead(failing)];
    const members = (trial: Trial) => trial.group?.members(year) ?? new Set();
    return [
      ...there.filter((code) => !members(holding).has(code)),
      ...here.filter((code) => !members(failing).has(code)),
    ];
  });
  return [...new Set(codes)];
}

function onKeeper(claim: Claim, { yes, no }: Sides, evidence: Evidence): TurningPoint | undefined {
  const [own, other] = [yes[0], no[0]];
  if (!own || !other || no.some(({ books }) => books.keeper === own.books.keeper)) return undefined;
  const whose = ({ books }: Trial) =>
    books.keeper === "reporter" ? evidence.countryName(claim.reporter) : evidence.countryName(claim.partner);
  return {
    text: `It turns on whose books are read: ${whose(own)}'s give ${printComputed(claim, own.computed)}, ${whose(other)}'s ${printComputed(claim, other.computed)}.`,
    said: [own, other].map((trial) => spoken(claim, trial)),
  };
}

function onVintage(claim: Claim, { yes, no }: Sides): TurningPoint | undefined {
  const [own, other] = [yes[0], no[0]];
  if (!own || !other) return undefined;
  const parts = other.parts.filter(({ verdict }) => !holds(verdict)).map(({ asked }) => asked);
  const on = claim.printed === undefined || parts.every((asked) => asked.startsWith("printed"));
  const why = on ? "" : ` (${parts.join(", ")})`;
  return {
    text: `It turns on the source: ${own.books.title} gives ${printComputed(claim, own.computed)}, ${other.books.title} ${printComputed(claim, other.computed)}${why}.`,
    said: [own, other].map((trial) => spoken(claim, trial)),
  };
}

function spoken(claim: Claim, { computed }: Trial) {
  return { figure: computed, text: printComputed(claim, computed) };
}
