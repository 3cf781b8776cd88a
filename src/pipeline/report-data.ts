import { countryName, resolveCountry, WORLD } from "../codes/countries.js";
import { caveatText } from "../core/caveats.js";
import { type Measured, measure, reported } from "../core/measured.js";
import { requireYearsWithin, yearPeriods } from "../core/periods.js";
import { cagr } from "../indicators/cagr.js";
import { DEFAULT_CIF_MARGIN } from "../indicators/cif-fob-adjusted.js";
import { effectiveNumber } from "../indicators/effective-number.js";
import { tradeIntensity } from "../indicators/trade-intensity.js";
import type { CoverageText, ReportData } from "../report/report-data.js";
import { coverageOf } from "./coverage.js";
import { openPartnerBook, type PartnerBook } from "./partner-book.js";
import { ranking } from "./ranking.js";
import type { ReportDefinition } from "./report-definition.js";
import { investmentData } from "./report-investments.js";
import { sourceTexts } from "./report-source-texts.js";
import { groupStandings } from "./report-standings.js";
import { commodityTable } from "./tables/commodity-table.js";
import { contributionTable } from "./tables/contribution-table.js";
import { levelTable } from "./tables/level-table.js";
import { mirrorTable } from "./tables/mirror-table.js";
import { partnerSeriesTable, partnersTable } from "./tables/partners-table.js";
import { vintageTable } from "./tables/vintage-table.js";
import { tradeTable } from "./trade.js";
import type { Workbench } from "./workbench.js";

/** Compute everything that a report prints. */
export async function reportData(bench: Workbench, definition: ReportDefinition): Promise<ReportData> {
  const { years, source } = definition;
  const reporter = await resolveCountry(bench.countries, bench.engine, definition.reporter);
  const partner = await resolveCountry(bench.countries, bench.engine, definition.partner);
  const compare = await Promise.all(
    definition.compare.map((name) => resolveCountry(bench.countries, bench.engine, name)),
  );
  const partners = compare.map(({ iso3 }) => iso3);
  const trade = await tradeTable(bench, { reporter: reporter.iso3, partner: partner.iso3, years, source });
  const book = await openPartnerBook(bench, source, reporter.iso3);
  requireYearsWithin(years, book.covered, book.snapshot.id);
  const mirror = await openPartnerBook(bench, source, partner.iso3);
  const view = {
    reporter: partner.iso3,
    partner: reporter.iso3,
    first: String(years.from),
    last: String(years.to),
  };
  const vintage = await vintageTable(bench, book, { partner: partner.iso3, years });
  const investments = await investmentData(bench, [reporter.iso3, partner.iso3]);
  const sections = await commodityTable(bench, { ...view, level: "1" });
  return {
    slug: definition.slug,
    reporter: countryName(bench.countries, reporter.iso3),
    partner: countryName(bench.countries, partner.iso3),
    reporterCode: reporter.iso3,
    partnerCode: partner.iso3,
    first: view.first,
    last: view.last,
    sourceLine: `${shortTitle(book)}, as reported by ${countryName(bench.countries, reporter.iso3)}`,
    trade,
    levels: levelTable(book, partner.iso3, years),
    contribution: contributionTable(book, partner.iso3, years),
    standings: await groupStandings(bench, book, { partner: partner.iso3, years, groups: definition.groups }),
    partners: partnersTable(bench, book, { partners, years }),
    partnerSeries: partnerSeriesTable(bench, book, { partners, years }),
    mirror: mirrorTable(book, mirror, { years }),
    cifMargin: reported(DEFAULT_CIF_MARGIN, []),
    vintage,
    sections,
    headings: await commodityTable(bench, { ...view, level: "2" }),
    investments,
    cagr: yearly(book, partner.iso3, definition),
    intensity: await intensityOf(bench, book, { partner: partner.iso3, year: view.last }),
    effectivePartners: spread(book, view.last),
    coverage: coverageTexts(book, definition),
    sources: sourceTexts(bench, [
      book.snapshot.id,
      ...[vintage, sections, investments?.list].flatMap(
        (table) => table?.sources.map(({ snapshot }) => snapshot) ?? [],
      ),
      "reference",
    ]),
  };
}

function shortTitle({ snapshot }: PartnerBook): string {
  const names: Readonly<Record<string, string>> = { "imf-dots": "IMF, Direction of Trade Statistics (DOTS)" };
  const name = names[snapshot.id.split("/")[0] ?? ""] ?? snapshot.manifest.producer;
  return `${name}, vintage ${snapshot.manifest.vintage}`;
}

function yearly(book: PartnerBook, partner: string, { years }: ReportDefinition): Measured {
  const [first, last] = [years.from, years.to].map((year) => book.entry(String(year), partner).turnover);
  const absent = reported(undefined, []);
  const inputs = { first: first ?? absent, last: last ?? absent, years: reported(years.to - years.from, []) };
  return measure("cagr", inputs, (values) => (values.years > 0 ? cagr(values) : undefined));
}

async function intensityOf(
  bench: Workbench,
  book: PartnerBook,
  view: { readonly partner: string; readonly year: string },
): Promise<Measured> {
  const world = await openPartnerBook(bench, book.snapshot.id, WORLD);
  return measure(
    "trade-intensity",
    {
      bilateral: book.entry(view.year, view.partner).exports,
      reporterTotal: book.entry(view.year, WORLD).exports,
      worldToPartner: world.entry(view.year, view.partner).exports,
      worldTotal: world.entry(view.year, WORLD).exports,
    },
    tradeIntensity,
  );
}

function spread(book: PartnerBook, period: string): Measured {
  const ranked = ranking(book, period, { flow: "turnover" });
  const inputs = Object.fromEntries(ranked.map(({ partner, value }) => [partner, value]));
  return measure("effective-number", inputs, (values) => effectiveNumber(Object.values(values)));
}

function coverageTexts(book: PartnerBook, { years }: ReportDefinition): CoverageText[] {
  return yearPeriods(years).flatMap((period) => {
    const found = coverageOf(book, period, "turnover");
    if (!found) return [];
    const { caveat, named, unspecified } = found;
    return [{ text: caveatText(caveat), named, unspecified }];
  });
}
