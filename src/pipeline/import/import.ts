import { dirname, join } from "node:path";
import { BilatError } from "../../core/errors.js";
import { type FieldsOf, requireCall } from "../../core/require-fields.js";
import type { Engine } from "../../engine/duckdb.js";
import { loadAreaCodes } from "../../ingest/area-codes.js";
import { ingest } from "../../ingest/ingest.js";
import { openInputs, unpacked } from "../../ingest/open-inputs.js";
import type { Ingested } from "../../ingest/outcome.js";
import {
  type FormatOption,
  type Recognised,
  recogniseAll,
  withoutBystanders,
  withoutCodeLists,
  withoutLists,
} from "../../ingest/recognise.js";
import type { Sample } from "../../ingest/sample.js";
import { readableInputs, requireHeads } from "../../ingest/to-csv.js";
import { describeFiles } from "../../store/describe-files.js";
import type { Manifest } from "../../store/manifest.js";
import { publishSnapshot } from "../../store/publish.js";
import { claimSnapshot, inWorkspace, type Workspace } from "../../store/workspace.js";
import type { Workbench } from "../workbench.js";
import { type FileState, lastChange, requireUnchanged, stateOf } from "./file-state.js";
import { inputFiles, named } from "./input-files.js";
import { importManifest } from "./manifest.js";
import { readyRates } from "./rates-file.js";
import { snapshotIdFor } from "./version-name.js";

/** What to import. */
export interface ImportRequest {
  readonly files: readonly string[];
  /** Overrules what the content says. */
  readonly format?: string | undefined;
  /** The parts of the snapshot's id `<source>/<version>`; made from the format and the files when left out. */
  readonly source?: string | undefined;
  readonly version?: string | undefined;
  /** A CSV of exchange rates, `currency, period, units_per_usd, source`, which come before those of the package. */
  readonly rates?: string | undefined;
  /** Told now and then how far the running step is, from 0 to 1. */
  readonly onProgress?: ((done: number | undefined) => void) | undefined;
}

const FIELDS: FieldsOf<ImportRequest> = {
  files: "texts!",
  format: "text",
  source: "text",
  version: "text",
  rates: "text",
  onProgress: "function",
};

/** What an import made, and how the format was found. */
export interface Imported {
  readonly manifest: Manifest;
  readonly recognised: Recognised;
}

/**
 * Import files as one snapshot of the workbench's store: whole, or not at all.
 *
 * @returns What was made, with an account of every row, and how the format was found.
 * @throws BilatError when a file is missing, damaged or in no known format, when the snapshot is there already or is
 *   being made, or when the disk refuses.
 *
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs";
 *
 * using bench = await openWorkbench({ store: `${folder}/store` });
 * const own = `${folder}/own.csv`;
 * writeFileSync(own, "period,reporter,partner,flow,value_usd\n2018,FRA,DEU,export,5\n");
 * const { manifest } = await importFiles(bench, { files: [own], source: "own", version: "1" });
 * manifest.account; // { rows_read: 1, rows_kept: 1, left_out: {} }
 * ```
 */
export async function importFiles(bench: Workbench, request: ImportRequest): Promise<Imported> {
  requireCall(bench, request, FIELDS);
  const store = bench.store.imports;
  if (store === undefined || request.files.length === 0) {
    throw new BilatError("BILAT_E_VALUE", {
      problem: "An import needs files, and a workbench that was opened with a store.",
      found: [`${request.files.length} files, store: ${store ?? "none"}`],
    });
  }
  const given = [...request.files, ...(request.rates === undefined ? [] : [request.rates])];
  const before = given.map(stateOf);
  const reads = [bench.store.root, ...given.map((file) => dirname(file))];
  return inWorkspace({ store, reads, limits: bench.limits }, (workspace) =>
    importInto(workspace, bench, { ...request, given, before }),
  );
}

/** The request with all files that it names, the rates last, and the state that they were in. */
type Watched = ImportRequest & { readonly given: readonly string[]; readonly before: readonly FileState[] };

