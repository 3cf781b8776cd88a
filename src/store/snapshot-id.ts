import { BilatError } from "../core/errors.js";

/** Names that Windows keeps for devices, whatever follows a dot. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/;

const PART = /^[a-z0-9](?:[a-z0-9._-]{0,78}[a-z0-9])?$/;

/**
 * Refuse an id that is no `<source>/<version>`: both become folders, so they are lower-case letters, digits, and
 * dots, hyphens and underscores inside, on every system.
 *
 * @throws BilatError `BILAT_E_VALUE`.
 */
export function requireSnapshotId(id: string): void {
  const parts = id.split("/");
  if (parts.length === 2 && parts.every(namesFolder)) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem:
      "Source and version must be lower-case letters, digits, and dots, hyphens or underscores inside, and no name that Windows keeps for devices: they name folders.",
    found: [`"${id}"`],
    ...(parts.length === 2 && isOtherwise(id, parts) && { hint: `Perhaps ${parts.map(idPart).join("/")}.` }),
  });
}

/** Whether the same words can be written as they must be. */
function isOtherwise(id: string, parts: readonly string[]): boolean {
  const written = parts.map(idPart);
  return written.every(namesFolder) && written.join("/") !== id;
}

function namesFolder(part: string): boolean {
  return PART.test(part) && !part.includes("..") && !DEVICE.test(part);
}

/** Letters without accents and dots, which are marks of their own behind the letter. */
function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
}

/** A text as part of an id: `DOTS annual (2010–2020)` becomes `dots-annual-2010-2020`, `Übersicht` becomes `ubersicht`. */
export function idPart(text: string): string {
  const words = withoutMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, "-");
  return words
    .replace(/\.{2,}/g, ".")
    .slice(0, 80)
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");
}
