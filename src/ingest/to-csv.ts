import type { Engine } from "../engine/duckdb.js";
import type { Format } from "./format.js";
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
    if (sample.kind === "other" && format.toCsv) {
      const path = await format.toCsv(sample, folder);
      readable.push({
        ...(await openInput(engine, path, folder)),
        name: sample.name,
        ...(sample.member && { member: sample.member }),
      });
    } else if (sample.given && format.encoding) {
      readable.push(await readAs(engine, sample, { encoding: format.encoding, folder }));
    } else readable.push(sample);
  }
  return readable;
}
