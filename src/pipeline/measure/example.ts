import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measured } from "../../core/measured.js";
import { usd } from "../../core/numbers.js";
import { yearsText } from "../../core/periods.js";
import type { ResultTable } from "../../core/result-table.js";
import { formatTable } from "../../core/table-formats.js";
import type { Contract, Indicator } from "../../indicators/catalogue/contract.js";
import type { Workbench } from "../workbench.js";
import { handlerOf, isEmbedded } from "./contracts.js";
import { snakeCase } from "./figures.js";
import { measureFile, measureStore } from "./measure.js";
import type { MeasureRequest } from "./request.js";
import { valueName } from "./table.js";
import { takesPartner } from "./usage.js";

const SHOWN_ROWS = 8;
const SHOWN_LINES = 14;
const SHOWN_INPUTS = 6;
const FILE = "file.csv";

/** An indicator at work: a command and all that it prints, as lines. */
export interface WorkedExample {
  /** A small file that the command reads; absent where the figures come from the store. */
  readonly file: string | undefined;
  readonly command: string;
  readonly output: readonly string[];
}

/** The columns of the file an indicator takes: those it must have, and those it may have. */
export function inputColumns({ meta, contracts }: Indicator): { must: string[]; may: string[] } {
  const contract = contracts[0] as Contract;
  const handler = handlerOf(contract);
  const { columns } = handler.input(contract, meta, handler.sampleOptions ?? {});
  const names = (optional: boolean) =>
    columns.filter((column) => (column.optional ?? false) === optional).map(({ name }) => name);
  return { must: names(false), may: names(true) };
}

/**
 * An example computed when it is asked for: Russia with Japan where the store holds what the indicator needs, else a
 * small file.
 */
export async function workedExample(bench: Workbench, indicator: Indicator): Promise<WorkedExample> {
  const contract = indicator.contracts.find(isEmbedded);
  const usable = contract !== undefined && !needsMonths(contract);
  return usable ? fromStore(bench, indicator, contract) : fromSample(indicator);
}

function needsMonths(contract: Contract): boolean {
  return contract.from === "series" && contract.gives === "each" && !contract.frequencies.includes(1);
}

async function fromStore(bench: Workbench, { meta }: Indicator, contract: Contract): Promise<WorkedExample> {
  const years = isOfManyYears(contract) ? { from: 2013, to: 2018 } : { from: 2018, to: 2018 };
  const pair = takesPartner(contract) ? { reporter: "RUS", partner: "JPN" } : { reporter: "RUS" };
  const table = await measureStore(bench, { indicator: meta.id, ...pair, years });
  const command = `bilat measure ${meta.id} ${Object.values(pair).join(" ")} --years ${yearsText(years)}`;
  const figure = table.figures.at(-1)?.[valueName(meta)];
  const sources = table.sources.map(({ citation }) => `Source: ${citation}`);
  return {
    file: undefined,
    command,
    output: [...shortTable(table), ...inputLines(figure, contract), ...sources],
  };
}

/** Measures of a whole series, and those of each year that look back to its start. */
function isOfManyYears(contract: Contract): boolean {
  return contract.from === "series" && contract.gives !== "neighbours";
}

async function fromSample({ meta, contracts }: Indicator): Promise<WorkedExample> {
  const contract = contracts[0] as Contract;
  const handler = handlerOf(contract);
  const text = handler.sample(contract, meta);
  const options = handler.sampleOptions ?? {};
  const folder = mkdtempSync(join(tmpdir(), "bilat-example-"));
  try {
    const input = join(folder, FILE);
    writeFileSync(input, text);
    const table = await measureFile({ indicator: meta.id, input, ...options });
    const command = `bilat measure ${meta.id} --input ${FILE}${optionText(options)}`;
    return { file: text.trimEnd(), command, output: shortTable(table) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function optionText(options: Partial<MeasureRequest>): string {
  return Object.entries(options)
    .map(([name, value]) => ` --${name} "${value}"`)
    .join("");
}

function shortTable(table: ResultTable): string[] {
  const rows = table.rows.length > SHOWN_LINES ? table.rows.slice(0, SHOWN_ROWS) : table.rows;
  const lines = formatTable({ ...table, rows, sources: [] }, "table")
    .trimEnd()
    .split("\n");
  if (rows.length === table.rows.length) return lines;
  const end = lines.indexOf("", 2);
  return lines.toSpliced(
    end < 0 ? lines.length : end,
    0,
    `… and ${table.rows.length - rows.length} more rows`,
  );
}

/** The figures behind a computed one, by the names its formula has for them. */
function inputLines(figure: Measured | undefined, contract: Contract): string[] {
  if (figure?.origin.kind !== "computed") return [];
  const inputs = Object.entries(figure.origin.inputs).flatMap(([name, { value }]) =>
    value === undefined ? [] : [{ name, value }],
  );
  const some = inputs.length > SHOWN_INPUTS ? largest(inputs) : inputs;
  if (some.length === 0) return [];
  const more = inputs.length - some.length;
  const letters = lettersOf(contract);
  const others =
    contract.from === "parts" && contract.gives === "each" ? ", among those of all the others" : "";
  const text = some.map(({ name, value }) => `${letters.get(name) ?? name} ${usd(value)}`).join(", ");
  return [
    "",
    `The last row is computed from ${text}${more > 0 ? ` and ${more} more figures` : ""}${others}.`,
  ];
}

/** The names of figures as a file has them, with their letters. */
function lettersOf(contract: Contract): Map<string, string> {
  if (contract.from !== "figures") return new Map();
  return new Map(
    Object.entries(contract.inputs).map(([name, letter]) => [name, `${snakeCase(name)} (${letter})`]),
  );
}

function largest<Input extends { readonly value: number }>(inputs: readonly Input[]): Input[] {
  return [...inputs].sort((a, b) => b.value - a.value).slice(0, SHOWN_INPUTS);
}
