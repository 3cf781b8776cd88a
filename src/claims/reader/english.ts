const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Small words that English texts are full of, and those of its neighbours that are no English words. */
const OWN = /\b(?:the|of|and|to|in|with|by|from|for|was|were|is|are|its|it|at|on|than)\b/gi;
const FOREIGN =
  /(?<![\p{L}])(?:le|la|les|des|du|et|entre|avec|dans|une?|der|die|das|und|von|zwischen|mit|im|dem|den|el|los|las|del|con|por|il|gli|della|tra|os|em|een|het|van)(?![\p{L}])/giu;

/** Whether a sentence is in English, as far as its letters and small words tell; what has neither may be. */
export function isEnglish(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(LATIN) * 2 < count(LETTER)) return false;
  return count(FOREIGN) < 2 || count(FOREIGN) <= count(OWN);
}
