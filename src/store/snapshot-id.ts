import { BilatError } from "../core/errors.js";

const PART = /^[a-z0-9](?:[a-z0-9._-]{0,78}[a-z0-9])?$/;

/**
 * Refuse an id that is no `<source>/<version>`: both become folders, so they are lower-case letters, digits, and
 * dots, hyphens and underscores inside.
 *
 * @throws BilatError `BILAT_E_VALUE`.
 */
export function requireSnapshotId(id: string): void {
  const parts = id.split("/");
  if (parts.length === 2 && parts.every((part) => PART.test(part) && !part.includes(".."))) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem:
      "Source and version must be lower-case letters, digits, and dots, hyphens or underscores inside: they name folders.",
    found: [`"${id}"`],
  });
}

/** A text as part of an id: `DOTS annual (2010–2020)` becomes `dots-annual-2010-2020`. */
export function idPart(text: string): string {
  const words = text.toLowerCase().replace(/[^a-z0-9._]+/g, "-");
  return words
    .replace(/\.{2,}/g, ".")
    .slice(0, 80)
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");
}
