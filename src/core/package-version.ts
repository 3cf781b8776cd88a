import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "./package-folder.js";

interface PackageJson {
  readonly version: string;
  readonly engines: { readonly node: string };
}

function packageJson(): PackageJson {
  return JSON.parse(readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8"));
}

/** The version in package.json. */
export function version(): string {
  return packageJson().version;
}

/** The oldest Node that bilat runs on, `20.19`. */
export function nodeFloor(): string {
  return packageJson().engines.node.replace(">=", "");
}
