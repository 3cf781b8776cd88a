import { BilatError } from "../core/errors.js";
import { rowCount } from "../core/row-count.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import type { UnmappedCode } from "../store/manifest.js";
import type { Account, Conflict } from "./account.js";
import type { Format } from "./format.js";
import type { Sample } from "./sample.js";

/** Above this part of the value under unmapped codes, the format or its codes must be another. */
const MOST_UNMAPPED = 0.5;

/** Refuse files most of whose value is under codes that nobody knows. */
export function requireMapped(
  { value_usd_kept }: Account,
  unmapped: readonly UnmappedCode[],
  { format: { codes, numericCodes }, samples }: Files,
): void {
  const value = unmapped.reduce((sum, { value_usd }) => sum + value_usd, 0);
  // A row has two sides, so the value under unmapped codes may count twice.
  if (value <= MOST_UNMAPPED * 2 * value_usd_kept) return;
  throw new BilatError("BILAT_E_NAME_UNMAPPED", {
    problem: "Most of the value is under codes of countries that no table maps; this is hardly that format.",
    found: unmapped.map(({ code, rows }) => `"${code}" (${rowCount(rows)})`),
    hint:
      numericCodes !== undefined && unmapped.every(({ code }) => /^\d+$/.test(code))
        ? numericCodes
        : codes === "own"
          ? [...samples.flatMap(notUtf8), NAMES_OF_COUNTRIES].join(" ")
          : "Name another format with --format.",
  });
}

/** How people may name countries in a table of their own. */
export const NAMES_OF_COUNTRIES = "Countries are ISO 3166-1 codes, or names in English, Russian or Japanese.";

const GUESSES = { "windows-1251": "Cyrillic", "windows-1252": "Western European" };

/** What is said of a text whose letters had to be guessed, where its names are not known. */
export function notUtf8({ name, given }: Sample): string[] {
  return given === undefined
    ? []
    : [`${name} is no UTF-8 and was read as ${GUESSES[given.guess]} (${given.guess}): save it as UTF-8.`];
}

/** Refuse files that state one figure with two values, as `conflictingRows` finds them. */
export function requireAgreement(conflicts: readonly Conflict[], samples: readonly Sample[]): void {
  if (conflicts.length === 0) return;
  throw new BilatError("BILAT_E_INPUT", {
    problem: "One figure must not stand in the files twice with different values.",
    found: conflicts.map((conflict) => conflictText(conflict, samples)),
    hint: "Leave out the row that is wrong; files that say different things can be imported as snapshots of their own.",
  });
}

/** `2018 RUS JPN export 27: 1 (own.csv:14) and 2 (own.csv:20)`. */
function conflictText({ figure, values, inputs, lines }: Conflict, samples: readonly Sample[]): string {
  const stated = values.map((value, place) => {
    const [name, line] = [samples[(inputs[place] ?? 1) - 1]?.name, lines[place]];
    return `${value} (${name}${typeof line === "number" ? `:${line}` : ""})`;
  });
  return `${figure}: ${stated.join(" and ")}`;
}

interface Files {
  readonly format: Format;
  readonly samples: readonly Sample[];
}

/** Figures whose parts stand in several files: `2023-01 AUT RUS import in a.dat, b.dat`. */
async function splitFigures(engine: Engine, tally: Query, samples: readonly Sample[]): Promise<string[]> {
  const split = await engine.rows<{ figure: string; inputs: number[] }>(sql`
    SELECT concat_ws(' ', period, reporter, partner, flow) AS figure, list_sort(list(DISTINCT input)) AS inputs
    FROM ${tally}
    WHERE fate = 'kept'
    GROUP BY period, reporter, partner, flow
    HAVING min(input) <> max(input)
    ORDER BY figure
    LIMIT 6`);
  return split.map(
    ({ figure, inputs }) => `${figure} in ${inputs.map((input) => samples[input - 1]?.name).join(", ")}`,
  );
}

/** Refuse figures whose parts stand in several files, where the format says that all stand in one. */
export async function requireWholeFigures(
  engine: Engine,
  tally: Query,
  { format, samples }: Files,
): Promise<void> {
  if (format.repeats !== "parts-of-a-file") return;
  const split = await splitFigures(engine, tally, samples);
  if (split.length === 0) return;
  throw new BilatError("BILAT_E_INPUT", {
    problem:
      "All rows of a pair in one period must stand in one file, because rows of several files would be added.",
    found: split,
  });
}
