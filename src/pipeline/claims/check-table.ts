import type { Finding } from "../../claims/arithmetic/finding.js";
import type { Books } from "../../claims/judge/books.js";
import { fragilityText } from "../../claims/judge/fragility-text.js";
import type { Judgement } from "../../claims/judge/judge.js";
import { printClaim, printComputed, printDifference } from "../../claims/judge/print-figure.js";
import type { Trial } from "../../claims/judge/trial.js";
import { VERDICTS, type Verdict } from "../../claims/judge/verdict.js";
import { needsAllPartners } from "../../claims/judge/whose-books.js";
import type { Measure } from "../../claims/language/vocabulary.js";
import type { Caveat } from "../../core/caveats.js";
import { measure, reported, sourceRows } from "../../core/measured.js";
import { requireMade } from "../../core/require-made.js";
import { type ColumnOf, type ResultTable, resultTable, type TableRecord } from "../../core/result-table.js";
import { findSnapshot } from "../../store/snapshots.js";
import { snapshotRef, type Workbench } from "../workbench.js";
import type { CheckedClaims } from "./check.js";

const COLUMNS = [
  { name: "id", label: "Claim", unit: "text", decimals: 0 },
  { name: "verdict", label: "Verdict", unit: "text", decimals: 0 },
  { name: "printed", label: "Printed", unit: "text", decimals: 0 },
  { name: "computed", label: "Computed", unit: "mixed", decimals: 0 },
  { name: "difference", label: "Difference", unit: "mixed", decimals: 0 },
  { name: "source", label: "Sources tried", unit: "text", decimals: 0 },
  { name: "books", label: "Books", unit: "text", decimals: 0 },
  { name: "measure", label: "Measure", unit: "text", decimals: 0, forPrograms: true },
  { name: "notes", label: "Notes", unit: "text", decimals: 0, forPrograms: true },
] as const satisfies readonly ColumnOf<CheckRow>[];

/** A row of {@link checkTable}. */
export interface CheckRow {
  readonly id: string;
  readonly verdict: Verdict;
  /** The number as the text prints it. */
  readonly printed: string;
  /** What the figures give, in the unit of the claim; `texts` has it in words. */
  readonly computed: number | undefined;
  /** Computed less printed. */
  readonly difference: number | undefined;
  /** The snapshots that have the figure, separated by `; `, that of the computed one first. */
  readonly source: string;
  /** Whose books the computed figure stands in, alpha-3; `all partners` where it is of what those recorded, `reconciled` where it is in nobody's. */
  readonly books: string;
  /** What `computed` is: a value or balance in US dollars, a share or growth as a fraction, a rank, a count. */
  readonly measure: Measure;
  /** What stands below the table on this claim: what the verdict turns on, how little would change it, what is missing. */
  readonly notes: string;
}

/**
 * Each claim with its verdict; under it what verdicts turn on, what is fragile, and what does not fit together.
 *
 * @returns A row for each claim, in the order of the file; the rest are caveats.
 * @throws BilatError `BILAT_E_VALUE` for what `checkClaims` did not give.
 *
 * @example
 * ```ts
 * import { openWorkbench } from "bilat";
 *
 * using bench = await openWorkbench();
 * checkTable(bench, await checkClaims(bench)).rows[0]?.verdict; // "supported"
 * ```
 */
export function checkTable(bench: Workbench, checked: CheckedClaims): ResultTable<CheckRow> {
  requireMade(bench, "workbench");
  requireMade(checked, "claims");
  const { judgements, file } = checked;
  const snapshots = judgements.flatMap(snapshotsOf);
  return resultTable({
    id: "check",
    title: `What is stated in "${file.publication.title}", and what the data say`,
    columns: COLUMNS,
    key: ["id"],
    records: judgements.map((judgement) => recordOf(judgement, checked.evidence)),
    caveats: notes(checked),
    sources: [...new Set(snapshots)].map((id) => snapshotRef(findSnapshot(bench.store, id))),
  });
}

/** The snapshots that have the figure, or whose figures a sentence on it names. */
function snapshotsOf(judgement: Judgement): string[] {
  const { trials, beside, turnsOn } = judgement;
  const vintage = saysFragility(judgement) ? judgement.fragility?.moved_to : undefined;
  const said = new Set(turnsOn?.said.flatMap(({ figure }) => sourceRows(figure).map((row) => row.snapshot)));
  const isNamed = ({ books }: Trial) => said.has(books.snapshot) || books.title === vintage;
  const tried = trials.filter((trial) => trial.computed.value !== undefined || isNamed(trial));
  return [...tried, ...beside.filter(isNamed)].map(({ books }) => books.snapshot);
}

