import { frequencyOf } from "../../core/periods.js";
import type { Claim, Relation } from "../language/claim.js";
import type { NumberKind } from "../language/printed-number.js";
import { isOnTrade } from "../language/vocabulary.js";
import {
  compareFit,
  compareGrowth,
  compareLargest,
  compareReadings,
  compareShare,
  compareSum,
} from "./compare.js";
import type { Finding } from "./finding.js";
import { foundChecks } from "./found-pairs.js";
import { impliedBases } from "./implied-base.js";
import { type Numbered, numbered, type Rates } from "./number-of.js";

/**
 * Whether claims fit together: growth between printed levels, parts in their sum, shares of their totals, ranks and
 * values, the same figure twice, and the relations that the file states. No data are needed.
 *
 * A printed number is an interval. A set is impossible when no choice of values within the intervals fits; only then
 * is something wrong for certain. Where growth and what it came to are stated alone, the base they imply is said.
 */
export function checkTogether(
  claims: readonly Claim[],
  relations: readonly Relation[],
  usdPer: Rates,
): Finding[] {
  const statements = claims.map((claim) => {
    const number = numbered(claim, usdPer);
    return { claim, ...(number && { number }) };
  });
  const byId = new Map(statements.map((statement) => [statement.claim.id, statement]));
  const stated = relations.flatMap((relation) => statedCheck(relation, (id) => byId.get(id)?.number) ?? []);
  const numbers = statements.flatMap(({ number }) => (number ? [number] : []));
  const grown = new Set(relations.flatMap(({ roles }) => roles["growth"] ?? []));
  const open = impliedBases(numbers).filter(({ claims: [growth = ""] }) => !grown.has(growth));
  const found = foundChecks(statements).filter((check) => !stated.some((one) => isSame(check, one)));
  return [...found, ...stated, ...open];
}

/** Whether a relation of the file says what the claims call for themselves: the same range for the same claim. */
function isSame(found: Finding, stated: Finding): boolean {
  const claims = ({ claims: [first, ...others] }: Finding) => [first, ...others.sort()].join(" ");
  return found.range !== undefined && stated.range !== undefined && claims(found) === claims(stated);
}

function statedCheck(
  relation: Relation,
  numberOf: (id: string) => Numbered | undefined,
): Finding | undefined {
  const { roles, id, at } = relation;
  const missing = Object.values(roles)
    .flat()
    .filter((claim) => numberOf(claim) === undefined);
  if (missing.length > 0)
    return notComparable(
      relation,
      `${missing.join(", ")} ${missing.length === 1 ? "has" : "have"} no number in US dollars to compare`,
    );
  const [one, many] = [
    (role: string) => numberOf(roles[role]?.[0] ?? "") as Numbered,
    (role: string) => (roles[role] ?? []).map((claim) => numberOf(claim) as Numbered),
  ];
  if (!isAlike(relation.kind, Object.values(roles).flat().map(numberOf)))
    return notComparable(relation, "money, counts and rates can't be held against each other");
  if (relation.kind === "growth" && !areAsLong(one("from"), one("to")))
    return notComparable(relation, "trade of a year, a quarter and a month grows from one of its own length");
  const finding = compare(relation, one, many);
  return finding && { ...finding, relation: id, at };
}

function notComparable({ id, roles, at }: Relation, why: string): Finding {
  const claims = Object.values(roles).flat();
  return { relation: id, claims, verdict: "not-comparable", text: `${id}: ${why}.`, at };
}

/** Trade of a month is no growth from that of a year. */
function areAsLong({ claim: from }: Numbered, { claim: to }: Numbered): boolean {
  return ![from, to].every(isOnTrade) || frequencyOf(from.period) === frequencyOf(to.period);
}

/** Only growth and shares compare numbers of two kinds: a rate with two levels. */
function isAlike(kind: Relation["kind"], numbers: readonly (Numbered | undefined)[]): boolean {
  if (kind === "growth" || kind === "share") return true;
  const kinds = numbers.map((number) => number?.claim.printed?.kind ?? "number");
  return new Set(kinds.map((one) => (RATES.includes(one) ? "rate" : one))).size < 2;
}

const RATES: readonly NumberKind[] = ["percent", "fraction", "multiple"];

function compare(
  { kind }: Relation,
  one: (role: string) => Numbered,
  many: (role: string) => Numbered[],
): Finding | undefined {
  switch (kind) {
    case "growth":
      return compareGrowth(one("growth"), one("from"), one("to"));
    case "sum":
      return compareSum(one("whole"), many("parts"));
    case "share":
      return compareShare(one("share"), one("part"), one("whole"));
    case "fits-in":
      return compareFit(one("whole"), many("parts"));
    case "not-falling":
      return compareReadings(many("claims"));
    case "largest":
      return compareLargest(one("largest"), many("others"));
  }
}
