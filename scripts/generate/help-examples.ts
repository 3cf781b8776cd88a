import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createProgram } from "../../src/cli/program.js";
import { runBilat } from "../../tests/helpers/run-bilat.js";

/** A help stays short: of a long output the first lines stand there, and a mark. */
const MOST_LINES = 9;

/** The terminal on which the examples are run: that of most people, less the margin of the help. */
const TERMINAL = { screen: { columns: 78, colour: false } };

const HEAD = `// Made by npm run generate from the example in each command's help; tests run them again.

/** What the example in the help of a command prints, by the command's name. */
export const HELP_EXAMPLES: Readonly<Record<string, string>> = `;

/** The module of examples with the output that they have. */
export async function helpExamples(project: string): Promise<string> {
  const entries: string[] = [];
  for (const { name, line } of examples()) {
    const { stdout } = await runBilat(line.split(" "), project, TERMINAL);
    const text = shortened(stdout.trimEnd().split("\n")).replace(/[\\`]|\$(?=\{)/g, "\\$&");
    entries.push(`  ${/^\w+$/.test(name) ? name : `"${name}"`}: \`${text}\`,\n`);
  }
  return `${HEAD}{\n${entries.join("")}};\n`;
}

/** Every command with the last example of its help; one that writes files, or tells of the machine, is not run. */
function examples(): { readonly name: string; readonly line: string }[] {
  let help = "";
  const write = (text: string) => {
    help += text;
  };
  return createProgram({ out: write, err: write, cwd: "." }).commands.flatMap((command) => {
    help = "";
    command.outputHelp();
    const line = [...help.matchAll(/\$ bilat (.+)$/gm)].at(-1)?.[1];
    return line === undefined || / -o |^(doctor|import|repl|report)\b/.test(line)
      ? []
      : [{ name: command.name(), line }];
  });
}

function shortened(lines: readonly string[]): string {
  return (lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "…"] : lines).join("\n");
}

/** Write `src/cli/help-examples.ts`. */
export async function writeHelpExamples(project: string): Promise<void> {
  writeFileSync(join(project, "src/cli/help-examples.ts"), await helpExamples(project));
}
