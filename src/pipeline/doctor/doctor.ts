import { PACKAGE_FOLDER } from "../../core/package-folder.js";
import { type Column, type ResultTable, resultTable } from "../../core/result-table.js";
import type { Screen } from "../../core/screen.js";
import { DANFO_INSTALL, installedDanfo } from "../../frames/danfo.js";
import type { Given } from "../settings.js";
import { storeAt } from "../store-at.js";
import { openWorkbench } from "../workbench.js";
import { type EngineLimits, engineFindings, packageFigures, storeFigures } from "./figures.js";
import { examine, type Finding } from "./finding.js";
import { inputFindings } from "./input.js";
import { groupFindings, type SettingsFound, settingFindings } from "./settings.js";

/** What a run stands on, as far as the command line knows it. */
export interface Patient extends EngineLimits, SettingsFound {
  readonly store: Given<string>;
  /** Of bilat. */
  readonly version: string;
  /** Of the running Node, and the oldest that bilat runs on. */
  readonly node: { readonly version: string; readonly floor: string };
  readonly screen: Screen | undefined;
  /** Files to be looked at. */
  readonly inputs: readonly string[];
}

const COLUMNS = [
  { name: "part", label: "Part", unit: "text", decimals: 0 },
  { name: "state", label: "State", unit: "text", decimals: 0 },
  { name: "found", label: "Found", unit: "text", decimals: 0 },
  { name: "by", label: "Said by", unit: "text", decimals: 0 },
  { name: "hint", label: "What to do", unit: "text", decimals: 0 },
] as const satisfies readonly Column[];

/** Look at every part that a run needs; nothing that is found makes it stop. */
export async function diagnose(patient: Patient): Promise<Finding[]> {
  return [
    { part: "bilat", state: "ok", found: `${patient.version} in ${PACKAGE_FOLDER}; its pages in docs/` },
    nodeFinding(patient.node),
    ...(await engineFindings(patient)),
    await packageFigures(storeAt({})),
    await storeFigures(patient.store),
    ...settingFindings(patient),
    ...(await groups(patient)),
    ...(await inputFindings(patient.inputs)),
    danfoFinding(),
    screenFinding(patient.screen),
  ];
}

/** What was found as a table; for people what to do stands below it, for programs in a column. */
export function doctorTable(findings: readonly Finding[], reader: "people" | "programs"): ResultTable {
  const hints = findings.flatMap(({ part, hint }) => (hint === undefined ? [] : [`${part}: ${hint}`]));
  const table = resultTable({
    id: "doctor",
    title: "What bilat stands on here",
    columns: reader === "people" ? COLUMNS.slice(0, -1) : COLUMNS,
    key: ["part"],
    records: findings.map(({ by, hint, ...finding }) => ({ ...finding, by, hint })),
    caveats: hints.map((text) => ({ kind: "note", text })),
    sources: [],
  });
  // What can be said in one place only is said by nobody else.
  const texts = findings.map(({ by }) => (by === undefined ? { by: "" } : {}));
  return { ...table, texts };
}

function nodeFinding({ version, floor }: Patient["node"]): Finding {
  const found = version.split(".").map(Number);
  const least = floor.split(".").map(Number);
  const place = least.findIndex((number, index) => number !== found[index]);
  const isOld = place >= 0 && (found[place] ?? 0) < (least[place] ?? 0);
  if (isOld) return { part: "Node", state: "wrong", found: version, hint: `Install Node ${floor} or newer.` };
  return { part: "Node", state: "ok", found: version };
}

/** Groups need the names of countries, which need the package's figures. */
async function groups(patient: Patient): Promise<Finding[]> {
  if (Object.keys(patient.groups).length === 0) return [];
  const findings: Finding[] = [];
  const opened = await examine({ part: "groups", by: "bilat.json" }, async () => {
    using bench = await openWorkbench();
    findings.push(...(await groupFindings(bench, patient.groups)));
    return { state: "ok", found: "" };
  });
  return opened.state === "wrong" ? [opened] : findings;
}

function danfoFinding(): Finding {
  const version = installedDanfo();
  if (version !== undefined) return { part: "danfojs-node", state: "ok", found: version };
  return {
    part: "danfojs-node",
    state: "none",
    found: "not installed; only DataFrames need it",
    hint: DANFO_INSTALL,
  };
}

function screenFinding(screen: Screen | undefined): Finding {
  if (!screen) return { part: "terminal", state: "none", found: "a file or a pipe: full width, no colour" };
  const colour = screen.colour ? "colour" : "no colour";
  return { part: "terminal", state: "ok", found: `${screen.columns} columns, ${colour}` };
}
