import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The licence of each package that is part of the bundle, which it asks to travel along. */
export function licences(project: string, packages: readonly string[]): string {
  const entries = packages.map((name) => {
    const folder = join(project, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `${name} ${version}\n\n${readFileSync(join(folder, licenceFile(folder)), "utf8").trim()}\n`;
  });
  return entries.join("\n\n");
}

/** `LICENSE`, `LICENSE.md`, `LICENCE`. */
function licenceFile(folder: string): string {
  const found = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  if (found === undefined) throw new Error(`${folder} has no licence to carry along`);
  return found;
}
