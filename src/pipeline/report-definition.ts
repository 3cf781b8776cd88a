import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { BilatError } from "../core/errors.js";
import { PACKAGE_FOLDER } from "../core/package-folder.js";
import { parseYears, type YearRange } from "../core/periods.js";

/** What a report is made of, as its `report.json` asks. */
export interface ReportDefinition {
  readonly slug: string;
  /** The country whose books the report reads. */
  readonly reporter: string;
  readonly partner: string;
  readonly years: YearRange;
  readonly source: string;
  /** Groups in which the partner is ranked, side by side; the first one is drawn. */
  readonly groups: readonly string[];
  /** Partners set beside the pair's partner. */
  readonly compare: readonly string[];
}

/** The definition that comes with the package: Russia–Japan, 2013–2018. */
export const DEFAULT_DEFINITION = join(PACKAGE_FOLDER, "reports/russia-japan-2013-2018/report.json");

const TEXT_FIELDS = ["reporter", "partner", "years", "source"] as const;
const LIST_FIELDS = ["groups", "compare"] as const;

/**
 * Read a report.json.
 *
 * @throws BilatError `BILAT_E_FILE_MISSING` or `BILAT_E_DEFINITION` with the field that is wrong.
 */
export function readDefinition(path: string): ReportDefinition {
  if (!existsSync(path)) {
    throw new BilatError("BILAT_E_FILE_MISSING", {
      problem: "The report definition must exist.",
      found: [path],
    });
  }
  const fields = parse(path);
  const wrong = [...Object.keys(fields).flatMap(unknownField), ...wrongFields(fields)];
  if (wrong.length > 0) throw badDefinition(wrong.map((what) => `${path}: ${what}`));
  const { reporter, partner, years, source, groups, compare } = fields as Record<string, string & string[]>;
  return {
    slug: basename(dirname(path)),
    reporter: reporter as string,
    partner: partner as string,
    years: parseYears(years as string),
    source: source as string,
    groups: groups as readonly string[],
    compare: compare as readonly string[],
  };
}

function parse(path: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields))
      return fields as Record<string, unknown>;
  } catch (error) {
    throw badDefinition([`${path}: ${error instanceof Error ? error.message : String(error)}`]);
  }
  throw badDefinition([`${path}: not an object`]);
}

function unknownField(name: string): string[] {
  const known: readonly string[] = [...TEXT_FIELDS, ...LIST_FIELDS];
  return known.includes(name) ? [] : [`"${name}" is no field; fields are ${known.join(", ")}`];
}

function wrongFields(fields: Record<string, unknown>): string[] {
  const texts = TEXT_FIELDS.filter((name) => typeof fields[name] !== "string");
  const lists = LIST_FIELDS.filter((name) => !isTextList(fields[name]));
  return [
    ...texts.map((name) => `"${name}" must be a text, it is ${JSON.stringify(fields[name])}`),
    ...lists.map(
      (name) => `"${name}" must be a list of texts with at least one, it is ${JSON.stringify(fields[name])}`,
    ),
  ];
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
}

function badDefinition(found: readonly string[]): BilatError {
  return new BilatError("BILAT_E_DEFINITION", {
    problem: "A report definition must be JSON with the fields of a report.",
    found,
  });
}
