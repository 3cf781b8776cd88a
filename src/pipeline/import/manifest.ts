import type { Ingested } from "../../ingest/outcome.js";
import type { Recognised } from "../../ingest/recognise.js";
import type { Sample } from "../../ingest/sample.js";
import type { InputFile, Manifest, ManifestFile, RatesFile, RateUsed } from "../../store/manifest.js";

/** What is known of an import when it has succeeded. */
export interface ImportFacts {
  readonly id: string;
  readonly recognised: Recognised;
  readonly samples: readonly Sample[];
  readonly inputs: readonly InputFile[];
  readonly ingested: Ingested;
  /** The user's file of exchange rates. */
  readonly rates?: RatesFile | undefined;
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
    citation: `${citation.replace(/\.$/, "")}, ${vintage}${convertedBy(ingested.rates)}.`,
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
      ...(facts.rates && { rates_file: facts.rates }),
    },
    files: facts.files,
  };
}

/** Whose exchange rates figures rest on, for their citation: `; EUR in US$ at rates of …`. */
function convertedBy(rates: readonly RateUsed[] = []): string {
  const currencies = [...new Set(rates.map(({ currency }) => currency))];
  const sources = [...new Set(rates.map(({ source }) => source.replace(/\.$/, "")))];
  return rates.length === 0 ? "" : `; ${currencies.join(", ")} in US$ at rates of ${sources.join("; ")}`;
}
