import { listSnapshots, type Store, sourceOf } from "../../store/snapshots.js";
import { placeInOrder, requireOrder } from "../sources/order.js";
import { DEFAULT_SOURCE } from "../workbench.js";

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
