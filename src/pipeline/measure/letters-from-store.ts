import { countryName, WORLD } from "../../codes/countries.js";
import { type Measured, reported } from "../../core/measured.js";
import { inText, possessive } from "../../core/names-in-text.js";
import { yearPeriods } from "../../core/periods.js";
import type { FiledFlow } from "../../core/units.js";
import type { BasketLetter, BasketsContract } from "../../indicators/catalogue/contract.js";
import { basketsOf, type ProductDetail } from "../../store/matrix-queries.js";
import type { Snapshot } from "../../store/snapshots.js";
import { type Basket, type BasketGroup, basketsBody, levelNote } from "./baskets.js";
import { flowWords, subjectOf } from "./books.js";
import { snakeCase } from "./figures.js";
import { note, type StoreJob, tooFew } from "./job.js";
import {
  changeBetween,
  commonDetail,
  detailWords,
  notesAndSource,
  notHeld,
  openManyCountries,
  worldNote,
} from "./many-countries.js";
import type { Draft } from "./table.js";
import { oneFlow } from "./usage.js";

type BasketsJob = StoreJob<BasketsContract>;

/** Whose rows a letter adds up, in which direction, and whether those with the partner only. */
interface Read {
  readonly flow: FiledFlow;
  readonly whose: "reporter" | "partner" | "world";
  readonly withPartner: boolean;
}

const READS: Readonly<Record<Exclude<BasketLetter, "V_ij" | "V_ij,t−1">, Read>> = {
  X_i: { flow: "export", whose: "reporter", withPartner: false },
  M_i: { flow: "import", whose: "reporter", withPartner: false },
  X_j: { flow: "export", whose: "partner", withPartner: false },
  M_j: { flow: "import", whose: "partner", withPartner: false },
  M_w: { flow: "import", whose: "world", withPartner: false },
  X_ij: { flow: "export", whose: "reporter", withPartner: true },
  X_wj: { flow: "export", whose: "world", withPartner: true },
};

/** Baskets of two countries and of the world by product, of one year each; or of one flow in two years. */
export function storeLetters(job: BasketsJob): Promise<Draft> {
  const isChange = Object.values(job.contract.letters ?? {}).includes("V_ij");
  return isChange ? changeOf(job) : eachYear(job);
}

async function eachYear(job: BasketsJob): Promise<Draft> {
  const { meta, contract, reporter, partner = WORLD } = job;
  const open = await openManyCountries(job, "all");
  const reads = readsOf(contract);
  const countries = [...new Set(reads.map(({ whose }) => codeOf(job, whose)))].filter(
    (code) => code !== WORLD,
  );
  const flows = [...new Set(reads.map(({ flow }) => flow))];
  const notes = new Map<string, ReturnType<typeof note>>();
  const groups: BasketGroup[] = [];
  for (const year of yearPeriods(open.years)) {
    const scope = { years: [year], flows, ...(flows.length === 1 && { reporters: countries }) };
    const detail = await commonDetail(job, open.snapshot, scope);
    const { baskets, reporters } = await readBaskets(job, open.snapshot, { detail, year, reads });
    if (reads.some(({ whose }) => whose === "world")) {
      if (reporters < 2) throw tooFew(`${meta.id} compares countries.`, [`${open.snapshot.id}: ${reporter}`]);
      notes.set(`${reporters}`, worldNote(reporters, detail));
    } else notes.set(detailWords(detail), productsNote(detail));
    groups.push({ labels: { period: year }, baskets });
  }
  const { caveats, sources } = notesAndSource(job, open.snapshot, countries);
  return {
    subject: subjectOf({ ...job, partner }, ""),
    ...basketsBody(meta, contract, groups),
    caveats: [...caveats, ...notes.values(), ...levelNote(contract)],
    sources,
  };
}

