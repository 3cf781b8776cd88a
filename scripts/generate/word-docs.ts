import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { WORD_RULES } from "../../src/report/words.js";

/** The page of words that stand for a size, from the table the sentences are written with. */
export function wordDocs(): string {
  const rows = WORD_RULES.map(({ words, rule, why }) => `| ${words} | ${rule} | ${why} |`);
  return `# Words that stand for a size

The sentences of a report are templates with figures in them. A word that judges a figure follows one of these rules; no other such
word is used. The rules stand in \`src/report/words.ts\`.

| words | when | why there |
|:--|:--|:--|
${rows.join("\n")}
`;
}

/** Write `docs/words.md`. */
export function writeWordDocs(project: string): void {
  writeFileSync(join(project, "docs/words.md"), wordDocs());
}
