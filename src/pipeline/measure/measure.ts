import { requireTwoCountries, resolveCountry } from "../../codes/countries.js";
import { BilatError } from "../../core/errors.js";
import { requireCall, requireFields } from "../../core/require-fields.js";
import type { ResultTable } from "../../core/result-table.js";
import type { Contract, Indicator } from "../../indicators/catalogue/contract.js";
import { DEFAULT_TOP } from "../../indicators/catalogue/of-totals.js";
import { findIndicator } from "../indicator-names.js";
import type { Workbench } from "../workbench.js";
import { handlerOf, isEmbedded, isInStore } from "./contracts.js";
import { readInput } from "./input-file.js";
import { note, type StoreJob } from "./job.js";
import { MEASURE_FIELDS, type MeasureRequest } from "./request.js";
import { type Draft, measureResult } from "./table.js";
import { requireStoreOptions, requireTaken } from "./usage.js";

/**
 * Any indicator, from a plain file or from the store.
 *
 * The value column is the indicator's id in snake_case, such as `grubel_lloyd`.
 *
 * @returns A row for each period, partner or product, as `bilat measure` prints it.
 * @throws BilatError for an unknown indicator, country or source, options the indicator does not take, and input
 *   that may not be as it is; then nothing is computed.
 *
 * @example
 * ```ts
 * import { openWorkbench } from "bilat";
 *
 * using bench = await openWorkbench();
 * const request = { indicator: "growth", reporter: "RUS", partner: "JPN", years: { from: 2018, to: 2018 } };
 * const { rows } = await measureTable(bench, request);
 * Number(rows[0]?.growth).toFixed(3); // "0.161"
 * ```
 */
export async function measureTable(bench: Workbench, request: MeasureRequest): Promise<ResultTable> {
  requireCall(bench, request, MEASURE_FIELDS);
  return request.input === undefined
    ? measureStore(bench, request)
    : measureFile({ ...request, input: request.input });
}

function indicatorOf(request: MeasureRequest): Indicator {
  const indicator = findIndicator(request.indicator);
  requireTaken(indicator, request);
  return indicator;
}

/** As {@link measureTable}, from a plain file; no snapshot is opened. */
export async function measureFile(
  request: MeasureRequest & { readonly input: string },
): Promise<ResultTable> {
  requireFields(request, MEASURE_FIELDS);
  const { meta, contracts } = indicatorOf(request);
  const contract = contracts[0] as Contract;
  const handler = handlerOf(contract);
  const table = await readInput(request.input, handler.input(contract, meta, request));
  const draft = handler.fromInput({ meta, contract, table, options: request });
  return measureResult(meta, withTop(draft, contract, request), "input");
}

/** As {@link measureTable}, from the store. */
export async function measureStore(bench: Workbench, request: MeasureRequest): Promise<ResultTable> {
  requireFields(request, MEASURE_FIELDS);
  const indicator = indicatorOf(request);
  const { meta, contracts } = indicator;
  const contract = contracts.find(isEmbedded) ?? contracts.find(isInStore);
  const handler = contract && handlerOf(contract);
  if (!contract || !handler?.fromStore) throw onlyFromFile(indicator);
  requireStoreOptions(meta, contract, request);
  const countries = await Promise.all(
    [request.reporter, request.partner].map((name) =>
      name === undefined ? undefined : resolveCountry(bench.countries, bench.engine, name),
    ),
  );
  const [reporter, partner] = countries.map((country) => country?.iso3);
  requireTwoCountries(reporter ?? "", partner);
  const job: StoreJob = {
    meta,
    contract,
    bench,
    reporter: reporter ?? "",
    partner,
    years: request.years,
    source: request.source,
    flow: request.flow,
    options: request,
  };
  return measureResult(meta, withTop(await handler.fromStore(job), contract, request), "store");
}

/** How many were added is no column of the result. */
function withTop(draft: Draft, { takes }: Contract, { top = DEFAULT_TOP }: MeasureRequest): Draft {
  if (!takes.includes("top")) return draft;
  const text = `Of the ${top === 1 ? "largest alone" : `${top} largest together`}.`;
  return { ...draft, caveats: [note(text), ...draft.caveats] };
}

/** What the store lacks, and commands that print nearly the same from it. */
const NEARLY: Readonly<Record<string, string>> = {
  "mirror-weighted": " bilat mirror has the weighted gap of a pair's flows and chapters.",
  "terms-of-trade": " bilat measure fisher REPORTER, with --flow export and --flow import, has both indices.",
  prody: " Incomes per head are in no snapshot.",
  expy: " Incomes per head are in no snapshot.",
};

function onlyFromFile({ meta }: Indicator): BilatError {
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `${meta.id} is computed from a file, whatever snapshots hold.`,
    found: meta.needs,
    hint: `Give a file: bilat measure ${meta.id} --input FILE; bilat explain ${meta.id} shows one.${NEARLY[meta.id] ?? ""}`,
  });
}
