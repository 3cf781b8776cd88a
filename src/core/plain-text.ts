/** Control characters and marks that turn the direction of text: nothing a reader can see. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Text with what cannot be seen written out, so that a label cannot turn, hide or end what stands beside it.
 *
 * Control characters and marks of direction become their code point; tabs and line breaks stay.
 *
 * @example
 * ```ts
 * plainText("Japan\u202E"); // "Japan(U+202E)"
 * plainText("日本"); // "日本"
 * ```
 */
export function plainText(text: string): string {
  return text.replace(UNSEEN, (mark) => `(U+${hexadecimal(mark)})`);
}

function hexadecimal(mark: string): string {
  return (mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
