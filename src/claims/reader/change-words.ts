import type { Direction } from "../language/vocabulary.js";
import type { Span } from "./mentions.js";

const UP_VERBS =
  "rose|risen|rise|rises|rising|grew|grown|grow|grows|growing|increas\\w+|jump\\w*|climb\\w*|surg\\w+|soar\\w*|expand\\w*|gain\\w*|leapt|leaped|advanc(?:ed|ing)|balloon\\w*|mushroom\\w*|(?:sky)?rocket\\w*|spik(?:ed|ing)|swell\\w*|swelled|rebound\\w*|recover\\w+|improv\\w+|doubl(?:ed|ing)|tripling|quadrupling|added|went up|picked up|bounc(?:ed?|ing) back";
const DOWN_VERBS =
  "fell|fall\\w*|drop\\w*|declin\\w+|decreas\\w+|shr[aiu]nk\\w*|slump\\w*|plung\\w+|plummet\\w*|contract(?:ed|ing|ion)|slid(?:ing)?|tumbl\\w+|collaps\\w+|crash\\w*|crater\\w*|lost|losing|shedding|halv(?:ed|ing)|sank|sunk|sinking|dip(?:s|ped|ping)?|slip(?:s|ped|ping)?|eas(?:ed|ing)|weaken(?:ed|ing)|dwindl(?:ed|ing)|retreat(?:ed|ing)|reced(?:ed|ing)|diminish(?:ed|ing)|nosedived|went down";
/** Not "made up 3%". */
const UP = String.raw`(?<!\b(?:made|makes?|making|taken?|takes|took) )up`;
/** "Cut its imports": what a country did to its trade. */
const ITS_TRADE = String.raw`\s+(?:its|their)\s+(?:\p{L}+\s+){0,2}(?:exports|imports|trade|turnover|purchases|sales|shipments|deliveries)`;
const RAISED = `(?:boost(?:ed|ing)|rais(?:ed|ing)|lift(?:ed|ing)|stepped up|ramped up)${ITS_TRADE}`;
const CUT = `(?:cut|cutting|reduc(?:ed|ing)|slash(?:ed|ing)|trimm(?:ed|ing)|curb(?:ed|ing)|scaled back)${ITS_TRADE}`;
const CHANGE = new RegExp(
  `\\b(?:(?<up>${RAISED}|${UP_VERBS}|growth|${UP}|higher than|more than a year)|${CUT}|${DOWN_VERBS}|down|lower than)\\b`,
  "giu",
);

/** Which way the words on a change go, in their order. */
export function directionsOf(words: string): ("rose" | "fell")[] {
  return [...words.matchAll(CHANGE)].map((match) => (match.groups?.["up"] === undefined ? "fell" : "rose"));
}

const WENT =
  "rose|risen|grew|grown|increased|jumped|climbed|surged|soared|expanded|rebounded|recovered|improved|went up|picked up|bounced back|ballooned|skyrocketed|rocketed|fell|fallen|dropped|declined|decreased|shrank|shrunk|slumped|plunged|plummeted|contracted|slid|tumbled|collapsed|sank|sunk|dipped|slipped|eased|weakened|dwindled|retreated|receded|diminished|crashed|nosedived|went down|(?:was|were|been) (?:up|down|higher|lower)";

/** Verbs that say which way something went, and where they stand: "rose", "was down". */
export function wentIn(text: string): (Span & { readonly direction: "rose" | "fell" })[] {
  return [...text.matchAll(new RegExp(`\\b(?:${WENT})\\b`, "gi"))].map(({ 0: verb, index }) => ({
    start: index,
    end: index + verb.length,
    direction: /\b(?:up|higher)$/i.test(verb) || directionsOf(verb)[0] === "rose" ? "rose" : "fell",
  }));
}

const MOVED_TO = new RegExp(
  `\\b(?:${UP_VERBS}|${DOWN_VERBS})\\s+(?:(?!to\\b)\\p{L}+\\s+){0,2}to\\s+(?:an?\\s+)?(?:(?:about|around|only|just|record|new|high|low|of)\\s+)*$`,
  "iu",
);

/** "Rose to", "fell sharply to only": which way something went to the level that comes next. */
export function cameToBy(before: string): "rose" | "fell" | undefined {
  const moved = MOVED_TO.exec(before)?.[0];
  return moved === undefined ? undefined : directionsOf(moved)[0];
}

const HIGHER = /^\s+(?:higher|more|greater|larger|above|up)\b/i;
const LOWER = /^\s+(?:lower|less|smaller|below|down|fewer)\b/i;

/** "10% more", "a third below": the word right behind a number that says which way. */
export function comparedAs(after: string): Direction | undefined {
  if (HIGHER.test(after)) return "rose";
  return LOWER.test(after) ? "fell" : undefined;
}

const CHANGED = new RegExp(
  `(?:\\bby|\\b(?:${UP_VERBS}|${DOWN_VERBS}|${UP}|down|rise of|increase of|growth of|drop of|fall of|decline of|decrease of))` +
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
