import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INDICATORS } from "../../src/indicators/catalogue/catalogue.js";
import { runBilat } from "../../tests/helpers/run-bilat.js";

/** The README with its generated blocks filled: each stands between `<!-- name -->` and `<!-- /name -->`. */
export async function readme(project: string): Promise<string> {
  const text = readFileSync(join(project, "README.md"), "utf8");
  const { stdout } = await runBilat(["trade", "RUS", "JPN", "--years", "2013-2018"], project);
  const trade = `\`\`\`text\n$ npx bilat trade RUS JPN --years 2013-2018\n${stdout.trimEnd()}\n\`\`\``;
  return fill(fill(text, "trade", trade), "indicators", indicatorTable());
}

function fill(text: string, name: string, block: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`README.md has no block ${name}`);
  return `${text.slice(0, start + open.length)}\n${block}\n${text.slice(end)}`;
}

function indicatorTable(): string {
  const families = [...new Set(INDICATORS.map(({ family }) => family))];
  const lines = families.map((family) => {
    const ids = INDICATORS.filter((meta) => meta.family === family).map(({ id }) => `\`${id}\``);
    return `| ${family} | ${ids.join(", ")} |`;
  });
  return ["| family | indicators |", "|:--|:--|", ...lines].join("\n");
}

/** Write the filled README. */
export async function fillReadme(project: string): Promise<void> {
  writeFileSync(join(project, "README.md"), await readme(project));
}
