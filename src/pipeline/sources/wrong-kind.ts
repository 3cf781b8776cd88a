import { andList } from "../../core/and-list.js";
import { BilatError } from "../../core/errors.js";
import { FIGURES_CSV } from "../../store/layout.js";
import type { Snapshot } from "../../store/snapshots.js";
import { COMMODITIES_FILE } from "../books/product-book.js";

/** What reads a snapshot that holds no trade by partner, by a file that it holds. */
const READERS: Readonly<Record<string, string>> = {
  [COMMODITIES_FILE]: "bilat products reads its goods.",
  [FIGURES_CSV]: "bilat check and bilat diff read its single figures.",
};

/** Refuse a snapshot that holds something else than a command reads, with those that will do. */
export function wrongKind(
  { id, manifest }: Snapshot,
  problem: string,
  fitting: readonly Snapshot[],
): BilatError {
  const others = fitting.map((snapshot) => snapshot.id);
  const readers = manifest.files.flatMap(({ path }) => READERS[path] ?? []);
  const hint = [
    ...(others.length > 0 ? [`Such ${others.length === 1 ? "is" : "are"} ${andList(others)}.`] : []),
    ...readers,
  ].join(" ");
  return new BilatError("BILAT_E_SOURCE_UNKNOWN", {
    problem,
    found: [`${id}: ${manifest.title}`],
    ...(hint !== "" && { hint }),
  });
}
