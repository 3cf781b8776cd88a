import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../../src/engine/duckdb.js";
import { sql } from "../../src/engine/sql.js";
import { listSnapshots, type Snapshot } from "../../src/store/snapshots.js";
import { FIELD_TEXTS, KEYS } from "./field-texts.js";
import { DATASETS } from "./shared.js";

/** Describe every compiled table as a Frictionless data package, and the folder for people. */
export async function compileDataPackage(engine: Engine, root: string): Promise<void> {
  const snapshots = listSnapshots({ root });
  const resources = [];
  for (const snapshot of snapshots) {
    for (const { path } of snapshot.manifest.files) resources.push(await resource(engine, snapshot, path));
  }
  const text = {
    profile: "data-package",
    name: "bilat-datasets",
    title: "Trade figures of bilat",
    resources: [...resources, ...claimsResources()],
  };
  writeFileSync(join(root, "datapackage.json"), `${JSON.stringify(text, null, 2)}\n`);
  writeFileSync(join(root, "README.md"), readme(snapshots));
}

async function resource(engine: Engine, snapshot: Snapshot, path: string): Promise<object> {
  const file = join(snapshot.folder, path);
  const columns = await engine.rows<{ column_name: string }>(sql`
    DESCRIBE FROM read_csv(${file}, header = true, all_varchar = true)`);
  const { manifest, id } = snapshot;
  const promised = manifest.files.find((known) => known.path === path);
  return {
    name: `${id}/${path}`.replace(/\.csv$/, "").replaceAll("/", "-"),
    path: `${id}/${path}`,
    profile: "tabular-data-resource",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: promised?.bytes,
    hash: `sha256:${promised?.sha256}`,
    licenses: [{ title: manifest.license.name, path: manifest.license.url }],
    sources: [{ title: manifest.citation, path: manifest.url }],
    schema: {
      fields: columns.map(({ column_name }) => field(column_name)),
      ...(KEYS[path] && { primaryKey: KEYS[path] }),
      missingValues: [""],
    },
  };
}

/** Claims and their schema are written by hand and generated, not compiled; they are listed from where they stand. */
function claimsResources(): object[] {
  const folder = join(DATASETS, "claims");
  return readdirSync(folder)
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return {
        name: `claims-${path.replace(/\.\w+$/, "").replaceAll(".", "-")}`,
        path: `claims/${path}`,
        mediatype: path.endsWith(".json") ? "application/schema+json" : "application/yaml",
        encoding: "utf-8",
        bytes: bytes.length,
        hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
      };
    });
}

function field(name: string): object {
  const text = FIELD_TEXTS[name];
  if (text === undefined) throw new Error(`field-texts.ts does not describe the column ${name}`);
  return { name, ...text };
}

function readme(snapshots: readonly Snapshot[]): string {
  const entries = snapshots.map(({ id, manifest }) =>
    [
      `## ${id}`,
      "",
      `${manifest.title}. ${manifest.citation}`,
      "",
      `Licence: ${manifest.license.name} (<${manifest.license.url}>).`,
      "",
      ...manifest.files.map(({ path, rows }) => `- \`${path}\`: ${rows} rows`),
      "",
      ...[...manifest.notes, ...(manifest.reading ?? [])].map((note) => `- ${note}`),
      "",
    ].join("\n"),
  );
  return `${INTRODUCTION}\n${entries.join("\n")}`;
}

const INTRODUCTION = `# Datasets

Compiled figures in our own layout, one folder a snapshot, each with a \`manifest.json\` that carries source,
licence, checksums and notes. \`datapackage.json\` describes every column. This page is written by
\`npm run datasets\`, which compiles everything from the producers' files beside the project.

\`claims/\` is written by hand: what publications state, for \`bilat check\` (see docs/claims.md).

Any tool that reads CSV reads them; with DuckDB:

\`\`\`sql
SELECT period, flow, value_usd
FROM 'datasets/imf-dots/2022-02/trade.csv'
WHERE reporter = 'RUS' AND partner = 'JPN'
ORDER BY flow, period;
\`\`\`
`;
