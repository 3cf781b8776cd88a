import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Format } from "../../src/ingest/format.js";
import { FORMATS } from "../../src/ingest/formats.js";

const INTRODUCTION = `# File formats

What \`bilat import\` reads. The format is recognised from the content, and \`--format\` overrules it. Every row that is
left out gets a reason, and where the reason lies in the row itself, its line; the rows kept and the rows left out add up to the rows read.

Any of them may be gzipped, or lie in a \`.zip\`, alone or with others of the same format. A file in an archive is named
\`pull.zip!2018.csv\`; the manifest has its checksum and the archive's. Files of an archive that are in no known format are said and
not read. What is compressed is read to its end and held against its own checksum before anything is imported from it; a
file that ends early, has a password or holds more than 200 times its size is refused.

Values in other currencies are kept as filed and, at the average rate of their year, in US dollars. The rates are the World Bank's
(PA.NUS.FCRF) and do not reach the latest years: rows without one are left out as \`no-exchange-rate\`, and a file of nothing else is refused.
\`--rates rates.csv\` gives others. They come before the World Bank's, those of a month or quarter before those of its year; who says them stands in the
citation of every figure, the rates themselves and the file's sha256 in the manifest (\`bilat sources show\`). Answers and reports in another
currency (\`--currency\`) go by them too, also where all figures are US dollars.

\`\`\`csv
currency,period,usd_per_unit,source
EUR,2024,DOLLARS FOR A EURO,"European Central Bank, average of 2024"
EUR,2024-02,DOLLARS FOR A EURO,"European Central Bank, average of February 2024"
\`\`\`

\`units_per_usd\` in place of \`usd_per_unit\` is the other way round: euro for a dollar.
`;

/** The page of file formats, from the one registry. */
export function formatDocs(): string {
  return `${INTRODUCTION}\n${FORMATS.map(section).join("\n")}`;
}

function section({ id, title, source, kind, repeats, absent, heads = [], cutAt = [] }: Format): string {
  const facts = [
    ...(heads.length > 0
      ? [`Known by its columns ${heads.map((head) => `\`${head}\``).join(", ")}, in any order and case.`]
      : []),
    kind === "reconciled" ? "One value a flow, made from both sides." : "Each reporter's own figures.",
    REPEATS[repeats],
    ...(absent === "no-trade"
      ? [
          "Lists only what crossed the border: no row of a partner in a month that is otherwise whole is no trade.",
        ]
      : []),
    ...(cutAt.length > 0 ? [`A file of exactly ${cutAt.join(", ")} rows is said to have been cut.`] : []),
    ...source.notes,
    ...source.reading,
    `Licence to mind: ${linked(source.license.name, source.license.url)}.`,
  ];
  return `## ${id}\n\n${title} (${linked(source.producer, source.url)}).\n\n${facts.map((fact) => `- ${fact}\n`).join("")}`;
}

function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url})`;
}

const REPEATS: Readonly<Record<Format["repeats"], string>> = {
  copies: "A row that repeats another is left out as a duplicate; one with another value is refused.",
  parts:
    "Rows of one period, pair, flow and product are parts and are added. One that repeats another in all that it states is left out as a duplicate; a part that stands in two files with different figures is refused.",
  "parts-of-a-file":
    "Rows of one period, pair, flow and product are parts and are added; a pair's rows of one period must stand in one file.",
  never: "A second row of one period, pair, flow and product is refused.",
};

/** Write `docs/formats.md`. */
export function writeFormatDocs(project: string): void {
  writeFileSync(join(project, "docs/formats.md"), formatDocs());
}
