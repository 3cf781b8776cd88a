import { countryName } from "../../codes/countries.js";
import { reported } from "../../core/measured.js";
import { previousYear } from "../../core/periods.js";
import type { TwoWayContract } from "../../indicators/catalogue/contract.js";
import { type StoreJob, tooFew } from "./job.js";
import { openSections, type SectionTrade } from "./sections.js";
import type { Draft } from "./table.js";
import { type BothFlows, type TwoWayGroup, twoWayBody } from "./two-way.js";

/** Both flows of a pair by section, in the books of one of the two. */
export async function storeTwoWay(job: StoreJob<TwoWayContract>): Promise<Draft> {
  const { bench } = job;
  const sections = await openSections(job);
  const groups = [...yearBefore(job, sections), ...sections.periods].map((period): TwoWayGroup => {
    const [exports, imports] = [sections.of("export", period), sections.of("import", period)];
    const absent = reported(undefined, []);
    const products = [...exports.keys()].map((code): [string, BothFlows] => [
      code,
      { exports: exports.get(code) ?? absent, imports: imports.get(code) ?? absent },
    ]);
    return { period, products: new Map(products) };
  });
  if (job.contract.gives === "change" && groups.length < 2) {
    throw tooFew(`${job.meta.id} needs two years or more.`, [
      `${sections.source.snapshot}: ${groups[0]?.period}`,
    ]);
  }
  const [own, other] = [sections.reporter, sections.partner].map((code) =>
    countryName(bench.countries, code),
  );
  return {
    subject: `${own} with ${other}, ${sections.reportedBy}`,
    ...twoWayBody(job, groups, { period: "period", of: sections.name }),
    caveats: sections.caveats,
    sources: [sections.source],
  };
}

/** The year that the first change is over, where the source has it. */
function yearBefore({ contract }: StoreJob<TwoWayContract>, sections: SectionTrade): string[] {
  if (contract.gives !== "change") return [];
  const before = previousYear(sections.periods[0] ?? "");
  const figures = (["export", "import"] as const).flatMap((flow) => [...sections.of(flow, before).values()]);
  return figures.some(({ value }) => value !== undefined) ? [before] : [];
}
