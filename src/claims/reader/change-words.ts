import type { Direction } from "../language/vocabulary.js";

const UP_VERBS =
  "rose|risen|rise|rises|rising|grew|grown|grow|grows|growing|increas\\w+|jump\\w*|climb\\w*|surg\\w+|soar\\w*|expand\\w*|gain\\w*|leapt|leaped|advanced|swell\\w*|swelled|rebound\\w*|recover\\w+|improv\\w+|doubled|added|went up|picked up|bounced back";
const DOWN_VERBS =
  "fell|fall\\w*|drop\\w*|declin\\w+|decreas\\w+|shr[aiu]nk\\w*|slump\\w*|plung\\w+|plummet\\w*|contract(?:ed|ion)|slid|tumbl\\w+|collaps\\w+|lost|halved|sank|sunk|sinking|dip(?:s|ped)?|slip(?:s|ped)?|eased|weakened|dwindled|retreated|nosedived|went down";
const UP = new RegExp(`\\b(?:${UP_VERBS}|growth|up|higher than|more than a year)\\b`, "gi");
const DOWN = new RegExp(`\\b(?:${DOWN_VERBS}|down|lower than)\\b`, "gi");

/** Which way the first or last word on a change in some words goes. */
export function directionOf(words: string, which: "first" | "last"): Direction | undefined {
  const [ups, downs] = [[...words.matchAll(UP)], [...words.matchAll(DOWN)]];
  const pick = (matches: RegExpMatchArray[]) => (which === "last" ? matches.at(-1) : matches[0])?.index;
  const [up, down] = [pick(ups), pick(downs)];
  if (up === undefined && down === undefined) return undefined;
  if (up === undefined || down === undefined) return up === undefined ? "fell" : "rose";
  return (which === "last" ? up > down : up < down) ? "rose" : "fell";
}

const HIGHER = /^\s+(?:higher|more|greater|larger|above|up)\b/i;
const LOWER = /^\s+(?:lower|less|smaller|below|down|fewer)\b/i;

/** "10% more", "a third below": the word right behind a number that says which way. */
export function comparedAs(after: string): Direction | undefined {
  if (HIGHER.test(after)) return "rose";
  return LOWER.test(after) ? "fell" : undefined;
}

const CHANGED = new RegExp(
  `(?:\\bby|\\b(?:${UP_VERBS}|${DOWN_VERBS}|up|down|rise of|increase of|growth of|drop of|fall of|decline of|decrease of))` +
    "\\s+(?:(?:by|a further|another|only|just)\\s+)*$",
  "i",
);
const IS_CHANGE =
  /^[\s-]+(?:higher|lower|more|less|increase|rise|jump|gain|drop|fall|decline|decrease|up|down|short)\b/i;
/** "Fell below $70 billion" says where it came to. */
const TO_A_LEVEL = /^(?:above|below|under|up to)\b/i;

/** Whether a sum of money is how much something changed, or differs: "rose by $2 billion", "$3 billion less". */
export function isChangeInMoney(before: string, number: string, after: string): boolean {
  return IS_CHANGE.test(after) || (CHANGED.test(before) && !TO_A_LEVEL.test(number));
}
