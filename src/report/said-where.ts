import { plainText, type Run, type TableBlock, type Text } from "./blocks.js";

/** Where one sentence ends and the next begins. */
const BETWEEN_SENTENCES = /(?<=[.!?]) (?=\S)/;

/** The sentence that a run of a text stands in, without calls of footnotes. */
export function sentenceOf(text: Text, run: Run): string {
  const place = text.indexOf(run);
  const start = plainText(text.slice(0, place)).length;
  let end = 0;
  for (const sentence of plainText(text).split(BETWEEN_SENTENCES)) {
    end += sentence.length + 1;
    if (start < end) return sentence;
  }
  return plainText(text);
}

/** What a cell is about: `Trade of Russia with Japan, as reported by Russia: 2018, Turnover growth`. */
export function cellWords({ table, cells }: TableBlock, row: number, column: number): string {
  const named = table.key.map((part) => {
    const place = [`${part}_name`, part]
      .map((name) => table.columns.findIndex((known) => known.name === name))
      .find((found) => found >= 0);
    return place === undefined ? String(table.rows[row]?.[part] ?? "") : (cells[row]?.[place] ?? "");
  });
  const words = [...named, table.columns[column]?.label ?? ""].filter((word) => word !== "");
  return `${table.title}: ${[...new Set(words)].join(", ")}`;
}
