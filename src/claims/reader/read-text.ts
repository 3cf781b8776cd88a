import { isEnglish } from "./english.js";
import { lastFlow } from "./flow.js";
import { runAt, withRun } from "./in-a-row.js";
import { isIntended } from "./intent.js";
import { type CountryWords, countryFinder, type NumberMention, type Span } from "./mentions.js";
import { soleOwnerOf } from "./owner.js";
import type { NotRead, Proposal, ReadText, Unread } from "./proposal.js";
import { directionsBeside, readDirections, UNCLEAR } from "./read-direction.js";
import { type ReadBefore, readNumber } from "./read-number.js";
import { readWords, type WordsRead } from "./read-words.js";
import { type Before, goesOn, partAt, type Scene, sceneOf, TRADE } from "./scene.js";
import { type Sentence, sentencesOf } from "./sentence.js";
import { INTENDED, wordsAround } from "./stated.js";
import { wholeYearOf } from "./time.js";
import { whyNoPair } from "./whose.js";
import { yearLeft } from "./year-left.js";
import { listedYears } from "./year-list.js";

const STATEMENT =
  /\b(?:trade|turnover|exports?|imports?|surplus|deficit)\b[^.]*\b(?:rose|grew|fell|dropped|declin\w+|increas\w+|collaps\w+|halved|doubled|tripled|record|peak\w*|recover\w*|lowest|highest|largest|biggest|ahead of|overtook|surpass\w*|exceed\w*|surplus|deficit)\b|\b(?:surplus|deficit)\s+with\b/i;

/**
 * Propose claims for what a text states about trade.
 *
 * Every number that is no year is either read or listed as unread, with the reason; so are sentences that say something
 * of trade without a number. Nothing is added that the text does not say: a statement without a year, or without a
 * pair in its sentence or the one before, is not proposed.
 */
export function readText(text: string, words: CountryWords): ReadText {
  const find = countryFinder(words);
  let before: Before = {};
  const read = sentencesOf(text.normalize("NFC")).map((sentence) => {
    if (LIST_NUMBER.test(sentence.text)) return { proposals: [], unread: [] };
    if (sentence.text.length > LONGEST) {
      before = {};
      return { proposals: [], unread: [tooLong(sentence)] };
    }
    if (!isEnglish(sentence.text)) {
      before = {};
      return { proposals: [], unread: /\d/.test(sentence.text) ? [notEnglish(sentence)] : [] };
    }
    const scene = sceneOf(sentence, find, before);
    before = leftBy(scene, before);
    return readScene(scene);
  });
  return {
    proposals: read.flatMap(({ proposals }) => proposals),
    unread: read.flatMap(({ unread }) => unread),
  };
}

/** "1." at the head of a list's lines. */
const LIST_NUMBER = /^\W*\d{1,3}[.)]\W*$/;

/** What a sentence leaves for the next: its only pair, the last flow it names and its only year, or those it took over. */
function leftBy(scene: Scene, before: Before): Before {
  const { text, years, countries, parts } = scene;
  const year = yearLeft(text, years, scene.year);
  const [first] = countries;
  if (!first) return { ...before, flow: lastFlow(text) ?? before.flow, year };
  const owner = ownerLeft(scene);
  const [pair] = parts.map((part) => part.pair);
  if (parts.some((part) => part.pair?.reporter !== pair?.reporter || part.pair?.partner !== pair?.partner))
    return { owner, year };
  const flow = lastFlow(text) ?? scene.flow;
  const isOnTrade = flow !== undefined && !OTHER_SUBJECT.test(text);
  if (pair) return { pair, owner, flow, isOnTrade, year };
  return { ...(first.owns ? {} : { subject: first.iso3 }), owner, year };
}

/** What "it" may stand for besides the trade. */
const OTHER_SUBJECT =
  /\b(?:shares?|rank\w*|places?|surplus|deficit|balance|gap|growth|prices?|rouble|ruble|yen)\b/i;

/** Whose trade the whole of a sentence is about, where it names that one and no part is another's. */
function ownerLeft({ text, countries, parts }: Scene): string | undefined {
  const owner = soleOwnerOf(text, countries);
  const isSame = parts.every(({ pair }) => pair === undefined || pair.reporter === owner);
  return isSame ? owner : undefined;
}

/** What is longer is no sentence but a list or a table; the work on a sentence grows faster than its length. */
const LONGEST = 2000;
const SHOWN = 60;

function tooLong({ text, line }: Sentence): Unread {
  return { line, words: shown(text), why: `longer than ${LONGEST} characters` };
}

