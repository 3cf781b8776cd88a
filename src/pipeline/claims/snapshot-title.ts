import type { Snapshot } from "../../store/snapshots.js";

/** What people call the sources that come with us. */
const SHORT: Readonly<Record<string, string>> = {
  "imf-dots": "IMF DOTS",
  "un-comtrade": "UN Comtrade",
  "japan-customs": "Japan Customs",
};

/** A snapshot's source as a table's head names it: `IMF DOTS`. */
export function snapshotName({ id, manifest }: Snapshot): string {
  return SHORT[id.split("/")[0] ?? ""] ?? manifest.producer;
}

/** A snapshot as a sentence names it: `IMF DOTS (February 2022)`. */
export function snapshotTitle(snapshot: Snapshot): string {
  return `${snapshotName(snapshot)} (${snapshot.manifest.vintage})`;
}
