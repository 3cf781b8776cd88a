import { countryName } from "../../codes/countries.js";
import type { BasketsContract } from "../../indicators/catalogue/contract.js";
import { type BasketGroup, basketsBody, levelNote } from "./baskets.js";
import type { StoreJob } from "./job.js";
import { openSections, openWorldSections } from "./sections.js";
import type { Draft } from "./table.js";
import { oneFlow } from "./usage.js";

/**
 * What the country of the books sells to the partner beside what it sells to the world, or buys; for measures of any two
 * baskets only.
 */
export async function storeBaskets(job: StoreJob<BasketsContract>): Promise<Draft> {
  const { meta, contract, bench } = job;
  const sections = await openSections(job);
  const { reporter, partner } = sections;
  const flow = sections.flowOf(oneFlow(job));
  const world = await openWorldSections(job, sections);
  const names = [countryName(bench.countries, partner), "world"];
  const groups = sections.periods.map((period): BasketGroup => {
    const baskets = [sections.of(flow, period), world.of(flow, period)];
    return {
      labels: { period },
      baskets: new Map(names.map((name, place) => [name, baskets[place] ?? new Map()])),
    };
  });
  const what = flow === "export" ? "exports to" : "imports from";
  return {
    subject: `${countryName(bench.countries, reporter)}'s ${what} ${names.join(" and the ")}`,
    ...basketsBody(meta, contract, groups),
    caveats: [...sections.caveats, ...world.ofWorld, ...levelNote(contract)],
    sources: [sections.source],
  };
}
