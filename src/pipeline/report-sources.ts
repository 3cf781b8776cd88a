import { listSnapshots, type Store } from "../store/snapshots.js";
import { DEFAULT_SOURCE } from "./workbench.js";

const TRADE_FILES = ["trade.csv", "figures.csv", "totals.parquet"];
const NOT_TRADE = ["published"];

/** The newest snapshot of each source that holds trade by partner: the default source first, the others by name. */
export function defaultSources(store: Store): string[] {
  const newest = new Map<string, string>();
  for (const { id, manifest } of listSnapshots(store)) {
    const source = id.split("/")[0] ?? id;
    const holdsTrade = manifest.files.some(({ path }) => TRADE_FILES.includes(path));
    if (holdsTrade && !NOT_TRADE.includes(source)) newest.set(source, id);
  }
  const preferred = newest.get(DEFAULT_SOURCE);
  const ids = [...newest.values()];
  return preferred === undefined ? ids : [preferred, ...ids.filter((id) => id !== preferred)];
}
