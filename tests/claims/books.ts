import type { Books, Evidence, GroupDefinition, Keeper } from "../../src/claims/judge/books.js";
import { type Judgement, judge } from "../../src/claims/judge/judge.js";
import type { Claim } from "../../src/claims/language/claim.js";
import { readClaims } from "../../src/claims/language/claims-file.js";
import { measure, reported } from "../../src/core/measured.js";
import { rank } from "../../src/indicators/rank.js";
import { fileOf, NAMES } from "./names.js";

/** Turnover in US$ billion by year and partner. */
export type Billions = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Made-up books in which only turnover is known. */
export function books(snapshot: string, billions: Billions, keeper: Keeper = "reporter"): Books {
  const years = Object.keys(billions).map(Number);
  const value = (period: string, partner: string) => {
    const figure = billions[period]?.[partner];
    return reported(figure === undefined ? undefined : figure * 1e9, [
      { snapshot, file: "trade.csv", line: 2 },
    ]);
  };
  return {
    snapshot,
    title: snapshot,
    reporter: "RUS",
    keeper,
    covered: { from: Math.min(...years), to: Math.max(...years) },
    figure: (period, partner) => value(period, partner),
    standings(period, _, group) {
      const members = group?.members(period);
      const codes = Object.keys(billions[period] ?? {}).filter(
        (code) => code !== "WLD" && (members?.has(code) ?? true),
      );
      const places = rank(codes.map((code) => ({ code, value: value(period, code).value })));
      return places.map(({ code, rank: place }) => ({
        partner: code,
        value: value(period, code),
        rank: measure("rank", { value: value(period, code) }, () => place),
      }));
    },
  };
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  "m49-asia": ["CHN", "JPN", "KOR", "TUR"],
  "east-asia": ["CHN", "JPN", "KOR"],
};

function group(id: string): GroupDefinition {
  return { id, title: id, members: () => new Set(GROUPS[id]) };
}

/** Evidence that consists of some books. */
export function evidenceOf(...all: readonly Books[]): Evidence {
  return {
    books: (_, partner) =>
      all.filter(
        ({ covered: { from }, figure }) => figure(String(from), partner, "turnover").value !== undefined,
      ),
    groups: (word) => (word === "asian" ? ["m49-asia", "east-asia"] : [word]).map(group),
    countryName: (code) => ({ TUR: "Turkey", JPN: "Japan", RUS: "Russia", KOR: "South Korea" })[code] ?? code,
    usdPer: (currency) => (currency === "EUR" ? 1.1 : undefined),
  };
}

/** The claims of some lines of YAML. */
export function claimsOf(...lines: readonly string[]): readonly Claim[] {
  const { claims, problems } = readClaims(fileOf(lines), "c.yaml", NAMES);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("; "));
  return claims;
}

/** One claim, judged. */
export function judged(line: string, evidence: Evidence): Judgement {
  const found = claimsOf(`id: A, ${line}`).map((claim) => judge(claim, evidence))[0];
  if (!found || !("verdict" in found)) throw new Error(JSON.stringify(found));
  return found;
}
