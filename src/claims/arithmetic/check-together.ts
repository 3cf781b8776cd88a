import type { Claim, Relation } from "../language/claim.js";
import { compareFit, compareGrowth, compareReadings, compareShare, compareSum } from "./compare.js";
import type { Finding } from "./finding.js";
import { foundChecks } from "./found-pairs.js";
import { type Numbered, numbered, type Rates } from "./number-of.js";

/**
 * Whether claims fit together: growth between printed levels, parts in their sum, shares of their totals, ranks and
 * values, the same figure twice, and the relations that the file states. No data are needed.
 *
 * A printed number is an interval. A set is impossible when no choice of values within the intervals fits; only then
 * is something wrong for certain.
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
  return [...foundChecks(statements), ...stated];
}

function statedCheck(
  relation: Relation,
  numberOf: (id: string) => Numbered | undefined,
): Finding | undefined {
  const { roles, id, at } = relation;
  const missing = Object.values(roles)
    .flat()
    .filter((claim) => numberOf(claim) === undefined);
  if (missing.length > 0) {
    const text = `${id}: ${missing.join(", ")} ${missing.length === 1 ? "has" : "have"} no number in US dollars to compare.`;
    return { relation: id, claims: Object.values(roles).flat(), verdict: "not-comparable", text, at };
  }
  const [one, many] = [
    (role: string) => numberOf(roles[role]?.[0] ?? "") as Numbered,
    (role: string) => (roles[role] ?? []).map((claim) => numberOf(claim) as Numbered),
  ];
  const finding = compare(relation, one, many);
  return finding && { ...finding, relation: id, at };
}

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
  }
}
