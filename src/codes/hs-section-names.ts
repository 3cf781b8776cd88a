/**
 * What trade statistics call the sections of the Harmonized System where there is little room; ours, from the official
 * names, which stand in the dataset and in exported data. Sections have kept their numbers since HS 1992.
 */
const SHORT: Readonly<Record<string, string>> = {
  I: "Live animals and animal products",
  II: "Vegetable products",
  III: "Fats and oils",
  IV: "Prepared foodstuffs, beverages and tobacco",
  V: "Mineral products",
  VI: "Chemicals",
  VII: "Plastics and rubber",
  VIII: "Hides, skins and leather",
  IX: "Wood and wood products",
  X: "Pulp and paper",
  XI: "Textiles",
  XII: "Footwear and headgear",
  XIII: "Stone, ceramics and glass",
  XIV: "Precious stones and metals",
  XV: "Base metals",
  XVI: "Machinery and electrical equipment",
  XVII: "Transport equipment",
  XVIII: "Optical, medical and precision instruments",
  XIX: "Arms and ammunition",
  XX: "Miscellaneous manufactured articles",
  XXI: "Works of art and antiques",
};

/**
 * The short name of a section of the Harmonized System; `undefined` for any other code.
 *
 * @example
 * ```ts
 * sectionShortName("XVI"); // "Machinery and electrical equipment"
 * ```
 */
export function sectionShortName(code: string): string | undefined {
  return SHORT[code];
}
