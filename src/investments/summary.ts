import { counted, type Measured, measure, reported, sourceRows } from "../core/measured.js";
import type { Announcement } from "./announcement.js";

/** Announcements of one year, sector or instrument. */
export interface AnnouncementSum {
  readonly key: string;
  readonly announcements: Measured;
  /** Announcements among them that state an amount. */
  readonly with_amount: Measured;
  /** Amounts that cannot hold one another, added. */
  readonly amount_low_usd: Measured;
  /** All stated amounts added, as if none were part of another. */
  readonly amount_high_usd: Measured;
}

/** Announcements that are events, not later readings of a running count, and not goals. */
export function events(announcements: readonly Announcement[]): Announcement[] {
  return announcements.filter(({ series, status }) => series === undefined && status !== "goal");
}

/** Sum announcements by one or more keys each; a key without an amount has none, not zero. */
export function sumAnnouncements(
  announcements: readonly Announcement[],
  keysOf: (announcement: Announcement) => readonly string[],
): AnnouncementSum[] {
  const keys = [...new Set(announcements.flatMap(keysOf))].sort();
  return keys.map((key) => {
    const members = announcements.filter((announcement) => keysOf(announcement).includes(key));
    const amounts = members.filter(({ amount_usd }) => amount_usd.value !== undefined);
    const apart = amounts.filter(
      ({ overlaps }) => !overlaps.some((id) => amounts.some((other) => other.id === id)),
    );
    return {
      key,
      announcements: howMany(members),
      with_amount: howMany(amounts),
      amount_low_usd: total(apart),
      amount_high_usd: total(amounts),
    };
  });
}

/** How many announcements these are, each a row of the source. */
export function howMany(announcements: readonly Announcement[]): Measured {
  return counted(announcements.flatMap(({ count }) => sourceRows(count)));
}

function total(announcements: readonly Announcement[]): Measured {
  if (announcements.length === 0) return reported(undefined, []);
  const inputs = Object.fromEntries(announcements.map(({ id, amount_usd }) => [id, amount_usd]));
  return measure("sum", inputs, (amounts) => Object.values(amounts).reduce((sum, amount) => sum + amount, 0));
}
