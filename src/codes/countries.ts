import { BilatError } from "../core/errors.js";
import { inText } from "../core/names-in-text.js";
import { visibleText } from "../core/visible-text.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import { type Group, groupMeant } from "./groups.js";
import { type CountryFiles, findSpelling, nearestCountries } from "./spellings.js";

/** The code for the world as a partner. */
export const WORLD = "WLD";

/** Whether a text stands for the world, as a code or as a word. */
export function isWorld(text: string): boolean {
  return [WORLD, "WORLD"].includes(text.trim().toUpperCase());
}

/** A country or territory, with the name we print. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly iso3: string;
  /** ISO 3166-1 alpha-2. */
  readonly iso2: string;
  readonly name_en: string;
  readonly name_ru: string | null;
  readonly name_ja: string | null;
}

/** A language in which countries have names. */
export type NameLanguage = "en" | "ru" | "ja";

/** Countries by code, and where their spellings are looked up. */
export interface Countries {
  readonly byCode: ReadonlyMap<string, Country>;
  readonly files: CountryFiles;
  /** The language that names are printed in; English when left out. */
  readonly language?: NameLanguage;
}

/** Read the countries. */
export async function readCountries(engine: Engine, files: CountryFiles): Promise<Countries> {
  const countries = await engine.rows<Country>(sql`
    SELECT iso3, iso2, name_en, name_ru, name_ja
    FROM read_csv(${files.countries}, auto_detect = false, header = true, delim = ',', quote = '"', nullstr = '',
      columns = {'iso3': 'VARCHAR', 'iso2': 'VARCHAR', 'm49': 'VARCHAR', 'name_en': 'VARCHAR', 'name_ru': 'VARCHAR',
        'name_ja': 'VARCHAR'})
    ORDER BY iso3`);
  return { byCode: new Map(countries.map((country) => [country.iso3, country])), files };
}

/** The printed name of a country, in English where the language has none; the code itself where it has none at all. */
export function countryName({ byCode, language = "en" }: Countries, iso3: string): string {
  const country = byCode.get(iso3);
  return visibleText(country?.[`name_${language}`] ?? country?.name_en ?? iso3).replace(" - ", "-");
}

/** The same inside a sentence: "the Netherlands", "the world". */
export function countryInText(countries: Countries, iso3: string): string {
  return iso3 === WORLD ? "the world" : inText(countryName(countries, iso3));
}

/**
 * The country that a code or name stands for.
 *
 * @param text Alpha-3, alpha-2, or a name in any spelling we know; case and accents don't matter.
 * @throws BilatError `BILAT_E_COUNTRY_UNKNOWN` with the nearest names.
 */
export async function resolveCountry(countries: Countries, engine: Engine, text: string): Promise<Country> {
  const { byCode, files } = countries;
  const byItself = byCode.get(text.trim().toUpperCase());
  if (byItself) return byItself;
  requireOneCongo(text);
  const spelt = byCode.get((await findSpelling(engine, files, text)) ?? "");
  if (spelt) return spelt;
  if (isWorld(text)) throw worldRefused(text);
  const group = files.groups && (await groupMeant(engine, files.groups, text));
  if (group) throw groupRefused(text, group);
  const byName = await nearestCountries(engine, files, text);
  const near = byName.length > 0 ? byName : nearCodes(text, [...byCode.keys()]);
  throw new BilatError("BILAT_E_COUNTRY_UNKNOWN", {
    problem: "A country must be an ISO 3166-1 code or a name we know.",
    found: [`"${text}"`],
    hint:
      near.length > 0
        ? `Did you mean ${near.map((iso3) => `${countryName(countries, iso3)} (${iso3})`).join(", ")}?`
        : "Germany is DEU, DE or Germany; names may be English, Russian or Japanese.",
  });
}

/** The UN calls one of them so, and its files are read so; a person may mean the other. */
function requireOneCongo(text: string): void {
  if (!/^(the )?(congo|конго|コンゴ)$/i.test(text.trim())) return;
  throw new BilatError("BILAT_E_COUNTRY_UNKNOWN", {
    problem: "A country must be one country; two are called Congo.",
    found: [`"${text}"`],
    hint: "Congo-Brazzaville is COG, Congo-Kinshasa (Democratic Republic of the Congo) COD.",
  });
}

const CODE_LENGTH = 3;
const MOST_CODES = 5;

/** Codes of which one letter is another. */
function nearCodes(text: string, codes: readonly string[]): string[] {
  const asked = text.trim().toUpperCase();
  const isNear = (code: string) => [...code].filter((letter, place) => letter !== asked[place]).length === 1;
  return asked.length === CODE_LENGTH ? codes.filter(isNear).slice(0, MOST_CODES) : [];
}

function groupRefused(text: string, { group, title }: Group): BilatError {
  return new BilatError("BILAT_E_COUNTRY_UNKNOWN", {
    problem: `A country must be one country; ${inText(title)} is a group of them.`,
    found: [`"${text}"`],
    hint: `bilat rank REPORTER --among ${group} has its members.`,
  });
}

function worldRefused(text: string): BilatError {
  return new BilatError("BILAT_E_COUNTRY_UNKNOWN", {
    problem: "A country must be one country; the world is the sum of all.",
    found: [`"${text}"`],
    hint: "bilat rank REPORTER has every partner's share of the reporter's world total, bilat measure turnover REPORTER that total.",
  });
}

/** Whose books are read, and with whom. */
export interface Pair {
  readonly reporter: string;
  readonly partner: string;
}

/**
 * The alpha-3 codes of two countries, each as in {@link resolveCountry}.
 *
 * @throws BilatError `BILAT_E_COUNTRY_UNKNOWN`, or `BILAT_E_SAME_COUNTRY` when they are one.
 */
export async function resolvePair(countries: Countries, engine: Engine, asked: Pair): Promise<Pair> {
  const reporter = (await resolveCountry(countries, engine, asked.reporter)).iso3;
  const partner = (await resolveCountry(countries, engine, asked.partner)).iso3;
  requireTwoCountries(reporter, partner);
  return { reporter, partner };
}

/**
 * Refuse a country as its own partner.
 *
 * @throws BilatError `BILAT_E_SAME_COUNTRY`.
 */
export function requireTwoCountries(reporter: string, partner: string | undefined): void {
  if (reporter !== partner) return;
  throw new BilatError("BILAT_E_SAME_COUNTRY", {
    problem: "Reporter and partner must be two countries.",
    found: [reporter],
  });
}
