/** Control characters, and marks that turn the direction of a text or hide in it. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;

/**
 * A text from outside in which every character can be seen: control characters and marks of direction stand as
 * their code point, so that a name can neither hide a letter nor turn the line around.
 *
 * @example
 * ```ts
 * visibleText("Ja\u202epan"); // "Ja⟨U+202E⟩pan"
 * visibleText("Côte d’Ivoire"); // "Côte d’Ivoire"
 * ```
 */
export function visibleText(text: string): string {
  return text.replace(
    UNSEEN,
    (mark) => `⟨U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}
