import { WORLD } from "../codes/countries.js";
import type { Caveat } from "../core/caveats.js";
import type { Flow } from "../core/units.js";
import { ofFlow, type PartnerBook } from "./partner-book.js";

/** How much of the reported world total the named countries hold, and what sits in no country. */
export function coverageOf(book: PartnerBook, period: string, flow: Flow): Caveat | undefined {
  const world = ofFlow(book.entry(period, WORLD), flow).value;
  if (world === undefined || world === 0) return undefined;
  const sum = (kind: string) =>
    book
      .entries(period)
      .filter((entry) => entry.kind === kind)
      .reduce((total, entry) => total + filed(entry, flow), 0);
  return { kind: "coverage", period, named: sum("country") / world, unspecified_usd: sum("unspecified") };
}

function filed(
  entry: { exports: { value: number | undefined }; imports: { value: number | undefined } },
  flow: Flow,
): number {
  const exports = flow === "import" ? 0 : (entry.exports.value ?? 0);
  const imports = flow === "export" ? 0 : (entry.imports.value ?? 0);
  return exports + imports;
}
