import { styleText } from "node:util";
import { barHorizontal } from "@thi.ng/text-canvas/bars";
import { alignDecimals, padEnd, shortened, widest } from "./align.js";
import { unitLabel } from "./numbers.js";
import { printCells, printHead } from "./print-cell.js";
import type { Column, ResultTable, Value } from "./result-table.js";
import type { Screen } from "./screen.js";
import { flowed, notes, styled, terminalTable, titleLines } from "./terminal-table.js";

/** Where nobody says how wide it is. */
const PLAIN: Screen = { columns: 80, colour: false };
const GAP = "  ";
/** Shorter bars show nothing; then the table is printed. */
const SHORTEST_BAR = 8;
/** The part of a line that names may take. */
const NAMES_PART = 2 / 5;
const COLOURS = ["cyan", "yellow", "magenta"] as const;
/** Units whose bars would say the wrong thing, because the first is the largest, or nothing. */
const WITHOUT_BARS: readonly string[] = ["text", "rank", "places", "mixed"];

/**
 * A table as bars from a common zero, one line a figure with its printed value; a table without numbers that bars can
 * show is printed as it is.
 *
 * The columns drawn are the first with numbers that count nothing, else the first with numbers, and those after it in the same unit, so that all bars share one scale.
 *
 * @param screen Where it is read; 80 characters without colour when left out.
 */
export function terminalChart(table: ResultTable, screen: Screen = PLAIN): string {
  const series = drawnColumns(table.columns);
  const lines = linesOf(table, series);
  const names = [
    Math.min(widest(lines.map(({ name }) => name)), Math.floor(screen.columns * NAMES_PART)),
    widest(lines.map(({ label }) => label)),
    widest(lines.map(({ text }) => text)),
  ];
  const taken = names.filter((width) => width > 0).reduce((sum, width) => sum + width + GAP.length, 0);
  const width = screen.columns - taken;
  if (series.length === 0)
    return terminalTable(withNote(table, "Nothing in it can be drawn as bars."), screen);
  if (width < SHORTEST_BAR) return terminalTable(withNote(table, "There is no room for bars."), screen);
  const scale = scaleOf(
    lines.map(({ value }) => value),
    width,
  );
  const [first = 0, second = 0, third = 0] = names;
  const body = lines.flatMap(({ group, name, label, text, value, place }, at) => {
    const words = [padEnd(shortened(name, first), first), ...(second > 0 ? [padEnd(label, second)] : [])];
    const bar = painted(drawnBar(value, scale), { place, of: series.length, screen });
    const line = [...words, padEnd(text, third), bar].join(GAP).trimEnd();
    const heading = group !== (lines[at - 1]?.group ?? "") ? [styled("bold", group, screen)] : [];
    const isApart = at > 0 && place === 0 && (series.length > 1 || heading.length > 0);
    return [...(isApart ? [""] : []), ...heading, line];
  });
  const head = [sharedWords(table), headOf(series)].filter((text) => text !== "").join("; ");
  return [
    ...titleLines(table, screen),
    ...(head === "" ? [] : [head]),
    ...body,
    "",
    ...["Bars start at zero.", ...notes(table)].map((note) => styled("dim", flowed(note, screen), screen)),
    "",
  ].join("\n");
}

function withNote(table: ResultTable, text: string): ResultTable {
  return { ...table, caveats: [...table.caveats, { kind: "note", text }] };
}

function drawnColumns(columns: readonly Column[]): Column[] {
  const able = columns.filter(({ unit }) => !WITHOUT_BARS.includes(unit));
  // Amounts are what a table is about, and how many they are of comes beside.
  const first = able.find(({ unit }) => unit !== "count") ?? able[0];
  // Numbers of several things, as of rows and of files, are no one scale.
  if (first?.unit === "count") return [first];
  return able.filter(({ unit }) => unit === first?.unit);
}

function headOf([first, ...more]: readonly Column[]): string {
  if (!first) return "";
  return more.length === 0 ? printHead(first) : (unitLabel(first) ?? "");
}

/** A figure on its line. */
interface Line {
  /** What stands once above the lines of several rows; empty where nothing does. */
  readonly group: string;
  /** Of the row, on its first line only. */
  readonly name: string;
  /** Of the column, where several are drawn. */
  readonly label: string;
  readonly text: string;
  readonly value: Value;
  /** Which of the drawn columns it is. */
  readonly place: number;
}

