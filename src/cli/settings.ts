import { existsSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import type { Command } from "commander";
import { BilatError } from "../core/errors.js";
import { TABLE_FORMATS, type TableFormat } from "../core/table-formats.js";
import type { Given, Settings } from "../pipeline/settings.js";
import type { Streams } from "./streams.js";

/** What a run goes by: each value from the first that gives it. */
export interface Settled {
  readonly format: Given<TableFormat>;
  /** A whole path. */
  readonly store: Given<string>;
  readonly sources: Given<readonly string[] | undefined>;
  readonly memoryLimit: Given<string | undefined>;
  readonly threads: Given<number | undefined>;
}

/** Beside environment and file: what the command line says, and what becomes of a variable that is wrong. */
export interface Asking {
  readonly asked?: { readonly format?: TableFormat; readonly store?: string };
  /** Told the variable and what is wrong; then it counts as not set. */
  refuse?(name: string, error: unknown): void;
}

/**
 * Settle each value: the command line comes before the environment, that before the folder's bilat.json.
 *
 * @throws BilatError `BILAT_E_VALUE` for a variable that is wrong, unless `refuse` takes it.
 */
export function settle(
  { cwd, env = {} }: Pick<Streams, "cwd" | "env">,
  file: Omit<Settings, "groups">,
  { asked = {}, refuse = raise }: Asking = {},
): Settled {
  const variable = <Value>(name: string, read: (text: string, name: string) => Value) => {
    const text = env[name];
    try {
      return [name, text ? read(text, name) : undefined] as const;
    } catch (error) {
      refuse(name, error);
      return [name, undefined] as const;
    }
  };
  const said = <Value>(value: Value) => ["command line", value] as const;
  const inFile = <Value>(value: Value) => ["bilat.json", value] as const;
  const format = firstGiven(said(asked.format), variable("BILAT_FORMAT", tableFormat), inFile(file.format));
  const store = firstGiven(said(asked.store), variable("BILAT_STORE", String), inFile(file.store));
  return {
    format: { ...format, value: format.value ?? "table" },
    store: { ...store, value: resolve(cwd, store.value ?? ".bilat") },
    sources: firstGiven<readonly string[]>(variable("BILAT_SOURCES", listOf), inFile(file.sources)),
    memoryLimit: firstGiven(variable("BILAT_MEMORY", String), inFile(file.memory)),
    threads: firstGiven(variable("BILAT_THREADS", wholeNumber), inFile(file.threads)),
  };
}

function raise(_: string, error: unknown): never {
  throw error;
}

/** The first value that is there. */
function firstGiven<Value>(
  ...said: readonly (readonly [by: string, value: Value | undefined])[]
): Given<Value | undefined> {
  const [by, value] = said.find(([, candidate]) => candidate !== undefined) ?? ["default", undefined];
  return { value, by };
}

/** What a run goes by, and one's own groups. */
export type AppliedSettings = Settled & Pick<Settings, "groups">;

/**
 * Fill in what the command line leaves open. The names of one's own groups become the files they stand for.
 *
 * @returns What the run goes by.
 */
export async function applySettings(command: Command, streams: Streams): Promise<AppliedSettings> {
  const file = await fileSettings(streams.cwd);
  const { format, among } = command.opts<{ format?: string; among?: string }>();
  const settled = settle(streams, file, { asked: commandLine(command) });
  if (format === "table") command.setOptionValueWithSource("format", settled.format.value, "config");
  if (among !== undefined) command.setOptionValue("among", groupOf(among, file, streams.cwd));
  return { ...settled, groups: file.groups };
}

/** What the command line says itself, rather than commander's defaults; of a table's format also by the file's name. */
export function commandLine(command: Command): { readonly format?: TableFormat; readonly store?: string } {
  const said = command.optsWithGlobals<{ format?: TableFormat; output?: string; store?: string }>();
  const source = command.getOptionValueSource("format");
  const format = source === "cli" ? said.format : source === "default" && formatOf(said.output);
  return { ...(format && { format }), ...(said.store !== undefined && { store: said.store }) };
}

/** The format that a file's ending stands for. */
function formatOf(output = ""): TableFormat | undefined {
  const ending = extname(output).toLowerCase();
  if (NO_TABLE.includes(ending)) throw noTable(output);
  return ENDINGS[ending];
}

const ENDINGS: Readonly<Record<string, TableFormat>> = {
  ".csv": "csv",
  ".json": "json",
  ".md": "markdown",
  ".markdown": "markdown",
};

/** What other programs would not read if a table were written into it. */
const NO_TABLE = [".xlsx", ".xls", ".ods", ".html", ".htm", ".pdf", ".docx", ".svg", ".png", ".parquet"];

function noTable(output: string): BilatError {
  return new BilatError("BILAT_E_VALUE", {
    problem: `A table is written as .csv, .json or .md, or as text such as .txt; it is no ${extname(output).toLowerCase()}.`,
    found: [output],
    hint: "A spreadsheet opens .csv; --format says what to write where the ending does not.",
  });
}

/** The folder's bilat.json; most folders have none, and then nothing is loaded. */
export async function fileSettings(folder: string): Promise<Settings> {
  if (!existsSync(join(folder, "bilat.json"))) return { groups: {} };
  const { readSettings } = await import("../pipeline/settings.js");
  return readSettings(folder);
}

function listOf(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  return names.filter((name) => name !== "");
}

function tableFormat(text: string, name: string): TableFormat {
  const found = TABLE_FORMATS.find((format) => format === text);
  if (found) return found;
  throw wrongVariable(`${name} must be one of ${TABLE_FORMATS.join(", ")}.`, text);
}

function wholeNumber(text: string, name: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw wrongVariable(`${name} must be a whole number from 1 up.`, text);
}

function wrongVariable(problem: string, text: string): BilatError {
  return new BilatError("BILAT_E_VALUE", { problem, found: [`"${text}"`] });
}

function groupOf(text: string, { groups }: Settings, cwd: string): string {
  const file = Object.hasOwn(groups, text) ? groups[text] : undefined;
  return file ?? (text.endsWith(".json") ? resolve(cwd, text) : text);
}
