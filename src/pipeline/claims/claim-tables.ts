import { capital, groupInText, inText } from "../../charts/headlines/words.js";
import type { Evidence } from "../../claims/judge/books.js";
import type { Judgement } from "../../claims/judge/judge.js";
import { printClaim, printComputed, printTime } from "../../claims/judge/print-figure.js";
import type { Trial } from "../../claims/judge/trial.js";
import { withoutBlankColumns } from "../../core/blank-columns.js";
import { reported, type SourceRow } from "../../core/measured.js";
import {
  type Column,
  type PrintedFigure,
  type ResultTable,
  resultTable,
  type TableRecord,
} from "../../core/result-table.js";
import type { Flow } from "../../core/units.js";

/** Flows in words, as a table and its chart have them. */
export const FLOW_WORDS = {
  export: "exports",
  import: "imports",
  turnover: "turnover",
} as const satisfies Readonly<Record<Flow, string>>;

/** The side of books that all partners keep together. */
const PARTNERS = "partners";

const TOWARDS: Readonly<Record<Flow, string>> = { export: "to", import: "from", turnover: "with" };

/** The printed name of a country. */
export type Names = (code: string) => string;

/** Each statement with the figure of every source beside it. */
export function claimTable(
  onTrade: readonly Judgement[],
  rows: ReadonlyMap<string, SourceRow>,
  { countryName: name, groups }: Pick<Evidence, "countryName" | "groups">,
): ResultTable {
  const heads = headsOf(onTrade, name);
  const columns: Column[] = [
    { name: "id", label: "No.", unit: "text", decimals: 0 },
    { name: "about", label: "About", unit: "text", decimals: 0 },
    { name: "verdict", label: "Verdict", unit: "text", decimals: 0 },
    { name: "printed", label: "Printed", unit: "mixed", decimals: 0 },
    ...[...heads].map(([record, label]): Column => ({ name: record, label, unit: "mixed", decimals: 0 })),
  ];
  return resultTable({
    id: "claims",
    title: "What is stated, and what each source has",
    columns,
    key: ["id"],
    records: onTrade.map((judgement): TableRecord<string> => {
      const { claim, verdict } = judgement;
      const row = rows.get(claim.id);
      const printed = claim.printed && reported(claim.printed.value, row ? [row] : []);
      const text = printClaim(claim);
      return {
        id: claim.id,
        about: aboutText(judgement, { name, groups }),
        printed: printed ? { figure: printed, text } : text,
        ...Object.fromEntries([...heads.keys()].map((record) => [record, cellOf(judgement, record)])),
        verdict,
      };
    }),
    caveats: [],
    sources: [],
  });
}

/** What a statement is about, in few words: `Rank of South Korea among Asian partners, 2018`. */
function aboutText(
  { claim }: Judgement,
  { name, groups }: { readonly name: Names } & Pick<Evidence, "groups">,
): string {
  const { measure: what, flow, partner, group } = claim;
  const goods = FLOW_WORDS[flow];
  const toPartner = `${goods} ${TOWARDS[flow]} ${inText(name(partner))}`;
  const [only, ...others] = group === undefined ? [] : groups(group);
  const one = only && others.length === 0 ? ` in ${groupInText(only.title)}` : undefined;
  const among = group === undefined ? "" : (one ?? ` among ${capital(group)} partners`);
  const of = flow === "turnover" ? "" : ` in ${goods}`;
  const told: Readonly<Record<string, string>> = {
    value: capital(toPartner),
    growth: `Growth of ${toPartner}`,
    balance: `Balance with ${inText(name(partner))}`,
    share: `Share of ${inText(name(partner))}${of}`,
    rank: `Rank of ${inText(name(partner))}${of}`,
  };
  return `${told[what] ?? capital(what)}${among}, ${printTime(claim)}`;
}

/** Every record a claim was held against, those that decide first. */
export function trialsOf({ trials, beside }: Judgement): Trial[] {
  return [...trials, ...beside];
}

