import type { Direction, Measure } from "../language/vocabulary.js";
import type { NumberMention } from "./mentions.js";
import { clauseAround, flowBefore } from "./pair.js";
import type { Proposal } from "./proposal.js";
import type { Scene } from "./scene.js";
import { isYearEarlier, monthOf, type When, whenOf } from "./time.js";

/** Why a number was not read. */
export interface NotRead {
  readonly why: string;
}

const UP =
  /\b(?:rose|risen|rise|rises|rising|grew|grown|growth|grow|increas\w+|up|jump\w*|climb\w*|surg\w+|soar\w*|expand\w*|gain\w*|more than a year)\b/gi;
const DOWN =
  /\b(?:fell|fall\w*|drop\w*|declin\w+|decreas\w+|down|shr[aiu]nk\w*|slump\w*|plung\w+|plummet\w*|contract(?:ed|ion)|slid|tumbl\w+|collaps\w+|lost|halved|lower than)\b/gi;
const SHARE =
  /\b(?:share|accounted for|accounts for|made up|makes up|represented|represents|constituted|took (?=[\d]|about|some|over|more|less|only|just|nearly|almost|a )|came from|went to|of its (?:turnover|trade|exports|imports)|of (?:its|all|total) )\b/i;
const RANK =
  /\b(?:partners?|rank\w*|place|position|supplier|source|origin|market|destination|customer|buyer|purchaser)\b/i;
const TRADE =
  /\b(?:trad\w+|turnover|commerce|exports?|exported|imports?|imported|sold|bought|sales|purchases|shipments|shipped|deliveries|goods)\b/i;
const MONEY_OTHER =
  /\b(?:loans?|invest\w*|agreements?|contracts?|deals?|fund|capital|projects?|credit|stake|package)\b/i;
const COUNTED =
  /^\s+((?:new |joint |priority |commercial |investment )*(?:agreements|documents|projects|deals|contracts|memoranda|companies|events|participants|tourists|visitors|people|students|flights))\b/i;
const NO_PLACE =
  /^\s*(?:time|times|half|quarter|century|anniversary|consecutive|year|round|president|meeting|summit|session|forum|plan|visit|floor|edition|phase|stage)\b/i;

const NO_WORD = "a percentage without a word for what it is of";

