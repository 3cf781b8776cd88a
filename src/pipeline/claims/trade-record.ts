import type { Books, Keeper } from "../../claims/judge/books.js";
import { flowsAbout } from "../../store/counter-queries.js";
import type { Snapshot } from "../../store/snapshots.js";
import type { PartnerFlows } from "../../store/trade-queries.js";
import {
  isReconciled,
  ofFlow,
  openPartnerBook,
  type PartnerBook,
  partnerBook,
} from "../books/partner-book.js";
import { type Ranked, type RankingScope, ranking } from "../books/ranking.js";
import type { Workbench } from "../workbench.js";
import { snapshotTitle } from "./snapshot-title.js";

/**
 * A reporter's own books in a snapshot with trade by partner, and what its partners recorded of the same goods; of a
 * source that reconciles both, the one record that it makes of them.
 */
export async function tradeRecords(bench: Workbench, snapshot: Snapshot, reporter: string): Promise<Books[]> {
  const own = await openPartnerBook(bench, snapshot.id, reporter);
  if (isReconciled(own.snapshot)) return [record(own, "nobody")];
  const about = await flowsAbout(bench.engine, own.snapshot, { country: reporter, years: own.covered });
  const others = partnerBook({ ...own, lines: undefined, others: [] }, about.map(turned));
  return [record(own, "reporter"), record(others, "partner")];
}

/** The partner's export is the reporter's import. */
function turned(flows: PartnerFlows): PartnerFlows {
  return {
    ...flows,
    exports_value: flows.imports_value,
    exports_file: flows.imports_file,
    exports_line: flows.imports_line,
    exports_flag: flows.imports_flag,
    imports_value: flows.exports_value,
    imports_file: flows.exports_file,
    imports_line: flows.exports_line,
    imports_flag: flows.exports_flag,
  };
}

function record(book: PartnerBook, keeper: Keeper): Books {
  const ranked = new Map<string, readonly Ranked[]>();
  return {
    snapshot: book.snapshot.id,
    title: snapshotTitle(book.snapshot),
    reporter: book.reporter,
    keeper,
    covered: book.covered,
    figure: (period, partner, flow) => ofFlow(book.entry(period, partner), flow),
    standings(period, flow, group) {
      const key = `${period} ${flow} ${group?.id ?? ""}`;
      const scope: RankingScope = group ? { flow, members: group.members } : { flow };
      const found = ranked.get(key) ?? ranking(book, period, scope);
      ranked.set(key, found);
      return found;
    },
  };
}
