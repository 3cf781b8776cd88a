import type { Engine } from "../engine/duckdb.js";
import { PRODUCTS_CSV } from "./layout.js";
import { type Snapshot, snapshotFile } from "./snapshots.js";
import { readTextTable } from "./table-file.js";

/** What a snapshot's files call a product; `undefined` where they don't. */
export type NameOfProduct = (classification: string, product: string) => string | undefined;

/** The names that a snapshot's files gave their products. */
export async function productNames(engine: Engine, snapshot: Snapshot): Promise<NameOfProduct> {
  if (!snapshot.manifest.files.some(({ path }) => path === PRODUCTS_CSV)) return () => undefined;
  const rows = await readTextTable(engine, snapshotFile(snapshot, PRODUCTS_CSV));
  const names = new Map(
    rows.map(({ classification = "", product = "", name }) => [`${classification} ${product}`, name]),
  );
  return (classification, product) => names.get(`${classification} ${product}`);
}
