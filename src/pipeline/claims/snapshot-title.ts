import type { Snapshot } from "../../store/snapshots.js";

/** What people call the sources that come with us. */
const SHORT: Readonly<Record<string, string>> = {
  "imf-dots": "IMF DOTS",
  "un-comtrade": "UN Comtrade",
  "japan-customs": "Japan Customs",
};

/** A snapshot as a sentence names it: `IMF DOTS (February 2022)`. */
export function snapshotTitle({ id, manifest }: Snapshot): string {
  const name = SHORT[id.split("/")[0] ?? ""] ?? manifest.producer;
  return `${name} (${manifest.vintage})`;
}
