import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createProgram } from "../../src/cli/program.js";
import { runBilat } from "../../tests/helpers/run-bilat.js";

/** The page of commands: the help of each, and its example with the output it has. */
export async function cliDocs(project: string): Promise<string> {
  const help = async (...argv: string[]) => (await runBilat([...argv, "--help"], project)).stdout.trimEnd();
  const chapters = [`# The command line\n\n\`\`\`text\n${await help()}\n\`\`\`\n`];
  for (const command of commands()) {
    chapters.push(`## bilat ${command}\n\n\`\`\`text\n${await help(command)}\n\`\`\`\n`);
  }
  return chapters.join("\n");
}

/** Write `docs/cli.md`. */
export async function writeCliDocs(project: string): Promise<void> {
  writeFileSync(join(project, "docs/cli.md"), await cliDocs(project));
}

/** Every command that the program has, in the order of its help. */
function commands(): string[] {
  const silent = { out: () => undefined, err: () => undefined, cwd: "." };
  return createProgram(silent).commands.map((command) => command.name());
}