function notEnglish({ text, line }: Sentence): Unread {
  return { line, words: shown(text), why: "not in English, and only English is read" };
}

/** The beginning of a sentence that is not read. */
function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function readScene(scene: Scene): ReadText {
  let before: ReadBefore = {};
  const alone = scene.numbers.flatMap((number) => {
    const previous = readNumber(scene, number, before);
    const isChange = "measure" in previous && previous.measure === "growth";
    before = { previous, growth: isChange ? previous : before.growth };
    return inEachYear(scene, number, previous).map((read) => ({ at: number, read }));
  });
  const found = withRun(scene, alone);
  const numbered = found.flatMap(({ at, read }) => ("measure" in read ? [{ at, read }] : []));
  const inWords = readWords(scene, numbered);
  const worded = inWords.flatMap((read) => ("measure" in read ? [read] : []));
  const isJoined = ({ printed, period }: Proposal) =>
    worded.some((other) => other.superlative && other.printed === printed && other.period === period);
  const proposals = [
    ...numbered.map(({ read }) => read).filter((proposal) => !isJoined(proposal)),
    ...worded,
  ];
  const [ofNumbers, ofWords] = [unreadOf(scene, found), unreadOf(scene, inWords.map(withPlace))];
  if (proposals.length > 0 || ofNumbers.length > 0)
    return withRunListed(scene, {
      proposals: [...proposals, ...directionsBeside(scene, proposals)],
      unread: [...ofNumbers, ...ofWords],
    });
  const without = readWithoutNumber(scene);
  return ofWords.length > 0 ? { ...without, unread: ofWords } : without;
}

/** "In a row", where none of what was read has it. */
function withRunListed({ text, line }: Scene, { proposals, unread }: ReadText): ReadText {
  const at = proposals.some(({ in_a_row: run }) => run !== undefined) ? undefined : runAt(text);
  if (!at || proposals.length === 0) return { proposals, unread };
  return { proposals, unread: [...unread, { line, words: wordsAround(text, at), why: NO_RUN }] };
}

const NO_RUN = "years in a row, but of what is not plainly said";

/** A sentence on trade whose numbers, if it has any, nobody misses. */
function readWithoutNumber(scene: Scene): ReadText {
  const { text, line } = scene;
  const isStatement = STATEMENT.test(text);
  const found = TRADE.test(text) || goesOn(scene) ? readDirections(scene) : [];
  const proposals = found.flatMap((read) => ("measure" in read ? [read] : []));
  const unread = found.flatMap((read) =>
    "why" in read && (isStatement || read.why !== UNCLEAR)
      ? [{ line, words: found.length > 1 ? wordsAround(text, read.at) : text, why: read.why }]
      : [],
  );
  if (found.length > 0 || !isStatement) return { proposals, unread };
  return { proposals, unread: [{ line, words: text, why: whyNotSaid(scene) }] };
}

/** Why words on trade without a number are left out. */
function whyNotSaid(scene: Scene): string {
  const { text } = scene;
  const at = { start: text.length - 1, end: text.length };
  if (isIntended(text, at)) return INTENDED;
  if (!partAt(scene, at).pair) return whyNoPair(scene, at);
  const when = wholeYearOf(text, at, scene);
  if ("why" in when && !scene.year) return when.why;
  return /\b(?:surplus|deficit)\b/i.test(text)
    ? "a surplus or deficit without its amount"
    : "words on trade, without a number, in a form that is not read";
}

/** "Did not reach $20 billion in 2016 or 2017" says so of both years. */
function inEachYear(scene: Scene, number: NumberMention, read: Proposal | NotRead): (Proposal | NotRead)[] {
  if (!("measure" in read)) return [read];
  const years = listedYears(scene, number, read.period);
  return "why" in years ? [years] : years.map((period) => ({ ...read, period }));
}

interface Found {
  readonly at: Span;
  readonly read: Proposal | NotRead;
}

function withPlace(read: WordsRead): Found {
  return { at: "at" in read ? read.at : { start: 0, end: 0 }, read };
}

/** "For the second consecutive year", "the first time": numbers that nobody misses. */
const NO_STATEMENT =
  /^\s+(?:time\b|.{0,14}\b(?:consecutive|straight|successive|in a row|running|in succession)\b)/i;

function unreadOf({ text, line }: Scene, found: readonly Found[]): Unread[] {
  return found.flatMap(({ at, read }) =>
    "why" in read && !NO_STATEMENT.test(text.slice(at.end))
      ? [{ line, words: wordsAround(text, at), why: read.why }]
      : [],
  );
}
