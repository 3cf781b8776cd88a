import { existsSync } from "node:fs";
import { join } from "node:path";
import { findSnapshot } from "../../store/snapshots.js";
import { groupFromFile } from "../own-group.js";
import { type Given, SETTINGS_FILE } from "../settings.js";
import { storeAt } from "../store-at.js";
import { DEFAULT_SOURCE, type Workbench } from "../workbench.js";
import { examine, type Finding, fault } from "./finding.js";

/** The settings of a folder, and who gave each. */
export interface SettingsFound {
  readonly cwd: string;
  /** What is wrong with the folder's bilat.json, or with a variable; the values are then those without it. */
  readonly faults: readonly { readonly part: string; readonly error: unknown }[];
  readonly format: Given<string>;
  readonly store: Given<string>;
  readonly sources: Given<readonly string[] | undefined>;
  /** Files by name. */
  readonly groups: Readonly<Record<string, string>>;
}

/** The folder's file, and each value with the one who gave it. */
export function settingFindings(settings: SettingsFound): Finding[] {
  const { cwd, faults, format } = settings;
  const path = join(cwd, SETTINGS_FILE);
  const wrong = faults.map(({ part, error }): Finding => ({ part, ...fault(error) }));
  const file: Finding = existsSync(path)
    ? { part: SETTINGS_FILE, state: "ok", found: path }
    : { part: SETTINGS_FILE, state: "none", found: "not in this folder" };
  return [
    ...(faults.some(({ part }) => part === SETTINGS_FILE) ? [] : [file]),
    ...wrong,
    { part: "format", state: "ok", found: format.value, by: format.by },
    sourceFinding(settings),
  ];
}

function sourceFinding({ store, sources: { value, by } }: SettingsFound): Finding {
  if (value === undefined) return { part: "sources", state: "ok", found: `${DEFAULT_SOURCE} first`, by };
  const all = storeAt({ store: store.value });
  for (const name of value) {
    try {
      findSnapshot(all, name);
    } catch (error) {
      return { part: "sources", ...fault(error), by };
    }
  }
  return { part: "sources", state: "ok", found: value.join(", then "), by };
}

/** Each group of one's own: its members, or what is wrong with its file. */
export async function groupFindings(
  bench: Workbench,
  files: Readonly<Record<string, string>>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, file] of Object.entries(files)) {
    const finding = await examine({ part: `group ${name}`, by: SETTINGS_FILE }, async () => {
      const { title, memberships } = await groupFromFile(bench, file);
      return { state: "ok", found: `${title}: ${new Set(memberships.map(({ iso3 }) => iso3)).size} members` };
    });
    findings.push(finding);
  }
  return findings;
}
