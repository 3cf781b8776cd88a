import { countryInText, WORLD } from "../../codes/countries.js";
import { type HsPart, hsPart, readHsNames } from "../../codes/harmonized-system.js";
import { BilatError } from "../../core/errors.js";
import { type Measured, reported } from "../../core/measured.js";
import { frequencyOf, periodsOf, yearBefore, yearOfPeriod } from "../../core/periods.js";
import type { FiledFlow } from "../../core/units.js";
import { NO_TOTALS } from "../../ingest/warnings.js";
import type { Manifest } from "../../store/manifest.js";
import { productNames } from "../../store/product-names.js";
import {
  type HsDigits,
  type ProductFlow,
  pairTotals,
  productFlows,
  revisionFlows,
} from "../../store/product-queries.js";
import { type Snapshot, snapshotFile } from "../../store/snapshots.js";
import { embeddedSnapshot, type Workbench } from "../workbench.js";
import { inRevision } from "./hs-revision.js";
import type { ProductBook, ProductLevel, ProductView } from "./product-book.js";

/** How many digits tell products of a level apart; sections are sums of chapters. */
const DIGITS: Readonly<Record<ProductLevel, HsDigits>> = {
  section: 2,
  chapter: 2,
  heading: 4,
  subheading: 6,
};

/**
 * Read trade by product of the Harmonized System from an imported snapshot. Sections and chapters have the system's
 * names, headings and subheadings those that the imported files gave them, and else none.
 *
 * @throws BilatError `BILAT_E_NO_DATA` where the snapshot has no products of the pair at that level.
 */
export async function openHsBook(
  bench: Workbench,
  snapshot: Snapshot,
  view: ProductView,
): Promise<ProductBook> {
  const { reporter, partner, level, revision } = view;
  const { filed, by, unfinished = [], unfinishedFlows } = await filedFlows(bench, snapshot, view);
  if (filed.length === 0) throw await noProducts(bench, snapshot, view);
  const flows = revision ? await inRevision(bench, filed, { to: revision, digits: DIGITS[level] }) : filed;
  const parts = await partsOf(bench, snapshot, { flows, level, revision });
  const values = new Map(parts.map(({ flow, period, code, value }) => [`${flow} ${period} ${code}`, value]));
  const totals = new Map(
    (await pairTotals(bench.engine, snapshot, { ...view, by })).map(
      ({ period, flow, value_usd, files, lines }) => [
        `${flow} ${period}`,
        reported(
          value_usd,
          files.map((file, place) => ({ snapshot: snapshot.id, file, line: lines[place] ?? 0 })),
        ),
      ],
    ),
  );
  const filedUnder = [...new Set(filed.map(({ classification }) => classification ?? "HS"))];
  const years = flows.map(({ period }) => yearOfPeriod(period));
  const shown = new Set(flows.map(({ period }) => period));
  const absent = reported(undefined, []);
  return {
    reporter,
    partner,
    snapshot,
    covered: { from: Math.min(...years), to: Math.max(...years) },
    unfinished,
    ...(unfinishedFlows && { unfinishedFlows }),
    periods: (range) => periodsOf(range, by).filter((period) => by === "year" || shown.has(period)),
    classification: (periods) => revision ?? classificationsOf(filed, periods).join(", "),
    hidden: hiddenParts(filed),
    ...(revision && { filedUnder }),
    isSumOfPartners: filed.some(({ is_sum }) => is_sum),
    products: (flow, period) => parts.filter((part) => part.flow === flow && part.period === period),
    value: (flow, period, code) => values.get(`${flow} ${period} ${code}`) ?? absent,
    total: (flow, period) => totals.get(`${flow} ${period}`) ?? absent,
  };
}

/** Under what the products of some periods stand, and those of the year before that their growth is over. */
function classificationsOf(filed: readonly ProductFlow[], periods: readonly string[]): string[] {
  const seen = new Set(periods.flatMap((period) => [period, yearBefore(period)]));
  const names = filed
    .filter(({ period }) => seen.has(period))
    .map(({ classification }) => classification ?? "HS");
  return [...new Set(names)];
}

interface FiledFlows {
  readonly filed: readonly ProductFlow[];
  readonly by: "year" | "month";
  readonly unfinished?: readonly string[];
  readonly unfinishedFlows?: NonNullable<ProductBook["unfinishedFlows"]>;
}

/** By years, and by months where no year is whole, or none of those asked for. */
async function filedFlows({ engine }: Workbench, snapshot: Snapshot, view: ProductView): Promise<FiledFlows> {
  if (view.revision) return { filed: await revisionFlows(engine, snapshot, view), by: "year" };
  const asked = { ...view, digits: DIGITS[view.level] };
  const isWanted = ({ flow }: ProductFlow) => view.flow === undefined || flow === view.flow;
  const filed = (await productFlows(engine, snapshot, { ...asked, by: "year" })).filter(isWanted);
  if (filed.length > 0 && !hasMonths(snapshot)) return { filed, by: "year" };
  const months = (await productFlows(engine, snapshot, { ...asked, by: "month" })).filter(isWanted);
  if (filed.length === 0) return { filed: months, by: "month" };
  const whole = new Set(filed.map(({ period }) => yearOfPeriod(period)));
  const unfinished = [...new Set(months.map(({ period }) => period))].filter(
    (period) => !whole.has(yearOfPeriod(period)),
  );
  const { from, to } = view.years ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const isAsked = (year: number) => from <= year && year <= to;
  if ([...whole].some(isAsked) || !unfinished.map(yearOfPeriod).some(isAsked))
    return { filed, by: "year", unfinished, unfinishedFlows: inOneFlow(filed, months) };
  return { filed: months, by: "month" };
}

