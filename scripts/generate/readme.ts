import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import type { Streams } from "../../src/cli/streams.js";
import { INDICATORS } from "../../src/indicators/catalogue/catalogue.js";
import { runBilat } from "../../tests/helpers/run-bilat.js";

/** The README with its generated blocks filled: each stands between `<!-- name -->` and `<!-- /name -->`. */
export async function readme(project: string): Promise<string> {
  const text = readFileSync(join(project, "README.md"), "utf8");
  const { stdout } = await runBilat(["trade", "RUS", "JPN", "--years", "2013-2018"], project);
  const trade = block("npx bilat trade RUS JPN --years 2013-2018", stdout);
  const check = block(
    `echo "${STATEMENT}" |\n    npx bilat check --text - | npx bilat check -`,
    await checked(project),
  );
  return fill(fill(fill(text, "trade", trade), "check", check), "indicators", indicatorTable());
}

/** As a newspaper may print it: one figure right, one that turns on the source, one wrong. */
const STATEMENT =
  "In 2018, trade between Russia and Japan grew by 16.1%. Russia's exports to Japan rose by 25% in 2018. Japan was Russia's tenth largest partner in 2018.";

/** What the two commands of the pipe print, on a terminal of 100 characters. */
async function checked(project: string): Promise<string> {
  const screen = { columns: 100, colour: false };
  const proposed = await runBilat(["check", "--text", "-"], project, { dialogue: piped(STATEMENT) });
  return (await runBilat(["check", "-"], project, { dialogue: piped(proposed.stdout), screen })).stdout;
}

function piped(text: string): NonNullable<Streams["dialogue"]> {
  const [input, output] = [Readable.from([text]), new PassThrough()];
  return () => ({ input, output, isTerminal: false, now: () => 0, library: () => Promise.resolve({}) });
}

function block(command: string, printed: string): string {
  return `\`\`\`text\n$ ${command}\n${printed.trimEnd()}\n\`\`\``;
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