/** What a number of a sentence states, or why it was not read; `previous` is what the number before it was read as. */
export function readNumber(
  scene: Scene,
  number: NumberMention,
  previous?: Proposal | NotRead,
): Proposal | NotRead {
  const read = readAlone(scene, number);
  if ("measure" in read || read.why !== NO_WORD) return read;
  // "Grew 13.7% in 2017 and 16.5% in 2018": the verb stands once.
  if (previous === undefined || !("measure" in previous) || previous.measure !== "growth") return read;
  const { flow, direction } = previous;
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

/** Whether a sentence without a country goes on about the trade of the sentence before: "It grew by 14%". */
function goesOn({ carried, text }: Scene): boolean {
  return carried && /\b(?:it|its|they|this|the (?:figure|total|volume|value|amount))\b/i.test(text);
}

function readMoney(scene: Scene, number: NumberMention): Proposal | NotRead {
  const { text } = scene;
  const { before, after } = clauseAround(text, number.start);
  if (/\bby\s+(?:about |some |more than )?$/i.test(before) && (hasWord(UP, before) || hasWord(DOWN, before)))
    return { why: "a change in money; a claim states the level or the rate" };
  if (ONE_SIDES_GOODS.test(text.slice(number.end)))
    return { why: "a part of the trade of the pair, not all of it" };
  if (/^(?:minus|[−-])/i.test(number.printed.text) && /\bbalance\b/i.test(text))
    return onTrade(scene, number, { measure: "balance", flow: "turnover" });
  const balance =
    /\b(surplus|deficit)\b/i.exec(before + after)?.[1] ?? /\b(surplus|deficit)\b/i.exec(text)?.[1];
  if (balance !== undefined) {
    const sign = balance.toLowerCase() === "deficit" ? "-" : "";
    return onTrade(scene, number, {
      measure: "balance",
      printed: sign + number.printed.text,
      flow: "turnover",
    });
  }
  if (TRADE.test(text) && !MONEY_OTHER.test(before)) return onTrade(scene, number, { measure: "value" });
  if (MONEY_OTHER.test(text))
    return onOther(scene, number, { measure: "amount", subject: subjectBefore(before) });
  if (goesOn(scene)) return onTrade(scene, number, { measure: "value" });
  return { why: "money, but of what is not said" };
}

const VERB = /(?:doubled|trebled|tripled|quadrupled)$/i;

/** "Doubled", "grew threefold", "increased 1.4 times". */
function readMultiple(scene: Scene, number: NumberMention): Proposal | NotRead {
  const { before } = clauseAround(scene.text, number.start);
  if (!VERB.test(number.printed.text) && !hasWord(UP, before))
    return { why: "how many times, but of what is not said" };
  if (!TRADE.test(scene.text) && !goesOn(scene)) return { why: "a change, but not of trade" };
  return onTrade(scene, number, { measure: "growth", direction: "rose" });
}

function subjectBefore(before: string): string {
  return [...before.matchAll(new RegExp(MONEY_OTHER, "gi"))].at(-1)?.[0]?.toLowerCase() ?? "amount";
}

/** "Hitting $3 billion of Chinese exports". */
const ONE_SIDES_GOODS = /^\s+(?:worth\s+)?of\s+\p{Lu}[\p{L}'’]+\s+(?:exports|imports|goods)\b/u;

/** "A 25% tariff", "a 10% stake". */
const OTHER_RATE =
  /^\s+(?:[\p{L}-]+\s+){0,2}(?:tariffs?|dut(?:y|ies)|tax(?:es)?|lev(?:y|ies)|stake|interest|inflation|discount|majority|vote)\b/iu;

/** "At an annual rate of 4.1%", "3% a year". */
function isAverage(text: string, { start, end }: NumberMention): boolean {
  return (
    /\b(?:annual(?:ly)?|yearly|average|compound)\b[^,;]{0,40}$/i.test(text.slice(0, start)) ||
    /^\s+(?:(?:a|per|each|every) (?:year|annum)|annually|yearly|on average)\b/i.test(text.slice(end))
  );
}

/** "Two thirds of Japan's imports from Russia": a part of the pair's own trade. */
const PART_OF_PAIR =
  /^\s+of\s+[^,;]*\b(?:trade|turnover|exports|imports|sales|purchases)\s+(?:from|to|with)\b/i;

function readRate(scene: Scene, number: NumberMention): Proposal | NotRead {
  if (OTHER_RATE.test(scene.text.slice(number.end))) return { why: "a rate, but not of trade" };
  const sold = /\b(?:sold|sent|ship\w*|sends?|sells?|exported)\s+(?:about |some |over )?$/i.test(
    scene.text.slice(0, number.start),
  );
  if (PART_OF_PAIR.test(scene.text.slice(number.end)) && !sold)
    return { why: "a part of the trade of the pair, not the partner's part in all trade" };
  const { before, after } = clauseAround(scene.text, number.start);
  const to = /\bto\s+(?:only |just |about |some )?$/i.test(before);
  const noun = directionOf(after.slice(number.end - number.start).slice(0, 40), "first");
  const verb = directionOf(before, "last");
  const isShare =
    SHARE.test(scene.text) && (to || verb === undefined || /\bfrom\s+$/i.test(before)) && noun === undefined;
  const ofTrade = /^\s+(?:share\b|of\s+[\p{L}' ’-]*\b(?:trade|turnover|exports|imports)\b)/iu.test(
    scene.text.slice(number.end),
  );
  if (
    sold ||
    isShare ||
    (ofTrade && verb === undefined && noun === undefined && scene.countries.length > 1)
  ) {
    if (scene.countries.length < 2 && !goesOn(scene))
      return { why: "a share, but whose of whose trade is not said" };
    return onTrade(scene, number, { measure: "share" });
  }
  if (to && verb !== undefined) return { why: "a rate that something came to; of what is not said" };
  const direction = noun ?? verb;
  const named = /\bgrowth\b[^,;]*$/i.test(before);
  if (direction === undefined && !named) return { why: NO_WORD };
  if (!TRADE.test(scene.text) && !goesOn(scene)) return { why: "a change, but not of trade" };
  return onTrade(scene, number, { measure: "growth", ...(direction && !named && { direction }) });
}

function directionOf(words: string, which: "first" | "last"): Direction | undefined {
  const [ups, downs] = [[...words.matchAll(UP)], [...words.matchAll(DOWN)]];
  const pick = (matches: RegExpMatchArray[]) => (which === "last" ? matches.at(-1) : matches[0])?.index;
  const [up, down] = [pick(ups), pick(downs)];
  if (up === undefined && down === undefined) return undefined;
  if (up === undefined || down === undefined) return up === undefined ? "fell" : "rose";
  return (which === "last" ? up > down : up < down) ? "rose" : "fell";
}

function hasWord(pattern: RegExp, words: string): boolean {
  return words.search(pattern) >= 0;
}

function readPlace(scene: Scene, number: NumberMention): Proposal | NotRead {
  const after = scene.text.slice(number.end);
  if (NO_PLACE.test(after) || !RANK.test(scene.text)) return { why: "an ordinal that is no rank" };
  if (scene.countries.length < 2 && !goesOn(scene))
    return { why: "a rank, but among whose partners is not said" };
  return onTrade(scene, number, { measure: "rank", flow: placeFlow(scene.text) });
}

/** Partners are ranked by turnover; suppliers by what is bought from them, markets by what is sold there. */
export function placeFlow(text: string): "turnover" | "import" | "export" {
  if (/\b(?:suppliers?|sources?|origin)\b/i.test(text)) return "import";
  return /\b(?:markets?|destinations?|customers?|buyers?|purchasers?)\b/i.test(text) ? "export" : "turnover";
}

function readCount(scene: Scene, number: NumberMention): Proposal | NotRead {
  const counted = COUNTED.exec(scene.text.slice(number.end))?.[1];
  if (counted === undefined) return { why: "a number of something that trade figures do not hold" };
  return onOther(scene, number, { measure: "count", subject: counted });
}

interface Stated {
  readonly measure: Measure;
  readonly flow?: Proposal["flow"];
  readonly printed?: string;
  readonly direction?: Direction;
}

function onTrade(scene: Scene, number: NumberMention, stated: Stated): Proposal | NotRead {
  const { text, pair, group, source, line, carried } = scene;
  if (!pair) return { why: "whose trade with whom is not said" };
  const when = whenOf(text, number, scene);
  if (!when) return { why: "no year that it belongs to" };
  const isChange = stated.measure === "growth" && when.since !== undefined;
  if (isChange && isAverage(text, number)) return { why: "an average rate over years" };
  const row = stated.measure === "rank" ? inARow(text) : undefined;
  return {
    measure: stated.measure,
    flow: stated.flow ?? flowBefore(text, number.start),
    ...pair,
    period: isChange ? when.period : levelYear(text, number, when),
    ...(isChange && { since: when.since }),
    ...(group && ["rank"].includes(stated.measure) && { group }),
    printed: stated.printed ?? number.printed.text,
    ...(stated.direction && { direction: stated.direction }),
    ...(row !== undefined && { in_a_row: row }),
    ...(source && { source: source.text }),
    ...(source?.books && { books: source.books }),
    words: wordsAround(text, number),
    line,
    carried,
  };
}

/** The year of a level: the first one of a stretch that it is said to start "from", or the one before the year named. */
function levelYear(text: string, number: NumberMention, { period, since }: When): string {
  if (number.printed.kind === "money" && isYearEarlier(text, number)) return String(Number(period) - 1);
  const isStart = since !== undefined && /\bfrom\s+$/i.test(text.slice(0, number.start));
  return isStart ? since : period;
}

function onOther(
  scene: Scene,
  number: NumberMention,
  { measure, subject }: { readonly measure: "amount" | "count"; readonly subject: string },
): Proposal | NotRead {
  const when = whenOf(scene.text, number, scene);
  if (!when) return { why: "no year that it belongs to" };
  return {
    measure,
    flow: "turnover",
    period: monthOf(scene.text, when, scene.years),
    printed: number.printed.text,
    subject,
    words: wordsAround(scene.text, number),
    line: scene.line,
    carried: false,
  };
}

const RUN: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4, fifth: 5 };

function inARow(text: string): number | undefined {
  const found = /\b(second|third|fourth|fifth) (?:(?:consecutive )year|year (?:in a row|running))\b/i.exec(
    text,
  )?.[1];
  return found === undefined ? undefined : RUN[found.toLowerCase()];
}

const ROOM = 30;

/** The number with some words on either side. */
export function wordsAround(text: string, { start, end }: { start: number; end: number }): string {
  const from = text.lastIndexOf(" ", Math.max(0, start - ROOM)) + 1;
  const to = text.indexOf(" ", Math.min(text.length, end + ROOM));
  return text.slice(from, to < 0 ? text.length : to);
}
