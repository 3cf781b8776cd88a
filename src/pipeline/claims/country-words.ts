import { CAPITALS } from "../../claims/reader/capitals.js";
import { DEMONYMS } from "../../claims/reader/demonyms.js";
import type { CountryWords } from "../../claims/reader/mentions.js";
import { readTextTable } from "../../store/table-file.js";
import type { Workbench } from "../workbench.js";

const SHORTEST = 4;
const SHORT_NAMES: CountryWords = [
  ["US", "USA", "name"],
  ["U.S.", "USA", "name"],
  ["USA", "USA", "name"],
  ["UK", "GBR", "name"],
  ["UAE", "ARE", "name"],
  ["Korea", "KOR", "name"],
  ["Vietnam", "VNM", "name"],
];

/** Names and adjectives by which a text may mean a country. */
export async function countryWords(bench: Workbench): Promise<CountryWords> {
  const spellings = await readTextTable(bench.engine, bench.reference("spellings.csv"));
  const names = [
    ...[...bench.countries.byCode.values()].map(({ name_en, iso3 }) => [name_en, iso3] as const),
    ...spellings.map((row) => [row["spelling"] ?? "", row["iso3"] ?? ""] as const),
  ].filter(([name]) => name.length >= SHORTEST && /^\p{Lu}/u.test(name));
  return [
    ...names.map(([name, iso3]) => [name, iso3, "name"] as const),
    ...SHORT_NAMES,
    ...Object.entries(DEMONYMS).map(([word, iso3]) => [word, iso3, "adjective"] as const),
    ...Object.entries(DEMONYMS).flatMap(([word, iso3]) =>
      word.endsWith("an") ? [[`${word}s`, iso3, "name"] as const] : [],
    ),
    ...Object.entries(CAPITALS).map(([word, iso3]) => [word, iso3, "capital"] as const),
  ];
}
