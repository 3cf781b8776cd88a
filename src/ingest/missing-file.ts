import { statSync } from "node:fs";
import { join } from "node:path";
import { BilatError } from "../core/errors.js";

/** What is said of a path that is no file, with what was probably meant. */
export function missingFile(path: string): BilatError {
  const hint = hintFor(path);
  return new BilatError("BILAT_E_FILE_MISSING", {
    problem: "Each file to import must exist and be a file.",
    found: [path],
    ...(hint !== undefined && { hint }),
  });
}

function hintFor(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return `It is a folder; name the files in it: ${join(path, "*")}`;
  return /\b(https?|ftp):[\\/]/.test(path)
    ? "Nothing is fetched: save the file, or let it come through the pipe, as -."
    : undefined;
}
