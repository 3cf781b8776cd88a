import type { SourceRow } from "../core/measured.js";

/**
 * Source rows as text: one entry a file, its lines in order, neighbours as a range.
 *
 * @example
 * ```ts
 * const row = (line) => ({ snapshot: "imf-dots/2022-02", file: "trade.csv", line });
 * rowTexts([row(9), row(3), row(8), row(7)]); // ["imf-dots/2022-02/trade.csv:3,7-9"]
 * parseRowText("imf-dots/2022-02/trade.csv:3,7-9").map(({ line }) => line); // [3, 7, 8, 9]
 * ```
 */
export function rowTexts(rows: readonly SourceRow[]): string[] {
  const files = new Map<string, number[]>();
  for (const { snapshot, file, line } of rows) {
    const path = `${snapshot}/${file}`;
    files.set(path, [...(files.get(path) ?? []), line]);
  }
  return [...files].map(([path, lines]) => `${path}:${ranges(lines.sort((a, b) => a - b))}`);
}

function ranges(lines: readonly number[]): string {
  const starts = lines.filter((line, place) => line !== (lines[place - 1] ?? Number.NaN) + 1);
  return starts
    .map((start) => {
      let end = start;
      while (lines.includes(end + 1)) end += 1;
      return end === start ? String(start) : `${start}-${end}`;
    })
    .join(",");
}

/** The rows that a text of {@link rowTexts} names. */
export function parseRowText(text: string): SourceRow[] {
  const colon = text.lastIndexOf(":");
  const path = text.slice(0, colon).split("/");
  const [snapshot, file] = [path.slice(0, 2).join("/"), path.slice(2).join("/")];
  return text
    .slice(colon + 1)
    .split(",")
    .flatMap((range) => {
      const [from = 0, to = from] = range.split("-").map(Number);
      return Array.from({ length: to - from + 1 }, (_, step) => ({ snapshot, file, line: from + step }));
    });
}
