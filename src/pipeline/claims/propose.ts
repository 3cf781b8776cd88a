import { basename } from "node:path";
import type { Unread } from "../../claims/reader/proposal.js";
import { proposedFile } from "../../claims/reader/proposed-file.js";
import { readText as readProse } from "../../claims/reader/read-text.js";
import type { Workbench } from "../workbench.js";
import { readText } from "./check.js";
import { countryWords } from "./country-words.js";

/** A claims file that proposes what a text states, and what was not read. */
export interface Proposed {
  /** YAML, to be confirmed by a person. */
  readonly yaml: string;
  readonly claims: number;
  readonly unread: readonly Unread[];
}

/**
 * Read ordinary prose and propose claims.
 *
 * @param path A file of plain text, in English.
 * @param shownAs The file's name in messages.
 * @throws BilatError `BILAT_E_FILE_MISSING` when there is no such file.
 */
export async function proposeClaims(
  bench: Workbench,
  path: string,
  shownAs: string = path,
): Promise<Proposed> {
  const read = readProse(readText(path, { shownAs }), await countryWords(bench));
  return {
    yaml: proposedFile(read, basename(path)),
    claims: read.proposals.length,
    unread: read.unread,
  };
}
