import { resolve, sep } from "node:path";
import { BilatError } from "../../core/errors.js";
import type { Sample } from "../../ingest/sample.js";
import { fingerprint } from "../../store/describe-files.js";
import type { InputFile } from "../../store/manifest.js";

/** A file that a user named, and what it is called in manifests, errors and traces. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/** Files without their folders, or with as many of them as tell the files apart. */
export function named(files: readonly string[]): NamedFile[] {
  const paths = files.map((file) => resolve(file).split(sep));
  const tail = (parts: readonly string[], length: number) => parts.slice(-length).join("/");
  return files.map((path, place) => {
    const parts = paths[place] ?? [];
    const isOwn = (length: number) =>
      paths.every((other, at) => at === place || tail(other, length) !== tail(parts, length));
    const lengths = parts.map((_, at) => at + 1);
    return { path, name: tail(parts, lengths.find(isOwn) ?? 1) };
  });
}

/** A file whose bytes were read whole. */
type Fingerprinted = NonNullable<InputFile["archive"]>;

/**
 * What the manifest says of the files that were read, in the order of the samples.
 *
 * @throws BilatError `BILAT_E_INPUT` when two of them hold the same bytes.
 */
export async function inputFiles(
  files: readonly string[],
  samples: readonly Sample[],
): Promise<readonly InputFile[]> {
  const given = new Map<string, Fingerprinted>();
  for (const { path, name } of named(files)) given.set(name, { name, ...(await fingerprint(path)) });
  const inputs = samples.flatMap((sample) => inputOf(sample, given));
  const twice = inputs.filter(
    (input, place) => inputs.findIndex(({ sha256 }) => sha256 === input.sha256) < place,
  );
  if (twice.length === 0) return inputs;
  throw new BilatError("BILAT_E_INPUT", {
    problem: "A file must not be imported twice at once.",
    found: twice.map(({ name }) => name),
  });
}

function inputOf({ name, member }: Sample, given: ReadonlyMap<string, Fingerprinted>): InputFile[] {
  const file = given.get(member?.archive ?? name);
  if (file === undefined) return [];
  if (member === undefined) return [file];
  const { sha256, bytes } = member;
  return [{ name, ...(sha256 !== undefined && { sha256 }), bytes, archive: file }];
}