function recordOf(judgement: Judgement, evidence: CheckedClaims["evidence"]): TableRecord<keyof CheckRow> {
  const { claim, verdict, trials, shown, needs } = judgement;
  const tried = [...(shown ? [shown] : []), ...trials].filter(({ computed }) => computed.value !== undefined);
  const sources = [...new Set(tried.map(({ books }) => books.snapshot))];
  const { difference, computed } = shown ?? {};
  return {
    id: claim.id,
    verdict,
    printed: printClaim(claim),
    computed: computed && { figure: computed, text: printComputed(claim, computed) },
    difference:
      computed && difference !== undefined
        ? {
            figure: measure(
              "difference",
              { computed, printed: reported(claim.printed?.value, []) },
              () => difference,
            ),
            text: printDifference(claim, difference),
          }
        : undefined,
    source: sources.join("; "),
    books: shown ? keeperOf(claim, shown.books) : "",
    measure: claim.measure,
    notes: [...ownNotes(judgement, evidence), ...(needs ? [missing(needs)] : [])].join(" "),
  };
}

/** The country that keeps the books; a rank, or a part of all trade, needs those of all partners. */
function keeperOf(claim: Judgement["claim"], { keeper, reporter }: Books): string {
  if (keeper === "reporter") return reporter;
  if (keeper === "nobody") return "reconciled";
  return needsAllPartners(claim) ? "all partners" : claim.partner;
}

/** What a reader of the table must know, in the order of the claims; then what is said of several together. */
function notes({ judgements, findings, evidence }: CheckedClaims): Caveat[] {
  const needs = needsNotes(judgements);
  const ofEach = judgements.flatMap((judgement) => [
    ...ownNotes(judgement, evidence).map((text) => `${judgement.claim.id}: ${text}`),
    needs.get(judgement.claim.id) ?? "",
  ]);
  const together = findings.filter(({ verdict }) => verdict !== "possible").map(({ text }) => text);
  return [...ofEach, ...together, fitNote(findings), countNote(judgements)]
    .filter((text) => text !== "")
    .map((text) => ({ kind: "note", text }));
}

/** What the verdict on a claim turns on, and how little would change it. */
function ownNotes(judgement: Judgement, evidence: CheckedClaims["evidence"]): string[] {
  const { turnsOn, fragility } = judgement;
  return [
    ...(turnsOn ? [turnsOn.text] : []),
    ...(fragility && saysFragility(judgement) ? [fragilityText(fragility, evidence)] : []),
  ];
}

function saysFragility({ verdict, fragility }: Judgement): boolean {
  return verdict !== "depends" && (fragility?.fragile || fragility?.close) === true;
}

/** What would have to be known, once for all claims that need it, with the first of them. */
function needsNotes(judgements: readonly Judgement[]): ReadonlyMap<string, string> {
  const byNeed = new Map<string, string[]>();
  for (const { claim, needs } of judgements)
    if (needs) byNeed.set(needs, [...(byNeed.get(needs) ?? []), claim.id]);
  return new Map([...byNeed].map(([need, ids]) => [ids[0] ?? "", `${ids.join(", ")}: ${missing(need)}`]));
}

function missing(need: string): string {
  return `not checkable without ${need}.`;
}

/** `36 claims: 5 supported, 2 near, 25 depends, 4 not-checkable.` */
function countNote(judgements: readonly Judgement[]): string {
  const counts = VERDICTS.flatMap((verdict) => {
    const count = judgements.filter((judgement) => judgement.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdict}`];
  });
  return `${judgements.length} ${judgements.length === 1 ? "claim" : "claims"}: ${counts.join(", ")}.`;
}

function fitNote(findings: readonly Finding[]): string {
  const held = findings.filter(({ verdict }) => verdict === "possible" || verdict === "impossible");
  const impossible = held.filter(({ verdict }) => verdict === "impossible").length;
  if (held.length === 0) return "";
  const ways = held.length === 1 ? "one way" : `${held.length} ways`;
  const which = impossible === held.length ? "" : ` in ${impossible === 1 ? "one" : impossible} of them`;
  return impossible === 0
    ? `Held against each other in ${ways}, the claims can all be right together.`
    : `Held against each other in ${ways}, the claims can't all be right${which}.`;
}
