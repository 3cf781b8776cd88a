import { groupForm } from "../../core/group-form.js";
import type { Flow } from "../../core/units.js";
import type { Claim, Problem } from "./claim.js";
import { intervalOf, type NumberKind, type PrintedNumber, parsePrinted } from "./printed-number.js";
import type { Values } from "./shape-check.js";
import {
  type Bound,
  type Direction,
  isOnTrade,
  type Measure,
  MIRRORED,
  type Superlative,
} from "./vocabulary.js";

/** The names that a claim may use. */
export interface KnownNames {
  readonly countries: ReadonlySet<string>;
  /** Ids of groups, and words that may mean several. */
  readonly groups: ReadonlySet<string>;
  /** Names of groups of one's own. */
  readonly ownGroups?: ReadonlySet<string>;
  /** Why groups of one's own can't be read, by how claims name them. */
  readonly refused?: ReadonlyMap<string, string>;
}

/** The kinds of number each measure may be printed as. */
const KINDS: Readonly<Record<Measure, readonly NumberKind[]>> = {
  value: ["money"],
  balance: ["money"],
  growth: ["percent", "fraction", "multiple"],
  share: ["percent", "fraction"],
  rank: ["ordinal", "number"],
  amount: ["money"],
  count: ["number"],
  proportion: ["percent", "fraction"],
};

const KIND_EXAMPLE: Readonly<Record<Measure, string>> = {
  value: "$33.2 billion",
  balance: "$3.7 billion",
  growth: "13.7%",
  share: "4%",
  rank: "10th",
  amount: "$1.3 billion",
  count: "170",
  proportion: "a third to half",
};

/** The values that each measure can have at all. */
const POSSIBLE: Readonly<Record<Measure, readonly [low: number, high: number]>> = {
  value: [0, Number.POSITIVE_INFINITY],
  balance: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  growth: [-1, Number.POSITIVE_INFINITY],
  share: [0, 1],
  rank: [1, Number.POSITIVE_INFINITY],
  amount: [0, Number.POSITIVE_INFINITY],
  count: [0, Number.POSITIVE_INFINITY],
  proportion: [0, 1],
};

const WORLD = "WLD";

const SUCH_AS = '; numbers are such as "$33.2 billion", "just over 4%", "10th" or "a third"';

/** A claim from the values of its map; with problems there is none. */
export function checkClaim(values: Values, known: KnownNames): { claim?: Claim; problems: Problem[] } {
  const measure = values.texts["measure"] as Measure;
  const number = printedNumber(values, measure);
  const problems = [
    ...number.problems,
    ...statedProblems(values, measure),
    ...pairProblems(values, measure, known),
    ...timeProblems(values),
  ];
  if (problems.length > 0) return { problems };
  return { claim: claimOf(values, number.printed), problems };
}

function at(values: Values, field: string, message: string): Problem {
  return { ...(values.places[field] ?? values.at), message };
}

function printedNumber(
  values: Values,
  measure: Measure,
): { readonly printed?: PrintedNumber; readonly problems: readonly Problem[] } {
  const { printed: text, bound } = values.texts;
  if (text === undefined) return { problems: [] };
  const refuse = (message: string) => ({ problems: [at(values, "printed", message)] });
  const read = parsePrinted(text);
  if ("problem" in read) return refuse(`"printed": ${read.problem}${SUCH_AS}`);
  // "Third" is a place, but beside a share a part.
  const asFraction = measure === "rank" ? read : parsePrinted(`a ${text}`);
  const printed = "problem" in asFraction ? read : { ...asFraction, text: read.text };
  if (!KINDS[measure].includes(printed.kind))
    return refuse(`"printed": ${measure} is printed like "${KIND_EXAMPLE[measure]}", not "${text}"`);
  if (bound !== undefined && printed.bound !== "exact" && printed.bound !== bound)
    return { problems: [at(values, "bound", `"bound" is ${bound}, but "${text}" says ${printed.bound}`)] };
  const bounded = bound === undefined ? printed : { ...printed, bound: bound as Bound };
  return possible(
    values,
    measure,
    bounded.kind === "multiple" ? asGrowth(bounded, values.texts["direction"]) : bounded,
  );
}

