import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The licence of each package that is part of the bundle, which it asks to travel along. */
export function licences(project: string, packages: readonly string[]): string {
  const entries = packages.map((name) => `${named(project, name)}\n\n${licence(project, name)}\n`);
  return entries.join("\n\n");
}

/** As {@link licences}, for a text that travels with every page: packages under the same words share them. */
export function sharedLicences(project: string, packages: readonly string[]): string {
  const byText = new Map<string, string[]>();
  for (const name of packages) {
    const text = licence(project, name);
    byText.set(text, [...(byText.get(text) ?? []), named(project, name)]);
  }
  return [...byText].map(([text, names]) => `${names.join(", ")}:\n${text}`).join("\n\n");
}

function named(project: string, name: string): string {
  const manifest = readFileSync(join(project, "node_modules", name, "package.json"), "utf8");
  return `${name} ${JSON.parse(manifest).version}`;
}

function licence(project: string, name: string): string {
  const folder = join(project, "node_modules", name);
  return readFileSync(join(folder, licenceFile(folder)), "utf8").trim();
}

/** `LICENSE`, `LICENSE.md`, `LICENCE`. */
function licenceFile(folder: string): string {
  const found = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  if (found === undefined) throw new Error(`${folder} has no licence to carry along`);
  return found;
}
