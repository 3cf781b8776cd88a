import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildReport } from "../../src/pipeline/report/report.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";

/** The slugs of the committed reports: each folder of `reports/` with a definition. */
export function gallerySlugs(project: string): string[] {
  const folder = join(project, "reports");
  return readdirSync(folder)
    .filter((slug) => existsSync(join(folder, slug, "report.json")))
    .sort();
}

/** Build every report of the gallery where its definition stands. */
export async function buildGallery(project: string): Promise<void> {
  using bench = await openWorkbench();
  for (const slug of gallerySlugs(project)) {
    await buildReport(bench, { cwd: project, definition: join(project, "reports", slug, "report.json") });
  }
}

/** The page of the gallery: each report with its first chapter. */
export function galleryPage(project: string): string {
  const entries = gallerySlugs(project).map((slug) => {
    const text = readFileSync(join(project, "reports", slug, "report.md"), "utf8");
    const [title = "", sourceLine = "", , brief = ""] = text.split("\n\n");
    return `## [${title.replace(/^# /, "")}](${slug}/report.md)

${sourceLine}

${brief}

[Page](${slug}/index.html) · [definition](${slug}/report.json) · [figures](${slug}/datapackage.json) · [provenance](${slug}/provenance.json) · [citation](${slug}/CITATION.cff)
`;
  });
  return `# Reports

Made by \`npm run generate\` from the embedded figures, and rebuilt byte for byte by the tests. \`index.html\` opens from disk, without a
network. [docs/report-definition.md](../docs/report-definition.md) tells how to make another one.

${entries.join("\n")}`;
}

/** Write `reports/README.md`. */
export function writeGalleryPage(project: string): void {
  writeFileSync(join(project, "reports/README.md"), galleryPage(project));
}
