import type { Books, Keeper } from "../../claims/judge/books.js";
import { flowsAbout } from "../../store/counter-queries.js";
import type { Snapshot } from "../../store/snapshots.js";
import type { PartnerFlows } from "../../store/trade-queries.js";
import { TRADE_SOURCE_FILE } from "../../store/trade-table.js";
import { ofFlow, openPartnerBook, type PartnerBook, partnerBook } from "../partner-book.js";
import { type RankingScope, ranking } from "../ranking.js";
import type { Workbench } from "../workbench.js";
import { snapshotTitle } from "./snapshot-title.js";

/** Whether a snapshot holds trade by partner. */
export function holdsTrade({ manifest }: Snapshot): boolean {
  return manifest.files.some(({ path }) => path === TRADE_SOURCE_FILE);
}

/** A reporter's own books in a snapshot with trade by partner, and what its partners recorded of the same goods. */
export async function tradeRecords(bench: Workbench, snapshot: Snapshot, reporter: string): Promise<Books[]> {
  const own = await openPartnerBook(bench, snapshot.id, reporter);
  const about = await flowsAbout(bench.engine, reporter, own.covered);
  const others = partnerBook(reporter, own.snapshot, own.covered, about.map(turned));
  return [record(own, "reporter"), record(others, "partner")];
}

/** The partner's export is the reporter's import. */
function turned(flows: PartnerFlows): PartnerFlows {
  return {
    ...flows,
    exports_usd: flows.imports_usd,
    exports_line: flows.imports_line,
    exports_estimated: flows.imports_estimated,
    imports_usd: flows.exports_usd,
    imports_line: flows.exports_line,
    imports_estimated: flows.exports_estimated,
  };
}

function record(book: PartnerBook, keeper: Keeper): Books {
  return {
    snapshot: book.snapshot.id,
    title: snapshotTitle(book.snapshot),
    reporter: book.reporter,
    keeper,
    covered: book.covered,
    figure: (period, partner, flow) => ofFlow(book.entry(period, partner), flow),
    standings(period, flow, group) {
      const scope: RankingScope = group ? { flow, members: group.members } : { flow };
      return ranking(book, period, scope);
    },
  };
}
