import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { BilatError } from "../../core/errors.js";
import { givenText } from "../../core/given-text.js";
import type { YearRange } from "../../core/periods.js";
import { type FieldsOf, requireCall, requireFields } from "../../core/require-fields.js";

/** What to build and where. */
export interface ReportRequest {
  /** Path of a report.json, or of the folder that holds it; Russia–Japan 2013–2018 when this and `pair` are left out. */
  readonly definition?: string | undefined;
  /** A pair whose definition the data make. */
  readonly pair?: PairRequest | undefined;
  /** The folder to write; `reports/<slug>` when left out. */
  readonly output?: string | undefined;
  /** Whether to write the figures as Parquet too. */
  readonly parquet?: boolean | undefined;
  /** The folder that paths start from; the current one when left out. */
  readonly cwd?: string | undefined;
  /**
   * Files of groups of one's own by name, on which a report may depend; those of the workbench when left out.
   *
   * @internal
   */
  readonly groups?: Readonly<Record<string, string>> | undefined;
  /**
   * A checksum of the program, for the stamp of a report; that of the built program when left out.
   *
   * @internal
   */
  readonly program?: string | undefined;
}

/** A request whose paths are whole. */
export type WholeRequest = ReportRequest & { readonly cwd: string };

/** A pair in one line: codes or names, and years unless all. */
export interface PairRequest {
  readonly reporter: string;
  readonly partner: string;
  readonly years?: YearRange | undefined;
  /** A snapshot or the source of one that must hold the pair; the others are what its figures are held against. */
  readonly source?: string | undefined;
}

const FIELDS: FieldsOf<ReportRequest> = {
  definition: "text",
  pair: "object",
  output: "text",
  parquet: "flag",
  cwd: "text",
  groups: "object",
  program: "text",
};
const PAIR_FIELDS: FieldsOf<PairRequest> = {
  reporter: "text!",
  partner: "text!",
  years: "years",
  source: "text",
};

/** Refuse a request that has fields that there are not, or that hold what they can't. */
export function requireReportFields(bench: object, request: ReportRequest): void {
  requireCall(bench, request, FIELDS);
  if (request.pair !== undefined) requireFields(request.pair, PAIR_FIELDS);
  if (request.pair !== undefined && request.definition !== undefined)
    throw new BilatError("BILAT_E_VALUE", {
      problem: "A report is made of a definition or of a pair, not of both.",
      found: [
        `definition is ${givenText(request.definition)}, pair is ${request.pair.reporter} ${request.pair.partner}`,
      ],
    });
}

/** A request whose paths are whole: they start from its own folder, wherever the process runs. */
export function fromFolder(request: ReportRequest): WholeRequest {
  const { cwd = ".", definition, output } = request;
  const whole = (path: string) => resolve(cwd, path);
  const file = definition === undefined ? undefined : definitionFile(whole(definition));
  const place = output === undefined ? file && reportOf(file) : whole(output);
  return {
    ...request,
    cwd: resolve(cwd),
    ...(file !== undefined && { definition: file }),
    ...(place !== undefined && { output: place }),
  };
}

const DEFINITION = "report.json";

/** A report may be named by its folder. */
function definitionFile(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? join(path, DEFINITION) : path;
}

/** The folder of the report that a definition stands in, which is then made anew where it is. */
function reportOf(definition: string): string | undefined {
  const folder = dirname(definition);
  return basename(definition) === DEFINITION && existsSync(join(folder, "provenance.json"))
    ? folder
    : undefined;
}

/** What a definition's report is called: as its file, or for a `report.json` as its folder. */
export function definitionSlug(path: string): string {
  const file = basename(path);
  return file === DEFINITION ? basename(dirname(resolve(path))) : file.replace(/\.json$/i, "");
}
