import { BilatError } from "../core/errors.js";
import type { Engine } from "../engine/duckdb.js";
import type { Format } from "./format.js";
import { asInputError } from "./input-errors.js";
import { openInput, readAs } from "./open-inputs.js";
import type { Sample } from "./sample.js";

/** What is needed to make the files of an import readable. */
export interface GivenInputs {
  readonly format: Format;
  readonly samples: readonly Sample[];
  readonly folder: string;
}

/** The files of an import as DuckDB can read them: what only the format can read becomes a CSV in the folder. */
export async function readableInputs(
  engine: Engine,
  { format, samples, folder }: GivenInputs,
): Promise<Sample[]> {
  const readable: Sample[] = [];
  for (const sample of samples) {
    try {
      readable.push(requireHeads(await readableInput(engine, sample, { format, folder }), format));
    } catch (error) {
      throw asInputError(error, [sample]);
    }
  }
  return readable;
}

async function readableInput(
  engine: Engine,
  sample: Sample,
  { format, folder }: Omit<GivenInputs, "samples">,
): Promise<Sample> {
  if (sample.kind === "other" && format.toCsv) {
    const path = await format.toCsv(sample, folder);
    const { name, member } = sample;
    return { ...(await openInput(engine, path, folder)), name, ...(member && { member }) };
  }
  if (sample.given && format.encoding) {
    return readAs(engine, sample, { encoding: format.encoding, folder });
  }
  return sample;
}

/** A file without heads, or with one of them twice, would be read by chance. */
export function requireHeads(sample: Sample, { title }: Pick<Format, "title">): Sample {
  const { name, kind, header } = sample;
  if (kind === "other")
    throw refused(`${name} is neither text nor Parquet, as files in that format are`, title);
  const heads = header.filter((head) => head !== "").map((head) => head.toLowerCase());
  if (heads.length === 0) throw refused(`${name} begins with no heads of columns`, title);
  if (header.some((head) => head.includes("\0")))
    throw refused(`${name} has a zero byte in its heads`, title);
  const twice = heads.find((head, place) => heads.indexOf(head) < place);
  if (twice !== undefined) throw refused(`${name} has two columns "${twice}"`, title);
  return sample;
}

function refused(found: string, title: string): BilatError {
  return new BilatError("BILAT_E_INPUT", {
    problem: `A file must have the heads of its format: ${title}.`,
    found: [found],
  });
}
