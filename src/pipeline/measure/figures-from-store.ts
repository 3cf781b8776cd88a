import { countryInText, countryName, WORLD } from "../../codes/countries.js";
import { andList } from "../../core/and-list.js";
import type { Caveat } from "../../core/caveats.js";
import { BilatError } from "../../core/errors.js";
import { type Measured, measure, reported } from "../../core/measured.js";
import { inText, possessive } from "../../core/names-in-text.js";
import { percent } from "../../core/numbers.js";
import { inRuns, previousPeriod } from "../../core/periods.js";
import type { Flow } from "../../core/units.js";
import type { FiguresContract, Letter } from "../../indicators/catalogue/contract.js";
import { DEFAULT_CIF_MARGIN } from "../../indicators/cif-fob-adjusted.js";
import { readTextTable } from "../../store/table-file.js";
import { leastCovered } from "../books/coverage.js";
import { isReconciled, ofFlow, requireTwoBooks } from "../books/partner-book.js";
import { embeddedSnapshot, snapshotRef } from "../workbench.js";
import {
  bookNotes,
  flowWords,
  type OpenBook,
  openJobBook,
  openOtherBook,
  requireFigures,
  subjectOf,
} from "./books.js";
import { note, type StoreJob } from "./job.js";
import { MIRRORED } from "./sections.js";
import { columns, type Draft, valueName } from "./table.js";

type FiguresJob = StoreJob<FiguresContract>;

/** Everything that letters are read from: the books of both sides and of the world, and GDP. */
interface Sources {
  readonly own: OpenBook;
  readonly partner: OpenBook;
  readonly world: OpenBook;
  readonly gdp: Gdp;
}

/** GDP by country and year, and the years there are. */
interface Gdp {
  of(country: string, period: string): Measured;
  readonly years: readonly string[];
}

/** One period of a job. */
interface Moment extends Sources {
  readonly job: FiguresJob;
  readonly period: string;
  readonly flow: Flow;
}

/** Where each letter is read. */
const LETTERS: Readonly<Record<Exclude<Letter, "V_ijk" | "W_ijk">, (at: Moment) => Measured>> = {
  X_ij: ({ own, job, period }) => own.book.entry(period, job.partner ?? WORLD).exports,
  M_ij: ({ own, job, period }) => own.book.entry(period, job.partner ?? WORLD).imports,
  X_i: ({ own, period }) => own.book.entry(period, WORLD).exports,
  M_i: ({ own, period }) => own.book.entry(period, WORLD).imports,
  X_j: ({ partner, period }) => partner.book.entry(period, WORLD).exports,
  M_j: ({ partner, period }) => partner.book.entry(period, WORLD).imports,
  X_wj: ({ world, job, period }) => world.book.entry(period, job.partner ?? WORLD).exports,
  X_w: ({ world, period }) => world.book.entry(period, WORLD).exports,
  M_w: ({ world, period }) => world.book.entry(period, WORLD).imports,
  GDP_i: ({ gdp, job, period }) => gdp.of(job.reporter, period),
  GDP_j: ({ gdp, job, period }) => gdp.of(job.partner ?? WORLD, period),
  GDP_w: ({ gdp, period }) => gdp.of(WORLD, period),
  V_ij: ({ own, job, period, flow }) => ofFlow(own.book.entry(period, job.partner ?? WORLD), flow),
  V_ji: ({ partner, job, period, flow }) => ofFlow(partner.book.entry(period, job.reporter), MIRRORED[flow]),
  V_i: ({ own, period, flow }) => ofFlow(own.book.entry(period, WORLD), flow),
  "V_ij,t−1": (at) => LETTERS.V_ij({ ...at, period: previousPeriod(at.period) }),
  "V_i,t−1": (at) => LETTERS.V_i({ ...at, period: previousPeriod(at.period) }),
};

/** Whether the figures are those of each product. */
export function isByProduct({ inputs }: FiguresContract): boolean {
  return Object.values(inputs).some(isOfProduct);
}

function isOfProduct(letter: Letter | undefined): letter is "V_ijk" | "W_ijk" {
  return letter === "V_ijk" || letter === "W_ijk";
}

/** Whether every argument has a letter. */
export function hasLetters({ inputs }: FiguresContract): boolean {
  return Object.values(inputs).every((letter) => letter !== undefined);
}

