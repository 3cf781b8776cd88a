import { ERROR_CODES, type ErrorCode } from "../core/error-codes.js";
import { INDICATORS } from "../indicators/catalogue.js";
import { byFamily, citations, familyPage, rangeWords, unitWords } from "../indicators/describe.js";
import type { IndicatorMeta } from "../indicators/indicator.js";
import { findIndicator } from "./indicator-names.js";
import { labelled, wrapped } from "./plain-text.js";

/**
 * What an indicator is and how to read it, or what an error means and how to mend it.
 *
 * @param topic Id of an indicator, or a `BILAT_E_…` code.
 * @throws BilatError `BILAT_E_INDICATOR_UNKNOWN` with the nearest names.
 */
export async function explain(topic: string): Promise<string> {
  const code = topic.trim().toUpperCase();
  if (Object.hasOwn(ERROR_CODES, code)) return errorText(code as ErrorCode);
  return indicatorText(await findIndicator(topic));
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
  return `${code}\n\n${wrapped(cause)}\n\n${wrapped(`→ ${mend}`)}\n`;
}

function indicatorText(meta: IndicatorMeta): string {
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
    labelled("Page", [`docs/indicators/${familyPage(meta.family)}#${meta.id}`]),
    "",
  ].join("\n");
}
