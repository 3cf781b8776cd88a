import type { Ingested } from "../../ingest/ingest.js";
import type { Recognised } from "../../ingest/recognise.js";
import type { Sample } from "../../ingest/sample.js";
import type { InputFile, Manifest, ManifestFile } from "../../store/manifest.js";

/** What is known of an import when it has succeeded. */
export interface ImportFacts {
  readonly id: string;
  readonly recognised: Recognised;
  readonly samples: readonly Sample[];
  readonly inputs: readonly InputFile[];
  readonly ingested: Ingested;
  readonly files: readonly ManifestFile[];
  /** The day the newest input was last changed, `YYYY-MM-DD`. */
  readonly accessed: string;
  /** The areas whose rows alone were read, for one answer. */
  readonly about?: readonly string[];
}

/** The manifest of an imported snapshot. */
export function importManifest(facts: ImportFacts): Manifest {
  const { recognised, ingested } = facts;
  const { format } = recognised;
  const { title, producer, citation, url, license, notes } = format.source;
  const vintage = format.edition?.(facts.samples).vintage ?? `files of ${facts.accessed}`;
  const { rows_read, rows_kept, left_out, ...record } = ingested;
  return {
    snapshot: facts.id,
    title,
    producer,
    citation: `${citation.replace(/\.$/, "")}, ${vintage}.`,
    url,
    license,
    accessed: facts.accessed,
    vintage,
    notes,
    account: { rows_read, rows_kept, left_out },
    import: {
      format: format.id,
      recognised: recognised.how,
      kind: format.kind,
      ...(format.absent && { absent: format.absent }),
      inputs: facts.inputs,
      ...(facts.about && { about: facts.about }),
      ...record,
    },
    files: facts.files,
  };
}
