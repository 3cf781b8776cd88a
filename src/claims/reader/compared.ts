import { ONE_WAY } from "./flow.js";
import type { Span } from "./mentions.js";
import type { Scene } from "./scene.js";

/** Why "13% less than to China" is no change. */
export const WITH_OTHER = "compared with something else than an earlier year";

const THAN = /^[^,;.]*?\bthan\s+/i;
/** "Than to China", "than imports", "than it bought", "than expected". */
const OTHER = new RegExp(
  String.raw`^(?:it\s+(?:exported|imported|sold|bought|purchased|shipped)|(?:(?:the|its|their|those|that)\s+)?(?:to|from|with|by|${ONE_WAY}|expected|planned|forecast))\b`,
  "i",
);
const EARLIER =
  /\b(?:(?:19|20)\d{2}|years?|before|earlier|ever|previous\w*|levels?|peak|average|record|crisis)\b/i;

/** Whether a number says how much more or less something is than another thing, and not than it was itself: "13% less than to China". */
export function isComparedWithOther({ text, countries }: Scene, { end }: Span): boolean {
  const than = THAN.exec(text.slice(end));
  if (!than) return false;
  const at = end + than[0].length;
  const [what = ""] = text.slice(at).split(/[,;.]\s/);
  return OTHER.test(what) || !EARLIER.test(what) || countries.some(({ start }) => start === at);
}
