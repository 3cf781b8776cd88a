import { plainText } from "../../core/plain-text.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as HTML shows it, in content and in quoted attributes alike.
 *
 * @example
 * ```ts
 * html('<b>"A&B"</b>'); // "&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;"
 * ```
 */
export function html(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** JSON that can stand in a `<script>`: no `<`, so that no text in it ends the script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}
