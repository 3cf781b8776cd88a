import { basename } from "node:path";
import type { Format } from "../../ingest/format.js";
import { openRates, statedRates } from "../../ingest/given-rates.js";
import { areForeign, loadRates } from "../../ingest/rates.js";
import type { Sample } from "../../ingest/sample.js";
import { fingerprint } from "../../store/describe-files.js";
import type { RatesFile, RateUsed } from "../../store/manifest.js";
import type { Workspace } from "../../store/workspace.js";
import type { Workbench } from "../workbench.js";

/** Files of figures, and the user's file of exchange rates, if there is one. */
export interface RatesWanted {
  readonly format: Format;
  readonly samples: readonly Sample[];
  readonly rates?: string | undefined;
}

/** The user's file as manifests have it, and what to say of it. */
export interface RatesGiven {
  readonly file?: RatesFile;
  /** All rates of the file, whichever are used. */
  readonly rates?: readonly RateUsed[];
  readonly notices: readonly string[];
}

/**
 * Make the exchange rates ready for files that are read: those that come with bilat, and the user's before them.
 *
 * @throws BilatError `BILAT_E_INPUT` with the lines of the user's file that are no rates.
 */
export async function readyRates(
  { engine, folder }: Workspace,
  bench: Workbench,
  { format, samples, rates: path }: RatesWanted,
): Promise<RatesGiven> {
  const own = bench.reference("exchange-rates.csv");
  const isNeeded = areForeign(format, samples);
  if (path === undefined) {
    if (isNeeded) await loadRates(engine, { own });
    return { notices: [] };
  }
  const name = basename(path);
  await loadRates(engine, { own, given: await openRates(engine, { path, name }, folder) });
  return {
    file: { name, ...(await fingerprint(path)) },
    rates: await statedRates(engine),
    notices: isNeeded
      ? []
      : [
          `All figures are in US dollars already; the rates of ${name} changed none, and serve answers in other currencies.`,
        ],
  };
}
