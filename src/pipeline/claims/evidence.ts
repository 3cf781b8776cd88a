import type { Books, Evidence, GroupDefinition, Keeper } from "../../claims/judge/books.js";
import { GROUP_WORDS } from "../../claims/judge/group-words.js";
import type { Claim } from "../../claims/language/claim.js";
import { isOnTrade } from "../../claims/language/vocabulary.js";
import { countryName } from "../../codes/countries.js";
import { readGroups } from "../../codes/groups.js";
import { periodsOf } from "../../core/periods.js";
import { findSnapshot, holdsTrade, listSnapshots, type Snapshot, sourceOf } from "../../store/snapshots.js";
import { readTextTable } from "../../store/table-file.js";
import { openGroup } from "../rank.js";
import { wrongKind } from "../sources/wrong-kind.js";
import { DEFAULT_SOURCE, type Workbench } from "../workbench.js";
import { definitionOf } from "./claim-groups.js";
import { holdsSingleFigures, singleFigures } from "./single-figures.js";
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

/** What evidence is gathered for. */
interface Asked {
  readonly claims: readonly Claim[];
  /** Groups of one's own that the claims name. */
  readonly groups: ReadonlyMap<string, GroupDefinition>;
  /** A snapshot, or a source with all its snapshots; all sources when left out. */
  readonly source?: string | undefined;
}

/**
 * Open every record that the claims can be held against.
 *
 * @throws BilatError `BILAT_E_SOURCE_UNKNOWN` when there is no such source, or it holds no trade.
 */
export async function gatherEvidence(
  bench: Workbench,
  { claims, groups: own, source }: Asked,
): Promise<Evidence> {
  const snapshots = chosenSnapshots(bench, source);
  const onTrade = claims.filter(isOnTrade);
  const records = new Map<string, readonly Books[]>();
  for (const reporter of new Set(onTrade.map((claim) => claim.reporter)))
    records.set(reporter, await recordsOf(bench, snapshots, reporter));
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

/** The snapshots whose figures count. */
function chosenSnapshots({ store }: Workbench, source: string | undefined): readonly Snapshot[] {
  const all = listSnapshots(store);
  if (source === undefined) return all;
  const chosen = all.filter(({ id }) => id === source || sourceOf(id) === source);
  if (chosen.some(holdsAnyTrade)) return chosen;
  throw wrongKind(
    findSnapshot(store, source),
    "The source must hold figures of trade.",
    all.filter(holdsAnyTrade),
  );
}

function holdsAnyTrade(snapshot: Snapshot): boolean {
  return holdsTrade(snapshot) || holdsSingleFigures(snapshot);
}

const PLACES: Readonly<Record<Keeper, number>> = { reporter: 0, partner: 2, nobody: 4 };

/** Each snapshot's record of a reporter's trade; the reporter's own come first, the default source's before others. */
async function recordsOf(
  bench: Workbench,
  snapshots: readonly Snapshot[],
  reporter: string,
): Promise<Books[]> {
  const records: Books[] = [];
  for (const snapshot of snapshots) {
    const open = holdsTrade(snapshot) ? tradeRecords : singleFigures;
    records.push(...(await open(bench, snapshot, reporter)));
  }
  const order = ({ keeper, snapshot }: Books) =>
    PLACES[keeper] + (snapshot.startsWith(`${DEFAULT_SOURCE}/`) ? 0 : 1);
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
  return (["year", "quarter", "month"] as const).some((length) =>
    periodsOf(covered, length).some((period) =>
      (["export", "import"] as const).some((flow) => figure(period, partner, flow).value !== undefined),
    ),
  );
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
