import type { Engine } from "../engine/duckdb.js";
import type { Query } from "../engine/sql.js";
import type { RateUsed, SourceSaid, UnmappedCode } from "../store/manifest.js";
import { type Account, accountOf, type Span, spanOf } from "./account.js";
import { flowsWanted } from "./flow-words.js";
import type { LeftOutAt } from "./left-out.js";
import { areForeign, ratesUsed } from "./rates.js";
import { sourcesTaken } from "./said-sources.js";
import { incompleteOf, type Noticed, ratesWanted, warningsOf } from "./warnings.js";

/** What became of the rows of an import. */
export interface Ingested extends Account, Span {
  readonly unmapped: readonly UnmappedCode[];
  /** The rates by which other currencies became dollars. */
  readonly rates?: readonly RateUsed[];
  /** Who says the figures, where rows say so themselves. */
  readonly sources?: readonly SourceSaid[];
  /** Where rows stand that were left out for a fault of theirs. */
  readonly left_out_at?: LeftOutAt;
  /** Why their sums are not those of the reporters; left out where nothing says so. */
  readonly incomplete?: readonly string[];
  /** What else the user should know of the files. */
  readonly warnings: readonly string[];
}

/** What is said of rows when they have been counted. */
export interface Counted {
  readonly account: Account;
  /** What to say of rows in a currency that no rate converts. */
  readonly rateless: readonly string[];
  /** What to say of words of flow that are not known. */
  readonly flowless: readonly string[];
}

/** Count the rows of files, and look for rates that are missing. */
export async function countRows(engine: Engine, noticed: Noticed): Promise<Counted> {
  const account = await accountOf(engine, noticed.tally);
  const rateless = await ratesWanted(engine, noticed);
  return { account, rateless, flowless: await flowsWanted(engine, noticed, account) };
}

/** Rows that were counted, and those of them that are kept. */
interface Kept extends Noticed, Counted {
  readonly kept: Query;
  readonly unmapped: readonly UnmappedCode[];
  readonly left_out_at: LeftOutAt;
  /** What they say of their source; nothing where the files have no column for it. */
  readonly said: readonly SourceSaid[];
}

/** All there is to say of the rows of files; after `writeTotals`. */
export async function outcomeOf(engine: Engine, read: Kept): Promise<Ingested> {
  const { account, rateless, flowless, format, samples, tally, kept, unmapped, left_out_at } = read;
  const { sources, notices } = sourcesTaken(read.said, format.source.producer);
  const span = await spanOf(engine, tally);
  const incomplete = await incompleteOf(engine, read);
  const warnings = [
    ...notices,
    ...flowless,
    ...rateless,
    ...(await warningsOf(engine, { ...read, ...span })),
  ];
  const rates = areForeign(format, samples) ? await ratesUsed(engine, kept) : [];
  const places = Object.keys(left_out_at).length > 0 && { left_out_at };
  return {
    ...account,
    ...span,
    unmapped,
    ...places,
    ...(rates.length > 0 && { rates }),
    ...(sources && { sources }),
    ...(incomplete.length > 0 && { incomplete }),
    warnings,
  };
}
