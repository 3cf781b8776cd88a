import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const PROJECT = new URL("../../", import.meta.url);
const MEGABYTE = 1e6;

/** What an empty project holds once the packed bilat is installed in it, without and with the DataFrame part. */
export function installSize(): string {
  const folder = mkdtempSync(join(tmpdir(), "bilat-size-"));
  try {
    const tarball = join(folder, run(["pack", "--silent", "--pack-destination", folder], "."));
    const plain = install(join(folder, "plain"), tarball);
    const frames = install(join(folder, "frames"), tarball, withDataFrames());
    return [
      "Size of the install in an empty project",
      line("the packed file", lstatSync(tarball).size),
      line("bilat", plain.own),
      line("bilat and what it needs", plain.all),
      line("the same with danfojs-node", frames.all),
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** danfojs-node as the project itself installs it. */
function withDataFrames(): object {
  const { devDependencies, overrides } = JSON.parse(readFileSync(new URL("package.json", PROJECT), "utf8"));
  return { dependencies: { "danfojs-node": devDependencies["danfojs-node"] }, overrides };
}

function install(app: string, tarball: string, manifest: object = {}): { own: number; all: number } {
  mkdirSync(app);
  writeFileSync(
    join(app, "package.json"),
    JSON.stringify({ name: basename(app), private: true, ...manifest }),
  );
  run(["install", "--silent", "--no-audit", "--no-fund", tarball], app);
  return { own: bytesIn(join(app, "node_modules/bilat")), all: bytesIn(join(app, "node_modules")) };
}

function run(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" }).trim();
}

/** The bytes of all files below a folder; a link counts as itself. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0);
}

function line(name: string, bytes: number): string {
  return `  ${name.padEnd(27)}${`${(bytes / MEGABYTE).toFixed(1)} MB`.padStart(10)}`;
}
