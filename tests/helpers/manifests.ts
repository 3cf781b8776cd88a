import type { ImportRecord, Manifest } from "../../src/store/manifest.js";

/** What every manifest says, of a snapshot that nobody made. */
export const MADE_UP = {
  title: "Made-up figures",
  producer: "Nobody",
  citation: "Nobody, Made-up figures.",
  url: "https://example.org/",
  license: { name: "CC0", url: "https://example.org/licence" },
  accessed: "2024-01-01",
  vintage: "January 2024",
  notes: [],
};

/** A manifest in order, of a made-up import: the fields that a test is about, and others of no account. */
export function importedManifest(fields: Partial<Manifest>, record: Partial<ImportRecord> = {}): Manifest {
  return {
    ...MADE_UP,
    snapshot: "own/1",
    files: [],
    import: {
      format: "canonical",
      recognised: "sure",
      kind: "reported",
      classifications: [],
      first_period: "2018",
      last_period: "2018",
      inputs: [],
      value_usd_kept: 0,
      value_usd_left_out: {},
      unmapped: [],
      warnings: [],
      ...record,
    },
    ...fields,
  };
}
