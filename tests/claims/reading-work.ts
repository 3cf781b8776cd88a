import { readText } from "../../src/claims/reader/read-text.js";
import { countryWords } from "../../src/pipeline/claims/country-words.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";

/** Run by `read-text.test.ts` in a process of its own: milliseconds of processor time for texts of growing length, as JSON. */
const PIECES = [
  "1 to ",
  "a third to ",
  "2013 and ",
  "Russia's ",
  "imports from Russia to ",
  "more than ",
  "Russia's trade with Japan fell 24% to $16.4 billion in 2016, ",
];
const SENTENCE = 1990;
const SENTENCES = [5, 20];

async function main(): Promise<void> {
  using bench = await openWorkbench();
  const words = await countryWords(bench);
  const work = PIECES.map((piece) => {
    const sentence = `${piece.repeat(SENTENCE / piece.length).trim()}.`;
    return { piece, used: SENTENCES.map((count) => processorTime(`${sentence}\n\n`.repeat(count))) };
  });
  process.stdout.write(JSON.stringify(work));

  function processorTime(text: string): number {
    const before = process.cpuUsage();
    readText(text, words);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }
}

void main();
