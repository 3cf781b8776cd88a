import { type YearRange, yearPeriods } from "../../core/periods.js";
import { findSnapshot, holdsTrade, listSnapshots, type Store, sourceOf } from "../../store/snapshots.js";
import { holdingOf } from "../../store/trade-queries.js";
import { singleFigures } from "../claims/single-figures.js";
import { rankedSnapshots } from "../sources/choice.js";
import { placeInOrder, requireOrder } from "../sources/order.js";
import { DEFAULT_SOURCE, type Workbench } from "../workbench.js";

const TRADE_FILES = ["trade.csv", "figures.csv", "totals.parquet"];
const NOT_TRADE = ["published"];

/**
 * The newest snapshot of each source that holds trade by partner, or the one that the order of preference names:
 * first those of that order, then the default source, then the others by name.
 *
 * @throws BilatError `BILAT_E_SOURCE_UNKNOWN` for an order with a source that is not there.
 */
export function defaultSources(store: Store): string[] {
  requireOrder(store);
  const chosen = new Map<string, string>();
  for (const { id, manifest } of listSnapshots(store)) {
    const source = sourceOf(id);
    const holdsTrade = manifest.files.some(({ path }) => TRADE_FILES.includes(path));
    if (holdsTrade && !NOT_TRADE.includes(source) && !store.order?.includes(chosen.get(source) ?? ""))
      chosen.set(source, id);
  }
  const isOther = (id: string) => (sourceOf(id) === DEFAULT_SOURCE ? 0 : 1);
  return [...chosen.values()].sort(
    (one, other) => placeInOrder(store, one) - placeInOrder(store, other) || isOther(one) - isOther(other),
  );
}

/** The pair of a report. */
interface Pair {
  readonly reporter: string;
  readonly partner: string;
  readonly years: YearRange | undefined;
}

/**
 * The same for a pair: of a source with several snapshots, the one that holds the pair best, as `rankedSnapshots` has
 * it; where none has the reporter's books, the one with the partner's. The one that was named comes first, and sources
 * without a figure of the pair are left out.
 */
export async function pairSources(bench: Workbench, pair: Pair, named?: string): Promise<string[]> {
  const first = named === undefined ? [] : [findSnapshot(bench.store, named).id];
  const all: string[] = [];
  const holding: string[] = [];
  for (const source of defaultSources(bench.store)) {
    const id = await bestOf(bench, source, pair);
    all.push(id);
    if (await holdsPair(bench, id, pair)) holding.push(id);
  }
  // Where none has anything, the refusal says which were asked.
  return [...new Set([...first, ...(holding.length > 0 ? holding : all)])];
}

/** Whether a snapshot has a figure that one of the two filed about the other. */
async function holdsPair(bench: Workbench, id: string, { reporter, partner }: Pair): Promise<boolean> {
  const snapshot = findSnapshot(bench.store, id);
  if (!holdsTrade(snapshot)) {
    const books = await singleFigures(bench, snapshot, reporter);
    return books.some(({ covered, figure }) =>
      yearPeriods(covered).some((year) =>
        (["export", "import"] as const).some((flow) => figure(year, partner, flow).value !== undefined),
      ),
    );
  }
  const [own, other] = [
    await holdingOf(bench.engine, snapshot, { reporter, partner }),
    await holdingOf(bench.engine, snapshot, { reporter: partner, partner: reporter }),
  ];
  return (own?.pair_years ?? 0) + (other?.pair_years ?? 0) > 0;
}

async function bestOf(bench: Workbench, id: string, { reporter, partner, years }: Pair): Promise<string> {
  const { store, engine } = bench;
  const source = sourceOf(id);
  const rivals = listSnapshots(store).filter((one) => sourceOf(one.id) === source && holdsTrade(one));
  if (rivals.length < 2 || placeInOrder(store, id) < (store.order ?? []).length) return id;
  for (const books of [
    { reporter, partner },
    { reporter: partner, partner: reporter },
  ]) {
    const [best] = await rankedSnapshots(bench, { source, ...books, ...(years && { years }) });
    const held = await holdingOf(engine, best, books);
    if ((held?.pair_years ?? 0) > 0) return best.id;
  }
  return id;
}
