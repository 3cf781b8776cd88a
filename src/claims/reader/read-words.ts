import type { Direction, Superlative } from "../language/vocabulary.js";
import { overlap } from "./mentions.js";
import { flowBefore } from "./pair.js";
import type { Proposal } from "./proposal.js";
import { placeFlow, wordsAround } from "./read-number.js";
import type { Scene } from "./scene.js";
import { isLevelYear, whenOf } from "./time.js";

/** Statements without a number of their own: "had not recovered to its 2013 level", "lowest of 2013–2018". */
export function readWords(scene: Scene, numbered: readonly Proposal[]): Proposal[] {
  return [...levelWords(scene), ...superlativeWords(scene, numbered), ...largestWords(scene)];
}

const LEVEL: readonly (readonly [Direction, RegExp])[] = [
  [
    "not-restored",
    /\b(?:not|n't|never|yet to)\b[^.]{0,20}\b(?:recover\w*|regain\w*|return\w*|restor\w*|got(?:ten)? back|back)\b/i,
  ],
  ["exceeded", /\b(?:exceed\w*|surpass\w*|overt(?:ook|aken)|above|higher than|outstripp\w*)\b/i],
  ["restored", /\b(?:recovered|regained|returned to|restored|back (?:at|to))\b/i],
];

/** Against the level of an earlier year. */
function levelWords(scene: Scene): Proposal[] {
  const { text, years, pair } = scene;
  const level = years.find(({ start }) => isLevelYear(text, start));
  const found = LEVEL.find(([, pattern]) => pattern.test(text));
  if (!level || !found || !pair) return [];
  const at = { start: level.start, end: level.end };
  const when = whenOf(text, at, scene);
  if (!when || when.period <= level.from) return [];
  return [
    {
      ...base(scene, pair, flowBefore(text, text.search(found[1]))),
      measure: "value",
      period: when.period,
      since: level.from,
      direction: found[0],
      words: wordsAround(text, at),
    },
  ];
}

const EXTREME = /\b(lowest|highest)\b(?=[^.]*\b(?:since|of|between|in)\b)/i;

/** The extreme of some years; it joins the value of that year where the sentence has one. */
function superlativeWords(scene: Scene, numbered: readonly Proposal[]): Proposal[] {
  const { text, years, pair } = scene;
  const match = EXTREME.exec(text);
  const superlative = match?.[1]?.toLowerCase() as Superlative | undefined;
  if (!match || !superlative || !pair) return [];
  const span = { start: match.index, end: match.index + match[0].length };
  const stretch = years.find(({ from, to }) => from !== to);
  const since = years.find(({ start }) => /\bsince\s+$/i.test(text.slice(0, start)));
  const value = numbered.find(({ measure }) => measure === "value");
  const period =
    value?.period ?? years.find(({ from, to, start }) => from === to && start !== since?.start)?.to;
  const from = stretch?.from ?? since?.from;
  const to = stretch?.to ?? period;
  if (from === undefined || to === undefined || period === undefined || from >= to) return [];
  const own: Proposal = value ?? {
    ...base(scene, pair, flowBefore(text, span.start)),
    measure: "value",
    period,
    words: wordsAround(text, span),
  };
  return [{ ...own, superlative, over: [from, to] }];
}

const LARGEST =
  /\b(?:largest|biggest|top|main|leading|most important|number one)\s+(?:[\p{L}]+ )?(?:trading |trade )?(?:partner|supplier|source|buyer|market)\b/iu;
const BEFORE_LARGEST =
  /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|one of the|among the|next)[ -]+$/i;

/** "Russia's largest trading partner" is its first. */
function largestWords(scene: Scene): Proposal[] {
  const { text, pair, numbers, countries } = scene;
  const match = LARGEST.exec(text);
  if (!match || !pair || countries.length < 2 || BEFORE_LARGEST.test(text.slice(0, match.index))) return [];
  const span = { start: match.index, end: match.index + match[0].length };
  if (
    /partners/.test(text.slice(span.start, span.end + 1)) ||
    numbers.some((number) => overlap(number, span))
  )
    return [];
  const when = whenOf(text, span, scene);
  if (!when) return [];
  const { group } = scene;
  return [
    {
      ...base(scene, pair, placeFlow(text)),
      measure: "rank",
      period: when.period,
      printed: "1st",
      ...(group && { group }),
      words: wordsAround(text, span),
    },
  ];
}

function base(
  { source, line, carried }: Scene,
  pair: { reporter: string; partner: string },
  flow: Proposal["flow"],
) {
  return {
    ...pair,
    flow,
    ...(source && { source: source.text }),
    ...(source?.books && { books: source.books }),
    line,
    carried,
  };
}
