import { basename } from "node:path";
import type { Format } from "../../ingest/format.js";
import type { Sample } from "../../ingest/sample.js";
import { idPart } from "../../store/snapshot-id.js";

/** What a snapshot is named after. */
export interface NameParts {
  readonly format: Format;
  readonly samples: readonly Sample[];
  /** What the user asked for. */
  readonly source: string | undefined;
  readonly version: string | undefined;
}

/**
 * The id of an import: `<source>/<version>`. The source is the format's; the version is what the files say of their
 * edition, else the name of the only file, else that of the first with the number of files.
 */
export function snapshotIdFor({ format, samples, source, version }: NameParts): string {
  const edition = format.edition?.(samples).version;
  return `${source ?? format.source.id ?? format.id}/${version ?? edition ?? versionFromNames(samples)}`;
}

function versionFromNames(samples: readonly Sample[]): string {
  const given = [...new Set(samples.map(({ name, member }) => member?.archive ?? name))];
  const [first] = given.map((name) =>
    idPart(basename(name).replace(/(\.(csv|txt|tsv|dat|gz|zip|json|xlsx|parquet|dbf))+$/i, "")),
  );
  const stem = first === undefined || first === "" ? "files" : first;
  return given.length === 1 ? stem : `${stem}-and-${given.length - 1}-more`;
}
