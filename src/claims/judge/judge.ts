import { frequencyOf, periodsOf, yearOfPeriod } from "../../core/periods.js";
import type { FiledFlow } from "../../core/units.js";
import type { Claim, Problem } from "../language/claim.js";
import { isOnTrade } from "../language/vocabulary.js";
import type { Books, Evidence } from "./books.js";
import { basePeriod } from "./compute.js";
import { type Fragility, fragilityOf } from "./fragility.js";
import { missing } from "./missing.js";
import { type Trial, trialOf } from "./trial.js";
import { onOwnTotal, onRun, type TurningPoint, turnsOn } from "./turns-on.js";
import { together, type Verdict } from "./verdict.js";
import { deciding } from "./whose-books.js";

/** A claim with its verdict, and everything the verdict rests on. */
export interface Judgement {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** The trials that decide, in the books the author names; of a share or of trade with the world without any, in the reporter's own. */
  readonly trials: readonly Trial[];
  /** The same in other books, which stand beside and decide nothing. */
  readonly beside: readonly Trial[];
  /** The trial whose figure is shown: the first that has one, of those with the verdict where there are any. */
  readonly shown?: Trial;
  /** What the verdict turns on, in one sentence: where it depends, or is near in some records and not in all. */
  readonly turnsOn?: TurningPoint;
  readonly fragility?: Fragility;
  /** What would have to be known to check the claim. */
  readonly needs?: string;
}

/** Judge a claim, or say why it can't be so: years that no source has. */
export function judge(claim: Claim, evidence: Evidence): Judgement | Problem {
  if (!isOnTrade(claim)) return notCheckable(claim, NEEDS[claim.measure] ?? "");
  const { currency } = claim.printed ?? {};
  if (currency !== undefined && currency !== "USD") return notCheckable(claim, rateNeeded(claim, currency));
  const books = evidence.books(claim.reporter, claim.partner);
  const outside = yearsOutside(claim, books);
  if (outside) return outside;
  return judgeIn(claim, books, evidence);
}

/** The rate that a sum in another currency was reckoned by, and the command that prints the pair's trade by the year's own. */
function rateNeeded({ reporter, partner, period }: Claim, currency: string): string {
  const command = `bilat trade ${reporter} ${partner} --years ${yearOfPeriod(period)} --currency ${currency}`;
  return `the rate of ${currency} that the author used; ${command} prints trade at the year's own`;
}

const NEEDS: Readonly<Record<string, string>> = {
  growth: "the level that it grew from, and the one that it grew to",
  amount: "a register of agreements with their amounts",
  count: "a list of what was counted",
  proportion: "a list of what was counted, with the state of each",
};

function notCheckable(claim: Claim, needs: string): Judgement {
  return { claim, verdict: "not-checkable", trials: [], beside: [], needs };
}

/** Every year that the claim needs must be in some source. */
function yearsOutside(claim: Claim, books: readonly Books[]): Problem | undefined {
  if (books.length === 0) return undefined;
  const covered = (period: string) => books.some((record) => covers(record, period, claim.partner));
  const isChange = claim.measure === "growth" || claim.direction !== undefined;
  const needed: readonly (readonly [field: string, period: string])[] = [
    ["period", claim.period],
    ...(isChange ? [[claim.since ? "since" : "period", basePeriod(claim)] as const] : []),
    ...(claim.over ?? []).map((period) => ["over", period] as const),
  ];
  const missing = needed.find(([, period]) => !covered(period));
  if (!missing) return undefined;
  const years = books.map(({ covered: { from, to } }) => `${from}-${to}`);
  const place = claim.fields[missing[0]] ?? claim.at;
  return {
    ...place,
    message: `${claim.id}: no source has ${missing[1]}; they have years ${[...new Set(years)].join(", ")}`,
  };
}

/** Whether a record has the year, and of a month or quarter whether it has any of the pair at all. */
function covers({ covered, figure }: Books, period: string, partner: string): boolean {
  const [year, length] = [yearOfPeriod(period), frequencyOf(period)];
  if (year < covered.from || year > covered.to) return false;
  if (length === "year") return true;
  const all = periodsOf(covered, length);
  return FILED.some((flow) => all.some((one) => figure(one, partner, flow).value !== undefined));
}

const FILED: readonly FiledFlow[] = ["export", "import"];

function judgeIn(claim: Claim, books: readonly Books[], evidence: Evidence): Judgement {
  const groups = claim.group === undefined ? [undefined] : evidence.groups(claim.group);
  const all = books.flatMap((record) => groups.map((group) => trialOf(claim, record, group)));
  const trials = deciding(claim, all);
  const beside = all.filter((trial) => !trials.includes(trial));
  const decided = trials.filter(({ verdict }) => verdict !== "not-checkable");
  if (decided.length === 0) {
    return {
      ...notCheckable(claim, missing(claim, trials, evidence)),
      trials,
      beside,
    };
  }
  const verdict = together(decided.map((trial) => trial.verdict));
  const weakest = decided.filter((trial) => trial.verdict === verdict);
  const shown = [...weakest, ...decided].find((trial) => trial.computed.value !== undefined) ?? decided[0];
  const on =
    turnsOn(claim, decided, evidence) ??
    (shown && (onRun(claim, shown) ?? onOwnTotal(claim, [shown, ...beside], evidence)));
  const fragility = shown && fragilityOf(claim, shown, books);
  return {
    claim,
    verdict,
    trials,
    beside,
    ...(shown && { shown }),
    ...(on && { turnsOn: on }),
    ...(fragility && { fragility }),
  };
}
