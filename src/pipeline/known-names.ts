import { CARD, CHARTS } from "../charts/catalogue.js";
import { VERDICT_MEANINGS } from "../claims/judge/verdict.js";
import { countryName } from "../codes/countries.js";
import { readGroups } from "../codes/groups.js";
import { ERROR_CODES } from "../core/error-codes.js";
import { INDICATORS } from "../indicators/catalogue/catalogue.js";
import { FORMATS } from "../ingest/formats.js";
import { holdsTrade, isImported, listSnapshots, type Snapshot, sourceOf } from "../store/snapshots.js";
import { COMMODITIES_FILE } from "./books/product-book.js";
import type { Workbench } from "./workbench.js";

/** A name a user may type, and what it stands for. */
export interface KnownName {
  readonly name: string;
  readonly about: string;
}

/** The names a user may type: what a shell offers. */
export interface KnownNames {
  /** ISO 3166-1 alpha-3, with English names. */
  readonly countries: readonly KnownName[];
  readonly groups: readonly KnownName[];
  /** Sources, and each of their snapshots. */
  readonly sources: readonly KnownName[];
  /** Those of them that hold trade by partner, by product, and either. */
  readonly books: readonly KnownName[];
  readonly goods: readonly KnownName[];
  readonly figures: readonly KnownName[];
  readonly indicators: readonly KnownName[];
  /** What `bilat explain` explains. */
  readonly topics: readonly KnownName[];
  readonly charts: readonly KnownName[];
  /** Of files to import. */
  readonly formats: readonly KnownName[];
}

/** Every name that the reference tables, the store and the catalogue of indicators hold. */
export async function knownNames(bench: Workbench): Promise<KnownNames> {
  const files = { groups: bench.reference("groups.csv"), members: bench.reference("group-members.csv") };
  const groups = await readGroups(bench.engine, files);
  const snapshots = listSnapshots(bench.store);
  const indicators = INDICATORS.map(({ id, title }) => ({ name: id, about: title }));
  const errors = Object.entries(ERROR_CODES).map(([name, { cause }]) => ({ name, about: cause }));
  const verdicts = Object.entries(VERDICT_MEANINGS).map(([name, about]) => ({ name, about }));
  return {
    countries: [...bench.countries.byCode.keys()].map((name) => ({
      name,
      about: countryName({ ...bench.countries, language: "en" }, name),
    })),
    groups: groups.map(({ group, title }) => ({ name: group, about: title })),
    sources: sourceNames(snapshots),
    books: sourceNames(snapshots.filter(holdsTrade)),
    goods: sourceNames(snapshots.filter(holdsGoods)),
    figures: sourceNames(snapshots.filter((snapshot) => holdsTrade(snapshot) || holdsGoods(snapshot))),
    indicators,
    topics: [...indicators, ...errors, ...verdicts],
    charts: [...CHARTS, CARD].map(({ name, question }) => ({ name, about: question })),
    formats: FORMATS.map(({ id, title }) => ({ name: id, about: title })),
  };
}

function holdsGoods(snapshot: Snapshot): boolean {
  return isImported(snapshot) || snapshot.manifest.files.some(({ path }) => path === COMMODITIES_FILE);
}

/** Sources with what their newest snapshot is, then each of their snapshots. */
function sourceNames(snapshots: readonly Snapshot[]): KnownName[] {
  const named = snapshots.map(({ id, manifest }) => ({ name: id, about: manifest.title }));
  const sources = new Map(named.map(({ name, about }) => [sourceOf(name), about]));
  return [...[...sources].map(([name, about]) => ({ name, about })), ...named];
}
