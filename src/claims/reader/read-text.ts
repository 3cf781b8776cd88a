import { type CountryWords, countryFinder } from "./mentions.js";
import type { Pair } from "./pair.js";
import type { Proposal, ReadText, Unread } from "./proposal.js";
import { readNumber, wordsAround } from "./read-number.js";
import { readWords } from "./read-words.js";
import { type Scene, sceneOf } from "./scene.js";
import { type Sentence, sentencesOf } from "./sentence.js";

const STATEMENT =
  /\b(?:trade|turnover|exports?|imports?)\b[^.]*\b(?:rose|grew|fell|dropped|declin\w+|increas\w+|collaps\w+|halved|doubled|tripled|record|peak\w*|recover\w*|lowest|highest|largest|biggest|ahead of|overtook|surpass\w*|exceed\w*)\b/i;

/**
 * Propose claims for what a text states about trade.
 *
 * Every number that is no year is either read or listed as unread, with the reason; so are sentences that say something
 * of trade without a number. Nothing is added that the text does not say: a statement without a year, or without a
 * pair in its sentence or the one before, is not proposed.
 */
export function readText(text: string, words: CountryWords): ReadText {
  const find = countryFinder(words);
  let pair: Pair | undefined;
  const read = sentencesOf(text).map((sentence) => {
    if (sentence.text.length > LONGEST) {
      pair = undefined;
      return { proposals: [], unread: [tooLong(sentence)] };
    }
    const scene = sceneOf(sentence, find, pair);
    pair = scene.pair ?? (scene.countries.length > 0 ? undefined : pair);
    return readScene(scene);
  });
  return {
    proposals: read.flatMap(({ proposals }) => proposals),
    unread: read.flatMap(({ unread }) => unread),
  };
}

/** What is longer is no sentence but a list or a table; the work on a sentence grows faster than its length. */
const LONGEST = 2000;
const SHOWN = 60;

function tooLong({ text, line }: Sentence): Unread {
  return { line, words: `${text.slice(0, SHOWN)}…`, why: `longer than ${LONGEST} characters` };
}

function readScene(scene: Scene): ReadText {
  let previous: ReturnType<typeof readNumber> | undefined;
  const found = scene.numbers.map((number) => {
    previous = readNumber(scene, number, previous);
    return { number, read: previous };
  });
  const numbered = found.flatMap(({ read }) => ("measure" in read ? [read] : []));
  const worded = readWords(scene, numbered);
  const isJoined = ({ printed, period }: Proposal) =>
    worded.some((other) => other.superlative && other.printed === printed && other.period === period);
  const proposals = [...numbered.filter((proposal) => !isJoined(proposal)), ...worded];
  const unread: Unread[] = found.flatMap(({ number, read }) =>
    "why" in read &&
    !/\b(?:consecutive|in a row|running)\b/i.test(scene.text.slice(number.end, number.end + 22))
      ? [{ line: scene.line, words: wordsAround(scene.text, number), why: read.why }]
      : [],
  );
  if (proposals.length === 0 && unread.length === 0 && STATEMENT.test(scene.text))
    unread.push({
      line: scene.line,
      words: scene.text,
      why: "a statement on trade without a number, year or pair",
    });
  return { proposals, unread };
}
