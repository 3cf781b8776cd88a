import { countryName } from "../../codes/countries.js";
import { possessive } from "../../core/names-in-text.js";
import type { MarketsContract } from "../../indicators/catalogue/contract.js";
import { marketRows } from "../../store/matrix-queries.js";
import { note, type StoreJob, tooFew } from "./job.js";
import {
  changeBetween,
  commonDetail,
  notesAndSource,
  openManyCountries,
  worldNote,
} from "./many-countries.js";
import { CHANGE_NOTE, effectRecords } from "./markets.js";
import { columns, type Draft } from "./table.js";

/** The change of a country's exports from the first year to the last, beside those of all countries. */
export async function storeMarkets(job: StoreJob<MarketsContract>): Promise<Draft> {
  const { meta, contract, bench, reporter } = job;
  const open = await openManyCountries(job, "all");
  const [from, to] = changeBetween(job, open);
  const detail = await commonDetail(job, open.snapshot, { years: [from, to], flows: ["export"] });
  const scope = { detail, years: [from, to] as [string, string], reporter };
  const { rows, reporters } = await marketRows(bench.engine, open.snapshot, scope);
  const isThere = rows.some(({ before, after }) => before + after > 0);
  if (reporters < 2 || !isThere)
    throw tooFew(`${meta.id} sets a country's exports beside the world's.`, [
      `${open.snapshot.id}: ${isThere ? `${reporter} alone` : `no exports of ${reporter}`}`,
    ]);
  const records = effectRecords(meta, contract.formula(rows)).map((record) => ({ from, to, ...record }));
  const { caveats, sources } = notesAndSource(job, open.snapshot, [reporter]);
  return {
    subject: `${possessive(countryName(bench.countries, reporter))} exports by product and market`,
    keys: columns("from", "to", "effect"),
    body: { records },
    caveats: [
      ...caveats,
      worldNote(reporters, detail),
      note(`It includes ${countryName(bench.countries, reporter)} itself.`),
      CHANGE_NOTE,
    ],
    sources,
  };
}
