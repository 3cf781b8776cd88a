import { andList } from "../core/and-list.js";
import { BilatError } from "../core/errors.js";
import { suggestion } from "../core/nearest.js";
import type { Format, Recognition } from "./format.js";
import { lacksOf, ownColumns } from "./formats/own-columns.js";
import { FORMATS } from "./formats.js";
import { hasHeader, type Sample } from "./sample.js";
import { headsOf, MOST_ABOVE } from "./sheet-table.js";

/** From here a recognition is taken as sure. */
const SURE = 0.9;

/** The format of an import's files, and how it was found. */
export interface Recognised {
  readonly format: Format;
  readonly how: "named" | "sure" | "guessed";
  readonly reasons: readonly string[];
}

/** The option that names a format, of imports and of answers from files. */
export type FormatOption = "--format" | "--input-format";

/** What the user says of the format, which overrules what the content seems to be, and with which option. */
export interface FormatChoice {
  readonly named: string | undefined;
  readonly option: FormatOption;
}

/**
 * The one format that all files are in.
 *
 * @throws BilatError `BILAT_E_FORMAT_UNKNOWN` when a file is in none, or not in the one named, or the files are in several.
 */
export function recogniseAll(samples: readonly Sample[], { named, option }: FormatChoice): Recognised {
  if (named !== undefined) {
    const format = formatNamed(named);
    requireLikeness(samples, format);
    return { format, how: "named", reasons: [] };
  }
  const verdicts = samples.map((sample) => ({ sample, ...best(sample, option) }));
  const [first] = verdicts;
  const unlike = verdicts.filter(({ format }) => format !== first?.format);
  if (!first || unlike.length > 0) {
    throw new BilatError("BILAT_E_FORMAT_UNKNOWN", {
      problem: "The files of one import must be in one format.",
      found: verdicts.map(({ sample, format }) => `${sample.name} is ${format.title}`),
      hint: "Import them one by one.",
    });
  }
  const confidence = Math.min(...verdicts.map((verdict) => verdict.confidence));
  return { format: first.format, how: confidence >= SURE ? "sure" : "guessed", reasons: first.reasons };
}

/**
 * The files to read, and those of archives that are in no known format, such as notes and lists of codes. When an
 * archive holds nothing else, its files are to be read, so that the refusal says what they are.
 */
export function withoutBystanders(
  samples: readonly Sample[],
  named: string | undefined,
): { readonly read: readonly Sample[]; readonly aside: readonly Sample[] } {
  const formats = named === undefined ? FORMATS : [formatNamed(named)];
  const isAside = (sample: Sample) =>
    sample.member !== undefined && !formats.some((format) => format.recognise(sample));
  const read = samples.filter((sample) => !isAside(sample));
  return read.length > 0 ? { read, aside: samples.filter(isAside) } : { read: samples, aside: [] };
}

/** The files without lists of codes, and those lists; where there is nothing else they stay, to be refused by name. */
export function withoutCodeLists(samples: readonly Sample[]): {
  readonly others: readonly Sample[];
  readonly codeLists: readonly Sample[];
} {
  const codeLists = samples.filter((sample) => FORMATS.some((format) => format.codeList?.(sample)));
  if (codeLists.length === samples.length) return { others: samples, codeLists: [] };
  return { others: samples.filter((sample) => !codeLists.includes(sample)), codeLists };
}

/** The files without lists of products' names that are no files of figures, and those lists. */
export function withoutLists(samples: readonly Sample[]): {
  readonly figures: readonly Sample[];
  readonly lists: readonly Sample[];
} {
  const isList = (sample: Sample) =>
    FORMATS.some((format) => format.productList?.(sample)) &&
    !FORMATS.some((format) => format.recognise(sample));
  const lists = samples.filter(isList);
  if (lists.length === samples.length) return { figures: samples, lists: [] };
  return { figures: samples.filter((sample) => !lists.includes(sample)), lists };
}

/** A text without the columns of the format named can't be read in it; what is no text its format looks at itself. */
function requireLikeness(samples: readonly Sample[], format: Format): void {
  const unlike = samples.filter((sample) => sample.kind !== "other" && !format.recognise(sample));
  if (unlike.length === 0) return;
  throw new BilatError("BILAT_E_FORMAT_UNKNOWN", {
    problem: `A file must have the columns of the format it is said to be in: ${format.title}.`,
    found: unlike.flatMap(beginnings),
  });
}

