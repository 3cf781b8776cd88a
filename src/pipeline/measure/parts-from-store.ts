import { countryName } from "../../codes/countries.js";
import type { Measured } from "../../core/measured.js";
import { previousPeriod } from "../../core/periods.js";
import type { PartsContract } from "../../indicators/catalogue/contract.js";
import { leastCovered } from "../books/coverage.js";
import { ofFlow, type PartnerBook } from "../books/partner-book.js";
import { requireRankable } from "../rank.js";
import { bookNotes, flowWords, openJobBook, subjectOf } from "./books.js";
import type { StoreJob } from "./job.js";
import { type PartsGroup, type PartsNames, partsBody } from "./parts.js";
import { openSections } from "./sections.js";
import type { Draft } from "./table.js";

/** A reporter's partners in each year; with a partner and one number for all, the sections of the pair's trade. */
export async function storeParts(job: StoreJob<PartsContract>): Promise<Draft> {
  return job.partner !== undefined && job.contract.gives === "one" ? bySection(job) : byPartner(job);
}

async function bySection(job: StoreJob<PartsContract>): Promise<Draft> {
  const sections = await openSections(job);
  const flow = sections.flowOf(job.flow ?? "turnover");
  const [own, other] = [sections.reporter, sections.partner].map((code) =>
    countryName(job.bench.countries, code),
  );
  const groups = sections.periods.map((period): PartsGroup => {
    return { labels: { period }, parts: sections.of(flow, period), before: undefined };
  });
  return {
    subject: `${own} with ${other}, ${flowWords(flow)} by section, ${sections.reportedBy}`,
    ...partsBody(job, groups, { part: "product", count: "products" }),
    caveats: sections.caveats,
    sources: [sections.source],
  };
}

/** Only countries count. */
async function byPartner(job: StoreJob<PartsContract>): Promise<Draft> {
  const open = await openJobBook(job);
  const { book } = open;
  requireRankable(job.bench, book, open.periods);
  const flow = job.flow ?? "turnover";
  const partners = (period: string): ReadonlyMap<string, Measured> | undefined =>
    book.isRankable(period) ? countriesOf(book, period, flow) : undefined;
  const groups = open.periods.flatMap((period): PartsGroup[] => {
    const parts = partners(period);
    return parts ? [{ labels: { period }, parts, before: partners(previousPeriod(period)) }] : [];
  });
  const notes = bookNotes(job, open);
  return {
    subject: `${subjectOf({ ...job, partner: undefined }, `partners by ${flowWords(flow)}`)}`,
    ...partsBody(job, groups, namesOf(job)),
    ...notes,
    caveats: [...notes.caveats, ...leastCovered(book, open.periods, flow)],
  };
}

function namesOf({ bench, partner }: StoreJob): PartsNames {
  const of = (code: string) => countryName(bench.countries, code);
  const names = { part: "partner", count: "partners", name: { column: "partner_name", of } };
  return partner === undefined ? names : { ...names, only: partner };
}

function countriesOf(
  book: PartnerBook,
  period: string,
  flow: Parameters<typeof ofFlow>[1],
): Map<string, Measured> {
  const countries = book.entries(period).filter(({ kind }) => kind === "country");
  return new Map(countries.map((entry) => [entry.partner, ofFlow(entry, flow)]));
}