/** Books' source without its vintage: `IMF DOTS`. */
function sourceOf({ title }: Trial["books"]): string {
  return title.replace(/ \(.*/, "");
}

/** What books are called where there is little room: by their source, or of several snapshots of one, by the snapshot. */
export function shortTitles(judgements: readonly Judgement[]): (books: Trial["books"]) => string {
  const all = judgements.flatMap(trialsOf).map(({ books }) => books);
  return (books) => {
    const source = sourceOf(books);
    const isShared = all.some((other) => other.snapshot !== books.snapshot && sourceOf(other) === source);
    return isShared ? books.snapshot : source;
  };
}

/** Whose books of which snapshot; those of partners are one record, whatever partner a statement is about. */
function columnOf({ books }: Trial): string {
  const keeper = { reporter: books.reporter, partner: "partners", nobody: "reconciled" }[books.keeper];
  return `${books.snapshot} ${keeper}`.toLowerCase().replace(/[^a-z0-9]+/g, "_");
}

/** Each record's column and its head, source and side; partners last. */
function headsOf(onTrade: readonly Judgement[], name: Names): ReadonlyMap<string, string> {
  const sides = new Map<string, { readonly books: Trial["books"]; readonly side: string }>();
  for (const judgement of onTrade)
    for (const trial of trialsOf(judgement)) {
      const before = sides.get(columnOf(trial));
      const side = sideOf(trial, judgement.claim, name);
      sides.set(columnOf(trial), {
        books: trial.books,
        side: before && before.side !== side ? PARTNERS : side,
      });
    }
  const heads = [...sides]
    .map(([record, { books, side }]) => ({ record, books, side }))
    .sort((a, b) => Number(a.books.keeper !== "reporter") - Number(b.books.keeper !== "reporter"));
  const title = shortTitles(onTrade);
  return new Map(heads.map(({ record, books, side }) => [record, `${title(books)}, ${side}`]));
}

/** Whose books they are: a country, or all partners; of what a source reconciles, that it does. */
function sideOf({ books }: Trial, { partner, period, flow }: Judgement["claim"], name: Names): string {
  if (books.keeper === "nobody") return "reconciled";
  if (books.keeper === "reporter") return name(books.reporter);
  return books.standings(period, flow).length > 0 ? PARTNERS : name(partner);
}

function cellOf(judgement: Judgement, record: string) {
  const trial = trialsOf(judgement).find((one) => columnOf(one) === record);
  if (!trial) return undefined;
  const { computed } = trial;
  return { figure: computed, text: printComputed(judgement.claim, computed) };
}

const GROUP_COLUMNS = [
  { name: "id", label: "No.", unit: "text", decimals: 0 },
  { name: "group", label: "Definition", unit: "text", decimals: 0 },
  { name: "books", label: "Books", unit: "text", decimals: 0 },
  { name: "rank", label: "Rank", unit: "rank", decimals: 0 },
  { name: "verdict", label: "Verdict", unit: "text", decimals: 0 },
  { name: "before", label: "Last other rank", unit: "mixed", decimals: 0 },
] as const satisfies readonly Column[];

/** `3 in 2016`: of a statement on several years in a row, the last rank that is another; nothing for one of a year. */
function lastOtherRank(
  { period: own }: Judgement["claim"],
  { parts, computed }: Trial,
): PrintedFigure | string {
  const others = parts
    .flatMap(({ figures }) => Object.entries(figures))
    .filter(([period, { value }]) => period !== own && value !== undefined && value !== computed.value)
    .sort(([a], [b]) => (a < b ? 1 : -1));
  const [period, figure] = others[0] ?? [];
  return figure === undefined ? "" : { figure, text: `${figure.value} in ${period}` };
}

/** Ranks under each definition that the author's word may mean, in both sides' books. */
export function groupTable(onTrade: readonly Judgement[], name: Names): ResultTable | undefined {
  const ranks = onTrade.filter(({ claim }) => claim.measure === "rank");
  const records = ranks.flatMap((judgement) =>
    trialsOf(judgement)
      .filter(({ group, computed }) => group && computed.value !== undefined)
      .map((trial) => ({
        id: judgement.claim.id,
        group: trial.group?.title ?? "",
        books: trial.books.keeper === "partner" ? PARTNERS : sideOf(trial, judgement.claim, name),
        rank: trial.computed,
        verdict: trial.verdict,
        before: lastOtherRank(judgement.claim, trial),
      })),
  );
  if (records.length === 0) return undefined;
  const table: ResultTable = resultTable({
    id: "claims-groups",
    title: "Ranks under each definition of the group",
    columns: GROUP_COLUMNS,
    key: ["id", "group", "books"],
    records,
    caveats: [],
    sources: [],
  });
  return withoutBlankColumns(table);
}