function formatNamed(id: string): Format {
  const format = FORMATS.find((known) => known.id === id);
  if (format) return format;
  throw new BilatError("BILAT_E_FORMAT_UNKNOWN", {
    problem: "A format must be one of those that bilat reads.",
    found: [`"${id}"`],
    hint: `${suggestion(
      id,
      FORMATS.map((known) => known.id),
    )}Formats: ${FORMATS.map((known) => known.id).join(", ")}.`,
  });
}

function best(sample: Sample, option: FormatOption): Recognition & { readonly format: Format } {
  const verdicts = FORMATS.flatMap((format) => {
    const recognition = format.recognise(sample);
    return recognition ? [{ format, ...recognition }] : [];
  });
  const [top] = verdicts.sort((one, other) => other.confidence - one.confidence);
  if (top) return top;
  throw new BilatError("BILAT_E_FORMAT_UNKNOWN", {
    problem: "Each file must be in a format that bilat recognises.",
    found: beginnings(sample),
    hint: hintFor(sample, option),
  });
}

/** How the hint begins where nothing is known of a file. */
export const NAME_IT = "Name it with";

/** What is probably meant: a table of one's own that lacks a column, or whose heads stand further down; else any format. */
function hintFor(sample: Sample, option: FormatOption): string {
  const sheets = sample.sheets?.flatMap(({ rows }) => rows.slice(0, MOST_ABOVE).map(headsOf));
  const [lacking] = (sheets ?? [sample.header]).flatMap((header) => lacksOf({ header }) ?? []);
  if (lacking !== undefined) return `As a table of your own it lacks ${lacking}.`;
  const below = sample.rows.findIndex((cells) => {
    const heads = { header: cells.map((cell) => cell?.trim() ?? "") };
    return ownColumns(heads) !== undefined || lacksOf(heads) !== undefined;
  });
  if (below >= 0)
    return `The heads of the columns must stand on the first line; they seem to stand on line ${below + 2}.`;
  const known = FORMATS.map(({ id }) => id).join(", ");
  const near = nearFormat(sample);
  if (near !== undefined) return near;
  return `${NAME_IT} ${option}: ${known}. A table of your own has columns period, reporter, partner, flow (export or import) and value_usd.`;
}

/** A file may lack this many columns of the format that it is said to be nearest to. */
const MOST_LACKING = 2;

/** The format that a file lacks least of, most of whose columns it has: "As russia-customs it lacks the column nastranapr." */
function nearFormat(sample: Sample): string | undefined {
  const near = FORMATS.flatMap(({ id, heads = [] }) => {
    const lacking = heads.filter((head) => !hasHeader(sample, [head]));
    const isNear = lacking.length <= MOST_LACKING && 2 * lacking.length < heads.length;
    return isNear ? [{ id, lacking }] : [];
  }).sort((one, other) => one.lacking.length - other.lacking.length)[0];
  return (
    near &&
    `As ${near.id} it lacks the ${near.lacking.length === 1 ? "column" : "columns"} ${andList(near.lacking)}.`
  );
}

/** Archives that Eurostat and others use, by their first bytes. */
const ARCHIVES = [
  ["7z\u00bc\u00af", ".7z"],
  ["Rar!", ".rar"],
  ["BZh", ".bz2"],
  ["\u00fd7zXZ", ".xz"],
  ["\u0028\u00b5\u002f\u00fd", ".zst"],
] as const;

/** A first line that is no line of heads may be long. */
const MOST_SHOWN = 200;

/** What a file, or each sheet of a workbook, begins with. */
function beginnings({ name, header, sheets, magic }: Sample): string[] {
  const start = Buffer.from(magic.subarray(0, 8)).toString("latin1");
  const archive = ARCHIVES.find(([bytes]) => start.startsWith(bytes))?.[1];
  if (archive !== undefined) return [`${name} is a ${archive} archive; unpack it first`];
  const first = sheets?.map((sheet) => ({ place: `${name}!${sheet.name}`, cells: sheet.rows[0] ?? [] }));
  return (first ?? [{ place: name, cells: header }]).map(({ place, cells }) => {
    const heads = cells.slice(0, 12).join(", ");
    const shown = heads.length > MOST_SHOWN ? `${heads.slice(0, MOST_SHOWN)}…` : heads;
    return `${place} begins with: ${/[^, ]/.test(heads) ? shown : "no line of text"}`;
  });
}
