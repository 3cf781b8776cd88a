import { countryName, WORLD } from "../../codes/countries.js";
import type { BasketsContract } from "../../indicators/catalogue/contract.js";
import { type BasketGroup, basketsBody, levelNote } from "./baskets.js";
import { openSections } from "./customs.js";
import { note, type StoreJob } from "./job.js";
import type { Draft } from "./table.js";

/**
 * What the customs' country sells to the partner beside what it sells to the world, or buys; for measures of any two
 * baskets only.
 */
export async function storeBaskets(job: StoreJob<BasketsContract>): Promise<Draft> {
  const { meta, contract, bench } = job;
  const sections = await openSections(job);
  const { reporter, partner } = sections;
  const flow = sections.flowOf(job.flow === "import" ? "import" : "export");
  const names = [partner, WORLD].map((code) =>
    code === WORLD ? "world" : countryName(bench.countries, code),
  );
  const groups = sections.periods.map((period): BasketGroup => {
    const baskets = [partner, WORLD].map(
      (to, place) => [names[place] ?? to, sections.of(flow, period, to)] as const,
    );
    return { labels: { period }, baskets: new Map(baskets) };
  });
  const what = flow === "export" ? "exports to" : "imports from";
  return {
    subject: `${countryName(bench.countries, reporter)}'s ${what} ${names.join(" and the ")}`,
    ...basketsBody(meta, contract, groups),
    caveats: [
      { kind: "valuation", reporter: countryName(bench.countries, reporter) },
      note(sections.note),
      ...levelNote(contract),
    ],
    sources: [sections.source],
  };
}
