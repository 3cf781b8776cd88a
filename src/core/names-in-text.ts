const TAKES_ARTICLE =
  /^(United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Czech Republic|Russian Federation|Dominican Republic|Central African Republic|Isle of Man|European Union|Eurasian Economic Union|G7$|Americas|British Indian|French Southern|(?!.* and ).* Islands$)/;

/**
 * A country inside a sentence: `Japan`, `the United States`, `Congo-Brazzaville`.
 *
 * @example
 * ```ts
 * [inText("Japan"), inText("United States"), inText("Congo - Kinshasa")]; // ["Japan", "the United States", "Congo-Kinshasa"]
 * ```
 */
export function inText(name: string): string {
  const plain = name.replace(" - ", "-");
  return TAKES_ARTICLE.test(plain) ? `the ${plain}` : plain;
}

/** As {@link inText}, first word of a sentence. */
export function opening(name: string): string {
  return capital(inText(name));
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Japan` is `Japan's`, `Philippines` is `Philippines'`. */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}
