import { BilatError } from "../../core/errors.js";
import { findSnapshot, type Store, sourceOf } from "../../store/snapshots.js";

/** Whether a name means a snapshot: its id, or its source. */
function means(name: string, id: string): boolean {
  return name === id || name === sourceOf(id);
}

/**
 * The place of a snapshot in the store's order of preference, from 0; all that it does not name share the last one.
 */
export function placeInOrder({ order = [] }: Store, id: string): number {
  const place = order.findIndex((name) => means(name, id));
  return place < 0 ? order.length : place;
}

/**
 * Hold the order of preference against what is there, so that a slip of the pen or a missing import is not passed over.
 *
 * @throws BilatError `BILAT_E_SOURCE_UNKNOWN` for the first name that no snapshot has, with the nearest one.
 */
export function requireOrder(store: Store): void {
  for (const name of store.order ?? []) requireSource(store, name);
}

function requireSource(store: Store, name: string): void {
  try {
    findSnapshot(store, name);
  } catch (error) {
    if (!(error instanceof BilatError) || error.code !== "BILAT_E_SOURCE_UNKNOWN") throw error;
    const { found, hint } = error.detail;
    throw new BilatError("BILAT_E_SOURCE_UNKNOWN", {
      problem:
        "Each source in the order of preference (sources of the workbench or of bilat.json, or BILAT_SOURCES) must be there.",
      ...(found && { found }),
      ...(hint && { hint }),
    });
  }
}
