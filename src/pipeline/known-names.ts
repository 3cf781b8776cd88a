import { CARD, CHARTS } from "../charts/catalogue.js";
import { readGroups } from "../codes/groups.js";
import { ERROR_CODES } from "../core/error-codes.js";
import { INDICATORS } from "../indicators/catalogue/catalogue.js";
import { FORMATS } from "../ingest/formats.js";
import { listSnapshots } from "../store/snapshots.js";
import type { Workbench } from "./workbench.js";

/** The names a user may type: what a shell offers. */
export interface KnownNames {
  /** ISO 3166-1 alpha-3. */
  readonly countries: readonly string[];
  readonly groups: readonly string[];
  /** Sources, and each of their snapshots. */
  readonly sources: readonly string[];
  readonly indicators: readonly string[];
  /** What `bilat explain` explains. */
  readonly topics: readonly string[];
  readonly charts: readonly string[];
  /** Of files to import. */
  readonly formats: readonly string[];
}

/** Every name that the reference tables, the store and the catalogue of indicators hold. */
export async function knownNames(bench: Workbench): Promise<KnownNames> {
  const files = { groups: bench.reference("groups.csv"), members: bench.reference("group-members.csv") };
  const groups = await readGroups(bench.engine, files);
  const snapshots = listSnapshots(bench.store).map(({ id }) => id);
  const sources = [...new Set(snapshots.map((id) => id.split("/")[0] ?? id))];
  const indicators = INDICATORS.map(({ id }) => id);
  return {
    countries: [...bench.countries.byCode.keys()],
    groups: groups.map(({ group }) => group),
    sources: [...sources, ...snapshots],
    indicators,
    topics: [...indicators, ...Object.keys(ERROR_CODES)],
    charts: [...CHARTS, CARD].map(({ name }) => name),
    formats: FORMATS.map(({ id }) => id),
  };
}
