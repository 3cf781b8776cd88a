import { reported } from "../core/measured.js";
import { type Column, resultTable } from "../core/result-table.js";
import type { Screen } from "../core/screen.js";
import { terminalTable } from "../core/terminal-table.js";

/** What a prompt reads of a danfo DataFrame, or of a Series, whose values are one column. */
export interface Frame {
  readonly columns: readonly string[];
  readonly index: readonly (string | number)[];
  readonly values: readonly unknown[];
}

/** Whether a value is a DataFrame or a Series of danfo. */
export function isFrame(value: unknown): value is Frame {
  return (
    typeof value === "object" && value !== null && ["$data", "values", "index"].every((name) => name in value)
  );
}

/** Rows shown of a longer frame. */
const MOST_ROWS = 30;
/** Digits of a number that is no whole one, as pandas shows it; the frame holds all of them. */
const DIGITS = 6;

/**
 * A frame as a table that fits the terminal, with how many rows it has: danfo's own text stops after ten without a
 * word, and is wider than most terminals.
 */
export function frameText({ columns, index, values }: Frame, screen?: Screen): string {
  const rows = values.slice(0, MOST_ROWS).map((row) => (Array.isArray(row) ? row : [row]));
  const named = columns.map((name, at) => columnOf(name, rows, at));
  const records = rows.map((row, at) => ({
    "": String(index[at] ?? at),
    ...Object.fromEntries(columns.map((name, place) => [name, cellOf(row[place])])),
  }));
  const table = resultTable({
    id: "frame",
    title: `${count(values.length, "row")}, ${count(columns.length, "column")}`,
    columns: [{ name: "", label: "", unit: "index", decimals: 0 }, ...named],
    key: [""],
    records,
    caveats: [],
    sources: [],
  });
  const left = values.length - rows.length;
  const rest = left > 0 ? `\n… ${count(left, "more row")}` : "";
  return terminalTable(table, screen).trimEnd() + rest;
}

/**
 * Let `print()` of a frame, of its columns and of whatever is made of them say what the prompt itself shows: danfo's own
 * drops all rows after the tenth without a word.
 */
export function printAsHere(frame: Frame, write: (text: string) => void, screen: Screen | undefined): void {
  const [first] = frame.columns;
  const column = first === undefined ? undefined : (frame as unknown as Record<string, unknown>)[first];
  for (const made of [frame, column]) {
    const owner = isFrame(made) ? ownerOfPrint(made) : undefined;
    if (owner) Object.assign(owner, { print: printed });
  }
  function printed(this: Frame): void {
    write(`${frameText(this, screen)}\n`);
  }
}

/** The prototype that a value has `print` from. */
function ownerOfPrint(value: object): object | undefined {
  const above: object | null = Object.getPrototypeOf(value);
  if (above === null || Object.hasOwn(above, "print")) return above ?? undefined;
  return ownerOfPrint(above);
}

function columnOf(name: string, rows: readonly (readonly unknown[])[], at: number): Column {
  const isText = rows.some((row) => typeof row[at] === "string");
  return { name, label: name, unit: isText ? "text" : "mixed", decimals: 0 };
}

function cellOf(value: unknown) {
  if (typeof value !== "number" || Number.isNaN(value))
    return value == null || Number.isNaN(value) ? undefined : String(value);
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(DIGITS)));
  return { figure: reported(value, []), text };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
