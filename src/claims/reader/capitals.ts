import type { CountryMention } from "./mentions.js";
import { ACTS, OWNED } from "./owner.js";

/** Capitals that papers say for a country, by ISO 3166-1 alpha-3; none that is a country's own name. */
export const CAPITALS: Readonly<Record<string, string>> = {
  "Abu Dhabi": "ARE",
  "Addis Ababa": "ETH",
  Amman: "JOR",
  Ankara: "TUR",
  Ashgabat: "TKM",
  Astana: "KAZ",
  Athens: "GRC",
  Baghdad: "IRQ",
  Baku: "AZE",
  Bangkok: "THA",
  Beijing: "CHN",
  Beirut: "LBN",
  Belgrade: "SRB",
  Berlin: "DEU",
  Bern: "CHE",
  Bishkek: "KGZ",
  Bogotá: "COL",
  Bratislava: "SVK",
  Brasilia: "BRA",
  Brasília: "BRA",
  Bucharest: "ROU",
  Budapest: "HUN",
  "Buenos Aires": "ARG",
  Cairo: "EGY",
  Canberra: "AUS",
  Caracas: "VEN",
  Copenhagen: "DNK",
  Damascus: "SYR",
  Delhi: "IND",
  Dhaka: "BGD",
  Doha: "QAT",
  Dublin: "IRL",
  Hanoi: "VNM",
  Havana: "CUB",
  Helsinki: "FIN",
  Islamabad: "PAK",
  Jakarta: "IDN",
  Jerusalem: "ISR",
  Kabul: "AFG",
  Kathmandu: "NPL",
  Kiev: "UKR",
  "Kuala Lumpur": "MYS",
  Kyiv: "UKR",
  Lima: "PER",
  Lisbon: "PRT",
  Ljubljana: "SVN",
  London: "GBR",
  Madrid: "ESP",
  Manila: "PHL",
  Minsk: "BLR",
  Moscow: "RUS",
  Nairobi: "KEN",
  "New Delhi": "IND",
  "Nur-Sultan": "KAZ",
  Oslo: "NOR",
  Ottawa: "CAN",
  Paris: "FRA",
  Prague: "CZE",
  Pretoria: "ZAF",
  Pyongyang: "PRK",
  Quito: "ECU",
  Rabat: "MAR",
  Riga: "LVA",
  Riyadh: "SAU",
  Rome: "ITA",
  Seoul: "KOR",
  Sofia: "BGR",
  Stockholm: "SWE",
  Taipei: "TWN",
  Tallinn: "EST",
  Tashkent: "UZB",
  Tbilisi: "GEO",
  Tehran: "IRN",
  Tokyo: "JPN",
  Ulaanbaatar: "MNG",
  Vienna: "AUT",
  Vilnius: "LTU",
  Warsaw: "POL",
  Washington: "USA",
  Yerevan: "ARM",
  Zagreb: "HRV",
};

const TRADED =
  /\b(?:trade|turnover|commerce|exports?|imports?|sales|shipments|deliveries|deficit|surplus|goods|exported|imported|sold|bought)\b[^,;]{0,20}\b(?:with|to|from|between)\s+$/i;

/** The countries of a sentence without the capitals that are meant as places: "talks in Tokyo", but not "exports to Tokyo". */
export function withoutPlaces(text: string, all: readonly CountryMention[]): CountryMention[] {
  const meant: CountryMention[] = [];
  all.forEach((country, place) => {
    const after = text.slice(country.end, all[place + 1]?.start);
    const { isCapital, owns, start } = country;
    const trades = owns ? OWNED.test(after) || /^\s+share\b/.test(after) : ACTS.test(after);
    if (!isCapital || trades || TRADED.test(text.slice(0, start)) || isSecond(text, start, meant.at(-1)))
      meant.push(country);
  });
  return meant;
}

/** "Between Moscow and Tokyo". */
function isSecond(text: string, start: number, last: CountryMention | undefined): boolean {
  return last?.isCapital === true && text.slice(last.end, start) === " and ";
}
