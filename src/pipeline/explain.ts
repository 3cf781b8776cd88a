import { VERDICT_MEANINGS, VERDICTS, type Verdict } from "../claims/judge/verdict.js";
import { ERROR_CODES, type ErrorCode } from "../core/error-codes.js";
import { BilatError } from "../core/errors.js";
import { fitted, labelled, lineWidth, wrapped } from "../core/labelled-lines.js";
import { capital } from "../core/names-in-text.js";
import { nearest } from "../core/nearest.js";
import { NOT_MEANINGFUL } from "../core/numbers.js";
import type { Screen } from "../core/screen.js";
import { INDICATORS } from "../indicators/catalogue/catalogue.js";
import type { Indicator } from "../indicators/catalogue/contract.js";
import { byFamily, citations, familyPage, rangeWords, unitWords } from "../indicators/catalogue/describe.js";
import type { IndicatorMeta } from "../indicators/catalogue/indicator.js";
import { ERROR_EXAMPLES } from "./error-examples.js";
import { findIndicator, isIndicator } from "./indicator-names.js";
import { inputColumns, type WorkedExample, workedExample } from "./measure/example.js";
import { openWorkbench } from "./workbench.js";

const CODE_PREFIX = "BILAT_E_";

/**
 * What an indicator is and how to read it; what an error means, how to mend it, and how it comes about; what a verdict says.
 *
 * @param topic Id of an indicator, a `BILAT_E_…` code, or a verdict such as `near`.
 * @param screen Where it is read; lines of 100 characters when left out.
 * @throws BilatError `BILAT_E_INDICATOR_UNKNOWN` with the nearest names.
 */
export async function explain(topic: string, screen?: Screen): Promise<string> {
  const code = topic.trim().toUpperCase();
  if (Object.hasOwn(ERROR_CODES, code)) return errorText(code as ErrorCode, screen);
  const verdict = VERDICTS.find((word) => word === topic.trim().toLowerCase());
  if (verdict) return verdictText(verdict, lineWidth(screen));
  const meant = nearestCode(code) ?? nearestVerdict(topic);
  if (meant !== undefined) throw unknownTopic(topic, meant);
  const indicator = findIndicator(topic);
  using bench = await openWorkbench();
  return indicatorText(indicator, await workedExample(bench, indicator), lineWidth(screen));
}

/** The error that was probably meant: its code misspelt, or without what every code begins with. */
function nearestCode(code: string): string | undefined {
  const codes = Object.keys(ERROR_CODES);
  if (code.startsWith(CODE_PREFIX)) return nearest(code, codes);
  const rest = code.replace(/^E_/, "");
  return codes.find((known) => known === `${CODE_PREFIX}${rest}`);
}

/** The verdict that is spelt more nearly so than any indicator. */
function nearestVerdict(topic: string): Verdict | undefined {
  if (isIndicator(topic)) return undefined;
  const meant = nearest(topic.trim(), [...INDICATORS.map(({ id }) => id), ...VERDICTS]);
  return VERDICTS.find((verdict) => verdict === meant);
}

function unknownTopic(topic: string, meant: string): BilatError {
  return new BilatError("BILAT_E_INDICATOR_UNKNOWN", {
    problem: "A topic must be an indicator, an error's whole code, or a verdict.",
    found: [`"${topic}"`],
    hint: `Did you mean ${meant}?`,
  });
}

/** Every indicator with its name, family by family, under the question it answers. */
export function listIndicators(screen?: Screen): string {
  const widest = Math.max(...INDICATORS.map(({ id }) => id.length));
  const line = ({ id, title }: IndicatorMeta) =>
    wrapped(`    ${id.padEnd(widest)}  ${title}`, widest + 6, lineWidth(screen));
  const families = [...byFamily(INDICATORS)].map(([family, indicators]) => {
    const lines = indicators.map((meta, place) =>
      meta.question === indicators[place - 1]?.question ? line(meta) : `  ${meta.question}\n${line(meta)}`,
    );
    return `${family}\n${lines.join("\n")}\n`;
  });
  return `${INDICATORS.length} indicators; bilat explain INDICATOR says more of one\n\n${families.join("\n")}`;
}

function verdictText(verdict: Verdict, width: number): string {
  const others = VERDICTS.filter((word) => word !== verdict);
  return [
    wrapped(`${verdict}: a verdict of bilat check`, 0, width),
    "",
    wrapped(capital(VERDICT_MEANINGS[verdict]), 0, width),
    "",
    labelled("Others", [others.join(", ")], width),
    labelled("Page", ["docs/methods.md, verdicts on claims"], width),
    "",
  ].join("\n");
}

function errorText(code: ErrorCode, screen: Screen | undefined): string {
  const width = lineWidth(screen);
  const { cause, mend } = ERROR_CODES[code];
  return `${code}\n\n${wrapped(cause, 0, width)}\n\n${wrapped(`→ ${mend}`, 0, width)}\n\n${fitted(ERROR_EXAMPLES[code], screen)}\n`;
}

function indicatorText(indicator: Indicator, example: WorkedExample, width: number): string {
  const { meta } = indicator;
  const about = (label: string, texts: readonly string[]) => labelled(label, texts, width);
  const cited = citations(meta);
  return [
    wrapped(`${meta.id}: ${meta.title}`, 0, width),
    "",
    wrapped(meta.question, 0, width),
    "",
    about("Formula", [meta.formula]),
    about("Range", [`${rangeWords(meta)}; ${unitWords(meta)}`]),
    about("Reading", [meta.reading]),
    ...(meta.noMeaning === undefined ? [] : [about(NOT_MEANINGFUL, [meta.noMeaning])]),
    about("Needs", meta.needs),
    ...(cited.length > 0 ? [about("Sources", cited)] : []),
    about("File", fileLines(indicator)),
    about("Page", [`docs/indicators/${familyPage(meta.family)}#${meta.id}`]),
    "",
    ...exampleLines(example, width),
    "",
  ].join("\n");
}

function fileLines(indicator: Indicator): string[] {
  const { must, may } = inputColumns(indicator);
  return [must.join(","), ...(may.length > 0 ? [`it may have ${may.join(", ")}, too`] : [])];
}

/** The example as on a terminal: the file it reads, the command, what it prints. */
export function exampleLines({ file, command, output }: WorkedExample, width?: number): string[] {
  const given = file === undefined ? [] : ["$ cat file.csv", ...file.split("\n"), ""];
  return [...given, `$ ${command}`, ...output.map((line) => wrapped(line, 0, width))];
}
