import { ERROR_CODES, type ErrorCode } from "../core/error-codes.js";
import { BilatError } from "../core/errors.js";
import { nearest } from "../core/nearest.js";
import { INDICATORS } from "../indicators/catalogue/catalogue.js";
import type { Indicator } from "../indicators/catalogue/contract.js";
import { byFamily, citations, familyPage, rangeWords, unitWords } from "../indicators/catalogue/describe.js";
import { ERROR_EXAMPLES } from "./error-examples.js";
import { findIndicator } from "./indicator-names.js";
import { labelled, wrapped } from "./labelled-lines.js";
import { inputColumns, type WorkedExample, workedExample } from "./measure/example.js";
import { openWorkbench } from "./workbench.js";

const CODE_PREFIX = "BILAT_E_";

/**
 * What an indicator is and how to read it, or what an error means, how to mend it, and how it comes about.
 *
 * @param topic Id of an indicator, or a `BILAT_E_…` code.
 * @throws BilatError `BILAT_E_INDICATOR_UNKNOWN` with the nearest names.
 */
export async function explain(topic: string): Promise<string> {
  const code = topic.trim().toUpperCase();
  if (Object.hasOwn(ERROR_CODES, code)) return errorText(code as ErrorCode);
  const meant = nearestCode(code);
  if (meant !== undefined) throw unknownCode(topic, meant);
  const indicator = findIndicator(topic);
  using bench = await openWorkbench();
  return indicatorText(indicator, await workedExample(bench, indicator));
}

/** The error that was probably meant: its code misspelt, or without what every code begins with. */
function nearestCode(code: string): string | undefined {
  const codes = Object.keys(ERROR_CODES);
  if (code.startsWith(CODE_PREFIX)) return nearest(code, codes);
  const rest = code.replace(/^E_/, "");
  return codes.find((known) => known === `${CODE_PREFIX}${rest}`);
}

function unknownCode(topic: string, meant: string): BilatError {
  return new BilatError("BILAT_E_INDICATOR_UNKNOWN", {
    problem: "A topic must be an indicator, or an error's whole code.",
    found: [`"${topic}"`],
    hint: `Did you mean ${meant}?`,
  });
}

/** Every indicator, family by family, with the question it answers. */
export function listIndicators(): string {
  const widest = Math.max(...INDICATORS.map(({ id }) => id.length));
  const families = [...byFamily(INDICATORS)].map(([family, indicators]) => {
    const lines = indicators.map(({ id, question }) => `  ${id.padEnd(widest)}  ${question}`);
    return `${family}\n${lines.join("\n")}\n`;
  });
  return `${INDICATORS.length} indicators; bilat explain INDICATOR says more of one\n\n${families.join("\n")}`;
}

function errorText(code: ErrorCode): string {
  const { cause, mend } = ERROR_CODES[code];
  return `${code}\n\n${wrapped(cause)}\n\n${wrapped(`→ ${mend}`)}\n\n${ERROR_EXAMPLES[code]}\n`;
}

function indicatorText(indicator: Indicator, example: WorkedExample): string {
  const { meta } = indicator;
  const cited = citations(meta);
  return [
    `${meta.id}: ${meta.title}`,
    "",
    meta.question,
    "",
    labelled("Formula", [meta.formula]),
    labelled("Range", [`${rangeWords(meta)}; ${unitWords(meta)}`]),
    labelled("Reading", [meta.reading]),
    labelled("Needs", meta.needs),
    ...(cited.length > 0 ? [labelled("Sources", cited)] : []),
    labelled("File", fileLines(indicator)),
    labelled("Page", [`docs/indicators/${familyPage(meta.family)}#${meta.id}`]),
    "",
    ...exampleLines(example),
    "",
  ].join("\n");
}

function fileLines(indicator: Indicator): string[] {
  const { must, may } = inputColumns(indicator);
  return [must.join(","), ...(may.length > 0 ? [`it may have ${may.join(", ")}, too`] : [])];
}

/** The example as on a terminal: the file it reads, the command, what it prints. */
export function exampleLines({ file, command, output }: WorkedExample): string[] {
  const given = file === undefined ? [] : ["$ cat file.csv", ...file.split("\n"), ""];
  return [...given, `$ ${command}`, ...output.map((line) => wrapped(line))];
}
