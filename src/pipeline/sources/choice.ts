import type { YearRange } from "../../core/periods.js";
import {
  findSnapshot,
  holdsTrade,
  isImported,
  listSnapshots,
  newerLast,
  type Snapshot,
  sourceOf,
} from "../../store/snapshots.js";
import { type Holding, holdingOf } from "../../store/trade-queries.js";
import { DEFAULT_SOURCE, type Workbench } from "../workbench.js";
import { placeInOrder, requireOrder } from "./order.js";
import { wrongKind } from "./wrong-kind.js";

/** Whose figures are asked for. */
export interface Wanted {
  /** A snapshot, a source, or nothing. */
  readonly source: string | undefined;
  readonly reporter: string;
  readonly partner?: string;
  readonly years?: YearRange;
}

/** Fewer partners than this are a reporter's books only in part. */
const FEWEST_PARTNERS = 20;

interface Candidate {
  readonly snapshot: Snapshot;
  readonly holding: Holding | undefined;
}

/**
 * The snapshots that hold what is asked in some of the years, the one that answers first; at least one.
 *
 * One named in full is taken. Among several (a source was named, or none) those come first that, in this order:
 * hold the pair in some of the years; stand first in the order of preference, if they cover the years; hold the reporter's books by partner
 * rather than a part of them; cover the years; are of the default source; come with the package, so that what is published stays as it is; are the newest.
 *
 * @throws BilatError `BILAT_E_SOURCE_UNKNOWN` when there is no such source, or it holds no trade by partner.
 */
export async function rankedSnapshots(bench: Workbench, wanted: Wanted): Promise<[Snapshot, ...Snapshot[]]> {
  if (wanted.source === undefined) requireOrder(bench.store);
  const [only, ...more] = candidates(bench, wanted.source);
  if (more.length === 0) return [only];
  const { partner } = wanted;
  const held: Candidate[] = [];
  for (const snapshot of [only, ...more]) {
    const holding = await holdingOf(bench.engine, snapshot, { reporter: wanted.reporter, partner });
    held.push({ snapshot, holding });
  }
  const best = held.sort((one, other) => compare(merits(bench, other, wanted), merits(bench, one, wanted)));
  const { years } = wanted;
  const others = best
    .slice(1)
    .filter(
      (candidate) => answers(candidate, partner) && (years === undefined || meets(candidate.holding, years)),
    );
  return [best[0]?.snapshot ?? only, ...others.map(({ snapshot }) => snapshot)];
}

function candidates(bench: Workbench, source: string | undefined): [Snapshot, ...Snapshot[]] {
  const all = listSnapshots(bench.store).sort(newerLast).reverse();
  const named = source === undefined ? all : all.filter(({ id }) => id === source || sourceOf(id) === source);
  const [newest, ...older] = named.filter(holdsTrade);
  if (newest) return [newest, ...older];
  const found = findSnapshot(bench.store, source ?? DEFAULT_SOURCE);
  throw wrongKind(found, "The source must hold trade by partner.", all.filter(holdsTrade));
}

/** Whether a candidate holds the pair, or without a partner the reporter's books. */
function answers({ holding }: Candidate, partner: string | undefined): boolean {
  if (partner !== undefined) return (holding?.pair_years ?? 0) > 0;
  return (holding?.partners ?? 0) >= FEWEST_PARTNERS;
}

/** What speaks for a candidate, the weightiest first; among equals the newest, which came first, stays first. */
function merits(
  { store }: Workbench,
  { snapshot, holding }: Candidate,
  { years, partner }: Wanted,
): number[] {
  const covering = years === undefined || covers(holding, years);
  const flags = [
    answers({ snapshot, holding }, partner) && (years === undefined || meets(holding, years)),
    covering ? -placeInOrder(store, snapshot.id) : -(store.order ?? []).length,
    (holding?.partners ?? 0) >= FEWEST_PARTNERS,
    covering,
    sourceOf(snapshot.id) === DEFAULT_SOURCE,
    !isImported(snapshot),
  ];
  return flags.map(Number);
}

/** Whether a candidate has any of the years. */
function meets(holding: Holding | undefined, years: YearRange): boolean {
  return holding !== undefined && holding.first_year <= years.to && years.from <= holding.last_year;
}

function covers(holding: Holding | undefined, years: YearRange): boolean {
  return holding !== undefined && holding.first_year <= years.from && years.to <= holding.last_year;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