/** "Fell 2.5 times", "threefold lower"; not "doubled". */
const IS_TIMES = /\b(?:times|factor of)\b|fold\b/i;

/** "Double" is growth of 100%; what fell 2.5 times, or is 2.5 times lower, is 1/2.5 of what it was: growth of −60%. */
function asGrowth({ upper, ...printed }: PrintedNumber, direction: string | undefined): PrintedNumber {
  const { value, step, bound } = printed;
  if (direction === "fell" && IS_TIMES.test(printed.text)) {
    const [least, most] = [1 / (upper ?? value) - 1, 1 / value - 1];
    const fall = { ...printed, value: least, step: step / value ** 2, bound: MIRRORED[bound] };
    return upper === undefined ? fall : { ...fall, upper: most };
  }
  return { ...printed, value: printed.value - 1, ...(upper !== undefined && { upper: upper - 1 }) };
}

/** Refuse a number that no data could ever have: a share of 120%, a fall by 130%, a rank of 0. */
function possible(values: Values, measure: Measure, printed: PrintedNumber) {
  const [least, most] = POSSIBLE[measure];
  const direction = values.texts["direction"] as Direction | undefined;
  const signed = measure === "growth" ? withDirection(printed, direction) : printed;
  const { low, high, lowOpen, highOpen } = intervalOf(signed);
  const empty = (lowOpen && low >= most) || (highOpen && high <= least);
  const outside = signed.value < least || (signed.upper ?? signed.value) > most;
  const fraction = measure === "rank" && !Number.isInteger(printed.value);
  if (direction === "fell" && printed.kind === "multiple" && printed.value > 0)
    return wrongWay(values, `"direction" is fell, but "${printed.text}" is a rise`);
  if (empty || outside || fraction) {
    const can = signed.value < printed.value ? "can't have fallen by" : "can't be";
    const problem = at(values, "printed", `"printed": ${measure} ${can} "${printed.text}"`);
    return { problems: [problem] };
  }
  if (measure === "growth" && direction === "rose" && signed.value < 0)
    return wrongWay(values, `"direction" is rose, but "${printed.text}" is below zero`);
  return { printed: signed, problems: [] };
}

function wrongWay(values: Values, message: string) {
  return { problems: [at(values, "direction", message)] };
}

/** "Fell 24%" is growth of −24%: the words carry the sign. */
function withDirection(printed: PrintedNumber, direction: Direction | undefined): PrintedNumber {
  if (direction !== "fell" || printed.value < 0) return printed;
  const { upper, value } = printed;
  const bound = MIRRORED[printed.bound];
  if (upper !== undefined) return { ...printed, value: -upper, upper: -value, bound };
  return { ...printed, value: -value, bound };
}

function statedProblems(values: Values, measure: Measure): Problem[] {
  const { printed, direction, superlative, subject, group, over } = values.texts;
  const onTrade = isOnTrade({ measure, subject });
  const rules: readonly (readonly [broken: boolean, field: string, message: string])[] = [
    [
      printed === undefined && direction === undefined && superlative === undefined,
      "id",
      'one of "printed", "direction" and "superlative" is missing',
    ],
    [superlative !== undefined && over === undefined, "superlative", '"superlative" needs the years "over"'],
    [!onTrade && subject === undefined, "measure", `${measure} needs a "subject"`],
    [!onTrade && printed === undefined, "measure", `${measure} needs "printed"`],
    [!onTrade && superlative !== undefined, "superlative", `${measure} has no "superlative"`],
    [group !== undefined && !["rank", "share"].includes(measure), "group", `${measure} has no "group"`],
    [
      direction !== undefined && !["value", "growth", "share", "balance"].includes(measure),
      "direction",
      `${measure} has no "direction"`,
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, field, message]) => at(values, field, message));
}

