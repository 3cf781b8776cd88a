import { basePeriod, periodsOver, WORLD } from "../judge/compute.js";
import type { Claim } from "../language/claim.js";
import type { Direction } from "../language/vocabulary.js";
import {
  compareBalance,
  compareGrowth,
  compareOrder,
  compareShare,
  compareShares,
  compareSum,
  compareTwice,
} from "./compare.js";
import type { Finding } from "./finding.js";
import type { Numbered } from "./number-of.js";

/** A claim without a number, or with one. */
export interface Statement {
  readonly claim: Claim;
  readonly number?: Numbered;
}

/** Every check that the claims themselves call for: growth beside levels, a total beside its flows, and so on. */
export function foundChecks(statements: readonly Statement[]): Finding[] {
  const numbers = statements.flatMap(({ number }) => (number ? [number] : []));
  const checks = [
    ...numbers.flatMap((number) => growthChecks(number, numbers)),
    ...numbers.flatMap((number) => turnoverChecks(number, numbers)),
    ...numbers.flatMap((number) => balanceChecks(number, numbers)),
    ...numbers.flatMap((number) => shareChecks(number, numbers)),
    ...rankChecks(numbers),
    ...twiceChecks(numbers),
    ...sharesTogether(numbers),
    ...statements.flatMap((statement) => directionChecks(statement.claim, numbers)),
    ...statements.flatMap((statement) => superlativeChecks(statement.claim, numbers)),
  ];
  return checks.filter((check) => check !== undefined);
}

type Key = Partial<Pick<Claim, "measure" | "partner" | "flow" | "period">>;

/** Claims on the trade of the same pair in the same books, with some fields changed. */
function like(claim: Claim, numbers: readonly Numbered[], changed: Key): Numbered[] {
  const wanted = { ...claim, ...changed };
  return numbers.filter(
    ({ claim: other }) =>
      other.measure === wanted.measure &&
      other.books === wanted.books &&
      other.reporter === wanted.reporter &&
      other.partner === wanted.partner &&
      other.flow === wanted.flow &&
      other.period === wanted.period,
  );
}

function growthChecks(growth: Numbered, numbers: readonly Numbered[]): (Finding | undefined)[] {
  const { claim } = growth;
  if (claim.measure !== "growth") return [];
  const [from] = like(claim, numbers, { measure: "value", period: basePeriod(claim) });
  const [to] = like(claim, numbers, { measure: "value" });
  return from && to ? [compareGrowth(growth, from, to)] : [];
}

function turnoverChecks(whole: Numbered, numbers: readonly Numbered[]): (Finding | undefined)[] {
  const { claim } = whole;
  if (claim.measure !== "value" || claim.flow !== "turnover") return [];
  const [exports] = like(claim, numbers, { flow: "export" });
  const [imports] = like(claim, numbers, { flow: "import" });
  return exports && imports ? [compareSum(whole, [exports, imports])] : [];
}

function balanceChecks(balance: Numbered, numbers: readonly Numbered[]): (Finding | undefined)[] {
  const { claim } = balance;
  if (claim.measure !== "balance") return [];
  const [exports] = like(claim, numbers, { measure: "value", flow: "export" });
  const [imports] = like(claim, numbers, { measure: "value", flow: "import" });
  return exports && imports ? [compareBalance(balance, exports, imports)] : [];
}

function shareChecks(share: Numbered, numbers: readonly Numbered[]): (Finding | undefined)[] {
  const { claim } = share;
  if (claim.measure !== "share" || claim.group !== undefined) return [];
  const [part] = like(claim, numbers, { measure: "value" });
  const [whole] = like(claim, numbers, { measure: "value", partner: WORLD });
  return part && whole ? [compareShare(share, part, whole)] : [];
}

/** Of two partners, the one with the better rank can't have the smaller value or share. */
function rankChecks(numbers: readonly Numbered[]): Finding[] {
  const ranks = numbers.filter(({ claim }) => claim.measure === "rank");
  return ranks.flatMap((better) =>
    ranks
      .filter((other) => better.interval.high < other.interval.low && sameRanking(better.claim, other.claim))
      .flatMap((other) =>
        (["value", "share"] as const).flatMap((measure) => {
          const [upper] = like(better.claim, numbers, { measure });
          const [lower] = like(other.claim, numbers, { measure });
          const why = `${better.claim.id} ranks before ${other.claim.id}`;
          return upper && lower ? [compareOrder(upper, lower, why)] : [];
        }),
      ),
  );
}

function sameRanking(a: Claim, b: Claim): boolean {
  const [one, other] = [a, b].map(({ reporter, books, flow, period, group }) =>
    [reporter, books, flow, period, group].join(" "),
  );
  return one === other;
}

function twiceChecks(numbers: readonly Numbered[]): Finding[] {
  const onTrade = numbers.filter(({ claim }) => claim.subject === undefined);
  return onTrade.flatMap((first, place) =>
    onTrade
      .slice(place + 1)
      .filter(
        ({ claim }) =>
          like(claim, [first], {}).length > 0 &&
          claim.group === first.claim.group &&
          claim.since === first.claim.since,
      )
      .map((second) => compareTwice(first, second)),
  );
}

function sharesTogether(numbers: readonly Numbered[]): (Finding | undefined)[] {
  const shares = numbers.filter(
    ({ claim: { measure, group, partner } }) =>
      measure === "share" && group === undefined && partner !== WORLD,
  );
  const wholes = new Map<string, Map<string, Numbered>>();
  for (const share of shares) {
    const { reporter, books, flow, period, partner } = share.claim;
    const whole = `${reporter} ${books} ${flow} ${period}`;
    const parts = wholes.get(whole) ?? new Map<string, Numbered>();
    // A share that is stated twice is one part.
    if (!parts.has(partner)) wholes.set(whole, parts.set(partner, share));
  }
  return [...wholes.values()].map((parts) => compareShares([...parts.values()]));
}

function directionChecks(claim: Claim, numbers: readonly Numbered[]): Finding[] {
  const { direction, measure } = claim;
  if (!direction || !["value", "growth"].includes(measure)) return [];
  const [before] = valuesOf(claim, numbers, basePeriod(claim));
  const [now] = valuesOf(claim, numbers, claim.period);
  if (!before || !now) return [];
  const [upper, lower] = UPWARD.includes(direction) ? [now, before] : [before, now];
  return [compareOrder(upper, lower, `${claim.id} says ${direction.replaceAll("-", " ")}`)];
}

const UPWARD: readonly Direction[] = ["rose", "exceeded", "restored"];

function superlativeChecks(claim: Claim, numbers: readonly Numbered[]): Finding[] {
  const { superlative, over, measure } = claim;
  if (!superlative || !over || measure !== "value") return [];
  const [own] = valuesOf(claim, numbers, claim.period);
  if (!own) return [];
  const others = periodsOver(claim.period, over)
    .filter((period) => period !== claim.period)
    .flatMap((period) => valuesOf(claim, numbers, period).slice(0, 1));
  const why = `${claim.id} is the ${superlative}`;
  return others.map((other) =>
    superlative === "highest" ? compareOrder(own, other, why) : compareOrder(other, own, why),
  );
}

/** Claims with the pair's level in a year, the claim itself included. */
function valuesOf(claim: Claim, numbers: readonly Numbered[], period: string): Numbered[] {
  return like(claim, numbers, { measure: "value", period });
}
