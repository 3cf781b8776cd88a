import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Claim } from "../../claims/language/claim.js";
import { isOnTrade } from "../../claims/language/vocabulary.js";
import { countryName, type NameLanguage, resolveCountry } from "../../codes/countries.js";
import type { Currency, MoneyUnit } from "../../core/currencies.js";
import { BilatError } from "../../core/errors.js";
import { parseYears, type YearRange } from "../../core/periods.js";
import type { DefinitionFields } from "../../report/definition-schema.js";
import { readDefinitionText } from "../../report/definition-text.js";
import { byPlace, type FieldPath, fieldText } from "../../report/json-text.js";
import { findSnapshot } from "../../store/snapshots.js";
import { openClaims } from "../claims/check.js";
import { anyGroup } from "../rank.js";
import type { Workbench } from "../workbench.js";
import { isGroupFile } from "./definition-files.js";
import { defaultSources } from "./sources.js";

/** What a report is made of: names looked up, everything that the data decide still open. */
export interface ReportDefinition {
  /** The country whose books the report reads, alpha-3. */
  readonly reporter: string;
  readonly partner: string;
  /** All years with a figure when left out. */
  readonly years: YearRange | undefined;
  /** Ids of snapshots in order of preference. */
  readonly sources: readonly string[];
  /** Ids of groups, countries set apart by commas, or whole paths of files. */
  readonly groups: readonly string[] | undefined;
  readonly chapters: readonly string[] | undefined;
  readonly compare: readonly string[] | undefined;
  readonly highlight: readonly string[];
  readonly language: NameLanguage;
  readonly currency: Currency;
  /** What tables and charts count money in; what fits when left out. */
  readonly unit: MoneyUnit | undefined;
  readonly announcements: boolean;
  /** The whole path of a claims file; `false` for none, and what is recorded for the pair when left out. */
  readonly claims: string | false | undefined;
}

/** A definition that leaves everything open that can be. */
export const PLAIN_DEFINITION: Omit<ReportDefinition, "reporter" | "partner" | "years" | "sources"> = {
  groups: undefined,
  chapters: undefined,
  compare: undefined,
  highlight: [],
  language: "en",
  currency: "USD",
  unit: undefined,
  announcements: true,
  claims: undefined,
};

/** Read the file of a definition; `BILAT_E_FILE_MISSING` where there is none. */
export function readDefinitionFile(path: string): string {
  if (existsSync(path)) return readFileSync(path, "utf8");
  throw new BilatError("BILAT_E_FILE_MISSING", {
    problem: "The report definition must exist.",
    found: [path],
    hint: "A report of a pair names both countries: bilat report RUS JPN.",
  });
}

/**
 * The definition that a text states, with every country, group and source looked up.
 *
 * @param path Where the text stands, for the places of faults.
 * @throws BilatError `BILAT_E_DEFINITION` with all faults at once: file, line, column and field.
 */
export async function resolveDefinition(
  bench: Workbench,
  { text, path }: { readonly text: string; readonly path: string },
): Promise<ReportDefinition> {
  const reading = readDefinitionText(text);
  const folder = dirname(resolve(path));
  if ("faults" in reading) {
    const { faults, sound, place } = reading;
    const look = place && lookups(bench, { place, folder });
    if (look && sound) await resolveFields(sound, look);
    throw badDefinition(path, [...faults, ...(look?.faults ?? [])].sort(byPlace));
  }
  const look = lookups(bench, { place: reading.place, folder });
  const found = await resolveFields(reading.fields, look);
  if (look.faults.length > 0) throw unknownNames(path, look.faults);
  return found;
}

function badDefinition(path: string, faults: readonly string[]): BilatError {
  return new BilatError("BILAT_E_DEFINITION", {
    problem: "A report definition must be JSON with the fields of a report.",
    found: faults.map((fault) => `${path}:${fault}`),
    hint: "docs/report-definition.md explains each field.",
  });
}

function unknownNames(path: string, faults: readonly string[]): BilatError {
  return new BilatError("BILAT_E_DEFINITION", {
    problem:
      "A report definition must name two countries, and only countries, groups and sources that there are.",
    found: faults.map((fault) => `${path}:${fault}`),
  });
}

async function resolveFields(fields: Partial<DefinitionFields>, look: Lookups): Promise<ReportDefinition> {
  const [reporter, partner] = [
    await look.country(fields.reporter, ["reporter"]),
    await look.country(fields.partner, ["partner"]),
  ];
  if (reporter !== "" && reporter === partner) look.fault(["partner"], "must be another country");
  const resolved: ReportDefinition = {
    reporter,
    partner,
    years: look.years(fields.years),
    sources: look.sources(fields.sources),
    groups: fields.groups && (await look.groups(fields.groups)),
    chapters: fields.chapters,
    compare: fields.compare && (await look.countries("compare", fields.compare)),
    highlight: await look.countries("highlight", fields.highlight ?? []),
    language: fields.names ?? "en",
    currency: fields.currency ?? "USD",
    unit: fields.unit,
    announcements: fields.announcements ?? true,
    claims: fields.claims && (await look.claims(fields.claims, { reporter, partner })),
  };
  const own = resolved.compare?.findIndex((code) => code !== "" && code === reporter) ?? -1;
  if (own >= 0) look.fault(["compare", own], "is the reporter itself");
  return resolved;
}

