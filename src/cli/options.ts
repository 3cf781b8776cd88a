import { type Command, InvalidArgumentError, Option } from "commander";
import { CURRENCY_CODES } from "../core/currencies.js";
import { parseYears, type YearRange } from "../core/periods.js";
import { TABLE_FORMATS, type TableFormat } from "../core/table-formats.js";
import { FLOWS } from "../core/units.js";

/** Options that every command with a table takes. */
export interface TableOptions {
  readonly format: TableFormat;
  readonly output?: string;
}

/** `--years`, `2013-2018` or `2018`. */
export function yearsOption(): Option {
  return new Option("-y, --years <years>", "a year or a range: 2018, 2013-2018").argParser<YearRange>(
    parseYears,
  );
}

/** `--source`, a snapshot or a source's newest one. */
export function sourceOption(): Option {
  return new Option("-s, --source <snapshot>", "where the figures come from: imf-dots, imf-dots/2022-02 …");
}

/** `--among`, whichever way a group is named. */
export function amongOption(): Option {
  return new Option(
    "--among <group>",
    "only members of a group: m49-asia, east-asia, eu …; countries: CHN,KOR,JPN; or a file: quad.json",
  );
}

/** `--flow`. */
export function flowOption(): Option {
  return new Option("--flow <flow>", "what to count").choices(FLOWS).default("turnover");
}

/** `--format` and `-o`, on every command with a table. */
export function withTableOptions(command: Command): Command {
  return command
    .addOption(new Option("-f, --format <format>", "how to write it").choices(TABLE_FORMATS).default("table"))
    .option(
      "-o, --output <file>",
      "write to a file: .csv, .json, .md, any other as text; - is the terminal",
      once,
    );
}

/** What an option takes that may stand only once: of two files one would not be written. */
export function once(text: string, before: string | undefined): string {
  if (before === undefined) return text;
  throw new InvalidArgumentError(`It may be given once, and is ${before} too.`);
}

/** A whole number from 1 up. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError("It must be a whole number from 1 up.");
}

/** A fraction from 0 to 1. */
export function parseFraction(text: string): number {
  const fraction = Number(text);
  if (text.trim() !== "" && fraction >= 0 && fraction <= 1) return fraction;
  throw new InvalidArgumentError("It must be a fraction from 0 to 1; write 6% as 0.06.");
}

/** `--currency`, in any case. */
export function currencyOption(): Option {
  const option = new Option(
    "--currency <code>",
    "money in another currency: as filed where the reporter filed in it, else at average rates",
  ).choices(CURRENCY_CODES);
  const choose = option.parseArg;
  return option.argParser((text, before) => choose?.(text.toUpperCase(), before));
}
