import { overlap, type Span } from "./mentions.js";

const BY =
  "led|driven|fuell?ed|boosted|supported|buoyed|lifted|helped|aided|spurred|propelled|underpinned|dragged down|weighed down|pulled down|held back|hit|hurt|depressed|caused";
const WHY = String.raw`(?:${BY})\s+(?:\p{L}+\s+)?by|thanks to|owing to|due to|because of|on the back of|amid|despite`;
const MOST = "mainly|mostly|chiefly|especially|notably|particularly|in particular|including";
const AS = String.raw`as(?!\s+(?:well|much|many|high|low|large|little|reported)\b)`;
const REST = String.raw`\s[^,;:()]*`;

/** "Led by oil exports", "thanks to higher sales of cars", "as oil sales rose": why something was so, or what most of it is. */
const CAUSE = new RegExp(String.raw`(?<![\p{L}-])(?:${WHY}|${MOST}|${AS})${REST}`, "giu");
/** Without "as Russia's largest partner", which is no cause; what most of it is stands behind a comma. */
const BESIDE = new RegExp(String.raw`(?<![\p{L}-])(?:${WHY}|(?<=,\s)(?:${MOST}))${REST}`, "giu");

/** A sentence with blanks for what only says why or what most of it is, but for the words that a place lies in. */
export function withoutCauses(text: string, at: Span): string {
  return blanked(text, CAUSE, [at]);
}

/** The same for countries that are only named as a cause: "led by sales to China"; words with a number of their own stay. */
export function withoutCausesBut(text: string, kept: readonly Span[]): string {
  return blanked(text, BESIDE, kept);
}

/** "…, rose 10%", "…, exports rose 10%", "…; 10%": behind a cause the sentence is on what it was on, or on something new. */
const BACK =
  /^,\s+(?:(?:had|has|have|was|were)\s+)?(?:rose|risen|grew|grown|increased|jumped|climbed|surged|fell|fallen|dropped|declined|decreased|shrank|worth|reached|amounted|stood|totall?ed|came)\b|;|\b(?:exports?|imports?|trade|turnover)\b/i;

function blanked(text: string, words: RegExp, kept: readonly Span[]): string {
  return text.replace(words, (found, start: number) => {
    const span = { start, end: start + found.length };
    // "Led by oil exports, which rose 20%".
    const goesOn = ({ start: at }: Span) => at >= span.end && !BACK.test(text.slice(span.end, at));
    const isKept = kept.some((place) => overlap(place, span) || goesOn(place));
    return isKept ? found : " ".repeat(found.length);
  });
}
