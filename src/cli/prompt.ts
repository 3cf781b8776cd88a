import { once } from "node:events";
import { homedir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type REPLServer, start } from "node:repl";
import { PassThrough } from "node:stream";
import { inspect } from "node:util";
import { isNativeError } from "node:util/types";
import { BilatError } from "../core/errors.js";
import type { ResultTable } from "../core/result-table.js";
import { terminalTable } from "../core/terminal-table.js";
import { frameText, isFrame } from "./frame-text.js";
import type { Dialogue, Streams } from "./streams.js";

const HELP = `trade, rank, investments   the tables as danfo DataFrames: trade.head(), trade["turnover_usd"].mean()
tables                     the same with units, caveats and sources: tables.trade
bench                      the open figures: await tradeTable(bench, { reporter: "JPN", partner: "CHN" })
growth, herfindahl …       every indicator by its name; all of them in indicators
toDataFrame, makeChart …   everything else that import … from "bilat" gives
await                      may stand anywhere

.help                      this
.exit                      or Ctrl+D: end
.editor .load .save        several lines at once; read or write a file
`;

/** Talk until the input ends. */
export async function prompt(
  { input, output, isTerminal }: Dialogue,
  names: Readonly<Record<string, unknown>>,
  streams: Streams,
): Promise<void> {
  const typed = isTerminal ? input : new PassThrough();
  const server = start({
    prompt: isTerminal ? "bilat> " : "",
    input: typed,
    output,
    terminal: isTerminal,
    useColors: streams.screen?.colour ?? false,
    ignoreUndefined: true,
    // A preview would show the insides of a frame.
    preview: false,
    writer: (value: unknown) => shown(value, streams),
  });
  Object.assign(server.context, names);
  server.defineCommand("help", { help: "What there is", action: help });
  const ended = once(server, "exit");
  if (isTerminal) keepHistory(server, streams);
  else await Promise.race([ended, dictate(input, server, typed as PassThrough)]);
  await ended;
}

function help(this: REPLServer): void {
  this.output.write(HELP);
  this.displayPrompt();
}

/** Give a script line by line, the next one when the last one is answered: a promise would be overtaken. */
async function dictate(input: NodeJS.ReadableStream, server: REPLServer, typed: PassThrough): Promise<void> {
  let answered = () => {};
  server.displayPrompt = () => answered();
  for await (const line of createInterface({ input })) {
    if (line.trim() === ".exit") break;
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    typed.write(`${line}\n`);
    // A command of the prompt is answered at once, and some say nothing.
    if (!line.startsWith(".")) await answer;
  }
  typed.end();
}

/** A table or a frame as the terminal shows it, an error without its stack, anything else as Node does. */
function shown(value: unknown, { screen }: Streams): string {
  if (value instanceof BilatError) return value.explain();
  if (isNativeError(value)) return String(value);
  if (isFrame(value)) return frameText(value, screen);
  if (isTable(value)) return terminalTable(value, screen).trimEnd();
  return inspect(value, { colors: screen?.colour ?? false, depth: 3 });
}

function isTable(value: unknown): value is ResultTable {
  return (
    typeof value === "object" && value !== null && "columns" in value && "rows" in value && "caveats" in value
  );
}

/** What was typed before, from the file that BILAT_HISTORY names; an empty name keeps nothing. */
function keepHistory(server: REPLServer, { env = {} }: Streams): void {
  const path = env["BILAT_HISTORY"] ?? join(homedir(), ".bilat_history");
  if (path === "") return;
  server.setupHistory(path, (error) => {
    if (error) server.output.write(`${error.message}\n`);
  });
}
