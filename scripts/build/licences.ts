import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The licence of each package that is part of the bundle, which it asks to travel along. */
export function licences(project: string, packages: readonly string[]): string {
  const entries = packages.map((name) => {
    const folder = join(project, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `${name} ${version}\n\n${readFileSync(join(folder, "LICENSE"), "utf8").trim()}\n`;
  });
  return entries.join("\n\n");
}
