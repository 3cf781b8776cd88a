import { closestMatch } from "leven";

/** Letters that may be wrong, for each letter of the name: two in a name of six. */
const WRONG_LETTERS = 1 / 3;

/**
 * The name that was probably meant; case plays no part.
 *
 * @returns `undefined` when no name is spelt nearly so.
 *
 * @example
 * ```ts
 * nearest("m49-aisa", ["asean", "m49-asia"]); // "m49-asia"
 * nearest("xyz", ["asean", "m49-asia"]); // undefined
 * ```
 */
export function nearest(text: string, names: readonly string[]): string | undefined {
  const maxDistance = Math.floor(text.length * WRONG_LETTERS);
  return maxDistance < 1 ? undefined : closestMatch(text.toLowerCase(), names, { maxDistance });
}

/** "Did you mean …? " before a list of what there is, where a name comes near. */
export function suggestion(text: string, names: readonly string[]): string {
  const near = nearest(text, names);
  return near === undefined ? "" : `Did you mean ${near}? `;
}
