/** The chapters a report can have, in the order in which it prints them. */
export const CHAPTER_IDS = [
  "in-brief",
  "turnover",
  "months",
  "contribution",
  "standing",
  "partners",
  "books",
  "commodities",
  "investments",
  "claims",
  "methods",
] as const;

/** The name of a chapter in a definition. */
export type ChapterId = (typeof CHAPTER_IDS)[number];

/** The languages in which the reference table names countries. */
export const NAME_LANGUAGES = ["en", "ru", "ja"] as const;
