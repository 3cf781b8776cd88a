import type { Engine } from "../../src/engine/duckdb.js";
import { identifier, type Query, sql } from "../../src/engine/sql.js";
import { shared } from "./shared.js";
import { type SnapshotText, writeSnapshot } from "./snapshot.js";

const NAMES: SnapshotText = {
  snapshot: "hs-names/905e5a0",
  title: "Harmonized System: sections and chapters",
  producer: "World Customs Organization, tabulated by the datasets project",
  citation:
    "Harmonized System, sections and chapters, tabulated at github.com/datasets/harmonized-system, commit 905e5a0.",
  url: "https://github.com/datasets/harmonized-system",
  license: { name: "Public domain", url: "https://github.com/datasets/harmonized-system" },
  accessed: "2026-11-24",
  vintage: "HS 2017 and 2022",
  notes: [
    "Sections and chapters have kept their numbers since HS 1992; single goods moved between them.",
    "Chapter 77 is reserved and empty. Chapter 99 is no part of the Harmonized System: reporters use it for goods not specified.",
  ],
};

const WEIGHTS: SnapshotText = {
  snapshot: "hs-conversion/5843867",
  title: "Weights that carry trade by product from one revision of the Harmonized System to the next",
  producer: "Growth Lab at Harvard University",
  citation:
    "The Growth Lab at Harvard University, classification conversion weights, github.com/harvard-growth-lab/comtrade-downloader, commit 5843867.",
  url: "https://github.com/harvard-growth-lab/comtrade-downloader",
  license: { name: "Apache License 2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
  accessed: "2026-11-24",
  vintage: "HS 2007, 2012 and 2017",
  notes: [
    "A weight is the part of a product's value that goes to a product of the other revision; the weights of a product add up to 1.",
    "Changed from the original: products whose code and content stay the same are left out, as are weights of zero, and leading zeros of codes are restored.",
  ],
};

/** Compile names of sections and chapters, and the weights between HS 2007, 2012 and 2017. */
export async function compileHarmonizedSystem(engine: Engine, root: string): Promise<void> {
  await writeSnapshot(engine, root, {
    text: NAMES,
    tables: { "sections.csv": sections(), "chapters.csv": chapters() },
  });
  await writeSnapshot(engine, root, { text: WEIGHTS, tables: { "weights.csv": weights() } });
}

function sections(): Query {
  return sql`
    SELECT section, upper(left(trim(name), 1)) || substring(trim(name), 2) AS name_en
    FROM read_csv(${shared("reference/hs/sections.csv")}, header = true, all_varchar = true)
    WHERE trim(name) <> ''`;
}

function chapters(): Query {
  return sql`
    SELECT hscode AS chapter, nullif(section, 'TOTAL') AS section, trim(description) AS name_en
    FROM read_csv(${shared("reference/hs/harmonized-system.csv")}, header = true, all_varchar = true)
    WHERE level = '2'
    ORDER BY chapter`;
}

const STEPS = [
  ["H3", "H4"],
  ["H4", "H3"],
  ["H4", "H5"],
  ["H5", "H4"],
] as const;

const REVISIONS = { H3: "HS2007", H4: "HS2012", H5: "HS2017" } as const;

function weights(): Query {
  const steps = STEPS.map(([from, to]) => {
    const file = shared(`reference/concordance/conversion_weights_${from}_to_${to}.csv`);
    const columns = sql`lpad(${identifier(from)}, 6, '0') AS product, lpad(${identifier(to)}, 6, '0') AS to_product`;
    return sql`
      SELECT ${REVISIONS[from]} AS from_revision, ${REVISIONS[to]} AS to_revision, ${columns}, weight::DOUBLE AS weight
      FROM read_csv(${file}, header = true, all_varchar = true)`;
  });
  const all = steps.reduce((union, step) => sql`${union} UNION ALL ${step}`);
  return sql`
    SELECT *
    FROM (${all})
    WHERE weight > 0 AND NOT (product = to_product AND weight = 1)
    ORDER BY from_revision, to_revision, product, to_product`;
}
