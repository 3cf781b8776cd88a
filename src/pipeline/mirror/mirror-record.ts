import { type Measured, measure, reported } from "../../core/measured.js";
import { possessive } from "../../core/names-in-text.js";
import type { Column } from "../../core/result-table.js";
import type { FiledFlow, Flow } from "../../core/units.js";
import { cifFobAdjusted } from "../../indicators/cif-fob-adjusted.js";
import { mirrorGap } from "../../indicators/mirror-gap.js";
import { mirrorLogRatio } from "../../indicators/mirror-log-ratio.js";
import { mirrorSymmetric } from "../../indicators/mirror-symmetric.js";
import { mirrorWeighted } from "../../indicators/mirror-weighted.js";
import { turnover } from "../../indicators/turnover.js";

/** The same goods in two books: the reporter's figure of a flow, and the partner's of the opposite one. */
export interface Sides {
  readonly reporter: Measured;
  readonly partner: Measured;
}

/** What is said of two figures of the same goods; the columns every mirror table ends with. */
export const MIRROR_COLUMNS = [
  { name: "reporter_usd", label: "Reporter's books", unit: "usd", decimals: 1 },
  { name: "mirror_usd", label: "Partner's books", unit: "usd", decimals: 1 },
  { name: "gap_usd", label: "Gap", unit: "usd", decimals: 1 },
  { name: "log_ratio", label: "Log ratio", unit: "ratio", decimals: 3 },
  { name: "symmetric_gap", label: "Symmetric gap", unit: "ratio", decimals: 3 },
  { name: "weighted_gap", label: "Weighted gap", unit: "share", decimals: 1 },
  { name: "fob_gap_usd", label: "Gap at FOB", unit: "usd", decimals: 1 },
  { name: "fob_log_ratio", label: "Log ratio at FOB", unit: "ratio", decimals: 3 },
] as const satisfies readonly Column[];

/** A row of a mirror: of a pair, or of one partner or product where several are set side by side. */
export interface MirrorRow {
  readonly period: string;
  readonly flow: Flow;
  /** ISO 3166-1 alpha-3, in a mirror of all partners. */
  readonly partner?: string;
  readonly partner_name?: string;
  /** A chapter of the Harmonized System, in a mirror by product. */
  readonly product?: string;
  readonly product_name?: string;
  /** What the reporter filed. */
  readonly reporter_usd: number | undefined;
  /** What the partner filed of the opposite flow, which is the same goods. */
  readonly mirror_usd: number | undefined;
  /** The partner's figure less the reporter's. */
  readonly gap_usd: number | undefined;
  /** The logarithm of the partner's figure over the reporter's. */
  readonly log_ratio: number | undefined;
  /** The gap over the mean of both, from −2 to 2. */
  readonly symmetric_gap: number | undefined;
  /** The gaps without cancelling, over both figures: from 0 to 1. */
  readonly weighted_gap: number | undefined;
  /** The gap once freight and insurance are taken off the importer's figure. */
  readonly fob_gap_usd: number | undefined;
  readonly fob_log_ratio: number | undefined;
}

/** One of {@link MIRROR_COLUMNS}. */
export type MirrorColumn = (typeof MIRROR_COLUMNS)[number]["name"];

/** The measures of two figures; those of turnover need both flows, as gaps of opposite sign must not cancel. */
export type MirrorRecord = Readonly<Record<MirrorColumn, Measured>>;

/** The figures of one flow against each other, as filed and with the importer's figure brought to FOB. */
export function flowRecord(flow: FiledFlow, sides: Sides, margin: number): MirrorRecord {
  return record(sides, atFob(flow, sides, margin), weighted([sides]));
}

/** Both flows together: the gaps are added with their signs, but for `weighted_gap`, where none cancels another. */
export function turnoverRecord(flows: Readonly<Record<FiledFlow, Sides>>, margin: number): MirrorRecord {
  const fob = {
    export: atFob("export", flows.export, margin),
    import: atFob("import", flows.import, margin),
  };
  return record(together(flows), together(fob), weighted([flows.export, flows.import]));
}

/** How far two books lie apart over several parts of a flow, whose gaps do not cancel. */
export function weighted(parts: readonly Sides[]): Measured {
  const inputs = Object.fromEntries(
    parts.flatMap(({ reporter, partner }, place) => [
      [`reporter_${place + 1}`, reporter],
      [`partner_${place + 1}`, partner],
    ]),
  );
  return measure("mirror-weighted", inputs, (values) => {
    const side = (name: string) => parts.map((_, place) => values[`${name}_${place + 1}`] ?? 0);
    return mirrorWeighted({ reporter: side("reporter"), partner: side("partner") });
  });
}

function record({ reporter, partner }: Sides, fob: Sides, weighted_gap: Measured): MirrorRecord {
  const filed = { reporter, partner };
  return {
    reporter_usd: reporter,
    mirror_usd: partner,
    gap_usd: measure("mirror-gap", filed, mirrorGap),
    log_ratio: measure("mirror-log-ratio", filed, mirrorLogRatio),
    symmetric_gap: measure("mirror-symmetric", filed, mirrorSymmetric),
    weighted_gap,
    fob_gap_usd: measure("mirror-gap", { ...fob }, mirrorGap),
    fob_log_ratio: measure("mirror-log-ratio", { ...fob }, mirrorLogRatio),
  };
}

/** Of an export the partner's figure is the import, of an import the reporter's. */
function atFob(flow: FiledFlow, { reporter, partner }: Sides, margin: number): Sides {
  const adjusted = (imports: Measured) =>
    measure("cif-fob-adjusted", { imports, margin: reported(margin, []) }, cifFobAdjusted);
  return flow === "export"
    ? { reporter, partner: adjusted(partner) }
    : { reporter: adjusted(reporter), partner };
}

/** The reporter's exports and imports, and the partner's, which are the same goods the other way round. */
function together({ export: out, import: back }: Readonly<Record<FiledFlow, Sides>>): Sides {
  return {
    reporter: measure("turnover", { exports: out.reporter, imports: back.reporter }, turnover),
    partner: measure("turnover", { exports: back.partner, imports: out.partner }, turnover),
  };
}

/** How a table of one flow, or of both, reads a pair of books. */
export function recordOf(
  flow: Flow,
  flows: Readonly<Record<FiledFlow, Sides>>,
  margin: number,
): MirrorRecord {
  return flow === "turnover" ? turnoverRecord(flows, margin) : flowRecord(flow, flows[flow], margin);
}

/** Whose books a column has, by the country's name. */
export function inNames<Name extends string>(
  column: Column<Name>,
  [own, other]: readonly (string | undefined)[],
): Column<Name> {
  const owner = new Map<string, string | undefined>([
    ["reporter_usd", own],
    ["mirror_usd", other],
  ]).get(column.name);
  return owner === undefined ? column : { ...column, label: `${possessive(owner)} books` };
}