function linesOf(table: ResultTable, series: readonly Column[]): Line[] {
  const cells = printCells(table);
  const all = namingColumns(table);
  const [group, ...rest] = all;
  const isGrouped = group !== undefined && rest.length > 0 && standsInRuns(table, group.name);
  const naming = isGrouped ? rest : all;
  const cell = (column: Column, index: number) => cells[index]?.[table.columns.indexOf(column)] ?? "";
  const lines = table.rows.flatMap((row, index) =>
    series.map((column, place) => ({
      group: isGrouped ? cell(group, index) : "",
      name: place === 0 ? naming.map((named) => cell(named, index)).join(" ") : "",
      label: series.length > 1 ? column.label : "",
      text: cell(column, index),
      value: row[column.name],
      place,
    })),
  );
  const texts = alignDecimals(lines.map(({ text }) => text));
  return lines.map((line, place) => ({ ...line, text: texts[place] ?? "" }));
}

/** Whether rows with the same word in a column follow one another, more than one of each. */
function standsInRuns({ rows }: ResultTable, column: string): boolean {
  const words = rows.map((row) => row[column]);
  const starts = words.filter((word, place) => word !== words[place - 1]).length;
  return (
    starts === new Set(words).size && words.every((word) => words.indexOf(word) < words.lastIndexOf(word))
  );
}

/** The columns of words that tell one row from another: names rather than codes. */
function namingColumns({ columns, key, rows }: ResultTable): Column[] {
  const words = columns.filter(
    ({ name, unit }) => unit === "text" && (key.includes(name) || name.endsWith("_name")),
  );
  const telling = words.filter(({ name }) => new Set(rows.map((row) => row[name])).size > 1);
  const isSpan = key.includes("from") && key.includes("to");
  const all = telling.length > 0 ? telling : words.slice(0, isSpan ? 2 : 1);
  return all.filter(({ name }) => !all.some((other) => other.name === `${name}_name`));
}

/** What all rows have in common of what names a row, where it stands on no line. */
function sharedWords(table: ResultTable): string {
  const { columns, key, rows } = table;
  const told = namingColumns(table).map(({ name }) => name);
  const shared = columns.filter(
    ({ name, unit }) =>
      unit === "text" && key.includes(name) && !told.includes(name) && !told.includes(`${name}_name`),
  );
  return shared
    .filter(({ name }) => new Set(rows.map((row) => row[name])).size === 1)
    .map(({ name }) => rows[0]?.[name] ?? "")
    .join(" ");
}

/** How many characters there are on each side of zero, and what one of them stands for. */
interface Scale {
  readonly below: number;
  readonly above: number;
  readonly step: number;
}

/** One step for both sides, so that bars to the left and to the right compare. */
function scaleOf(values: readonly Value[], width: number): Scale {
  const numbers = values.filter((value) => typeof value === "number");
  const [lowest, highest] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  if (lowest === 0) return { below: 0, above: width, step: highest / width };
  const below = Math.min(width - 2, Math.max(1, Math.round(((width - 1) * -lowest) / (highest - lowest))));
  const above = width - 1 - below;
  return { below, above, step: Math.max(-lowest / below, highest / above) };
}

function drawnBar(value: Value, { below, above, step }: Scale): string {
  if (below === 0)
    return typeof value === "number" && step > 0 ? barHorizontal(above, value, 0, above * step) : "";
  const number = typeof value === "number" ? value : 0;
  const right = number > 0 ? barHorizontal(above, number, 0, above * step) : "";
  return `${leftBar(number < 0 ? -number / step : 0, below)}│${right}`;
}

/** No character is filled from the right by eighths: below zero a bar goes by halves. */
function leftBar(length: number, width: number): string {
  const halves = Math.round(length * 2);
  return `${halves % 2 === 1 ? "▐" : ""}${"█".repeat(Math.floor(halves / 2))}`.padStart(width);
}

interface Paint {
  readonly place: number;
  readonly of: number;
  readonly screen: Screen;
}

function painted(bar: string, { place, of, screen }: Paint): string {
  const colour = COLOURS[place % COLOURS.length];
  return screen.colour && of > 1 && colour ? styleText(colour, bar, { validateStream: false }) : bar;
}
