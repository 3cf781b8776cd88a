import { comparedAs, directionsOf } from "./change-words.js";
import { clauseAround } from "./clause.js";
import { isComparedWithOther, WITH_OTHER } from "./compared.js";
import { lastFlow } from "./flow.js";
import { isOfGroup, isWithGroup } from "./groups.js";
import type { NumberMention } from "./mentions.js";
import type { NotRead, Proposal } from "./proposal.js";
import { goesOn, type Scene, saysTrade } from "./scene.js";
import { onTrade } from "./stated.js";

const SHARE =
  /\b(?:share|accounted for|accounts for|account for|accounting for|ma(?:de|kes?|king) up|represent(?:ed|s|ing)?|constitut(?:ed|es|ing)|supplied|supplies|absorbed|equivalent to|equal to|took (?=[\d]|about|some|over|more|less|only|just|nearly|almost|a )|came from|went to|of its (?:turnover|trade|exports|imports)|of (?:its|all|total) |of the total\b|of [\p{L} ]+['’]s total\b)\b/iu;

/** Why a rate without a verb is left out; the verb of the number before may stand for it. */
export const NO_WORD = "a percentage without a word for what it is of";
/** Why what a share rose or fell by is left out: a claim states the share. */
export const CHANGE_OF_SHARE = "a change of a share, not of trade";

/** Why points are left out. */
export const POINTS = "points of a share; a claim states the share";
/** "A tenth of a point more". */
const POINT = /^\s+of\s+(?:an?|one)\s+(?:percentage )?points?\b/i;

/** "A 25% tariff", "a 10% stake". */
const OTHER_RATE =
  /^\s+(?:[\p{L}-]+\s+){0,2}(?:tariffs?|dut(?:y|ies)|tax(?:es)?|lev(?:y|ies)|stake|interest|inflation|discount|majority|vote)\b/iu;

/** "Two thirds of Japan's imports from Russia": a part of the pair's own trade. */
const PART_OF_PAIR =
  /^\s+of\s+[^,;]*\b(?:trade|turnover|exports|imports|sales|purchases)\s+(?:from|to|with)\b/i;
/** "Less than half of its 2014 level". */
const PART_OF_LEVEL = /^\s+(?:of\s+)?(?:its|the|their)\s+(?:\d{4}\s+)?(?:level|peak|volume|value in)\b/i;
const SOLD =
  /\b(?:sold|sent|ship\w*|sends?|sells?|exported|bought|buys?|imported|sourced|obtained|purchased)\s+(?:about |some |over )?$/i;
const OF_TRADE = /^\s+(?:share\b|of\s+[\p{L}' ’-]*?\b(?:trade|turnover|exports|imports)\b)/iu;

/** A share, or a change of trade. */
export function readRate(scene: Scene, number: NumberMention): Proposal | NotRead {
  const behind = scene.text.slice(number.end);
  if (POINT.test(behind)) return { why: POINTS };
  if (OTHER_RATE.test(behind)) return { why: "a rate, but not of trade" };
  if (PART_OF_LEVEL.test(behind)) return { why: "a part of an earlier level; a claim states the change" };
  const compared = comparedAs(behind);
  if (compared && isComparedWithOther(scene, number)) return { why: WITH_OTHER };
  // "Exported 13% less" is no share in exports.
  const sold = compared === undefined && SOLD.test(scene.text.slice(0, number.start));
  if (PART_OF_PAIR.test(behind) && !sold)
    return { why: "a part of the trade of the pair, not the partner's part in all trade" };
  const { before, after } = clauseAround(scene.text, number.start);
  if (/\bhalved$/i.test(scene.text.slice(number.start, number.end)))
    return readGrowth(scene, number, { before: "", direction: "fell" });
  const to = isCameTo(before, number.printed.text);
  const noun = compared ?? nounBehind(after.slice(number.end - number.start));
  // "Fell again in 2016, by 12%": the verb stands before.
  const goesOnBy = /\bby\s+$/i.test(before);
  const said = goesOnBy ? scene.text.slice(0, number.start) : before;
  const verb = directionsOf(said).at(-1);
  const isShare =
    SHARE.test(scene.text) && (to || verb === undefined || /\bfrom\s+$/i.test(before)) && noun === undefined;
  const isOfTrade = OF_TRADE.test(behind) && scene.countries.length > 1;
  if (sold || isShare || isOfTrade) return readShare(scene, number);
  if (GROWTH_CAME.test(scene.text.slice(0, number.start)))
    return onTrade(scene, number, { measure: "growth" });
  if (to) return { why: "a rate that something came to; of what is not said" };
  return readGrowth(scene, number, { before: said, direction: noun ?? verb });
}

/** "Growth in trade slowed from 14.5% in 2017 to 6.2% in 2018". */
const GROWTH_CAME =
  /\bgrowth(?:\s+rate)?\s+(?:in|of)\s+[^,;]*\b(?:slow(?:ed|ing)(?: down)?|accelerat(?:ed|ing)|decelerat(?:ed|ing)|quickened|eased|sped up)(?:\s+\p{L}+ly)?\s+(?:from\s+(?:[^,;]*\s+to\s+)?|to\s+)$/iu;

/** "A 10% drop"; "rose 5% before it fell 10%" goes on with another change. */
function nounBehind(after: string): Proposal["direction"] {
  const own = after.slice(0, 40).split(/\b(?:before|after|until|then|but)\b/i)[0] ?? "";
  return directionsOf(own)[0];
}

/** "Slipped to 3%", "below 2%": where something came to, not by how much it changed. */
function isCameTo(before: string, printed: string): boolean {
  return (
    /\b(?:to|past|beyond)\s+(?:only |just |about |some )?$/i.test(before) ||
    /^(?:above|below|under)\b/i.test(printed) ||
    (/^up to\b/i.test(printed) && /\badd(?:s|ed)?\s+$/i.test(before))
  );
}

/** "Bought 3% of Russia's exports" is a share in exports. */
const OF_WHOLE =
  /^(\s+of\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?)(?:\p{Lu}[\p{L}'’]*\s+){1,3}(?:(?:total|overall|all|foreign)\s+)*(trade|turnover|exports|imports)\b/u;

/** "39% of exports, and South Korea 10% of that". */
const PART_OF_PART = /^\s+of\s+(?:that|this)\b/i;
/** "Sold goods worth $3 billion to Kazakhstan, which bought 2% of them". */
const WHICH_OF_THEM = /\b(?:which|who)\s+(?:\p{L}+\s+)+$/iu;
/** "The three together made up 42%". */
const TOGETHER =
  /\b(?:together|combined|jointly|between them)\b[^,;]*$|\bthe (?:two|three|four|five|six)(?: (?:countries|states|economies|of them))?\s+(?:ma(?:de|kes?)|account\w*|represent\w*|took)\b[^,;]*$/i;

/** Why a number behind these words is no share of one partner in all trade. */
function whyNoShare(before: string, behind: string): string | undefined {
  const isOfThem = /^\s+of\s+(?:them|these)\b/i.test(behind) && WHICH_OF_THEM.test(before);
  if (PART_OF_PART.test(behind) || isOfThem) return "a part of a part; a claim states the share of the whole";
  if (TOGETHER.test(before)) return "a share of several together";
  if (isOfGroup(before)) return "a share of a group, not of a country";
  return isWithGroup(before) ? "a share of the trade with a group" : undefined;
}

function readShare(scene: Scene, number: NumberMention): Proposal | NotRead {
  const why = whyNoShare(scene.text.slice(0, number.start), scene.text.slice(number.end));
  if (why !== undefined) return { why };
  if (scene.countries.length < 2 && !goesOn(scene))
    return { why: "a share, but whose of whose trade is not said" };
  // "5% of Japanese imports" are imports, whatever they are made up of, and Japan's.
  const whole = OF_TRADE.exec(scene.text.slice(number.end))?.[0];
  const flow = whole === undefined ? undefined : lastFlow(whole);
  const at = number.end + (OF_WHOLE.exec(scene.text.slice(number.end))?.[1]?.length ?? 0);
  const owner = scene.countries.find(({ start }) => start === at)?.iso3;
  const read = onTrade(scene, number, { measure: "share", ...(flow && { flow }) });
  const isOther = "measure" in read && owner !== undefined && read.partner === owner;
  return isOther && read.reporter !== undefined ? { ...read, reporter: owner, partner: read.reporter } : read;
}

/** "Accounted for 4% of trade, a tenth more than in 2017": the share is what is more. */
const OF_SHARE =
  /\b(?:shares?|accounted for|accounting for|ma(?:de|king) up|represent(?:ed|ing))\b[^,;]*,\s+(?:or\s+|which (?:was|is)\s+)?$/i;

/** "The deficit was $69 billion, a 2.6% increase": what is named last changed. */
const OF_BALANCE = /\b(?:surplus|deficit|balance)\b(?!.*\b(?:exports?|imports?|turnover|trade)\b)/is;

function readGrowth(
  scene: Scene,
  number: NumberMention,
  { before, direction }: { readonly before: string; readonly direction: Proposal["direction"] },
): Proposal | NotRead {
  const named = /\bgrowth\b/i.test(before);
  if (direction === undefined && !named) return { why: NO_WORD };
  if (!saysTrade(scene, number)) return { why: "a change, but not of trade" };
  if (/\bshare\b/i.test(before) || OF_SHARE.test(scene.text.slice(0, number.start)))
    return { why: CHANGE_OF_SHARE };
  if (OF_BALANCE.test(scene.text.slice(0, number.start)))
    return { why: "a change of the balance, not of trade" };
  return onTrade(scene, number, { measure: "growth", ...(direction && !named && { direction }) });
}

const VERB = /(?:doubled|trebled|tripled|quadrupled)$/i;
/** "2.5 times as much", "twice the exports": against what something else is. */
const OTHERWISE = /^\s+(?:as\b|the\b|that\b|what\b)/i;
const Y = String.raw`(?:19|20)\d{2}`;
const LEVEL = "(?:level|figure|total|value|volume|amount)s?";
/** "Double the 2020 figure", "three times as large in 2017 as in 2007", "twice what it was in 2010": of what it was before. */
const OF_BEFORE = new RegExp(
  String.raw`^\s+(?:(?:the|its|their)\s+(?:${Y}\s+${LEVEL}|${LEVEL}\s+(?:of|in|for)\s+${Y})|what (?:it|they) (?:was|were|had been) in\s+${Y}|` +
    String.raw`as\s+(?:much|many|large|big|high|great|valuable)\b[^,;]*\bas\s+(?:(?:it|they)\s+\p{L}+(?:\s+been)?\s+|that\s+)?(?:in|of|for)\s+${Y})\b`,
  "iu",
);
/** "Fell twice", "fell three times": how often, or to what part. */
const OCCASIONS = /\btwice|^[^.]*(?<!half) times$/i;

/** "Doubled", "grew threefold", "increased 1.4 times", "fell 2.5 times", "2.5 times lower". */
export function readMultiple(scene: Scene, number: NumberMention): Proposal | NotRead {
  const { before } = clauseAround(scene.text, number.start);
  const behind = scene.text.slice(number.end);
  const compared = comparedAs(behind);
  if (compared === "rose") return { why: "how many times higher: so many times as much, or once more" };
  if (compared && isComparedWithOther(scene, number)) return { why: WITH_OTHER };
  const isOfBefore = OF_BEFORE.test(behind);
  const verb = OTHERWISE.test(behind) ? undefined : directionsOf(before).at(-1);
  const direction = isOfBefore || VERB.test(number.printed.text) ? "rose" : (compared ?? verb);
  const isOccasions = compared === undefined && direction === "fell" && OCCASIONS.test(number.printed.text);
  if (direction === undefined || isOccasions) return { why: "how many times, but of what is not said" };
  if (!saysTrade(scene, number)) return { why: "a change, but not of trade" };
  return onTrade(scene, number, { measure: "growth", direction });
}
