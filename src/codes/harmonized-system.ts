import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import { chapterShortName } from "./hs-chapter-names.js";
import { sectionShortName } from "./hs-section-names.js";

/** A section or chapter of the Harmonized System. */
export interface HsPart {
  /** `XVI` or `84`; `unspecified` for what belongs to no section. */
  readonly code: string;
  /** The official name. */
  readonly name: string;
  /** What a table prints, where the official name is too long for one. */
  readonly shortName?: string | undefined;
}

/** How far products are taken together. */
export type HsLevel = "section" | "chapter";

/** Where the names stand. */
export interface HsFiles {
  readonly sections: string;
  readonly chapters: string;
}

/** What reporters file under chapter 99 and other codes outside the system. */
const UNSPECIFIED: HsPart = { code: "unspecified", name: "Not specified" };

/** The sections and chapters, by the two digits a product's code begins with. */
export type HsNames = ReadonlyMap<string, Readonly<Record<HsLevel, HsPart>>>;

/** Read the names of sections and chapters. */
export async function readHsNames(engine: Engine, { sections, chapters }: HsFiles): Promise<HsNames> {
  const rows = await engine.rows<{
    chapter: string;
    name: string;
    section: string | null;
    section_name: string;
  }>(sql`
    SELECT chapter, chapters.name_en AS name, chapters.section, sections.name_en AS section_name
    FROM read_csv(${chapters}, header = true, all_varchar = true, nullstr = '') AS chapters
    LEFT JOIN read_csv(${sections}, header = true, all_varchar = true) AS sections
      ON sections.section = chapters.section
    ORDER BY chapter`);
  const parts = rows.map(({ chapter, name, section, section_name }) => {
    const whole =
      section === null
        ? UNSPECIFIED
        : { code: section, name: section_name, shortName: sectionShortName(section) };
    const own = { code: chapter, name, shortName: chapterShortName(chapter) };
    return [chapter, { chapter: own, section: whole }] as const;
  });
  return new Map(parts);
}

/** The section or chapter of a product; what the system does not hold is not specified. */
export function hsPart(names: HsNames, product: string, level: HsLevel): HsPart {
  return names.get(product.slice(0, 2))?.[level] ?? UNSPECIFIED;
}
