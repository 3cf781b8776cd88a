import { existsSync, readFileSync } from "node:fs";
import { countryName, type NameLanguage, resolveCountry } from "../codes/countries.js";
import { BilatError } from "../core/errors.js";
import { parseYears, type YearRange } from "../core/periods.js";
import type { ChapterId } from "../report/chapter-ids.js";
import type { DefinitionFields } from "../report/definition-schema.js";
import { type FieldPath, fieldText, readDefinitionText } from "../report/definition-text.js";
import { findSnapshot } from "../store/snapshots.js";
import { openGroup } from "./rank.js";
import { defaultSources } from "./report-sources.js";
import type { Workbench } from "./workbench.js";

/** What a report is made of: names looked up, everything that the data decide still open. */
export interface ReportDefinition {
  /** The country whose books the report reads, alpha-3. */
  readonly reporter: string;
  readonly partner: string;
  /** All years with a figure when left out. */
  readonly years: YearRange | undefined;
  /** Ids of snapshots in order of preference. */
  readonly sources: readonly string[];
  readonly groups: readonly string[] | undefined;
  readonly chapters: readonly ChapterId[] | undefined;
  readonly compare: readonly string[] | undefined;
  readonly highlight: readonly string[];
  readonly language: NameLanguage;
  readonly announcements: boolean;
}

/** Read the file of a definition; `BILAT_E_FILE_MISSING` where there is none. */
export function readDefinitionFile(path: string): string {
  if (existsSync(path)) return readFileSync(path, "utf8");
  throw new BilatError("BILAT_E_FILE_MISSING", {
    problem: "The report definition must exist.",
    found: [path],
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
  if ("faults" in reading) throw badDefinition(path, reading.faults);
  const look = lookups(bench, reading.place);
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

async function resolveFields(fields: DefinitionFields, look: Lookups): Promise<ReportDefinition> {
  const [reporter, partner] = [
    await look.country(fields.reporter, ["reporter"]),
    await look.country(fields.partner, ["partner"]),
  ];
  if (reporter !== "" && reporter === partner) look.fault(["partner"], "must be another country");
  return {
    reporter,
    partner,
    years: look.years(fields.years),
    sources: look.sources(fields.sources),
    groups: fields.groups && (await look.groups(fields.groups)),
    chapters: fields.chapters,
    compare: fields.compare && (await look.countries("compare", fields.compare)),
    highlight: await look.countries("highlight", fields.highlight ?? []),
    language: fields.names ?? "en",
    announcements: fields.announcements ?? true,
  };
}

type Lookups = ReturnType<typeof lookups>;

/** Look-ups that note what they don't find, and go on. */
function lookups(bench: Workbench, place: (path: FieldPath) => string) {
  const faults: string[] = [];
  const fault = (path: FieldPath, what: string) => {
    faults.push(`${place(path)} ${fieldText(path)} ${what}`);
  };
  const country = (text: string, path: FieldPath): Promise<string> =>
    noted(fault, path, async () => (await resolveCountry(bench.countries, bench.engine, text)).iso3);
  return {
    faults,
    fault,
    country,
    countries: async (field: string, texts: readonly string[]) => {
      const codes = await inTurn(texts, (text, index) => country(text, [field, index]));
      codes.forEach((code, index) => {
        if (code !== "" && codes.indexOf(code) < index)
          fault([field, index], `stands there twice: ${countryName(bench.countries, code)}`);
      });
      return codes;
    },
    groups: (ids: readonly string[]) =>
      inTurn(ids, (id, index) =>
        noted(fault, ["groups", index], async () => (await openGroup(bench, id)).group),
      ),
    sources: (names: readonly string[] = defaultSources(bench.store)) =>
      names.map((name, index) => sourceOf(bench, name, (what) => fault(["sources", index], what))),
    years: (text: string | undefined) => {
      if (text === undefined) return undefined;
      const [from = "", to = from] = text.split("-");
      if (from <= to) return parseYears(text);
      fault(["years"], `must run from the earlier to the later year; it is "${text}"`);
      return undefined;
    },
  };
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
