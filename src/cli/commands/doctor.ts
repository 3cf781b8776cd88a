import type { Command } from "commander";
import { nodeFloor, version } from "../../core/package-version.js";
import { isForPrograms } from "../../core/table-formats.js";
import type { Settings } from "../../pipeline/settings.js";
import { givenFiles } from "../given-file.js";
import { type TableOptions, withTableOptions } from "../options.js";
import { writeTable } from "../output.js";
import { commandLine, fileSettings, settle } from "../settings.js";
import { Ended, EXIT, type Streams } from "../streams.js";

interface DoctorOptions extends TableOptions {
  readonly input?: readonly string[];
}

const EXAMPLE = `
Example:
  $ bilat doctor`;

/** `bilat doctor` */
export function addDoctor(program: Command, streams: Streams): void {
  const command = program
    .command("doctor")
    .summary("what was found where: versions, figures, store, settings")
    .description(
      "Looks at everything a run stands on: bilat, Node and DuckDB, the package's figures with their checksums, the store, each setting with who said it (command line, environment, bilat.json), groups of your own, optional parts, the terminal; with --input also at files of yours, and in which format they are. Exit 1 when something is wrong.",
    )
    .option("-i, --input <files...>", "files to look at, as bilat import would; - is the pipe")
    .addHelpText("after", EXAMPLE);
  withTableOptions(command).action(async (options: DoctorOptions) => {
    const { doctorTable } = await import("../../pipeline/doctor/doctor.js");
    using inputs = await givenFiles(streams, options.input ?? []);
    const { format, findings } = await examined(command, inputs.paths, streams);
    const table = doctorTable(findings, isForPrograms(format) ? "programs" : "people");
    writeTable(table, { ...options, format }, streams);
    if (findings.some(({ state }) => state === "wrong")) throw new Ended(EXIT.problems);
  });
}

/** The findings, and the format in which the settings want them told. */
async function examined(command: Command, inputs: readonly string[], streams: Streams) {
  const { diagnose } = await import("../../pipeline/doctor/doctor.js");
  const { cwd, screen, node = "" } = streams;
  const faults: { readonly part: string; readonly error: unknown }[] = [];
  const refuse = (part: string, error: unknown) => faults.push({ part, error });
  const file = await fileSettings(cwd).catch((error: unknown) => {
    refuse("bilat.json", error);
    return { groups: {} } as Settings;
  });
  const settled = settle(streams, file, { asked: commandLine(command), refuse });
  const about = { version: version(), node: { version: node, floor: nodeFloor() }, screen, cwd, inputs };
  const findings = await diagnose({ ...about, ...settled, faults, groups: file.groups });
  return { format: settled.format.value, findings };
}