/** From the first year to the last, in one direction, with a partner or with the world. */
async function changeOf(job: BasketsJob): Promise<Draft> {
  const { meta, contract, bench, reporter, partner } = job;
  const open = await openManyCountries(job, "all");
  const flow = oneFlow(job);
  const [from, to] = changeBetween(job, open);
  const scope = { years: [from, to], flows: [flow], reporters: [reporter] };
  const detail = await commonDetail(job, open.snapshot, scope);
  const basketIn = async (year: string): Promise<Basket> => {
    const asked = { detail, year, flow, countries: [reporter], ...(partner && { partner }) };
    const { rows } = await basketsOf(bench.engine, open.snapshot, asked);
    return basketFrom(rows, reporter);
  };
  const baskets = new Map([
    ["before", await basketIn(from)],
    ["after", await basketIn(to)],
  ]);
  if ([...baskets.values()].every(({ size }) => size === 0)) {
    throw notHeld(
      job,
      `${open.snapshot.id}: no ${flowWords(flow)} by product of ${reporter} with ${partner}`,
    );
  }
  const { caveats, sources } = notesAndSource(job, open.snapshot, [reporter]);
  return {
    subject: subjectOf(job, flowWords(flow)),
    ...basketsBody(meta, contract, [{ labels: { from, to }, baskets }]),
    caveats: [...caveats, productsNote(detail)],
    sources,
  };
}

interface Asked {
  readonly detail: ProductDetail;
  readonly year: string;
  readonly reads: readonly Read[];
}

async function readBaskets(job: BasketsJob, snapshot: Snapshot, { detail, year, reads }: Asked) {
  const { contract, bench, reporter, partner = WORLD } = job;
  const keys = Object.keys(contract.letters ?? {});
  const baskets = new Map<string, Basket>();
  let reporters = 0;
  for (const [place, read] of reads.entries()) {
    const found = await basketsOf(bench.engine, snapshot, {
      detail,
      year,
      flow: read.flow,
      countries: [reporter, partner],
      ...(read.withPartner && { partner }),
    });
    reporters = Math.max(reporters, found.reporters);
    const basket = basketFrom(found.rows, codeOf(job, read.whose));
    if (basket.size === 0 && !isOfPair(read)) throw notHeld(job, nothingRead(job, snapshot, { read, year }));
    const name = contract.roles ? snakeCase(keys[place] ?? "") : basketName(job, read);
    baskets.set(name, basket);
  }
  return { baskets, reporters };
}

/** Whether nothing is an answer: a country may sell nothing to another. */
function isOfPair({ whose, withPartner }: Read): boolean {
  return withPartner && whose === "reporter";
}

function nothingRead(
  job: BasketsJob,
  { id }: Snapshot,
  { read, year }: { readonly read: Read; readonly year: string },
): string {
  const market = read.withPartner ? ` to ${job.partner}` : ` of ${codeOf(job, read.whose)}`;
  return `${id}: no ${flowWords(read.flow)} by product${market} in ${year}`;
}

function readsOf({ letters = {} }: BasketsContract): Read[] {
  return Object.values(letters).flatMap((letter) =>
    letter === "V_ij" || letter === "V_ij,t−1" ? [] : [READS[letter]],
  );
}

function codeOf({ reporter, partner = WORLD }: BasketsJob, whose: Read["whose"]): string {
  return { reporter, partner, world: WORLD }[whose];
}

/** "Brazil's exports" */
function basketName(job: BasketsJob, { whose, flow }: Read): string {
  const name = inText(countryName(job.bench.countries, codeOf(job, whose)));
  return `${possessive(name)} ${flowWords(flow)}`;
}

function basketFrom(
  rows: readonly { readonly country: string; readonly product: string; readonly value: number }[],
  of: string,
): Basket {
  const own = rows.filter(({ country }) => country === of);
  return new Map(own.map(({ product, value }): [string, Measured] => [product, reported(value, [])]));
}

function productsNote(detail: ProductDetail) {
  return note(
    `By product (${detailWords(detail)}). A product that the source does not list counts as no trade (0).`,
  );
}
