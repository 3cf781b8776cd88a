import { clauseAround } from "./clause.js";
import { lastFlow, placeFlow } from "./flow.js";
import { inARow } from "./in-a-row.js";
import type { NumberMention } from "./mentions.js";
import type { NotRead, Proposal } from "./proposal.js";
import { CHANGE_IN_MONEY, readMoney } from "./read-money.js";
import { CHANGE_OF_SHARE, NO_WORD, POINTS, readMultiple, readRate } from "./read-rate.js";
import { goesOn, partAt, type Scene, TRADE } from "./scene.js";
import { INTENDED, isIntendedAt, onOther, onTrade } from "./stated.js";

const RANK =
  /\b(?:partners?|rank\w*|places?|positions?|suppliers?|sources?|origin|markets?|destinations?|customers?|buyers?|purchasers?)\b/i;
const COUNTED =
  /^\s+((?:new |joint |priority |commercial |investment )*(?:agreements|documents|projects|deals|contracts|memoranda|companies|events|participants|tourists|visitors|people|students|flights))\b/i;
const NO_PLACE =
  /^\s*(?:time|times|half|quarter|century|anniversary|consecutive|straight|successive|year|round|president|meeting|summit|session|forum|plan|visit|floor|edition|phase|stage)\b/i;

/** "…, those to Japan 1.7%". */
const THOSE =
  /^\s*(?:and\s+)?(?:those|that|exports|imports)\s+(?:to|from|with)\s+(?:the\s+)?\p{Lu}[\p{L} ]*$/u;
/** "Second, behind China". */
const BEHIND = /^(?:,| in (?:19|20)\d{2},)? (?:behind|after|ahead of)\b/i;

