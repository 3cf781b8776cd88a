import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { BilatError } from "../core/errors.js";
import { TABLE_FORMATS } from "../core/table-formats.js";
import type { Settings } from "../pipeline/settings.js";
import type { Streams } from "./streams.js";

/**
 * Fill in what the command line leaves open: from the environment, else from the folder's bilat.json. The names
 * of one's own groups become the files they stand for.
 */
export async function applySettings(command: Command, streams: Streams): Promise<void> {
  const settings = await settingsOf(streams.cwd);
  const { format, among } = command.opts<{ format?: string; among?: string }>();
  const chosen = streams.env?.["BILAT_FORMAT"] ?? settings.format;
  if (format === "table" && command.getOptionValueSource("format") === "default" && chosen !== undefined)
    command.setOptionValueWithSource("format", tableFormat(chosen), "config");
  const program = command.parent ?? command;
  if (settings.store && !streams.store && program.opts<{ store?: string }>().store === undefined)
    program.setOptionValueWithSource("store", settings.store, "config");
  if (among !== undefined) command.setOptionValue("among", groupOf(among, settings, streams.cwd));
}

/** Most folders have no settings; then nothing is loaded. */
async function settingsOf(folder: string): Promise<Settings> {
  if (!existsSync(join(folder, "bilat.json"))) return { groups: {} };
  const { readSettings } = await import("../pipeline/settings.js");
  return readSettings(folder);
}

function tableFormat(text: string): string {
  if ((TABLE_FORMATS as readonly string[]).includes(text)) return text;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `BILAT_FORMAT must be one of ${TABLE_FORMATS.join(", ")}.`,
    found: [`"${text}"`],
  });
}

function groupOf(text: string, { groups }: Settings, cwd: string): string {
  const file = Object.hasOwn(groups, text) ? groups[text] : undefined;
  return file ?? (text.endsWith(".json") ? resolve(cwd, text) : text);
}
