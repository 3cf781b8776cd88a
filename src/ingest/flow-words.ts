import { rowCount } from "../core/row-count.js";
import { visibleText } from "../core/visible-text.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import type { Account } from "./account.js";
import type { Format } from "./format.js";
import { notUtf8 } from "./requirements.js";
import type { Sample } from "./sample.js";

const MOST_WORDS = 5;

/** Which words stand for a flow where rows were left out because theirs is not known; nothing where none were. */
export async function flowsWanted(
  engine: Engine,
  { format, samples }: { readonly format: Format; readonly samples: readonly Sample[] },
  { left_out }: Account,
): Promise<string[]> {
  const rows = left_out["unknown-flow"];
  if (rows === undefined) return [];
  const words = new Set<string>();
  for (const query of samples.flatMap((sample) => format.unknownFlows?.(sample) ?? [])) {
    const found = await engine.rows<{ word: string }>(
      sql`SELECT word FROM (${query}) ORDER BY word LIMIT ${MOST_WORDS + 1}`,
    );
    for (const { word } of found) words.add(word);
  }
  if (words.size === 0) return [];
  const named = [...words].slice(0, MOST_WORDS).map((word) => `"${visibleText(word)}"`);
  const more = words.size > MOST_WORDS ? " and others" : "";
  return [
    [
      `Words of flow that are not known (${rowCount(rows)}): ${named.join(", ")}${more}; a flow is export or import.`,
      ...samples.flatMap(notUtf8),
    ].join(" "),
  ];
}
