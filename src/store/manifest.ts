import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BilatError } from "../core/errors.js";
import type { YearRange } from "../core/periods.js";
import type { SnapshotRef } from "../core/result-table.js";
import { visibleText } from "../core/visible-text.js";
import { MANIFEST_FILE } from "./layout.js";
import { manifestFault } from "./manifest-shape.js";
import type { SnapshotKind } from "./trade-table.js";

/** A file of a snapshot and what it must look like. */
export interface ManifestFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** Rows read = rows kept + rows left out by reason. */
export interface RowAccount {
  readonly rows_read: number;
  readonly rows_kept: number;
  readonly left_out: Readonly<Record<string, number>>;
}

/** A code that no table maps: its rows are kept under an area of its own, never dropped. */
export interface UnmappedCode {
  readonly code: string;
  readonly area: string;
  readonly rows: number;
  readonly value_usd: number;
}

/** How an imported snapshot came about. */
export interface ImportRecord {
  /** Id of the file format. */
  readonly format: string;
  /** `--format` named it, or its content gave it away. */
  readonly recognised: "named" | "sure" | "guessed";
  readonly kind: SnapshotKind;
  /** What a partner without a row means in a month that the reporter filed; not known when left out. */
  readonly absent?: "no-trade";
  readonly classifications: readonly string[];
  readonly first_period: string;
  readonly last_period: string;
  readonly inputs: readonly InputFile[];
  /**
   * The areas whose rows alone were read, for one answer; left out where all rows were imported. Such a snapshot
   * lasts as long as the answer takes.
   */
  readonly about?: readonly string[];
  readonly value_usd_kept: number;
  /** Value of the rows left out, by reason; a reason whose rows have no value in dollars has none here. */
  readonly value_usd_left_out: Readonly<Record<string, number>>;
  /** Where rows stand that were left out for a fault of theirs, by reason: `own.csv:15`, the first hundred of each. */
  readonly left_out_at?: Readonly<Record<string, readonly string[]>>;
  readonly unmapped: readonly UnmappedCode[];
  /** Whose figures they are, where rows say so themselves, most rows first. */
  readonly sources?: readonly SourceSaid[];
  /** By which rates other currencies became dollars; left out where all was in dollars. */
  readonly rates?: readonly RateUsed[];
  /** The user's file of rates, where one was given. */
  readonly rates_file?: RatesFile;
  /** All of its rates, by which the figures can be brought to other currencies. */
  readonly rates_given?: readonly RateUsed[];
  /** Why sums over the files are not those of their reporters, such as a file that has probably been cut. */
  readonly incomplete?: readonly string[];
  /** What else the import noticed. */
  readonly warnings: readonly string[];
}

/** An exchange rate by which figures were converted. */
export interface RateUsed {
  /** ISO 4217. */
  readonly currency: string;
  /** The year, quarter or month that it is stated for. */
  readonly period: string;
  readonly units_per_usd: number;
  /** Who says it. */
  readonly source: string;
}

/** Whose figures some rows are, as they say themselves. */
export interface SourceSaid {
  readonly source: string;
  readonly rows: number;
}

/** A user's file of exchange rates. */
export interface RatesFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file that was imported. */
export interface InputFile {
  /** Without its folder, if no other has that name; `pull.zip!2018.csv` in an archive. */
  readonly name: string;
  /** Not taken where the file was read for one answer. */
  readonly sha256?: string;
  readonly bytes: number;
  /** The archive it came out of. */
  readonly archive?: { readonly name: string; readonly sha256: string; readonly bytes: number };
}

