import type { Books, Evidence, GroupDefinition } from "../../claims/judge/books.js";
import { GROUP_WORDS } from "../../claims/judge/group-words.js";
import type { Claim } from "../../claims/language/claim.js";
import { isOnTrade } from "../../claims/language/vocabulary.js";
import { countryName } from "../../codes/countries.js";
import { readGroups } from "../../codes/groups.js";
import { holdsTrade, listSnapshots } from "../../store/snapshots.js";
import { readTextTable } from "../../store/table-file.js";
import { openGroup } from "../rank.js";
import { DEFAULT_SOURCE, type Workbench } from "../workbench.js";
import { definitionOf } from "./claim-groups.js";
import { singleFigures } from "./single-figures.js";
import { tradeRecords } from "./trade-record.js";

/** The countries and groups that claims may name. */
export async function knownNames(bench: Workbench) {
  const groups = await readGroups(bench.engine, {
    groups: bench.reference("groups.csv"),
    members: bench.reference("group-members.csv"),
  });
  return {
    countries: new Set(bench.countries.byCode.keys()),
    groups: new Set([...Object.keys(GROUP_WORDS), ...groups.map(({ group }) => group)]),
    ownGroups: new Set(Object.keys(bench.groups)),
  };
}

/**
 * Open every record that the claims can be held against.
 *
 * @param own Groups of one's own that the claims name.
 */
export async function gatherEvidence(
  bench: Workbench,
  claims: readonly Claim[],
  own: ReadonlyMap<string, GroupDefinition>,
): Promise<Evidence> {
  const onTrade = claims.filter(isOnTrade);
  const records = new Map<string, readonly Books[]>();
  for (const reporter of new Set(onTrade.map((claim) => claim.reporter)))
    records.set(reporter, await recordsOf(bench, reporter));
  const words = new Set(onTrade.flatMap(({ group }) => (group === undefined ? [] : [group])));
  const groups = new Map<string, readonly GroupDefinition[]>();
  for (const word of words) {
    const group = own.get(word);
    groups.set(word, group ? [group] : await definitions(bench, word));
  }
  const rates = await readRates(bench);
  return {
    books: (reporter, partner) => (records.get(reporter) ?? []).filter((books) => hasAny(books, partner)),
    groups: (word) => groups.get(word) ?? [],
    countryName: (code) => (code === "WLD" ? "the world" : countryName(bench.countries, code)),
    usdPer: (currency, period) => rates.get(`${currency} ${period.slice(0, 4)}`),
  };
}

/** Every snapshot's record of a reporter's trade; the reporter's own come first, the default source's before others. */
async function recordsOf(bench: Workbench, reporter: string): Promise<Books[]> {
  const records: Books[] = [];
  for (const snapshot of listSnapshots(bench.store)) {
    const open = holdsTrade(snapshot) ? tradeRecords : singleFigures;
    records.push(...(await open(bench, snapshot, reporter)));
  }
  const order = ({ keeper, snapshot }: Books) =>
    (keeper === "reporter" ? 0 : 2) + (snapshot.startsWith(`${DEFAULT_SOURCE}/`) ? 0 : 1);
  return toldApart(records).sort((a, b) => order(a) - order(b) || (a.snapshot < b.snapshot ? -1 : 1));
}

/** Snapshots that bear one title, as two imports of one's own table do, are told apart by their names. */
function toldApart(records: readonly Books[]): Books[] {
  const isShared = ({ title, snapshot }: Books) =>
    records.some((other) => other.title === title && other.snapshot !== snapshot);
  return records.map((books) =>
    isShared(books) ? { ...books, title: books.title.replace(/\)$/, `, ${books.snapshot})`) } : books,
  );
}

function hasAny({ covered, figure }: Books, partner: string): boolean {
  for (let year = covered.from; year <= covered.to; year += 1) {
    const filed = (["export", "import"] as const).map((flow) => figure(String(year), partner, flow));
    if (filed.some(({ value }) => value !== undefined)) return true;
  }
  return false;
}

async function definitions(bench: Workbench, word: string): Promise<GroupDefinition[]> {
  const groups = await Promise.all((GROUP_WORDS[word] ?? [word]).map((id) => openGroup(bench, id)));
  return groups.map(definitionOf);
}

async function readRates(bench: Workbench): Promise<ReadonlyMap<string, number>> {
  const rows = await readTextTable(bench.engine, bench.reference("exchange-rates.csv"));
  return new Map([
    ...rows.map((row) => [`${row["currency"]} ${row["period"]}`, 1 / Number(row["units_per_usd"])] as const),
  ]);
}
