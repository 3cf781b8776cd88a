import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CODES } from "../../src/core/error-codes.js";

/** The page of error codes, from the one table. */
export function errorDocs(): string {
  const entries = Object.entries(ERROR_CODES).map(
    ([code, { cause, mend }]) => `## ${code}\n\n${cause}\n\n${mend}\n`,
  );
  return `# Errors\n\nEvery error ends the command with exit code 2, and nothing is written.\n\n${entries.join("\n")}`;
}

/** Write `docs/errors.md`. */
export function writeErrorDocs(project: string): void {
  writeFileSync(join(project, "docs/errors.md"), errorDocs());
}
