import type { Flow } from "../../core/units.js";
import { clauseAround } from "./clause.js";

const FLOW_WORDS =
  /\b(?:exports?|exported|sold|sales|sells|shipments|shipped|sent|deliveries|imports?|imported|bought|purchases|buys|suppliers?|turnover|trade|traded|commerce|trading|goods\b[^,;]{0,40}\b(?:went to|came from))\b/gi;

/** What goes one way between countries, for a pattern. */
export const ONE_WAY = "exports?|imports?|sales|shipments|deliveries|purchases";
/** The same, and what goes both ways. */
export const FLOWS = `trade|turnover|commerce|${ONE_WAY}`;

/** What a sentence goes on about behind a comma: "… while imports rose, by 5%". */
const NOUNS = new RegExp(
  String.raw`\b(?:${FLOWS})\b(?!\s+(?:markets?|destinations?|partners?|customers?)\b)(?![^(]*\))`,
  "gi",
);

/** "Their exports", "imported goods worth …": which flow a number is of; `undefined` where the sentence has no word for it. */
export function flowAt(text: string, at: number): Flow | undefined {
  const { before, after } = clauseAround(text, at);
  const said = text.slice(0, at);
  // "By 44% in 2018 (imports: +0.6%)": what stands in brackets is of itself.
  const [own = ""] = after.split(/\s\(/);
  const word = own.match(FLOW_WORDS)?.[0] ?? said.match(NOUNS)?.at(-1) ?? said.match(FLOW_WORDS)?.at(-1);
  return lastFlow(before) ?? flowOf(word ?? text.match(FLOW_WORDS)?.[0]);
}

/** The flow that the last word for one in a text means. */
export function lastFlow(text: string): Flow | undefined {
  return flowOf(text.match(FLOW_WORDS)?.at(-1));
}

function flowOf(word: string | undefined): Flow | undefined {
  if (word === undefined) return undefined;
  if (/^(?:export|sold|sale|sell|deliver|ship|sent)|went to$/i.test(word)) return "export";
  return /^(?:import|bought|purchase|buy|supplier)|came from$/i.test(word) ? "import" : "turnover";
}

const PLACE_WORDS =
  /\b(?:(partners?)|(suppliers?|sources?|origin)|(markets?|destinations?|customers?|buyers?|purchasers?))\b/i;

/** "Its biggest export partner". */
const ONE_WAY_PARTNER = /\b(exports?|imports?)\s+$/i;

/** Partners are ranked by turnover; suppliers by what is bought from them, markets by what is sold there. */
export function placeFlow(text: string): Flow | undefined {
  const match = PLACE_WORDS.exec(text);
  if (!match) return undefined;
  if (match[1] !== undefined)
    return flowOf(ONE_WAY_PARTNER.exec(text.slice(0, match.index))?.[1]) ?? "turnover";
  return match[2] === undefined ? "export" : "import";
}