/**
 * Whether the partner must be named: where a letter is about a pair beside others, or about the partner. With letters
 * of a pair alone, as exports and imports are, the partner may be the world.
 */
export function partnerOf({ inputs }: FiguresContract): "needed" | "free" | "idle" {
  const letters = Object.values(inputs).filter((letter) => letter !== undefined);
  if (letters.every((letter) => !/j/.test(letter))) return "idle";
  return letters.every((letter) => /^([XM]_ij|[VW]_ijk)$/.test(letter)) ? "free" : "needed";
}

/** Whether a letter leaves the flow open. */
export function takesFlow({ inputs }: FiguresContract): boolean {
  return Object.values(inputs).some((letter) => letter?.startsWith("V_"));
}

/** A row a year, from the books of reporter, partner and world and from GDP. */
export async function storeFigures(job: FiguresJob): Promise<Draft> {
  const { meta, contract } = job;
  const letters = Object.entries(contract.inputs);
  const sources = await openSources(job);
  if (letters.some(([, letter]) => letter === "V_ji")) requireTwoBooks(sources.own.book);
  if (contract.takes.includes("margin")) requireCif(job, sources.own);
  requireFigures(job, sources.own);
  const flow = job.flow ?? (letters.some(([, letter]) => letter === "V_ji") ? "export" : "turnover");
  const records = sources.own.periods.map((period) => {
    const at: Moment = { ...sources, job, period, flow };
    const inputs = letters.map(([name, letter]) => [
      name,
      letter && !isOfProduct(letter) ? LETTERS[letter](at) : reported(undefined, []),
    ]);
    const figures = Object.fromEntries(inputs) as Record<string, Measured>;
    return {
      period,
      [valueName(meta)]: measure(meta.id, figures, (values) => contract.formula(values, job.options)),
    };
  });
  const notes = bookNotes(job, sources.own);
  const usesGdp = letters.some(([, letter]) => letter?.startsWith("GDP"));
  return {
    subject: subjectOf(job, takesFlow(contract) ? flowWords(flow) : ""),
    keys: columns("period"),
    body: { records },
    caveats: valuedOnce([
      ...notes.caveats,
      ...marginNote(job),
      ...(usesGdp ? gdpNote(sources) : []),
      ...wholeNote(job, sources.own, flow),
      ...worldLacks(job, sources),
      ...otherBooks(
        job,
        sources,
        letters.map(([, letter]) => String(letter)),
      ),
    ]),
    sources: usesGdp
      ? [...notes.sources, snapshotRef(embeddedSnapshot(job.bench.store, "reference"))]
      : notes.sources,
  };
}

/** Reconciled figures are FOB both ways, so that there is no freight to take off. */
function requireCif({ meta }: FiguresJob, { book: { snapshot } }: OpenBook): void {
  if (!isReconciled(snapshot)) return;
  throw new BilatError("BILAT_E_NO_DATA", {
    problem: `${meta.id} needs imports valued CIF.`,
    found: [`${snapshot.id} is reconciled: imports are FOB already`],
    hint: "Name a source of what the country reported with --source.",
  });
}

async function openSources(job: FiguresJob): Promise<Sources> {
  const letters = Object.values(job.contract.inputs).map(String);
  const uses = (pattern: RegExp) => letters.some((letter) => pattern.test(letter));
  const own = await openJobBook(job);
  return {
    own,
    partner: uses(/^[XM]_j$|V_ji/) ? await openOtherBook(job, own, job.partner ?? WORLD) : own,
    world: uses(/_w/) ? await openOtherBook(job, own, WORLD) : own,
    gdp: uses(/GDP/) ? await readGdp(job) : { of: () => reported(undefined, []), years: [] },
  };
}

const GDP_FILE = "gdp.csv";

async function readGdp({ bench }: FiguresJob): Promise<Gdp> {
  const snapshot = embeddedSnapshot(bench.store, "reference").id;
  const rows = await readTextTable(bench.engine, bench.reference(GDP_FILE));
  const found = new Map(rows.map((row) => [`${row["iso3"]} ${row["period"]}`, row]));
  const of = (country: string, period: string) => {
    const row = found.get(`${country} ${period}`);
    if (row?.["gdp_usd"] === undefined) return reported(undefined, []);
    return reported(Number(row["gdp_usd"]), [{ snapshot, file: GDP_FILE, line: Number(row.line) }]);
  };
  return { of, years: [...new Set(rows.map((row) => row["period"] ?? ""))].sort() };
}

