import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../../scripts/build/bundle.js";

/** The package as npm would install it, in a new temporary folder in which `bilat` is the package itself. */
export async function builtPackage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bilat-package-"));
  copyFileSync("package.json", join(folder, "package.json"));
  cpSync("examples", join(folder, "examples"), { recursive: true });
  for (const name of ["node_modules", "datasets"])
    symlinkSync(join(process.cwd(), name), join(folder, name), "junction");
  await bundle(process.cwd(), join(folder, "dist"));
  return folder;
}

/** What a process of Node prints that runs in a folder. */
export function runNode(folder: string, args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
}
