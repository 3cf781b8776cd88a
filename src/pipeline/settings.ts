import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { BilatError } from "../core/errors.js";
import type { TableFormat } from "../core/table-formats.js";
import { readJsonText } from "../report/json-text.js";
import { settingsSchema } from "../report/settings-schema.js";

/** The file with a folder's settings. */
export const SETTINGS_FILE = "bilat.json";

/** A value, and who gave it: the command line, a variable of the environment, the folder's file, or nobody. */
export interface Given<Value> {
  readonly value: Value;
  readonly by: string;
}

/** What a folder's bilat.json says; paths are whole. */
export interface Settings {
  readonly format?: TableFormat | undefined;
  readonly store?: string | undefined;
  /** Sources in order of preference. */
  readonly sources?: readonly string[] | undefined;
  /** The most memory that the engine takes, such as `2GB`. */
  readonly memory?: string | undefined;
  readonly threads?: number | undefined;
  /** Files of groups by the name that `--among` takes. */
  readonly groups: Readonly<Record<string, string>>;
}

/**
 * The settings of a folder; without a bilat.json, none.
 *
 * @throws BilatError `BILAT_E_SETTINGS` with every fault's line and column.
 */
export function readSettings(folder: string): Settings {
  const path = join(folder, SETTINGS_FILE);
  if (!existsSync(path)) return { groups: {} };
  const reading = readJsonText(settingsSchema, readFileSync(path, "utf8"), "the settings must be an object");
  if ("faults" in reading) {
    throw new BilatError("BILAT_E_SETTINGS", {
      problem: "The settings must be those that bilat knows.",
      found: reading.faults.map((fault) => `${path}:${fault}`),
    });
  }
  const { store, groups = {}, ...fields } = reading.fields;
  const whole = Object.entries(groups).map(([name, file]) => [name, resolve(folder, file)] as const);
  return { ...fields, store: store && resolve(folder, store), groups: Object.fromEntries(whole) };
}