async function importInto(workspace: Workspace, bench: Workbench, request: Watched): Promise<Imported> {
  const { engine, folder } = workspace;
  request.onProgress?.(undefined);
  const { recognised, samples, lists, notices } = await openAll(workspace, request);
  const { format } = recognised;
  const { source, version } = request;
  const id = snapshotIdFor({ format, samples, source, version });
  await claimSnapshot(workspace, id);
  await loadAreaCodes(engine, codeFiles(bench), format.codes);
  const rates = await readyRates(workspace, bench, { format, samples, rates: request.rates });
  const target = join(folder, "snapshot");
  const [ingested, inputs] = await bothOf(
    watched(engine, request, (onBatch) => ingest(engine, target, { format, samples, lists, onBatch })),
    inputFiles(request.files, [...samples, ...lists]),
    () => requireUnchanged(request.given, request.before, "imported"),
  );
  const files = await describeFiles(engine, target);
  const accessed = lastChange(request.before.slice(0, request.files.length));
  const manifest = importManifest({
    id,
    recognised,
    samples,
    inputs,
    ingested: { ...ingested, warnings: [...notices, ...rates.notices, ...ingested.warnings] },
    rates,
    files,
    accessed,
  });
  publishSnapshot(workspace.store, target, manifest);
  return { manifest, recognised };
}

/** Files that can be read, their format, and what the user should know of them. */
interface Opened {
  readonly recognised: Recognised;
  readonly samples: readonly Sample[];
  /** Lists of products' names. */
  readonly lists: readonly Sample[];
  readonly notices: readonly string[];
}

/** Which option names another format, and whether large texts may stay in their compressed files. */
interface Manner {
  readonly option: FormatOption;
  readonly leavesPacked?: boolean;
}

/** Look at the files, find their format, and make them readable. */
export async function openAll(
  { engine, folder }: Workspace,
  { files, format }: Pick<ImportRequest, "files" | "format">,
  { option, leavesPacked }: Manner = { option: "--format" },
): Promise<Opened> {
  const samples: Sample[] = [];
  for (const { path, name } of named(files))
    samples.push(...(await openInputs(engine, { path, name }, { folder, leavesPacked })));
  const { others: wanted, codeLists } = withoutCodeLists(samples);
  const { figures, lists } = withoutLists(wanted);
  const { read, aside } = withoutBystanders(figures, format);
  const recognised = recogniseAll(read, { named: format, option });
  const isListed = (sample: Sample) => recognised.format.productList?.(sample) !== undefined;
  const [others, names] = [lists.filter((sample) => !isListed(sample)), lists.filter(isListed)];
  // A list of another format's is refused as any stranger is.
  if (others.some(({ member }) => member === undefined))
    recogniseAll([...read, ...others], { named: format, option });
  const left = [...aside, ...others];
  return {
    recognised,
    samples: await readableInputs(engine, { format: recognised.format, samples: read, folder }),
    lists: await Promise.all(
      names.map(async (sample) => requireHeads(await unpacked(sample), recognised.format)),
    ),
    notices: [...(left.length > 0 ? [asideNotice(left)] : []), ...codeLists.map(codeListNotice)],
  };
}

function codeListNotice({ name }: Sample): string {
  return `${name} is a list of countries' codes, which bilat has; it was not read.`;
}

function asideNotice(aside: readonly Sample[]): string {
  const names = aside.slice(0, 3).map(({ name }) => name);
  const more = aside.length > names.length ? ` and ${aside.length - names.length} more` : "";
  return `Files of an archive that are in no known format were not read: ${names.join(", ")}${more}.`;
}

/** The reference tables that map codes of countries. */
export function codeFiles(bench: Workbench) {
  const [countries, spellings, areaCodes] = ["countries.csv", "spellings.csv", "area-codes.csv"].map((file) =>
    bench.reference(file),
  );
  return { countries: countries ?? "", spellings: spellings ?? "", areaCodes: areaCodes ?? "" };
}

/** Milliseconds between two looks at how far the engine is. */
const PROGRESS_EVERY = 200;

/** Work that says which of how many batches it begins; within one, the engine knows how far it is. */
async function watched(
  engine: Engine,
  { onProgress }: ImportRequest,
  work: (onBatch: (place: number, of: number) => void) => Promise<Ingested>,
): Promise<Ingested> {
  let [begun, batches, most] = [0, 1, 0];
  const look = () => {
    most = Math.max(most, (begun + (engine.progress() ?? 0)) / batches);
    onProgress?.(most === 0 ? undefined : most);
  };
  const timer = onProgress && setInterval(look, PROGRESS_EVERY);
  try {
    return await work((place, of) => {
      [begun, batches] = [place, of];
    });
  } finally {
    clearInterval(timer);
  }
}

/**
 * What both give, once both have ended: neither may go on behind the other's failure.
 *
 * @param check What must hold then; if it doesn't, that is why one of them failed.
 */
async function bothOf<One, Other>(
  one: Promise<One>,
  other: Promise<Other>,
  check: () => void,
): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  check();
  return Promise.all([one, other]);
}
