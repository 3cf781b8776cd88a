import { WORLD } from "../../codes/countries.js";
import { type Frequency, previousPeriod } from "../../core/periods.js";
import type { SeriesContract } from "../../indicators/catalogue/contract.js";
import { ofFlow } from "../books/partner-book.js";
import { bookNotes, flowWords, openJobBook, requireFigures, subjectOf } from "./books.js";
import type { StoreJob } from "./job.js";
import { baseNote, type MeasuredSeries, requireFit, seriesBody } from "./series.js";
import type { Draft } from "./table.js";

/** The figures of a pair, or of a reporter with the world. */
export async function storeSeries(job: StoreJob<SeriesContract>): Promise<Draft> {
  const open = await openJobBook(job);
  requireFigures(job, open);
  const { flow = "turnover", partner = WORLD } = job;
  const before = job.contract.gives === "neighbours" ? periodBefore(open.periods) : [];
  const periods = [...before, ...open.periods].map((period) => ({
    period,
    figure: ofFlow(open.book.entry(period, partner), flow),
  }));
  const series: MeasuredSeries = { periods, perYear: PER_YEAR[open.book.frequency], unshown: before.length };
  requireFit(job.meta, job.contract, series);
  const { caveats, sources } = bookNotes(job, open);
  return {
    subject: subjectOf(job, flowWords(flow)),
    ...seriesBody(job.meta, job.contract, series),
    caveats: [...baseNote(job.contract, series), ...caveats],
    sources,
  };
}

/** The first period shown grows over the one before it, which is not shown. */
function periodBefore([first]: readonly string[]): string[] {
  return first === undefined ? [] : [previousPeriod(first)];
}

const PER_YEAR: Readonly<Record<Frequency, number>> = { year: 1, quarter: 4, month: 12 };
