import type { ErrorCode } from "./error-codes.js";

const MOST_PLACES = 5;

/** What a refusal says. */
export interface ErrorDetail {
  /** What must hold, or what we can't do, as one sentence. */
  readonly problem: string;
  /** The places where it does not hold: `file:line:column, value`. The first five are printed. */
  readonly found?: readonly string[];
  /** Whether all of them are printed, because they are what one chooses from. */
  readonly whole?: true;
  /** What to do about it; only given when we are sure. */
  readonly hint?: string;
}

/**
 * A refusal that a user can mend: bad input, missing data, an unwritable folder.
 *
 * Anything else that is thrown is a bug of ours.
 *
 * @example
 * ```ts
 * new BilatError("BILAT_E_YEARS", { problem: "Years must run forwards.", found: ["2018-2013"] }).explain();
 * // "error[BILAT_E_YEARS]: Years must run forwards.\n  ✖ 2018-2013"
 * ```
 */
export class BilatError extends Error {
  override readonly name = "BilatError";

  constructor(
    readonly code: ErrorCode,
    readonly detail: ErrorDetail,
  ) {
    super(`${code}: ${said(detail)}`);
  }

  /** The text for a terminal: the problem, up to five places, one hint. */
  explain(): string {
    return `error[${this.code}]: ${said(this.detail)}`;
  }
}

/** A word without a blank that nobody reads to its end. */
const ENDLESS = /\S{500,}/g;
const READ = 80;

function shortened(word: string): string {
  return `${word.slice(0, READ)}… (${word.length} characters)`;
}

function said({ problem, found = [], whole, hint }: ErrorDetail): string {
  const lines = [problem];
  const most = whole ? found.length : MOST_PLACES;
  for (const place of found.slice(0, most)) lines.push(`  ✖ ${place.replace(ENDLESS, shortened)}`);
  if (found.length > most) lines.push(`  … and ${found.length - most} more`);
  if (hint !== undefined) lines.push(`  → ${hint}`);
  return lines.join("\n");
}
