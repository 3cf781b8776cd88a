import { reported } from "../../core/measured.js";
import type { Announcement } from "../../investments/announcement.js";
import { events, howMany, sumAnnouncements } from "../../investments/summary.js";
import type { DrawnAnnouncement, InvestmentData } from "../../report/report-data.js";
import { hasSnapshot, snapshotFile } from "../../store/snapshots.js";
import { readTextTable } from "../../store/table-file.js";
import { investmentsTable, readAnnouncements } from "../investments.js";
import { embeddedSnapshot, type Workbench } from "../workbench.js";

const POINTS = "plan-points.csv";
const PAIR = ["JPN", "RUS"];

/** Announcements of the pair; `undefined` for a pair about which none are recorded. */
export async function investmentData(
  bench: Workbench,
  pair: readonly string[],
): Promise<InvestmentData | undefined> {
  if ([...pair].sort().join() !== PAIR.join() || !hasSnapshot({ root: bench.store.root }, "investments"))
    return undefined;
  const { all } = await readAnnouncements(bench);
  const snapshot = embeddedSnapshot(bench.store, "investments");
  const points = await readTextTable(bench.engine, snapshotFile(snapshot, POINTS));
  const [total] = sumAnnouncements(events(all), () => ["all"]);
  return {
    total_low: total?.amount_low_usd ?? reported(undefined, []),
    total_high: total?.amount_high_usd ?? reported(undefined, []),
    list: await investmentsTable(bench),
    byYear: await investmentsTable(bench, { by: "year" }),
    bySector: await investmentsTable(bench, { by: "sector" }),
    points: points.map((row) => ({
      name: {
        quote: `${row["point"]} ${row["name"]}`,
        row: { snapshot: snapshot.id, file: POINTS, line: Number(row.line) },
      },
      announcements: all
        .filter(({ plan_points }) => plan_points.includes(row["point"] ?? ""))
        .map(({ id }) => id),
    })),
    events: howMany(events(all)),
    drawn: events(all).map(drawn),
  };
}

function drawn(announcement: Announcement): DrawnAnnouncement {
  const precision = announcement.date_precision as DrawnAnnouncement["date_precision"];
  return {
    id: announcement.id,
    date: announcement.date,
    date_precision: precision,
    label: announcement.event,
    amount_usd: announcement.amount_usd.value,
    amount_bound: announcement.amount_bound,
    status: announcement.status,
    count: announcement.count.value,
    count_unit: announcement.count_unit,
    count_bound: announcement.count_bound,
  };
}
