import { withoutCauses } from "./causes.js";
import { statementAround } from "./clause.js";
import { ONE_WAY } from "./flow.js";
import type { Span } from "./mentions.js";

const GOODS =
  "oil|petroleum|crude|gas|LNG|coal|fuels?|energy|power|electricity|uranium|metals?|ores?|steel|iron|alumini?um|copper|nickel|gold|silver|diamonds?|" +
  "wheat|grain|corn|maize|soy|soya|soybeans?|rice|cotton|sugar|coffee|tea|wine|beef|pork|meat|poultry|dairy|fruits?|vegetables?|fish|seafood|salmon|crabs?|food|farm|agricultural|agri-food|" +
  "cars?|vehicles?|automobiles?|automotive|auto|trucks?|aircraft|machinery|machines?|equipment|electronics|electronic|smartphones?|chips?|semiconductors?|computers?|" +
  "textiles?|garments?|clothing|apparel|shoes|footwear|furniture|toys|timber|wood|lumber|paper|rubber|chemicals?|fertili[sz]ers?|plastics?|pharmaceuticals?|pharmaceutical|drugs?|" +
  "arms|weapons?|defen[cs]e|military|services?|manufactured|manufacturing|industrial|consumer|commodity|commodities|hydrocarbons?";
const FLOW = `trade|${ONE_WAY}`;
const PART_OF_FLOW = new RegExp(String.raw`\b(?:${GOODS})\s+(?:${FLOW})\b`, "i");
const FLOW_OF = new RegExp(
  String.raw`\b(?:${FLOW})\s+(?:of|in)\s+(?:goods and services|(?:\p{L}+\s+)?(?:${GOODS}))\b`,
  "iu",
);
/** "The structure of exports", "mineral products made up 79%". */
const STRUCTURE = new RegExp(
  String.raw`\b(?:structure|composition) of\b|\b(?:${GOODS}|products)\s+(?:\p{L}+\s+)?(?:account(?:ed|s) for|ma(?:de|kes?) up|represented|constituted)\b`,
  "iu",
);
/** "India's second-largest oil supplier". */
const PLACE_OF = new RegExp(
  String.raw`\b(?:${GOODS})\s+(?:suppliers?|sources?|exporters?|importers?|buyers?|customers?|purchasers?|markets?|provider)\b`,
  "i",
);
/** "Bought $8 billion of Chilean copper". */
const MOVED = /\b(?:imported|bought|purchased|exported|sold|shipped|buys|sells|supplied)\s+$/i;
/** "Of Chilean copper", "less oil". */
const OF_GOODS = new RegExp(
  String.raw`^\s+(?:(?:worth\s+)?of|more|less|fewer)\s+(?:\p{Lu}[\p{L}'’]+\s+)?(?:${GOODS})\b`,
  "iu",
);

/** Whether a number is of some goods alone: "oil exports", "imports of cars", "bought $8 billion of Chilean copper". */
export function isOfSomeGoods(text: string, { start, end }: Span): boolean {
  const statement = statementAround(withoutCauses(text, { start, end }), start);
  if ([PART_OF_FLOW, FLOW_OF, STRUCTURE, PLACE_OF].some((words) => words.test(statement))) return true;
  return MOVED.test(text.slice(0, start)) && OF_GOODS.test(text.slice(end));
}
