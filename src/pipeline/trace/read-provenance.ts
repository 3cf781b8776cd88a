import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BilatError } from "../../core/errors.js";
import { shapeFault, type WrittenShape } from "../../core/written-shape.js";
import type { Provenance } from "../../report/provenance.js";

const FILE = "provenance.json";

/**
 * Read a report's provenance.json.
 *
 * @throws BilatError `BILAT_E_FILE_MISSING` or `BILAT_E_FILE_DAMAGED`.
 */
export function readProvenance(folder: string): Provenance {
  const path = join(folder, FILE);
  if (!existsSync(path)) {
    throw new BilatError("BILAT_E_FILE_MISSING", {
      problem: "A report's folder must hold its provenance.json.",
      found: [path],
      hint: "Make the report with bilat report, or name its folder with --report.",
    });
  }
  const found = parsed(path);
  const fault =
    shapeFault(found, PROVENANCE) ?? rowsFault(found as Provenance) ?? restingFault(found as Provenance);
  if (fault !== undefined) throw damaged(path, fault);
  return found as Provenance;
}

const PROVENANCE: WrittenShape = {
  report: "text",
  figures: [{ id: "text", printed: "text", node: "text", "says?": "text" }],
  nodes: {
    "*": {
      value: "figure",
      "estimated?": "flag",
      "currency?": "text",
      "rows?": ["text"],
      "counted?": "flag",
      "formula?": "text",
      "inputs?": { "*": "text" },
    },
  },
  formulas: { "*": "text" },
  files: { "*": "text" },
  tables: {
    "*": {
      chapter: "text",
      key: ["text"],
      commands: [{ command: "text", row: { "*": "text" }, columns: { "*": "text" } }],
    },
  },
};

const ROWS = /^[^/]+\/[^/]+\/[^:]+:\d+(-\d+)?(,\d+(-\d+)?)*$/;
/** No figure is the sum of so many lines on end; a range of more would only fill the memory. */
const MOST_LINES = 1_000_000;

function rowsFault({ nodes }: Provenance): string | undefined {
  const texts = Object.values(nodes).flatMap(({ rows = [] }) => rows);
  const isLong = (text: string) =>
    [...text.matchAll(/(\d+)-(\d+)(?=,|$)/g)].some(([, from, to]) => Number(to) - Number(from) > MOST_LINES);
  const bad = texts.find((text) => !ROWS.test(text) || isLong(text));
  return bad && `"${bad}" must be a snapshot's file and lines, as imf-dots/2022-02/trade.csv:3,7-9`;
}

/** A node's inputs stand before it, so that none is missing and none rests on itself. */
function restingFault({ nodes, figures }: Provenance): string | undefined {
  const before = new Set<string>();
  for (const [id, { inputs = {} }] of Object.entries(nodes)) {
    const absent = Object.values(inputs).find((input) => !before.has(input));
    if (absent !== undefined) return `nodes.${id} rests on ${absent}, which does not stand before it`;
    before.add(id);
  }
  const lost = figures.find(({ node }) => !before.has(node));
  return lost && `${lost.id} is ${lost.node}, which is not among the nodes`;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"), bare);
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : String(error));
  }
}

/** An object with nothing but its own fields, so that a figure called "constructor" is looked up in vain. */
function bare(_: string, value: unknown): unknown {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? Object.setPrototypeOf(value, null) : value;
}

function damaged(path: string, what: string): BilatError {
  return new BilatError("BILAT_E_FILE_DAMAGED", {
    problem: "provenance.json must be as bilat report wrote it.",
    found: [`${path}: ${what}`],
    hint: "Make the report again with bilat report.",
  });
}
