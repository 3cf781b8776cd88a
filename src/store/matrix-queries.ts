import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import { areasOf, tradeOf } from "./relations.js";
import type { Snapshot } from "./snapshots.js";
import { TOTAL } from "./trade-table.js";

/** What a country exported of a product to all partners. */
export interface ProductExport {
  readonly country: string;
  readonly product: string;
  readonly value: number;
}

/** Exports by country and product of one year, and how products are told apart in them. */
export interface ExportsByProduct {
  readonly classification: string;
  /** Digits of a product's code. */
  readonly digits: number;
  readonly rows: readonly ProductExport[];
}

/**
 * Exports of every country by product of the Harmonized System, in one classification at one length of codes, those
 * that most rows have; the world where the source states it, else the sum of partners. `undefined` without a row.
 */
export async function exportsByProduct(
  engine: Engine,
  snapshot: Snapshot,
  period: string,
): Promise<ExportsByProduct | undefined> {
  const own = sql`
    SELECT reporter, partner, product, value_usd, classification, length(product) AS digits
    FROM ${tradeOf(snapshot)}
    WHERE period = ${period} AND flow = 'export' AND product <> ${TOTAL} AND classification LIKE 'HS%'`;
  const [level] = await engine.rows<{ classification: string; digits: number }>(sql`
    SELECT classification, digits::INTEGER AS digits
    FROM (${own})
    GROUP BY classification, digits
    ORDER BY count(*) DESC, digits DESC, classification DESC
    LIMIT 1`);
  if (!level) return undefined;
  const columns = await engine.columns<{ country: string[]; product: string[]; value: number[] }>(sql`
    SELECT reporter AS country, product,
      coalesce(sum(value_usd) FILTER (WHERE partners.kind = 'world'),
        sum(value_usd) FILTER (WHERE partners.kind IS DISTINCT FROM 'aggregate')) AS value
    FROM (${own}) AS own
    SEMI JOIN (SELECT area FROM ${areasOf(snapshot)} WHERE kind = 'country') AS countries ON countries.area = own.reporter
    LEFT JOIN ${areasOf(snapshot)} AS partners ON partners.area = own.partner
    WHERE classification = ${level.classification} AND digits = ${level.digits}
    GROUP BY reporter, product
    ORDER BY reporter, product`);
  const rows = (columns.country ?? []).map((country, row) => ({
    country,
    product: columns.product[row] ?? "",
    value: columns.value[row] ?? 0,
  }));
  return { ...level, rows };
}
