/**
 * Words in a row, as a sentence has them.
 *
 * @example
 * ```ts
 * andList(["Japan"]); // "Japan"
 * andList(["China", "Japan", "South Korea"]); // "China, Japan and South Korea"
 * ```
 */
export function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
