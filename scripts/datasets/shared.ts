import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** Tables made by hand that the compile step reads: names, groups, headings, announcements. */
export function input(file: string): string {
  return join(PROJECT, "scripts/datasets/inputs", file);
}

/** The folder with the producers' files: where BILAT_SHARED says, else beside the project or a folder above it. */
export function sharedFolder(): string {
  const named = process.env["BILAT_SHARED"];
  if (named !== undefined) return resolve(named);
  const beside = ["..", "../..", "../../.."].map((above) => join(PROJECT, above, "shared/data"));
  return beside.find((folder) => existsSync(folder)) ?? join(PROJECT, "../shared/data");
}

/** Where the compiled tables go. */
export const DATASETS = join(PROJECT, "datasets");

/** A producer's file; the compile step cannot run without it, and says so. */
export function shared(file: string): string {
  const path = join(sharedFolder(), file);
  if (existsSync(path)) return path;
  throw new Error(
    `The producers' files are not here (${path}). The committed datasets/ are what they compile to.`,
  );
}