function pairProblems(values: Values, measure: Measure, known: KnownNames): Problem[] {
  const { reporter, partner, books, group, subject } = values.texts;
  const codes = { reporter, partner, books };
  const strangers = Object.entries(codes).filter(
    ([field, code]) =>
      code !== undefined && !known.countries.has(code) && !(field === "partner" && code === WORLD),
  );
  const problems = strangers.map(([field, code]) =>
    at(values, field, `"${field}": "${code}" is no country we know`),
  );
  const wrong = group === undefined ? undefined : groupFault(group, known);
  if (wrong !== undefined) problems.push(at(values, "group", `"group": "${group}" ${wrong}`));
  if (!isOnTrade({ measure, subject })) return problems;
  if (reporter === undefined) problems.push(at(values, "measure", `${measure} needs a "reporter"`));
  if (partner === undefined) problems.push(at(values, "measure", `${measure} needs a "partner"`));
  if (reporter !== undefined && reporter === partner)
    problems.push(at(values, "partner", `reporter and partner are both ${partner}`));
  if (measure === "rank" && partner === WORLD)
    problems.push(at(values, "partner", "the world has no rank among partners"));
  const isOther = books !== reporter && books !== partner;
  if (reporter !== undefined && partner !== undefined && books !== undefined && isOther)
    problems.push(at(values, "books", `"books" must be of ${reporter} or ${partner}, not ${books}`));
  return problems;
}

/** What is wrong with the name of a group. */
function groupFault(
  group: string,
  { groups, ownGroups = new Set<string>(), refused }: KnownNames,
): string | undefined {
  const why = refused?.get(group);
  if (why !== undefined) return `can't be read: ${why}`;
  if (groups.has(group) || ownGroups.has(group) || groupForm(group) !== "id") return undefined;
  const ids = [...ownGroups, ...groups].join(", ");
  return `is no group; groups are ${ids}, a file such as quad.json, a name that bilat.json gives one, and countries such as CHN,KOR,JPN`;
}

function timeProblems(values: Values): Problem[] {
  const { period = "", since, over } = values.texts;
  const [from = "", to = ""] = over?.split("-") ?? [];
  const year = period.slice(0, 4);
  const rules: readonly (readonly [broken: boolean, field: string, message: string])[] = [
    [since !== undefined && since >= year, "since", `"since" (${since}) must be before "period" (${period})`],
    [over !== undefined && from >= to, "over", `"over" must run from the earlier to the later year`],
    [from < to && (year < from || year > to), "over", `"period" (${period}) must lie in "over" (${over})`],
  ];
  return rules.filter(([broken]) => broken).map(([, field, message]) => at(values, field, message));
}

function claimOf({ texts, places, at: place }: Values, printed: PrintedNumber | undefined): Claim {
  const { over, in_a_row: run, since, group, direction, superlative } = texts;
  const { books, source, section, subject, says } = texts;
  const [from, to] = over?.split("-") ?? [];
  return {
    id: texts["id"] ?? "",
    measure: texts["measure"] as Measure,
    flow: (texts["flow"] ?? "turnover") as Flow,
    reporter: texts["reporter"] ?? "",
    partner: texts["partner"] ?? "",
    period: texts["period"] ?? "",
    ...(since && { since }),
    ...(from && to && { over: [from, to] as const }),
    ...(group && { group }),
    ...(printed && { printed }),
    ...(direction && { direction: direction as Direction }),
    ...(superlative && { superlative: superlative as Superlative }),
    ...(run && { in_a_row: Number(run) }),
    ...(books && { books }),
    ...(source && { source }),
    ...(section && { section }),
    ...(subject && { subject }),
    ...(says && { says }),
    at: place,
    fields: places,
  };
}
