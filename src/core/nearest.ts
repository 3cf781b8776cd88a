import { closestMatch } from "leven";

/** Letters that may be wrong, for each letter of the name: two in a name of six. */
const WRONG_LETTERS = 1 / 3;

/** A part of a name that says enough to go by it: "imf" of imf-dots. */
const SHORTEST_PART = 3;

/**
 * The name that was probably meant; case plays no part. It is spelt nearly so, or has the text as one of its parts or
 * as its beginning; of several such, the shortest. Failing that, it is the longest that the text begins with.
 *
 * @returns `undefined` when there is no such name.
 *
 * @example
 * ```ts
 * nearest("m49-aisa", ["asean", "m49-asia"]); // "m49-asia"
 * nearest("asia", ["asean", "m49-asia"]); // "m49-asia"
 * nearest("un-comtrade-legacy", ["un-comtrade"]); // "un-comtrade"
 * nearest("xyz", ["asean", "m49-asia"]); // undefined
 * ```
 */
export function nearest(text: string, names: readonly string[]): string | undefined {
  const asked = text.toLowerCase();
  const byLength = [...names].sort((a, b) => a.length - b.length);
  const holding = byLength.find((name) => holds(name.toLowerCase(), asked));
  const begun = byLength.findLast((name) => isPart(name.toLowerCase(), asked));
  return holding ?? swapped(asked, names) ?? nearlySpelt(asked, names) ?? begun;
}

/** "Did you mean …? " before a list of what there is, where a name comes near. */
export function suggestion(text: string, names: readonly string[]): string {
  const near = nearest(text, names);
  return near === undefined ? "" : `Did you mean ${near}? `;
}

function holds(name: string, text: string): boolean {
  return text.length >= SHORTEST_PART && (name.startsWith(text) || name.split(/[^a-z0-9]+/).includes(text));
}

/** Whether a text begins with a name, and goes on as another word of it. */
function isPart(name: string, text: string): boolean {
  return name.length >= SHORTEST_PART && text.startsWith(name) && /[^a-z0-9]/.test(text[name.length] ?? "");
}

/** The name in which two neighbouring letters changed places, "cgar" for cagr: two letters wrong, and one slip. */
function swapped(text: string, names: readonly string[]): string | undefined {
  return names.find((name) => {
    const at = [...text].findIndex((letter, place) => letter !== name.toLowerCase()[place]);
    const turned = `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
    return at >= 0 && turned === name.toLowerCase();
  });
}

function nearlySpelt(text: string, names: readonly string[]): string | undefined {
  const maxDistance = Math.floor(text.length * WRONG_LETTERS);
  if (maxDistance < 1) return undefined;
  const lowered = names.map((name) => name.toLowerCase());
  const found = closestMatch(text, lowered, { maxDistance });
  return found === undefined ? undefined : names[lowered.indexOf(found)];
}