type Lookups = ReturnType<typeof lookups>;

/** Where the fields of a definition stand, and the folder its files are named from. */
interface Stated {
  place(path: FieldPath): string;
  readonly folder: string;
}

/** Look-ups that note what they don't find, and go on. */
function lookups(bench: Workbench, { place, folder }: Stated) {
  const faults: string[] = [];
  const fault = (path: FieldPath, what: string) => {
    faults.push(`${place(path)} ${fieldText(path)} ${what}`);
  };
  // A field that has a fault, or is missing, is not looked up.
  const country = async (text: string | undefined, path: FieldPath): Promise<string> =>
    text === undefined
      ? ""
      : noted(fault, path, async () => (await resolveCountry(bench.countries, bench.engine, text)).iso3);
  return {
    faults,
    fault,
    country,
    countries: async (field: string, texts: readonly string[]) => {
      const codes = await inTurn(texts, (text, index) => country(text, [field, index]));
      faultRepeated(codes, (code, index) =>
        fault([field, index], `stands there twice: ${countryName(bench.countries, code)}`),
      );
      return codes;
    },
    groups: async (texts: readonly string[]) => {
      const slugs = await inTurn(texts, (text, index) =>
        noted(fault, ["groups", index], async () => (await anyGroup(bench, groupPath(folder, text))).group),
      );
      faultRepeated(slugs, (slug, index) => fault(["groups", index], `has the name of another: ${slug}`));
      return texts.map((text) => groupPath(folder, text));
    },
    sources: (names: readonly string[] = defaultSources(bench.store)) => {
      const ids = names.map((name, index) =>
        sourceOf(bench, name, (what) => fault(["sources", index], what)),
      );
      faultRepeated(ids, (id, index) => fault(["sources", index], `stands there twice: ${id}`));
      return ids;
    },
    claims: (file: string, pair: Pair) =>
      noted(fault, ["claims"], async () => {
        const path = resolve(folder, file);
        const { claims, problems } = await openClaims(bench, { path }, file);
        for (const { line, column, message } of problems)
          fault(["claims"], `${file}:${line}:${column}: ${message}`);
        const isOfPair = claims.some((claim) => isOnTradeOf(claim, pair));
        if (!isOfPair && problems.length === 0 && pair.reporter !== "" && pair.partner !== "")
          fault(["claims"], `states nothing about the trade of ${pair.reporter} with ${pair.partner}`);
        return path;
      }),
    years: (text: string | undefined) => {
      if (text === undefined) return undefined;
      const [from = "", to = from] = text.split("-");
      if (from <= to) return parseYears(text);
      fault(["years"], `must run from the earlier to the later year; it is "${text}"`);
      return undefined;
    },
  };
}

/** A pair of countries, alpha-3. */
interface Pair {
  readonly reporter: string;
  readonly partner: string;
}

/** Whether a claim is about a pair's trade. */
function isOnTradeOf(claim: Claim, { reporter, partner }: Pair): boolean {
  return claim.reporter === reporter && claim.partner === partner && isOnTrade(claim);
}

/** A group's file by its whole path; any other group as it is. */
function groupPath(folder: string, text: string): string {
  return isGroupFile(text) ? resolve(folder, text) : text;
}

/** What stands in a list a second time; what was not found is empty. */
function faultRepeated(found: readonly string[], fault: (text: string, index: number) => void): void {
  found.forEach((text, index) => {
    if (text !== "" && found.indexOf(text) < index) fault(text, index);
  });
}

function sourceOf(bench: Workbench, name: string, fault: (what: string) => void): string {
  try {
    return findSnapshot(bench.store, name).id;
  } catch (error) {
    fault(refusal(error));
    return "";
  }
}

async function noted(
  fault: (path: FieldPath, what: string) => void,
  path: FieldPath,
  look: () => Promise<string>,
): Promise<string> {
  try {
    return await look();
  } catch (error) {
    fault(path, refusal(error));
    return "";
  }
}

/** What a look-up refused, in a line; anything but a refusal is a bug and goes on. */
function refusal(error: unknown): string {
  if (!(error instanceof BilatError)) throw error;
  const { problem, found = [], hint } = error.detail;
  return `${found.join(", ")}: ${problem}${hint === undefined ? "" : ` ${hint}`}`;
}

async function inTurn(
  texts: readonly string[],
  look: (text: string, index: number) => Promise<string>,
): Promise<string[]> {
  const found: string[] = [];
  for (const [index, text] of texts.entries()) found.push(await look(text, index));
  return found;
}
