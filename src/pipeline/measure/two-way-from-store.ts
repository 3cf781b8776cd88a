import { countryName } from "../../codes/countries.js";
import { reported } from "../../core/measured.js";
import { previousYear } from "../../core/periods.js";
import type { TwoWayContract } from "../../indicators/catalogue/contract.js";
import { openSections } from "./customs.js";
import { note, type StoreJob } from "./job.js";
import type { Draft } from "./table.js";
import { type BothFlows, type TwoWayGroup, twoWayBody } from "./two-way.js";

/** Both flows of a pair by section, as the customs of one of the two counted them. */
export async function storeTwoWay(job: StoreJob<TwoWayContract>): Promise<Draft> {
  const { bench } = job;
  const sections = await openSections(job);
  const { partner } = sections;
  const before = job.contract.gives === "change" ? [previousYear(sections.periods[0] ?? "")] : [];
  const groups = [...before, ...sections.periods].map((period): TwoWayGroup => {
    const [exports, imports] = [
      sections.of("export", period, partner),
      sections.of("import", period, partner),
    ];
    const absent = reported(undefined, []);
    const products = [...exports.keys()].map((code): [string, BothFlows] => [
      code,
      { exports: exports.get(code) ?? absent, imports: imports.get(code) ?? absent },
    ]);
    return { period, products: new Map(products) };
  });
  const [own, other] = [sections.reporter, partner].map((code) => countryName(bench.countries, code));
  return {
    subject: `${own} with ${other}, as reported by ${own}`,
    ...twoWayBody(job, groups, { period: "period", of: sections.name }),
    caveats: [{ kind: "valuation", reporter: String(own) }, note(sections.note)],
    sources: [sections.source],
  };
}