/** Why years have no value, where GDP is not known for them. */
function gdpNote({ own, gdp: { years } }: Sources): Caveat[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || own.periods.every((period) => years.includes(period))) return [];
  return [note(`GDP is known for ${first} to ${last}; other years have no value.`)];
}

/** The margin that was taken off, given or not. */
function marginNote({ contract, options: { margin } }: FiguresJob): Caveat[] {
  if (!contract.takes.includes("margin")) return [];
  const rate = percent(margin ?? DEFAULT_CIF_MARGIN);
  const whence =
    margin === undefined ? "about the mean over all countries (Miao & Fortanier 2017; IMF 2017)" : "as given";
  return [
    note(
      `Freight and insurance are taken to be ${rate} of the FOB value, ${whence}; single pairs lie far from any one rate.`,
    ),
  ];
}

/** What the sums over all reporters are of; they may be there for one country and not for another. */
const OF_ALL: Readonly<Partial<Record<Letter, (partner: string) => string>>> = {
  X_wj: (partner) => `the exports of all countries to ${partner}`,
  X_w: () => "the exports of all countries",
  M_w: () => "the imports of all countries",
};

/** Why periods have no value, where the source has no sum over all reporters. */
function worldLacks(job: FiguresJob, sources: Sources): Caveat[] {
  const { own } = sources;
  const partner = countryInText(job.bench.countries, job.partner ?? WORLD);
  return Object.values(job.contract.inputs).flatMap((letter) => {
    const what = letter && OF_ALL[letter]?.(partner);
    if (!letter || isOfProduct(letter) || what === undefined) return [];
    const at = { ...sources, job, flow: "export" as const };
    const lacking = own.periods.filter((period) => LETTERS[letter]({ ...at, period }).value === undefined);
    if (lacking.length === 0) return [];
    const when = lacking.length === own.periods.length ? "" : ` in ${andList(inRuns(lacking))}`;
    return [note(`${own.book.snapshot.id} does not have ${what}${when}.`)];
  });
}

/** What figures are set against, and what that covers. */
function wholeNote(
  { bench, contract, reporter }: FiguresJob,
  { book, periods }: OpenBook,
  flow: Flow,
): Caveat[] {
  const usesWhole = Object.values(contract.inputs).some((letter) => letter === "V_i" || letter === "V_i,t−1");
  if (!usesWhole) return [];
  const whole = note(
    `The whole is ${possessive(countryInText(bench.countries, reporter))} ${flowWords(flow)} with the world.`,
  );
  return [whole, ...leastCovered(book, periods, flow)];
}

/** How figures are valued, said once for all whose books were read. */
function valuedOnce(caveats: readonly Caveat[]): Caveat[] {
  const isValuation = (caveat: Caveat) => caveat.kind === "valuation";
  const filers = caveats.flatMap((caveat) =>
    caveat.kind === "valuation" && caveat.reporter !== undefined ? [caveat.reporter] : [],
  );
  const [first, ...more] = filers;
  if (first === undefined || more.length === 0) return [...caveats];
  const reporter = [first, ...more.map(inText)].join(" and by ");
  return caveats.flatMap((caveat, place): Caveat[] => {
    if (!isValuation(caveat)) return [caveat];
    return caveats.findIndex(isValuation) === place ? [{ kind: "valuation", reporter } as const] : [];
  });
}

/** Whether exports to a partner are set against all exports to it, and nothing else. */
function isMarket(letters: readonly string[]): boolean {
  return letters.every((letter) => letter === "X_ij" || letter === "X_wj") && letters.includes("X_wj");
}

/** Whose books were read beside the reporter's. */
function otherBooks(
  { bench, partner = WORLD }: FiguresJob,
  { own }: Sources,
  letters: readonly string[],
): Caveat[] {
  const uses = (pattern: RegExp) => letters.some((letter) => pattern.test(letter));
  return [
    ...(uses(/^[XM]_j$|V_ji/) && !isReconciled(own.book.snapshot)
      ? [{ kind: "valuation", reporter: countryName(bench.countries, partner) } as const]
      : []),
    ...(isMarket(letters)
      ? [note(`The market is ${countryInText(bench.countries, partner)}: all exports to it.`)]
      : []),
    ...(uses(/^[XM]_w/) ? [note("Figures of the world are the source's own sums over all reporters.")] : []),
  ];
}
