import { once } from "node:events";
import { homedir } from "node:os";
import { join } from "node:path";
import { type AsyncCompleter, createInterface } from "node:readline";
import { type REPLServer, Recoverable, start } from "node:repl";
import { PassThrough } from "node:stream";
import { inspect } from "node:util";
import { isNativeError, isPromise } from "node:util/types";
import { BilatError } from "../core/errors.js";
import type { ResultTable } from "../core/result-table.js";
import { terminalTable } from "../core/terminal-table.js";
import { frameText, isFrame, printAsHere } from "./frame-text.js";
import type { Dialogue, Streams } from "./streams.js";

const HELP = `trade, rank                the pair's tables as danfo DataFrames: trade.head(), trade["turnover_usd"].mean()
investments                announcements between Russia and Japan, whatever the pair
tables                     the same with units, caveats and sources: tables.trade
bench                      the open figures: await tradeTable(bench, { reporter: "JPN", partner: "CHN" })
growth, herfindahl …       every indicator by its name; all of them in indicators
toDataFrame, makeChart …   everything else that import … from "bilat" gives
await                      may stand anywhere

.help                      this
.exit                      or exit, or Ctrl+D: end
.editor .load .save        several lines at once; read or write a file
`;

/**
 * Talk until the input ends.
 *
 * @returns Whether a line of a script failed; a person has seen it.
 * @throws BilatError `BILAT_E_USAGE` where a script ends before what it began.
 */
export async function prompt(
  { input, output, isTerminal }: Dialogue,
  names: Readonly<Record<string, unknown>>,
  streams: Streams,
): Promise<boolean> {
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
    // A loop that does not end is stopped by Ctrl+C, as everywhere.
    breakEvalOnSigint: isTerminal,
    writer: (value: unknown) => {
      course.failed ||= course.throws;
      return value === names["bench"] ? BENCH : shown(value, streams);
    },
  });
  const course = followed(server);
  Object.assign(server.context, names);
  for (const table of Object.values(names))
    if (isFrame(table)) printAsHere(table, (text) => server.output.write(text), streams.screen);
  defineWords(server);
  completeNames(server);
  server.defineCommand("help", { help: "What there is", action: help });
  const ended = once(server, "exit");
  if (isTerminal) keepHistory(server, streams);
  else await Promise.race([ended, dictate(input, server, typed as PassThrough)]);
  await ended;
  if (isTerminal) return false;
  if (course.open !== undefined) throw unfinished(course.open);
  return course.failed;
}

/** How the lines went. */
interface Course {
  /** Whether what is written next was thrown, and is no answer. */
  throws: boolean;
  failed: boolean;
  /** What was begun, and waits for its end. */
  open: string | undefined;
}

/** Follow what becomes of each line. */
function followed(server: REPLServer): Course {
  const course: Course = { throws: true, failed: false, open: undefined };
  const evaluate = server.eval;
  const watched = function (this: REPLServer, ...given: Parameters<typeof evaluate>) {
    const [code, context, file, answer] = given;
    course.throws = true;
    evaluate.call(this, code, context, file, (error, value) => {
      course.open = error instanceof Recoverable ? code : undefined;
      course.throws = error !== null;
      answer(error, value);
    });
  };
  Object.assign(server, { eval: watched });
  return course;
}

function unfinished(code: string): BilatError {
  return new BilatError("BILAT_E_USAGE", {
    problem: "A script must end what it begins.",
    found: [code.trimEnd()],
    hint: "A bracket or a quotation mark may be missing.",
  });
}

/** The open figures hold every country and an engine: what one does with them says more. */
const BENCH =
  'The open figures, which the library computes from: await tradeTable(bench, { reporter: "JPN", partner: "CHN" })';

function help(this: REPLServer): void {
  this.output.write(HELP);
  this.displayPrompt();
}

/** What people type at other prompts, without the dot of this one. */
function defineWords(server: REPLServer): void {
  const end = () => {
    server.displayPrompt = () => undefined;
    server.close();
  };
  const words = { help: () => void server.output.write(HELP), exit: end, quit: end };
  for (const [word, get] of Object.entries(words))
    Object.defineProperty(server.context, word, { get, configurable: true });
}

/** A column of a frame whose quotes are open: `trade["turn`. */
const OPEN_COLUMN = /(\w+)\[(["'])(\w*)$/;
/** What a library keeps for itself. */
const INNER = /(^|\.)(\$|__)\w*$/;

/** Complete the columns of frames too, and leave out what a library keeps for itself. */
function completeNames(server: REPLServer): void {
  const whole = server.completer as AsyncCompleter;
  const completer: AsyncCompleter = (line, answer) => {
    const [, name = "", quote, begun = ""] = OPEN_COLUMN.exec(line) ?? [];
    const frame: unknown = server.context[name];
    if (quote !== undefined && isFrame(frame)) {
      const columns = frame.columns.filter((column) => column.startsWith(begun));
      return answer(null, [columns.map((column) => `${column}${quote}]`), begun]);
    }
    whole.call(server, line, (error, found) =>
      answer(error, found && [found[0].filter((offer) => !INNER.test(offer)), found[1]]),
    );
  };
  Object.assign(server, { completer });
}

/** Give a script line by line, the next one when the last one is answered: a promise would be overtaken. */
async function dictate(input: NodeJS.ReadableStream, server: REPLServer, typed: PassThrough): Promise<void> {
  let answered = () => {};
  server.displayPrompt = () => answered();
  for await (const line of createInterface({ input })) {
    if (/^\s*(\.exit|exit|quit)\s*$/.test(line)) break;
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
  if (isPromise(value)) return "An answer that is still being worked out: put await before it.";
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
