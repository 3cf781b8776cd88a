import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ERROR_CODES, type ErrorCode } from "../../src/core/error-codes.js";
import { runBilat } from "../../tests/helpers/run-bilat.js";

/** A command line for each code that a single line can bring about; the page shows what it says. */
const EXAMPLES: Partial<Record<ErrorCode, string>> = {
  BILAT_E_USAGE: "trade RUS",
  BILAT_E_COUNTRY_UNKNOWN: "trade RUS Japn",
  BILAT_E_SAME_COUNTRY: "trade RUS Russia",
  BILAT_E_GROUP_UNKNOWN: "rank RUS --among m49-aisa",
  BILAT_E_SOURCE_UNKNOWN: "trade RUS JPN --source imf-dot",
  BILAT_E_YEARS: "trade RUS JPN --years 2018-2013",
  BILAT_E_NO_DATA: "trade FRA DEU",
  BILAT_E_INDICATOR_UNKNOWN: "explain herfindal",
  BILAT_E_FILE_MISSING: "rank RUS --among quad.json",
  BILAT_E_OUTPUT: "trade RUS JPN -o nowhere/trade.csv",
};

/** The page of error codes, from the one table; its examples are run. */
export async function errorDocs(project: string): Promise<string> {
  const entries: string[] = [];
  for (const [code, { cause, mend }] of Object.entries(ERROR_CODES)) {
    const line = EXAMPLES[code as ErrorCode];
    entries.push(
      `## ${code}\n\n${cause}\n\n${mend}\n${line === undefined ? "" : await example(line, project)}`,
    );
  }
  return `# Errors\n\nEvery error ends the command with exit code 2, and nothing is written. \`bilat explain CODE\` prints an entry.\n\n${entries.join("\n")}`;
}

async function example(line: string, project: string): Promise<string> {
  const { stderr } = await runBilat(line.split(" "), project);
  const said = stderr.trimEnd().replaceAll(`${resolve(project)}/`, "");
  return `\n\`\`\`text\n$ bilat ${line}\n${said}\n\`\`\`\n`;
}

/** Write `docs/errors.md`. */
export async function writeErrorDocs(project: string): Promise<void> {
  writeFileSync(join(project, "docs/errors.md"), await errorDocs(project));
}
