import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BilatError } from "../../core/errors.js";
import type { Provenance, ProvenanceNode } from "../../report/provenance.js";
import { parseRowText } from "../../report/source-row-text.js";
import { MANIFEST_FILE } from "../../store/layout.js";
import { findSnapshot, type Store } from "../../store/snapshots.js";

/** One line of a source, read anew. */
export interface SourceLine {
  /** `<source>/<version>/<file>:<line>`. */
  readonly place: string;
  readonly text: string;
}

/** A source file whose bytes are those that the report was made from. */
export interface VerifiedFile {
  readonly path: string;
  readonly sha256: string;
  readonly citation: string;
}

/** A file's lines; of a file that was imported a store keeps the checksum and the rows, not the file. */
type Lines = readonly string[] | "elsewhere";

/** Reads lines of the files a report rests on, each file once, after its checksum held. */
export class SourceReader {
  readonly files = new Map<string, VerifiedFile>();
  private readonly lines = new Map<string, Lines>();

  constructor(
    private readonly store: Store,
    private readonly provenance: Provenance,
    /** Rows of tables that are no text, by path and number. */
    private readonly tables: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(),
  ) {}

  /**
   * The lines a reported figure rests on, after they were seen to hold it.
   *
   * @throws BilatError `BILAT_E_TRACE_STALE` when a file is not the one that the report was made from.
   */
  linesOf(node: ProvenanceNode): SourceLine[] {
    const found = (node.rows ?? []).flatMap(parseRowText).map(({ snapshot, file, line }) => {
      const path = `${snapshot}/${file}`;
      const lines = this.open(path);
      const text =
        lines === "elsewhere"
          ? elsewhere(file, line)
          : (this.tables.get(path)?.get(line) ?? lines[line - 1] ?? "");
      return { place: `${path}:${line}`, text, here: lines !== "elsewhere" };
    });
    const here = found.filter((line) => line.here);
    if (here.length > 0 && !holds(node, here)) {
      throw stale(here.slice(0, 1).map(({ place, text }) => `${place} reads "${text}", not ${node.value}`));
    }
    return found.map(({ place, text }) => ({ place, text }));
  }

  /** The rates by which the lines of imported files became US dollars, where they were in another currency. */
  ratesOf(node: ProvenanceNode): readonly string[] {
    const rows = (node.rows ?? []).flatMap(parseRowText);
    const snapshots = new Set(
      rows
        .filter(({ snapshot, file }) => this.lines.get(`${snapshot}/${file}`) === "elsewhere")
        .map(({ snapshot }) => snapshot),
    );
    return [...snapshots].flatMap((id) =>
      (findSnapshot(this.store, id).manifest.import?.rates ?? []).map(
        ({ currency, period, units_per_usd, source }) =>
          `${currency} at ${units_per_usd} a US dollar in ${period} (${source})`,
      ),
    );
  }

  private open(path: string): Lines {
    const known = this.lines.get(path);
    if (known) return known;
    const lines = this.read(path);
    this.lines.set(path, lines);
    return lines;
  }

  private read(path: string): Lines {
    const [source = "", version = "", ...file] = path.split("/");
    const snapshot = findSnapshot(this.store, `${source}/${version}`);
    const { citation, import: imported } = snapshot.manifest;
    const promised = this.provenance.files[path] ?? "none";
    const input = imported?.inputs.find(({ name }) => name === file.join("/"));
    if (input) {
      if (input.sha256 === undefined || input.sha256 !== promised)
        throw stale([
          `${path} was imported with sha256 ${input.sha256 ?? "none"}, the report says ${promised}`,
        ]);
      this.files.set(path, { path, sha256: input.sha256, citation });
      return "elsewhere";
    }
    const name = file.join("/");
    const named = [MANIFEST_FILE, ...snapshot.manifest.files.map((described) => described.path)];
    if (!named.includes(name)) throw stale([`${path} is no file of the snapshot`]);
    const onDisk = join(snapshot.folder, name);
    if (!existsSync(onDisk)) throw stale([`${path} is not there`]);
    const bytes = readFileSync(onDisk);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256 !== promised) throw stale([`${path} has sha256 ${sha256}, the report says ${promised}`]);
    this.files.set(path, { path, sha256, citation });
    return this.tables.has(path) ? [] : bytes.toString("utf8").split("\n");
  }
}

/** What is said in place of a line that stands in a file of the user's own; in JSON lines are records, counted behind one of heads. */
function elsewhere(file: string, line: number): string {
  const what = /\.json(\.gz)?$/i.test(file) ? `record ${line - 1}` : "this line";
  return `${what} of ${file} as it was imported; the store keeps its rows and its checksum, not the file`;
}

const RELATIVE = 1e-12;

/** Whether lines hold a value: as many as it counts, a number in one line, or a column that adds up to it. */
function holds({ value, counted }: ProvenanceNode, lines: readonly SourceLine[]): boolean {
  if (value === null) return true;
  if (counted) return lines.length === value;
  const numbers = lines.map(({ text }) => text.split(",").map(Number));
  const width = Math.max(...numbers.map((cells) => cells.length));
  const sums = Array.from({ length: width }, (_, column) =>
    numbers.reduce((sum, cells) => sum + (cells[column] || 0), 0),
  );
  const quoted = (lines[0]?.text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) =>
    Number(digits.replaceAll(",", "")),
  );
  return [...sums, ...quoted].some((number) => Math.abs(number - value) <= RELATIVE * Math.abs(value));
}

function stale(found: readonly string[]): BilatError {
  return new BilatError("BILAT_E_TRACE_STALE", {
    problem: "The sources must be those that the report was made from.",
    found,
    hint: "Make the report again with bilat report.",
  });
}
