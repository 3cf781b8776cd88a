import { requireMade } from "../../core/require-made.js";
import { RANKING, type Reproduction } from "./reproduce.js";
import type { Trace, TracedFigure } from "./trace.js";
import { fullNumber } from "./worked-formula.js";

/** How many inputs or lines of one figure are shown; JSON has all. */
const MOST_SHOWN = 8;

/**
 * A trace as people read it: the working, the tree of inputs down to the lines, files, and the command.
 *
 * @returns Lines of text; of many inputs the first eight are shown.
 * @throws BilatError `BILAT_E_VALUE` for what `traceFigure` did not give.
 *
 * @example
 * ```ts
 * import { openWorkbench } from "bilat";
 *
 * using bench = await openWorkbench();
 * const report = "reports/russia-japan-2013-2018";
 * const trace = await traceFigure(bench, { report, figure: "16.1%", place: "turnover" });
 * traceText(trace).includes("growth: V_t / V_{t−1} − 1"); // true
 * ```
 */
export function traceText(trace: Trace): string {
  requireMade(trace, "trace");
  const { id, printed, chapter, says, figure, files, again } = trace;
  return [
    `${printed}, in chapter ${chapter} of the report ${trace.report}; its id is ${id}`,
    ...(says === undefined ? [] : [says]),
    "",
    ...figureLines(again ? { ...figure, again } : figure),
    "",
    "Sources, each with the checksum that the report was made from",
    ...files.flatMap(({ path, sha256, citation }) => [`  ${path}  sha256 ${sha256}`, `    ${citation}`]),
    ...(files.length === 0 ? ["  none: the figure was given"] : []),
    "",
    "To get it again",
    ...(again ? againLines(again) : onlyReport(figure)).map((line) => `  ${line}`),
    "",
  ].join("\n");
}

function againLines({ command, row, column }: Reproduction): string[] {
  const named = Object.entries(row).map(([name, value]) => `${name} ${value}`);
  return [command, `→ ${column} in the row with ${named.join(", ")}`];
}

/** A figure that only the report prints: its inputs' commands, each once, before the formula is applied. */
function onlyReport({ inputs = {} }: TracedFigure): string[] {
  const known = Object.entries(inputs).flatMap(([name, { again }]) => (again ? [{ name, again }] : []));
  if (known.length === 0) return ["bilat report, given the report's report.json; no other command prints it"];
  const shown = known.slice(0, MOST_SHOWN).flatMap(({ name, again }) => {
    const [command = "", where = ""] = againLines(again);
    return [`${name}: ${command}`, `  ${where}`];
  });
  const more = Object.keys(inputs).length - Math.min(known.length, MOST_SHOWN);
  return more > 0 && known.length > MOST_SHOWN ? [...shown, `… and ${more} more inputs`] : shown;
}

function figureLines(figure: TracedFigure): string[] {
  const { value, estimated, formula } = figure;
  const shown = value === null ? "not available" : fullNumber(value);
  const mark = estimated ? " (rests on an estimate of the source)" : "";
  if (!formula) return [`${shown}${mark}`, ...lineTexts(figure)];
  const working = formula.worked === undefined ? [] : [`  = ${formula.worked}`];
  return [
    `${formula.id}: ${formula.text}`,
    ...working,
    `  = ${shown}${mark}`,
    ...inputLines(figure).map((line) => `  ${line}`),
    ...othersAbove(figure).map((line) => `  ${line}`),
  ];
}

/** Of a rank only the next one above is an input: how many more are above it, and what prints them. */
function othersAbove({ value, formula, inputs = {}, again }: TracedFigure): string[] {
  const { value: own, above } = inputs;
  if (formula?.id !== "rank" || value === null || !above) return [];
  const isAbove = (above.value ?? 0) > (own?.value ?? 0);
  const more = value - 1 - (isAbove ? 1 : 0);
  if (more <= 0) return [];
  const where = again?.command.startsWith(RANKING)
    ? `: ${again.command.replace(" --format json", ` --top ${value}`)}`
    : "";
  return [`… and ${more} more above${where}`];
}

function inputLines({ inputs = {} }: TracedFigure): string[] {
  const all = Object.entries(inputs);
  const shown = all.slice(0, MOST_SHOWN).flatMap(([name, input]) => {
    const [first = "", ...rest] = figureLines(input);
    return [`${name}: ${first}`, ...rest];
  });
  return all.length > MOST_SHOWN ? [...shown, `… and ${all.length - MOST_SHOWN} more inputs`] : shown;
}

function lineTexts({ lines = [], counted, rates = [] }: TracedFigure): string[] {
  const how = howOf(lines.length, { counted, isConverted: rates.length > 0 });
  const shown = lines.slice(0, MOST_SHOWN).flatMap(({ place, text }) => [place, `  ${text.trim()}`]);
  const more = lines.length > MOST_SHOWN ? [`… and ${lines.length - MOST_SHOWN} more lines`] : [];
  const named = rates.slice(0, MOST_SHOWN).map((rate) => `rate of the import: ${rate}`);
  const others = rates.length > MOST_SHOWN ? [`… and ${rates.length - MOST_SHOWN} more rates`] : [];
  return [...how, ...shown, ...more, ...named, ...others].map((line) => `  ${line}`);
}

/** What the figure is of the lines below it. */
function howOf(
  lines: number,
  { counted, isConverted }: { readonly counted: true | undefined; readonly isConverted: boolean },
): string[] {
  if (counted && lines > 1) return ["the number of these lines:"];
  const dollars = isConverted ? ", each in US dollars by its rate" : "";
  if (lines > 1) return [`the sum of these lines${dollars}:`];
  return isConverted ? ["this line, in US dollars by its rate:"] : [];
}
