import type { Measured, SourceRow } from "../../core/measured.js";
import { inText } from "../../core/names-in-text.js";
import { allDigits, MINUS, NOT_AVAILABLE } from "../../core/numbers.js";
import type { Finding } from "../arithmetic/finding.js";
import type { Interval } from "../language/interval.js";
import { intervalOf } from "../language/printed-number.js";
import type { Evidence, Keeper } from "./books.js";
import { fragilityText } from "./fragility-text.js";
import type { Judgement } from "./judge.js";
import { printClaim, printComputed, printDifference, printPart, printTime } from "./print-figure.js";
import type { Part, Trial } from "./trial.js";
import { isOfTotal, needsAllPartners } from "./whose-books.js";

const MOST_INPUTS = 6;

/** The whole working of a verdict, down to the lines of the sources, as lines of text. */
export function workingLines(
  judgement: Judgement,
  findings: readonly Finding[],
  evidence: Evidence,
): string[] {
  const { claim, verdict, turnsOn, fragility, needs } = judgement;
  const own = findings.filter(({ claims }) => claims.includes(claim.id));
  return [
    `${claim.id}  ${verdict}`,
    ...claimLines(judgement, evidence),
    "",
    ...(needs ? [`Not checkable without ${needs}.`] : []),
    ...(judgement.trials.length > 0 ? ["In the books that the verdict takes:"] : []),
    ...judgement.trials.flatMap((trial) => trialLines(judgement, trial)),
    ...(judgement.beside.length > 0 ? ["", "Beside, without a say in the verdict:"] : []),
    ...judgement.beside.flatMap((trial) => trialLines(judgement, trial)),
    ...(turnsOn ? ["", turnsOn.text] : []),
    // What changes one source's verdict leaves one that depends on several as it is.
    ...(fragility && verdict !== "depends" ? ["", fragilityText(fragility, evidence)] : []),
    ...(own.length > 0 ? ["", "Beside the other claims:"] : []),
    ...own.map(({ text, verdict: fits }) => `  ${fits}: ${text}`),
  ];
}

function claimLines({ claim, trials }: Judgement, evidence: Evidence): string[] {
  const { printed, source, section, says, measure, flow } = claim;
  const name = (code: string) => inText(evidence.countryName(code));
  const figure = measure === "balance" ? measure : `${measure} of ${flow}`;
  const what = claim.subject ?? `${figure}, ${name(claim.reporter)} with ${name(claim.partner)}`;
  const isOwn = isOfTotal(claim) && trials.every(({ books }) => books.keeper === "reporter");
  const whose = isOwn ? "the reporter's own" : "both countries'";
  const among = claim.group === undefined ? "" : `, among "${claim.group}" partners`;
  return [
    ...(says ? [`Says      ${says}`] : []),
    `About     ${what}${among}, ${printTime(claim)}`,
    `Printed   ${printClaim(claim)}`,
    ...(printed ? [`Interval  ${intervalText(claim, intervalOf(printed))}`] : []),
    ...(source ? [`Names     ${source}`] : []),
    ...(claim.books || claim.subject ? [] : [`Books     the author names none; ${whose} count`]),
    ...(section ? [`Place     ${section}`] : []),
  ];
}

/** The ends of an interval with all their digits: half a unit must not be rounded away. */
function exactly(claim: Judgement["claim"], value: number): string {
  if (claim.measure === "rank" || claim.measure === "count") return allDigits(value);
  // A third has no last digit.
  const digits = claim.printed?.kind === "fraction" ? 2 : 12;
  if (claim.printed?.kind !== "money") return `${allDigits(value * 100, digits)}%`;
  const { currency = "USD" } = claim.printed;
  const sign = currency === "USD" ? "$" : `${currency} `;
  return `${value < 0 ? MINUS : ""}${sign}${allDigits(Math.abs(value), 0)}`;
}

function intervalText(claim: Judgement["claim"], { low, high, lowOpen, highOpen }: Interval): string {
  const [from, to] = [exactly(claim, low), exactly(claim, high)];
  if (from === to) return `${from} and nothing else`;
  if (!Number.isFinite(high)) return lowOpen ? `more than ${from}` : `${from} or more`;
  if (!Number.isFinite(low)) return highOpen ? `less than ${to}` : `${to} or less`;
  return `${from} to ${to}`;
}

const WHOSE: Readonly<Record<Keeper, string>> = {
  reporter: "the reporter's books",
  partner: "the partner's books",
  nobody: "reconciled from both sides' reports",
};

function trialLines({ claim }: Judgement, trial: Trial): string[] {
  const { books, group, computed, verdict, difference, parts } = trial;
  const whose =
    books.keeper === "partner" && needsAllPartners(claim) ? "partners' books" : WHOSE[books.keeper];
  const where = group ? ` · ${group.title}` : "";
  const off = difference === undefined ? "" : ` (${printDifference(claim, difference)})`;
  const head = `  ${books.snapshot}, ${whose}${where}: ${printComputed(claim, computed)}${off} → ${verdict}`;
  if (computed.value === undefined) return [head];
  return [head, ...originLines(computed, 2), ...partsLines(claim, parts)];
}

/** The parts beside the printed number itself: years in a row, direction, extreme. */
function partsLines(claim: Judgement["claim"], parts: readonly Part[]): string[] {
  if (parts.length === 1 && parts[0]?.kind === "number") return [];
  return parts.flatMap((part) => [
    `    ${part.asked} → ${part.verdict}`,
    ...Object.entries(part.figures).map(
      ([period, figure]) => `      ${period}: ${printPart(claim, part, figure)}`,
    ),
  ]);
}

/** A figure with its formula and inputs, each further in, down to the lines it was read from. */
function originLines(figure: Measured, depth = 0, name = "="): string[] {
  const indent = "  ".repeat(depth);
  const value = figure.value === undefined ? NOT_AVAILABLE : allDigits(figure.value);
  if (figure.origin.kind === "reported") {
    const rows = figure.origin.rows.map(rowText).join(", ");
    return [`${indent}${name} ${value}${rows === "" ? "" : `  ${rows}`}`];
  }
  const { by, inputs } = figure.origin;
  const entries = Object.entries(inputs);
  const shown = entries.slice(0, MOST_INPUTS);
  const more = entries.length - shown.length;
  return [
    `${indent}${name} ${value}  by ${by}`,
    ...shown.flatMap(([input, one]) => originLines(one, depth + 1, input)),
    ...(more > 0 ? [`${indent}  … and ${more} more`] : []),
  ];
}

function rowText({ snapshot, file, line }: SourceRow): string {
  return `${snapshot}/${file}:${line}`;
}
