import { WORLD } from "../../codes/countries.js";
import { PERIODS_PER_YEAR, periodText, placePeriod } from "../../core/periods.js";
import type { SeriesContract } from "../../indicators/catalogue/contract.js";
import { ofFlow } from "../books/partner-book.js";
import { bookNotes, flowWords, openJobBook, requireFigures, subjectOf } from "./books.js";
import type { StoreJob } from "./job.js";
import { type MeasuredSeries, requireFit, seriesBody, seriesNotes } from "./series.js";
import type { Draft } from "./table.js";

/** The figures of a pair, or of a reporter with the world. */
export async function storeSeries(job: StoreJob<SeriesContract>): Promise<Draft> {
  const open = await openJobBook(job);
  requireFigures(job, open);
  const { flow = "turnover", partner = WORLD } = job;
  const perYear = PERIODS_PER_YEAR[open.book.frequency];
  const before = periodsBefore(open.periods, stepsBack(job.contract, perYear));
  const periods = [...before, ...open.periods].map((period) => ({
    period,
    figure: ofFlow(open.book.entry(period, partner), flow),
  }));
  const series: MeasuredSeries = { periods, perYear, unshown: before.length };
  requireFit(job.meta, job.contract, series);
  const { caveats, sources } = bookNotes(job, open);
  return {
    subject: subjectOf(job, flowWords(flow)),
    ...seriesBody(job.meta, job.contract, series),
    caveats: [...seriesNotes(job.contract, series), ...caveats],
    sources,
  };
}

/** How many periods before those asked for the first of them is compared with. */
function stepsBack(contract: SeriesContract, perYear: number): number {
  if (contract.gives === "neighbours") return 1;
  return contract.gives === "each" ? contract.yearsBefore * perYear : 0;
}

/** Periods that are there to compare with, and not shown. */
function periodsBefore([first]: readonly string[], steps: number): string[] {
  const placed = first === undefined ? undefined : placePeriod(first);
  if (!placed) return [];
  return Array.from({ length: steps }, (_, step) =>
    periodText({ ...placed, ordinal: placed.ordinal - steps + step }),
  );
}
