import { type Command, Option } from "commander";
import { BilatError } from "../../core/errors.js";
import { fitted } from "../../core/labelled-lines.js";
import type { CheckedClaims } from "../../pipeline/claims/check.js";
import { givenFile } from "../given-file.js";
import { type TableOptions, withTableOptions } from "../options.js";
import { writeTable, writeText } from "../output.js";
import { Ended, EXIT, type Streams } from "../streams.js";

interface CheckOptions extends TableOptions {
  readonly explain?: string;
  readonly text?: string;
  readonly source?: string;
}

const EXAMPLE = `
Example:
  $ bilat check --explain T8`;

/** `bilat check CLAIMS` */
export function addCheck(program: Command, streams: Streams): void {
  const command = program
    .command("check")
    .summary("published statements against the data")
    .description(
      "Holds each statement of a claims file against every source that has the figure, and the statements against each other. Verdicts: supported, supported-by-truncation, near, contradicted, direction-wrong, depends, not-checkable. Exit 1 when something is contradicted, goes the other way, or can't be right together.",
    )
    .argument(
      "[claims]",
      "a claims file, written as docs/claims.md says; - is the pipe; without one, Kireeva (2019)",
    )
    .addOption(
      new Option(
        "--explain <id>",
        "the whole working of one claim, down to the lines of the sources, as text",
      ).conflicts("format"),
    )
    .addOption(
      new Option(
        "-s, --source <snapshot>",
        "hold them against this source alone: imf-dots, with all its vintages, or imf-dots/2022-02 …",
      ),
    )
    .addOption(
      new Option(
        "--text <file>",
        "read ordinary English prose instead, and propose claims for it as YAML, to be confirmed",
      ).conflicts(["explain", "format", "source"]),
    )
    .addHelpText("after", EXAMPLE);
  withTableOptions(command).action(async (claims: string | undefined, options: CheckOptions) => {
    if (options.text === undefined) await check(claims, options, streams);
    else await propose(claims, { ...options, text: options.text }, streams);
  });
}

async function check(claims: string | undefined, options: CheckOptions, streams: Streams): Promise<void> {
  const { source } = options;
  const { openBench } = await import("../../pipeline/workbench.js");
  const { checkClaims, foundProblems, problemsError } = await import("../../pipeline/claims/check.js");
  using bench = await openBench(streams);
  using file = claims === undefined ? undefined : await givenFile(streams, claims);
  const checked = await checkClaims(bench, {
    file: file?.path,
    shownAs: file?.shownAs,
    folder: file?.folder,
    source,
  });
  if (options.explain === undefined) {
    const { checkTable } = await import("../../pipeline/claims/check-table.js");
    if (checked.judgements.length > 0) writeTable(checkTable(bench, checked), options, streams);
    else if (checked.problems.length === 0) streams.err(`${checked.file.file}: no claims.\n`);
  } else await explain(checked, options, streams);
  const problems = problemsError(checked);
  if (problems) throw problems;
  if (foundProblems(checked)) throw new Ended(EXIT.problems);
}

async function propose(
  claims: string | undefined,
  options: CheckOptions & { readonly text: string },
  streams: Streams,
): Promise<void> {
  if (claims !== undefined) {
    throw new BilatError("BILAT_E_USAGE", {
      problem: "Give a claims file to check, or a text with --text, not both.",
      found: [claims, `--text ${options.text}`],
    });
  }
  const { openBench } = await import("../../pipeline/workbench.js");
  const { proposeClaims } = await import("../../pipeline/claims/propose.js");
  using bench = await openBench({});
  using file = await givenFile(streams, options.text);
  const { yaml, claims: count, unread } = await proposeClaims(bench, file.path, file.shownAs);
  writeText(yaml, options, streams);
  // On the terminal they stand at the end of what was just printed.
  const isShown = streams.screen !== undefined && ["-", undefined].includes(options.output);
  for (const { line, words, why } of isShown ? [] : unread)
    streams.err(`${file.shownAs}:${line}: not read: ${words} (${why})\n`);
  streams.err(`${count} proposed, ${unread.length} not read${counted(unread.map(({ why }) => why))}\n`);
}

/** Several reasons, each with how often it stands. */
function counted(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const all = [...counts].map(([reason, count]) => `\n  ${count} × ${reason}`);
  return reasons.length < 2 ? "." : `:${all.join("")}`;
}

async function explain(checked: CheckedClaims, options: CheckOptions, streams: Streams): Promise<void> {
  const { explainClaim } = await import("../../pipeline/claims/explain-claim.js");
  const { explain: id = "", output = "-" } = options;
  writeText(fitted(explainClaim(checked, id), output === "-" ? streams.screen : undefined), options, streams);
}
