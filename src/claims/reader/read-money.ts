import { isChangeInMoney } from "./change-words.js";
import { clauseAround } from "./clause.js";
import { lastFlow, placeFlow } from "./flow.js";
import type { NumberMention } from "./mentions.js";
import type { NotRead, Proposal } from "./proposal.js";
import { goesOn, type Scene, saysTrade, TRADE } from "./scene.js";
import { onOther, onTrade } from "./stated.js";

/** Why a sum that something changed by is left out. */
export const CHANGE_IN_MONEY = "a change in money; a claim states the level or the rate";

const MONEY_OTHER =
  /\b(?:loans?|invest\w*|agreements?|contracts?|deals?|fund|capital|projects?|credit|stake|package)\b/i;

const BALANCES = "surplus|deficit|balance|trade gap";
const BALANCE = new RegExp(String.raw`\b(?:${BALANCES})\b`, "gi");
/** A balance with an amount of its own behind it. */
const OF_ANOTHER = new RegExp(
  String.raw`\b(?:${BALANCES})\s+(?:of|at|worth)\s+(?:\p{L}+\s+){0,2}[$€£¥]?\d`,
  "giu",
);
/** "A gap of $5 billion" may be in either's favour; a "trade gap" is a deficit. */
const GAP = /(?<!\btrade )\b(?:gap|imbalance|difference)\s+(?:of|was|is|stood at|came to|amounted to)\s+$/i;
/** "The deficit was $10 billion: imports of $11 billion …" */
const FLOW_ITSELF =
  /(?<!\b(?:over|above|than|exceed\w*|surpass\w*|minus|less) )\b(?:exports|imports|sales|purchases)\s+(?:of|at|were|worth|reached|amounted to|stood at|came to|totall?ed)\s+$/i;
/** "Germany was Iran's largest partner, with exports of $2 billion": of either of the two. */
const OF_EITHER = /^\s*with\s+(?:exports|imports|sales|purchases)\s+(?:of|worth|at)\s+$/i;

/** "Hitting $3 billion of Chinese exports". */
const ONE_SIDES_GOODS = /^\s+(?:worth\s+)?of\s+\p{Lu}[\p{L}'’]+\s+(?:exports|imports|goods)\b/u;
/** "Imported $3 billion of Chinese goods" is all that was imported. */
const MOVED = /\b(?:imported|bought|purchased|exported|sold|shipped)\s+$/i;
const EXPORTS_AHEAD = /\bexports?\b[^,;]*\b(?:exceed|surpass|outstrip)\w*\b[^,;]*\bimports?\b[^,;]*\bby\s+$/i;
const IMPORTS_AHEAD = /\bimports?\b[^,;]*\b(?:exceed|surpass|outstrip)\w*\b[^,;]*\bexports?\b[^,;]*\bby\s+$/i;

/** A level of trade, a balance, or an announced amount. */
export function readMoney(scene: Scene, number: NumberMention): Proposal | NotRead {
  const { text } = scene;
  const { before, after } = clauseAround(text, number.start);
  if (EXPORTS_AHEAD.test(before) || IMPORTS_AHEAD.test(before))
    return onTrade(scene, number, {
      measure: "balance",
      flow: "turnover",
      isDeficit: IMPORTS_AHEAD.test(before),
    });
  if (isChangeInMoney(before, number.printed.text, text.slice(number.end))) return { why: CHANGE_IN_MONEY };
  if (ONE_SIDES_GOODS.test(text.slice(number.end)) && !MOVED.test(before))
    return { why: "a part of the trade of the pair, not all of it" };
  if (GAP.test(before)) return { why: "a gap, but in whose favour is not said" };
  if (OF_EITHER.test(before) && placeFlow(text) !== undefined)
    return { why: "exports or imports, but of which of the two is not said" };
  const balance = balanceOf(text, before, after);
  if (balance !== undefined) {
    const isDeficit = isNegative(balance, text) && !/^(?:minus|[−-])/i.test(number.printed.text);
    return onTrade(scene, number, { measure: "balance", flow: "turnover", isDeficit });
  }
  if (TRADE.test(text) && saysTrade(scene, number) && !MONEY_OTHER.test(before))
    return onTrade(scene, number, { measure: "value" });
  if (MONEY_OTHER.test(text))
    return onOther(scene, number, { measure: "amount", subject: subjectBefore(before) });
  const place = /\bat\s+$/i.test(before) ? placeFlow(text) : undefined;
  if (place !== undefined) return onTrade(scene, number, { measure: "value", flow: place });
  if (goesOn(scene)) return onTrade(scene, number, { measure: "value" });
  return { why: "money, but of what is not said" };
}

/** The word that makes a sum a balance. */
function balanceOf(text: string, before: string, after: string): string | undefined {
  if (FLOW_ITSELF.test(before)) return undefined;
  // "Sold goods for $5 billion, with a surplus of $2 billion": the first is none.
  const isFlow = /^(?:ex|im)port$/.test(lastFlow(before) ?? "");
  // "Trade was $21 billion, with a surplus of $4 billion": neither is the first.
  const elsewhere = (after + text).replace(OF_ANOTHER, "");
  return before.match(BALANCE)?.at(-1) ?? (isFlow ? undefined : elsewhere.match(BALANCE)?.[0]);
}

/** "A deficit of $5 billion", "the balance was negative, at $5 billion". */
function isNegative(balance: string, text: string): boolean {
  return /deficit|gap/i.test(balance) || (/balance/i.test(balance) && /\bnegative\b/i.test(text));
}

function subjectBefore(before: string): string {
  return [...before.matchAll(new RegExp(MONEY_OTHER, "gi"))].at(-1)?.[0]?.toLowerCase() ?? "amount";
}