/** Months of a flow in years that only the other one has whole. */
function inOneFlow(
  filed: readonly ProductFlow[],
  months: readonly ProductFlow[],
): NonNullable<ProductBook["unfinishedFlows"]> {
  const wholeIn = (flow: FiledFlow) =>
    new Set(filed.filter((row) => row.flow === flow).map(({ period }) => yearOfPeriod(period)));
  const beside = (flow: FiledFlow, other: FiledFlow) => {
    const [own, others] = [wholeIn(flow), wholeIn(other)];
    const lacking = months.filter(
      (row) =>
        row.flow === flow && !own.has(yearOfPeriod(row.period)) && others.has(yearOfPeriod(row.period)),
    );
    return [...new Set(lacking.map(({ period }) => period))];
  };
  return { export: beside("export", "import"), import: beside("import", "export") };
}

function hasMonths({ manifest }: Snapshot): boolean {
  return frequencyOf(manifest.import?.last_period ?? "2018") === "month";
}

/** What is under codes that hide the product, by flow and period. */
function hiddenParts(filed: readonly ProductFlow[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const { flow, period, hidden_usd } of filed) {
    const key = `${flow} ${period}`;
    if (hidden_usd > 0) parts.set(key, (parts.get(key) ?? 0) + hidden_usd);
  }
  return parts;
}

interface Part extends HsPart {
  readonly flow: FiledFlow;
  readonly period: string;
  readonly value: Measured;
}

async function partsOf(
  bench: Workbench,
  snapshot: Snapshot,
  {
    flows,
    level,
    revision,
  }: {
    readonly flows: readonly ProductFlow[];
    readonly level: ProductLevel;
    readonly revision: ProductView["revision"];
  },
): Promise<Part[]> {
  const partOf = await namer(bench, snapshot, { level, revision });
  const groups = new Map<string, ProductFlow[]>();
  for (const row of flows) {
    const key = `${row.flow} ${row.period} ${partOf(row).code}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { flow, period, classification } = first;
    const estimated = revision !== undefined && classification !== revision;
    return [{ ...partOf(first), flow, period, value: added(snapshot, rows, estimated) }];
  });
}

/** What a product counts in, and how that is called. */
async function namer(
  bench: Workbench,
  snapshot: Snapshot,
  { level, revision }: Pick<ProductView, "level" | "revision">,
): Promise<(flow: ProductFlow) => HsPart> {
  if (level === "heading" || level === "subheading") {
    const nameOf = await productNames(bench.engine, snapshot);
    return ({ classification, product }) => ({
      code: product,
      name: nameOf(revision ?? classification ?? "", product) ?? "",
    });
  }
  const file = (name: string) => snapshotFile(embeddedSnapshot(bench.store, "hs-names"), name);
  const names = await readHsNames(bench.engine, {
    sections: file("sections.csv"),
    chapters: file("chapters.csv"),
  });
  return ({ product }) => hsPart(names, product, level);
}

function added({ id, manifest }: Snapshot, flows: readonly ProductFlow[], estimated: boolean): Measured {
  const inputs = manifest.import?.inputs ?? [];
  const rows = flows.flatMap(({ lines, inputs: numbers }) =>
    (lines ?? []).map((line, place) => ({
      snapshot: id,
      file: inputs[(numbers[place] ?? 1) - 1]?.name ?? "",
      line,
    })),
  );
  return reported(
    flows.reduce((sum, { value_usd }) => sum + value_usd, 0),
    rows,
    estimated,
  );
}

const COARSE =
  "Products are carried to another revision by their six digits, and those of the pair have fewer: leave --revision out.";
const TOTALS_ONLY = "It holds totals only; bilat trade and bilat rank read them.";
const UNCLASSIFIED =
  "Nothing says whose codes its products have: add a column classification, with HS2017, or HS where the revision is not known.";

const FEW_PARTNERS = "It holds products by partner, of too few partners to add up to the world.";

async function noProducts(
  { countries, engine }: Workbench,
  snapshot: Snapshot,
  { reporter, partner, revision, level }: ProductView,
): Promise<BilatError> {
  const { id, manifest } = snapshot;
  const totals = await pairTotals(engine, snapshot, { reporter, partner, by: "year" });
  const filed = manifest.import?.classifications ?? [];
  const [own, other] = [reporter, partner].map((code) => countryInText(countries, code));
  const whole =
    revision && (await productFlows(engine, snapshot, { reporter, partner, digits: 2, by: "year" }));
  const isNational = revision !== undefined && !filed.some((name) => name.startsWith("HS"));
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `${id} must hold what ${own} reported about ${other} by ${DIGITS[level] === 2 ? "product" : level} of the Harmonized System.`,
    found: [
      `${reporter} ${partner}: no row${isNational ? ` under a revision of it, only ${filed.join(", ")}` : ""}`,
    ],
    ...(isNational && {
      hint: "Leave --revision out: national codes do not say which revision they rest on.",
    }),
    ...(!isNational &&
      (whole && whole.length > 0
        ? { hint: COARSE }
        : hintFor(manifest, { partner, hasTotals: totals.length > 0 }))),
  });
}

function hintFor(
  { import: record }: Manifest,
  { partner, hasTotals }: { readonly partner: string; readonly hasTotals: boolean },
): { hint?: string } {
  const hasProducts = (record?.classifications.length ?? 0) > 0;
  if (hasProducts && !hasTotals) return partner === WORLD ? { hint: FEW_PARTNERS } : {};
  return { hint: record?.warnings.includes(NO_TOTALS) ? UNCLASSIFIED : TOTALS_ONLY };
}
