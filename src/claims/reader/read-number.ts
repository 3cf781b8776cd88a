import { clauseAround } from "./clause.js";
import { lastFlow, placeFlow } from "./flow.js";
import type { NumberMention } from "./mentions.js";
import type { NotRead, Proposal } from "./proposal.js";
import { CHANGE_IN_MONEY, readMoney } from "./read-money.js";
import { NO_WORD, readMultiple, readRate } from "./read-rate.js";
import { goesOn, type Scene } from "./scene.js";
import { INTENDED, isIntendedAt, onOther, onTrade } from "./stated.js";

const RANK =
  /\b(?:partners?|rank\w*|places?|positions?|suppliers?|sources?|origin|markets?|destinations?|customers?|buyers?|purchasers?)\b/i;
const COUNTED =
  /^\s+((?:new |joint |priority |commercial |investment )*(?:agreements|documents|projects|deals|contracts|memoranda|companies|events|participants|tourists|visitors|people|students|flights))\b/i;
const NO_PLACE =
  /^\s*(?:time|times|half|quarter|century|anniversary|consecutive|year|round|president|meeting|summit|session|forum|plan|visit|floor|edition|phase|stage)\b/i;

/** "Second, behind China". */
const BEHIND = /^(?:,| in (?:19|20)\d{2},)? (?:behind|after|ahead of)\b/i;

/** "Up 16% ($3 billion)", "6% or $2 billion". */
const SAME = /(?:%|per ?cent)(?:\s+\p{L}+)?(?:,? or|\s\()\s*$/iu;

/** What a number of a sentence states, or why it was not read; `previous` is what the number before it was read as. */
export function readNumber(
  scene: Scene,
  number: NumberMention,
  previous?: Proposal | NotRead,
): Proposal | NotRead {
  const measure = previous && "measure" in previous ? previous.measure : undefined;
  const isSame = number.printed.kind === "money" && SAME.test(scene.text.slice(0, number.start));
  if (isSame && measure !== "share") return { why: CHANGE_IN_MONEY };
  const read = readAlone(scene, number);
  // Of a plan, that it is one says more than what it lacks.
  if (number.printed.kind !== "number" && isIntendedAt(scene, number)) return { why: INTENDED };
  if ("measure" in read || read.why !== NO_WORD) return read;
  // "Grew 13.7% in 2017 and 16.5% in 2018": the verb stands once.
  if (previous === undefined || !("measure" in previous) || previous.measure !== "growth") return read;
  const { direction } = previous;
  const flow = lastFlow(clauseAround(scene.text, number.start).before) ?? previous.flow;
  return onTrade(scene, number, { measure: "growth", flow, ...(direction && { direction }) });
}

function readAlone(scene: Scene, number: NumberMention): Proposal | NotRead {
  switch (number.printed.kind) {
    case "money":
      return readMoney(scene, number);
    case "percent":
    case "fraction":
      return readRate(scene, number);
    case "ordinal":
      return readPlace(scene, number);
    case "multiple":
      return readMultiple(scene, number);
    default:
      return readCount(scene, number);
  }
}

function readPlace(scene: Scene, number: NumberMention): Proposal | NotRead {
  const after = scene.text.slice(number.end);
  if (!NO_PLACE.test(after) && BEHIND.test(after) && !RANK.test(scene.text))
    return { why: "a place, but among what is not said" };
  if (NO_PLACE.test(after) || !RANK.test(scene.text)) return { why: "an ordinal that is no rank" };
  if (/\b(?:than|below|above|outside)\s+(?:the\s+)?$/i.test(scene.text.slice(0, number.start)))
    return { why: "a limit of a rank, not a rank" };
  if (scene.countries.length < 2 && !goesOn(scene))
    return { why: "a rank, but among whose partners is not said" };
  const row = inARow(scene.text);
  const read = onTrade(scene, number, {
    measure: "rank",
    flow: placeFlow(after) ?? placeFlow(scene.text) ?? "turnover",
  });
  return "measure" in read && row !== undefined ? { ...read, in_a_row: row } : read;
}

function readCount(scene: Scene, number: NumberMention): Proposal | NotRead {
  const counted = COUNTED.exec(scene.text.slice(number.end))?.[1];
  if (counted === undefined) return { why: "a number of something that trade figures do not hold" };
  return onOther(scene, number, { measure: "count", subject: counted });
}

const RUN: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4, fifth: 5 };

export function inARow(text: string): number | undefined {
  const found = /\b(second|third|fourth|fifth) (?:(?:consecutive )year|year (?:in a row|running))\b/i.exec(
    text,
  )?.[1];
  return found === undefined ? undefined : RUN[found.toLowerCase()];
}
