import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { BilatError } from "../core/errors.js";
import { TABLE_FORMATS, type TableFormat } from "../core/table-formats.js";
import type { Settings } from "../pipeline/settings.js";
import type { Streams } from "./streams.js";

/** A value, and who gave it: the command line, a variable of the environment, the folder's file, or nobody. */
export interface Given<Value> {
  readonly value: Value;
  readonly by: string;
}

/** What a run goes by: each value from the first that gives it. */
export interface Settled {
  readonly format: Given<TableFormat>;
  /** A whole path. */
  readonly store: Given<string>;
  readonly sources: Given<readonly string[] | undefined>;
  readonly memoryLimit: Given<string | undefined>;
  readonly threads: Given<number | undefined>;
}

/**
 * Settle each value: the command line comes before the environment, that before the folder's bilat.json.
 *
 * @throws BilatError `BILAT_E_VALUE` for a BILAT_FORMAT that is none.
 */
export function settle(
  { cwd, env = {} }: Pick<Streams, "cwd" | "env">,
  file: Omit<Settings, "groups">,
  asked: { readonly format?: TableFormat | undefined; readonly store?: string | undefined } = {},
): Settled {
  const { BILAT_FORMAT, BILAT_STORE, BILAT_SOURCES, BILAT_MEMORY, BILAT_THREADS } = env;
  const format = firstGiven(
    ["command line", asked.format],
    ["BILAT_FORMAT", BILAT_FORMAT === undefined ? undefined : tableFormat(BILAT_FORMAT)],
    ["bilat.json", file.format],
  );
  const store = firstGiven(
    ["command line", asked.store],
    ["BILAT_STORE", BILAT_STORE || undefined],
    ["bilat.json", file.store],
  );
  const sources = firstGiven(
    ["BILAT_SOURCES", BILAT_SOURCES === undefined ? undefined : listOf(BILAT_SOURCES)],
    ["bilat.json", file.sources],
  );
  return {
    format: { ...format, value: format.value ?? "table" },
    store: { ...store, value: resolve(cwd, store.value ?? ".bilat") },
    sources,
    memoryLimit: firstGiven(["BILAT_MEMORY", BILAT_MEMORY]),
    threads: firstGiven(["BILAT_THREADS", BILAT_THREADS === undefined ? undefined : Number(BILAT_THREADS)]),
  };
}

/** The first value that is there. */
function firstGiven<Value>(
  ...said: readonly (readonly [by: string, value: Value | undefined])[]
): Given<Value | undefined> {
  const [by, value] = said.find(([, candidate]) => candidate !== undefined) ?? ["default", undefined];
  return { value, by };
}

/**
 * Fill in what the command line leaves open. The names of one's own groups become the files they stand for.
 *
 * @returns What the run goes by.
 */
export async function applySettings(command: Command, streams: Streams): Promise<Settled> {
  const file = await fileSettings(streams.cwd);
  const { format, among } = command.opts<{ format?: string; among?: string }>();
  const settled = settle(streams, file, commandLine(command));
  if (format === "table") command.setOptionValueWithSource("format", settled.format.value, "config");
  if (among !== undefined) command.setOptionValue("among", groupOf(among, file, streams.cwd));
  return settled;
}

/** What the command line says itself, rather than commander's defaults. */
export function commandLine(command: Command): { readonly format?: TableFormat; readonly store?: string } {
  const { format, store } = command.optsWithGlobals<{ format?: TableFormat; store?: string }>();
  const isSaid = command.getOptionValueSource("format") === "cli";
  return { ...(isSaid && format && { format }), ...(store !== undefined && { store }) };
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

function tableFormat(text: string): TableFormat {
  const found = TABLE_FORMATS.find((format) => format === text);
  if (found) return found;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `BILAT_FORMAT must be one of ${TABLE_FORMATS.join(", ")}.`,
    found: [`"${text}"`],
  });
}

function groupOf(text: string, { groups }: Settings, cwd: string): string {
  const file = Object.hasOwn(groups, text) ? groups[text] : undefined;
  return file ?? (text.endsWith(".json") ? resolve(cwd, text) : text);
}
