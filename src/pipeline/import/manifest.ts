import type { Ingested } from "../../ingest/outcome.js";
import type { Recognised } from "../../ingest/recognise.js";
import type { Sample } from "../../ingest/sample.js";
import type { InputFile, Manifest, ManifestFile, RateUsed } from "../../store/manifest.js";
import type { RatesGiven } from "./rates-file.js";

/** What is known of an import when it has succeeded. */
export interface ImportFacts {
  readonly id: string;
  readonly recognised: Recognised;
  readonly samples: readonly Sample[];
  readonly inputs: readonly InputFile[];
  readonly ingested: Ingested;
  /** The user's file of exchange rates. */
  readonly rates: RatesGiven;
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
  const { url, license, notes, reading } = format.source;
  const vintage = format.edition?.(facts.samples).vintage ?? `files of ${facts.accessed}`;
  const { rows_read, rows_kept, left_out, ...record } = ingested;
  return {
    snapshot: facts.id,
    ...cited(format, ingested, vintage),
    ...(url !== undefined && { url }),
    license,
    accessed: facts.accessed,
    vintage,
    notes,
    ...(reading.length > 0 && { reading }),
    account: { rows_read, rows_kept, left_out },
    import: {
      format: format.id,
      recognised: recognised.how,
      kind: format.kind,
      ...(format.absent && { absent: format.absent }),
      inputs: facts.inputs,
      ...(facts.about && { about: facts.about }),
      ...record,
      ...(facts.rates.file && { rates_file: facts.rates.file }),
      ...(facts.rates.rates && { rates_given: facts.rates.rates }),
    },
    files: facts.files,
  };
}

const MOST_NAMED = 3;

/** How the figures are cited: as rows say themselves where they do, which then also says the edition. */
function cited(
  { source }: Recognised["format"],
  { sources = [], rates }: Ingested,
  vintage: string,
): Pick<Manifest, "title" | "producer" | "citation"> {
  const converted = convertedBy(rates);
  if (sources.length === 0) {
    const { title, producer, citation } = source;
    return { title, producer, citation: `${citation.replace(/\.$/, "")}, ${vintage}${converted}.` };
  }
  const named = sources.slice(0, MOST_NAMED).map((said) => said.source);
  const more = sources.length > MOST_NAMED ? ` and ${sources.length - MOST_NAMED} more` : "";
  const producer = `${named.join("; ")}${more}`;
  const title = sources.length === 1 ? producer : `Figures of ${sources.length} sources`;
  return { title, producer, citation: `${producer}${converted}.` };
}

/** Whose exchange rates figures rest on, for their citation: `; EUR in US$ at rates of …`. */
function convertedBy(rates: readonly RateUsed[] = []): string {
  const currencies = [...new Set(rates.map(({ currency }) => currency))];
  const sources = [...new Set(rates.map(({ source }) => source.replace(/\.$/, "")))];
  return rates.length === 0 ? "" : `; ${currencies.join(", ")} in US$ at rates of ${sources.join("; ")}`;
}