/** "Up 16% ($3 billion)", "6% or $2 billion". */
const SAME = /(?:%|per ?cent)(?:\s+\p{L}+)?(?:,? or|\s\()\s*$/iu;

/** "A surplus of $95 billion in 2022, up from $67 billion in 2021". */
const UP_FROM = /,\s+(?:up|down|compared (?:with|to)|against)\s+(?:from\s+)?$/i;

function isDeficit(read: Proposal | NotRead | undefined): boolean {
  return read !== undefined && "printed" in read && read.printed?.startsWith("-") === true;
}

/** What was read before a number of its sentence: from the number before it, and the last change. */
export interface ReadBefore {
  readonly previous?: Proposal | NotRead | undefined;
  readonly growth?: Proposal | undefined;
}

/** What a number of a sentence states, or why it was not read. */
export function readNumber(
  scene: Scene,
  number: NumberMention,
  { previous, growth }: ReadBefore = {},
): Proposal | NotRead {
  const measure = previous && "measure" in previous ? previous.measure : undefined;
  const isSame = number.printed.kind === "money" && SAME.test(scene.text.slice(0, number.start));
  if (isSame && measure !== "share") return { why: CHANGE_IN_MONEY };
  const sign = signOf(scene, number);
  if (sign !== undefined && measure === "share") return { why: CHANGE_OF_SHARE };
  if (sign !== undefined && measure === "value")
    return onTrade(scene, number, { measure: "growth", direction: sign === "+" ? "rose" : "fell" });
  const read = readAlone(scene, number);
  if (
    "why" in read &&
    number.printed.kind === "money" &&
    measure === "balance" &&
    UP_FROM.test(scene.text.slice(0, number.start))
  )
    return onTrade(scene, number, { measure, flow: "turnover", isDeficit: isDeficit(previous) });
  // Of a plan, that it is one says more than what it lacks.
  if (number.printed.kind !== "number" && isIntendedAt(scene, number)) return { why: INTENDED };
  if (OF_AVERAGE.test(scene.text.slice(0, number.start))) return { why: AVERAGE };
  if ("measure" in read || read.why !== NO_WORD) return read;
  // "Grew 13.7% in 2017 and 16.5% in 2018": the verb stands once.
  const { before } = clauseAround(scene.text, number.start);
  const of = measure === "growth" || THOSE.test(before) ? growth : undefined;
  if (of === undefined) return read;
  const { direction } = of;
  const flow = lastFlow(before) ?? of.flow;
  return onTrade(scene, number, { measure: "growth", flow, ...(direction && { direction }) });
}

/** "Against an average of 7%". */
const OF_AVERAGE = /\b(?:against|versus|compared (?:with|to)) (?:an|its|their|the) average of $/i;
const AVERAGE = "an average of several years or partners";

/** "$18.3 billion (+13.7%": how the level before changed. */
const SIGNED = /\p{L}[\p{L}. ]*(?:\s(?:19|20)\d{2})?\s\((?:by\s+)?([+−–-]) ?\d[\d.,]*\s?(?:%|per ?cent)$/u;

function signOf({ text }: Scene, { end }: NumberMention): string | undefined {
  return SIGNED.exec(text.slice(0, end))?.[1];
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

const AMONG_WHOM = "a rank, but among whose partners is not said";

/** "Germany, in second place, traded goods worth $60 billion with Russia": no place of Russia among Germany's partners. */
function isPlaceOfReporter(scene: Scene, number: NumberMention): boolean {
  const reporter = partAt(scene, number).pair?.reporter;
  return scene.countries.some(
    ({ iso3, end }) =>
      iso3 === reporter && /^,\s+in\s+(?:the\s+)?$/i.test(scene.text.slice(end, number.start)),
  );
}

function readPlace(scene: Scene, number: NumberMention): Proposal | NotRead {
  const after = scene.text.slice(number.end);
  if (!NO_PLACE.test(after) && BEHIND.test(after) && !RANK.test(scene.text))
    return { why: "a place, but among what is not said" };
  if (NO_PLACE.test(after) || !RANK.test(scene.text)) return { why: "an ordinal that is no rank" };
  if (/\b(?:than|below|above|outside)\s+(?:the\s+)?$/i.test(scene.text.slice(0, number.start)))
    return { why: "a limit of a rank, not a rank" };
  if (isPlaceOfReporter(scene, number)) return { why: AMONG_WHOM };
  const isRanked = scene.countries.length === 1 && partAt(scene, number).pair !== undefined;
  if (scene.countries.length < 2 && !isRanked && !goesOn(scene)) return { why: AMONG_WHOM };
  const row = inARow(scene.text);
  const read = onTrade(scene, number, {
    measure: "rank",
    flow: placeFlow(after) ?? placeFlow(scene.text) ?? "turnover",
  });
  return "measure" in read && row !== undefined ? { ...read, in_a_row: row } : read;
}

/** "A$", "RM", "₦". */
const OTHER_CURRENCY =
  /(?:[A-Z]{0,3}\p{Sc}|\b(?:RM|R|Rs|CHF|SEK|NOK|DKK|PLN|INR|AUD|CAD|NZD|TRY|KRW|BRL))\s?$/u;

/** "7.8 billion". */
const SCALED = /(?:\d ?|\p{L} )(?:m|mn|mln|million|b|bn|bln|billion|tn|trln|trillion)s?\b/iu;

const BALANCE = /\b(?:surplus|deficit|balance)\b/i;

function readCount(scene: Scene, number: NumberMention): Proposal | NotRead {
  if (/^ (?:percentage )?points?\b/i.test(scene.text.slice(number.end))) return { why: POINTS };
  if (OTHER_CURRENCY.test(scene.text.slice(0, number.start)))
    return { why: "money in a currency that is not read" };
  if (SCALED.test(number.printed.text) && (TRADE.test(scene.text) || BALANCE.test(scene.text)))
    return { why: "an amount, but in which currency is not said" };
  const counted = COUNTED.exec(scene.text.slice(number.end))?.[1];
  if (counted === undefined) return { why: "a number of something that trade figures do not hold" };
  return onOther(scene, number, { measure: "count", subject: counted });
}
