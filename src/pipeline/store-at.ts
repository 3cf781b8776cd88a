import { join } from "node:path";
import { PACKAGE_FOLDER } from "../core/package-folder.js";
import type { Store } from "../store/snapshots.js";

/** The datasets that come with the package. */
export const EMBEDDED_DATASETS = join(PACKAGE_FOLDER, "datasets");

/** Where `bilat report` writes the report that comes with the package, below the current folder. */
export const DEFAULT_REPORT = "reports/russia-japan-2013-2018";

/** Which folders make a store. */
interface StoreFolders {
  readonly datasets?: string | undefined;
  readonly store?: string | undefined;
  readonly sources?: readonly string[] | undefined;
}

/** The folders of a store, for work that needs no engine. */
export function storeAt({ datasets = EMBEDDED_DATASETS, store, sources }: StoreFolders): Store {
  return {
    root: datasets,
    ...(store !== undefined && { imports: store }),
    ...(sources !== undefined && { order: sources }),
  };
}
