import { expect } from "vitest";
import { checkTogether } from "../../src/claims/arithmetic/check-together.js";
import type { Finding } from "../../src/claims/arithmetic/finding.js";
import { readClaims } from "../../src/claims/language/claims-file.js";
import { fileOf, NAMES } from "./names.js";

/** What claims and relations, each a line of YAML without a problem, make of each other; a euro is 1.1 dollars. */
export function findings(claims: readonly string[], relations: readonly string[] = []): Finding[] {
  const file = readClaims(fileOf(claims, relations), "c.yaml", NAMES);
  expect(file.problems).toEqual([]);
  const rates = (currency: string) => (currency === "EUR" ? 1.1 : undefined);
  return checkTogether(file.claims, file.relations, rates);
}
