/** The literature that indicators cite; every key is used, and every citation in the docs comes from here. */
export const REFERENCES = {
  "un-imts-2010":
    "United Nations (2011). International Merchandise Trade Statistics: Concepts and Definitions 2010. Statistical Papers, Series M No. 52, Rev. 3.",
} as const satisfies Record<string, string>;

/** Key of a cited work. */
export type ReferenceKey = keyof typeof REFERENCES;
