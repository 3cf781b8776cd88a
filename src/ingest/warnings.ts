import { decimal, usd } from "../core/numbers.js";
import { rowCount } from "../core/row-count.js";
import type { Engine } from "../engine/duckdb.js";
import type { Query } from "../engine/sql.js";
import { cutInputs, ownPartners, revisionsOf, type Span } from "./account.js";
import type { Format } from "./format.js";
import { areForeign, missingRates } from "./rates.js";
import type { Sample } from "./sample.js";
import { hasTotals } from "./totals.js";

/** Files that were read, and what is known of their rows. */
export interface Noticed {
  readonly format: Format;
  readonly samples: readonly Sample[];
  readonly tally: Query;
  /** `input, rows` of all rows of the files, where the tally is of some only. */
  readonly counted?: Query;
}

/** What the user should know of files; after `writeTotals`. What only some files call for is not looked for in others. */
export async function warningsOf(
  engine: Engine,
  noticed: Noticed & Pick<Span, "classifications">,
): Promise<string[]> {
  const { format, samples, tally, classifications } = noticed;
  const revisions = classifications.length > 1 ? await revisionsOf(engine, tally) : [];
  return [
    ...(await noticesOf(
      engine,
      samples.flatMap((sample) => format.notices?.(sample) ?? []),
    )),
    ...ownPartnerWarning(await ownPartners(engine, tally)),
    ...(revisions.length > 1 ? [breakWarning(revisions)] : []),
    ...((await hasTotals(engine)) ? [] : [NO_TOTALS]),
  ];
}

/** Why sums over the files are not those of their reporters. */
export async function incompleteOf(engine: Engine, noticed: Noticed): Promise<string[]> {
  const { format, samples, tally, counted = tally } = noticed;
  const cut = format.cutAt === undefined ? [] : await cutInputs(engine, counted, format.cutAt);
  return [
    ...(await noticesOf(
      engine,
      samples.flatMap((sample) => format.incomplete?.(sample) ?? []),
    )),
    ...cut.map(({ input, rows }) => cutWarning(samples[input - 1]?.name, rows)),
  ];
}

async function noticesOf(engine: Engine, queries: readonly Query[]): Promise<string[]> {
  const notices: string[] = [];
  for (const query of queries) {
    const [row] = await engine.rows<{ notice: string | null }>(query);
    if (row?.notice) notices.push(row.notice);
  }
  return notices;
}

/** What is said of files whose products are a choice of them. */
export const NO_TOTALS =
  "The files hold too few chapters of products to be all goods, so that there are no totals for bilat trade and bilat rank; bilat products reads them.";

/** Of many reporters, so many are named. */
const MOST_NAMED = 6;

function ownPartnerWarning(found: Awaited<ReturnType<typeof ownPartners>>): string[] {
  if (found.length === 0) return [];
  const named = found
    .slice(0, MOST_NAMED)
    .map(({ area, rows, value_usd }) => `${area} (${rowCount(rows)}, ${usd(value_usd ?? 0)})`);
  const more = found.length > MOST_NAMED ? ` and ${found.length - MOST_NAMED} more` : "";
  return [
    `Rows whose reporter is its own partner are kept, as offices file goods that come back: ${named.join(", ")}${more}.`,
  ];
}

function breakWarning(revisions: readonly string[]): string {
  return `Products stand under several classifications, so that their series break: ${revisions.join(", ")}.`;
}

function cutWarning(name: string | undefined, rows: number): string {
  return `${name} stops at exactly ${decimal(rows, 0)} rows, where the producer cuts queries off; it has probably been cut.`;
}

/** What to say of rows in a currency that no rate converts. */
export async function ratesWanted(
  engine: Engine,
  { format, samples, tally }: Omit<Noticed, "counted">,
): Promise<string[]> {
  return areForeign(format, samples) ? missingRates(engine, tally) : [];
}