/** What a snapshot is, who made it, and the terms it comes under. */
export interface Manifest extends SnapshotRef {
  readonly producer: string;
  /** Where the producer has the figures; none of a file that is its own source. */
  readonly url?: string;
  readonly license: { readonly name: string; readonly url?: string };
  /** The day the figures were taken from the producer, `YYYY-MM-DD`. */
  readonly accessed: string;
  /** The state of the producer's database, in words: "February 2022". */
  readonly vintage: string;
  /** What bears on what a figure says: valuation, coverage, estimates, areas. Reports print it. */
  readonly notes: readonly string[];
  /** How the files were read: columns, spellings, and rows that are no figures. */
  readonly reading?: readonly string[];
  readonly files: readonly ManifestFile[];
  /** First and last year of the figures in an embedded dataset, so that nobody needs to read it through for them. */
  readonly covers?: YearRange;
  readonly account?: RowAccount;
  /** Only snapshots that `bilat import` made have one. */
  readonly import?: ImportRecord;
}

/** What an import spans: `2013 to 2018`, or `2024-02`. */
export function periodsText({
  first_period: first,
  last_period: last,
}: Pick<ImportRecord, "first_period" | "last_period">): string {
  return first === last ? first : `${first} to ${last}`;
}

/** Reads a snapshot's manifest, to find the line on which a text stands; 1 where it does not. */
export function manifestLines(folder: string): (text: string) => number {
  const lines = linesOf(folder);
  return (text) => Math.max(lines.findIndex((line) => line.includes(text)) + 1, 1);
}

/** Reads a snapshot's manifest, to find the line on which the value of a rate stands; 1 where it does not. */
export function rateLines(folder: string): (rate: Omit<RateUsed, "source">) => number {
  const lines = linesOf(folder).map((line) => line.trim().replace(/,$/, ""));
  return (rate) => {
    const stated = (name: keyof typeof rate) => `"${name}": ${JSON.stringify(rate[name])}`;
    const found = lines.findIndex((line, place) => {
      if (line !== stated("units_per_usd")) return false;
      const own = lines.slice(lines.lastIndexOf("{", place), lines.indexOf("}", place));
      return own.includes(stated("currency")) && own.includes(stated("period"));
    });
    return Math.max(found + 1, 1);
  };
}

function linesOf(folder: string): string[] {
  return readFileSync(join(folder, MANIFEST_FILE), "utf8").split("\n");
}

/**
 * Read the manifest of a snapshot's folder.
 *
 * @throws BilatError `BILAT_E_FILE_DAMAGED` when there is none, or what is there is none, or it names a file outside the folder.
 */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST_FILE);
  if (!existsSync(path)) {
    throw new BilatError("BILAT_E_FILE_DAMAGED", {
      problem: "Each snapshot must have a manifest.json.",
      found: [path],
    });
  }
  const manifest = parsed(path);
  const fault = manifestFault(manifest);
  if (fault !== undefined) throw damaged(path, `is no manifest: ${fault}`);
  return manifest as Manifest;
}

function parsed(path: string): unknown {
  const shown = (_: string, value: unknown) => (typeof value === "string" ? visibleText(value) : value);
  try {
    return JSON.parse(readFileSync(path, "utf8"), shown);
  } catch (error) {
    throw damaged(path, `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * The path of a snapshot's file, after its checksum held.
 *
 * @throws BilatError `BILAT_E_FILE_DAMAGED` when the file is missing or differs from the manifest.
 */
export function verifiedFile(folder: string, manifest: Manifest, name: string): string {
  const promised = manifest.files.find((file) => file.path === name);
  const path = join(folder, name);
  if (!promised || !existsSync(path)) throw damaged(path, "is missing");
  const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
  if (sha256 !== promised.sha256)
    throw damaged(path, `has sha256 ${sha256}, the manifest says ${promised.sha256}`);
  return path;
}

/** What is said of a file that is not the one its manifest describes. */
export function damaged(path: string, what: string): BilatError {
  return new BilatError("BILAT_E_FILE_DAMAGED", {
    problem: "A file of a snapshot must be the one its manifest describes.",
    found: [`${path} ${what}`],
    hint: "Restore the file, install the package again, or remove the snapshot and import its files anew.",
  });
}
