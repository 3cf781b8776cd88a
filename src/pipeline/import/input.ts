import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { countryName, resolveCountry } from "../../codes/countries.js";
import { BilatError } from "../../core/errors.js";
import { type FieldsOf, requireFields } from "../../core/require-fields.js";
import { codesOfAreas, loadAreaCodes } from "../../ingest/area-codes.js";
import type { About } from "../../ingest/filed-rows.js";
import { asInputError } from "../../ingest/input-errors.js";
import { unpacked } from "../../ingest/open-inputs.js";
import { readAbout } from "../../ingest/read-about.js";
import type { Recognised } from "../../ingest/recognise.js";
import type { Sample } from "../../ingest/sample.js";
import { sieveFile } from "../../ingest/sieve-file.js";
import { describeFiles } from "../../store/describe-files.js";
import type { Manifest } from "../../store/manifest.js";
import { publishSnapshot } from "../../store/publish.js";
import { asStoreError, openWorkspace, type Workspace } from "../../store/workspace.js";
import { closing, openWorkbench, type Workbench, type WorkbenchOptions } from "../workbench.js";
import { lastChange, requireUnchanged, stateOf } from "./file-state.js";
import { codeFiles, openAll } from "./import.js";
import { named } from "./input-files.js";
import { makeInputFolder } from "./input-folder.js";
import { importManifest } from "./manifest.js";
import { readyRates } from "./rates-file.js";
import { snapshotIdFor } from "./version-name.js";

/** Which files to read for one answer, and whom it is about. */
export interface InputRequest extends Pick<WorkbenchOptions, "datasets" | "memoryLimit" | "threads"> {
  readonly files: readonly string[];
  /** Overrules what the content says. */
  readonly format?: string | undefined;
  /** A CSV of exchange rates, as {@link ImportRequest} has it. */
  readonly rates?: string | undefined;
  /** The country whose books are asked for: a code or a name. */
  readonly reporter: string;
  /** Whether products are asked for, and not only totals. */
  readonly products?: boolean | undefined;
  /** Told now and then how far the reading is, from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

const FIELDS: FieldsOf<InputRequest> = {
  files: "texts!",
  format: "text",
  rates: "text",
  reporter: "text!",
  products: "flag",
  onProgress: "function",
  datasets: "text",
  memoryLimit: "text",
  threads: "count",
};

/** A workbench over files instead of a store; what was read of them goes when it is closed. */
export interface InputBench extends Workbench {
  /** The name under which the files are a source. */
  readonly source: string;
}

/**
 * Open files of trade statistics for one answer about one country, as `bilat import` would read them, without
 * importing: only the rows that name the country are read, and nothing is written to a store.
 *
 * @returns A workbench to be closed; its `source` is what requests take as theirs.
 * @throws BilatError when a file is missing, damaged or in no known format, or holds nothing about the country.
 *
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs";
 *
 * const own = `${folder}/own.csv`;
 * writeFileSync(own, "period,reporter,partner,flow,value_usd\n2018,FRA,DEU,export,5\n2018,ITA,DEU,export,9\n");
 * using bench = await openInput({ files: [own], reporter: "France" });
 * const { rows } = await tradeTable(bench, { reporter: "FRA", partner: "DEU", source: bench.source });
 * rows.map(({ exports_usd }) => exports_usd); // [5]
 * ```
 */
export async function openInput(request: InputRequest): Promise<InputBench> {
  requireFields(request, FIELDS);
  const { files, datasets, memoryLimit, threads } = request;
  if (files.length === 0) throw refused("Name the files to read.", ["no file"]);
  const store = await makeInputFolder();
  const open: Disposable[] = [];
  const close = () => {
    for (const opened of open.reverse()) opened[Symbol.dispose]();
    rmSync(store, { recursive: true, force: true });
  };
  try {
    const bench = await openWorkbench({ datasets, memoryLimit, threads, store });
    open.push(bench);
    const reads = [bench.store.root, ...given(request).map((file) => dirname(file))];
    // Held until the end: what it locks is how others know that the folder is in use.
    const space = await openWorkspace({ store, reads, limits: bench.limits });
    open.push(space);
    const { snapshot } = await readInto(space, bench, request);
    return { ...bench, source: snapshot, ...closing(close) };
  } catch (error) {
    close();
    throw asStoreError(error, store);
  }
}

const OPTION = "--input-format";

async function readInto(space: Workspace, bench: Workbench, request: InputRequest): Promise<Manifest> {
  const { engine, folder, store } = space;
  const before = given(request).map(stateOf);
  const reporter = await resolveCountry(bench.countries, bench.engine, request.reporter);
  const { recognised, samples, lists, notices } = await openAll(space, request, {
    option: OPTION,
    leavesPacked: true,
  });
  const { format } = recognised;
  await loadAreaCodes(engine, codeFiles(bench), format.codes);
  const rates = await readyRates(space, bench, { format, samples, rates: request.rates });
  const about = { areas: [reporter.iso3] };
  const sizes = new Map(named(request.files).map(({ name }, place) => [name, before[place]?.bytes]));
  const target = join(folder, "snapshot");
  const ingested = await readAbout(engine, target, {
    format,
    samples: await sieved(space, samples, { recognised, about, onProgress: request.onProgress }),
    lists,
    about,
    name: countryName(bench.countries, reporter.iso3),
    products: request.products ?? false,
  });
  requireUnchanged(given(request), before, "read");
  const manifest = importManifest({
    id: snapshotIdFor({ format, samples, source: undefined, version: undefined }),
    recognised,
    samples,
    inputs: samples.map(({ name, member }) => ({ name, bytes: member?.bytes ?? sizes.get(name) ?? 0 })),
    ingested: {
      ...ingested,
      warnings: [...guess(recognised), ...notices, ...rates.notices, ...ingested.warnings],
    },
    rates,
    files: await describeFiles(engine, target),
    accessed: lastChange(before.slice(0, request.files.length)),
    about: [reporter.iso3],
  });
  publishSnapshot(store, target, manifest);
  return manifest;
}

/** All files that a request names, the rates last. */
function given({ files, rates }: InputRequest): readonly string[] {
  return rates === undefined ? files : [...files, rates];
}

interface Sieve {
  readonly recognised: Recognised;
  readonly about: About;
  readonly onProgress: InputRequest["onProgress"];
}

/** The samples, with those of which only few lines matter cut down to these. */
async function sieved(
  { engine, folder }: Workspace,
  samples: readonly Sample[],
  { recognised, about, onProgress }: Sieve,
): Promise<readonly Sample[]> {
  const { sieve: columns } = recognised.format;
  if (columns === undefined) return Promise.all(samples.map(unpacked));
  const codes = await codesOfAreas(engine, about.areas);
  const found: Sample[] = [];
  for (const [place, sample] of samples.entries()) {
    const target = join(folder, `about-${place + 1}.csv`);
    const step = onProgress && ((done: number) => onProgress((place + done) / samples.length));
    try {
      const few = await sieveFile(sample, { codes, columns, target, onProgress: step });
      found.push(few ?? (await unpacked(sample)));
    } catch (error) {
      throw asInputError(error, [sample]);
    }
  }
  return found;
}

function guess({ how, format, reasons }: Recognised): string[] {
  if (how !== "guessed") return [];
  return [`The format ${format.id} is a guess (${reasons.join("; ")}); ${OPTION} overrules it.`];
}

function refused(problem: string, found: readonly string[]): BilatError {
  return new BilatError("BILAT_E_INPUT", { problem, found });
}
