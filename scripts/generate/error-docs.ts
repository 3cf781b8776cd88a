import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CODES, type ErrorCode } from "../../src/core/error-codes.js";
import { ERROR_EXAMPLES } from "../../src/pipeline/error-examples.js";
import { ERROR_CASES } from "./error-cases.js";
import { runErrorCase } from "./run-error-case.js";

const HEAD = `import type { ErrorCode } from "../core/error-codes.js";

// Made by npm run generate from scripts/generate/error-cases.ts; tests run each of them again.

/** How each error comes about, as a terminal shows it. */
export const ERROR_EXAMPLES: Readonly<Record<ErrorCode, string>> = `;

/** The module of examples with what they print. */
export async function errorExamples(project: string): Promise<string> {
  const entries: string[] = [];
  for (const [code, given] of Object.entries(ERROR_CASES)) {
    const shown = await runErrorCase(project, given);
    entries.push(`  ${code}: \`${shown.replace(/[\\`]|\$(?=\{)/g, "\\$&")}\`,\n`);
  }
  return `${HEAD}{\n${entries.join("")}};\n`;
}

/** Write `src/pipeline/error-examples.ts`. */
export async function writeErrorExamples(project: string): Promise<void> {
  writeFileSync(join(project, "src/pipeline/error-examples.ts"), await errorExamples(project));
}

/** The page of error codes, from the one table and the examples. */
export function errorDocs(): string {
  const entries = Object.entries(ERROR_CODES).map(
    ([code, { cause, mend }]) =>
      `## ${code}\n\n${cause}\n\n${mend}\n\n\`\`\`text\n${ERROR_EXAMPLES[code as ErrorCode]}\n\`\`\`\n`,
  );
  return `# Errors

Every error ends the command with exit code 2, and nothing is written; in the library it is thrown as a [\`BilatError\`](api/results.md#bilaterror).
\`bilat explain CODE\` prints an entry. Each example was run in an empty folder.

${entries.join("\n")}`;
}

/** Write `docs/errors.md`. */
export function writeErrorDocs(project: string): void {
  writeFileSync(join(project, "docs/errors.md"), errorDocs());
}
