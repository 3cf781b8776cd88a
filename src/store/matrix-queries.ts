import { WORLD } from "../codes/countries.js";
import { type YearRange, yearPeriods } from "../core/periods.js";
import type { FiledFlow } from "../core/units.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import { ON_HS } from "./product-queries.js";
import { areasOf, tradeOf } from "./relations.js";
import type { Snapshot } from "./snapshots.js";
import { TOTAL } from "./trade-table.js";

/** How products are told apart. */
export interface ProductDetail {
  readonly classification: string;
  /** Digits of a product's code. */
  readonly digits: number;
}

/** What a detail must be there for. */
export interface DetailScope {
  readonly years: readonly string[];
  readonly flows: readonly FiledFlow[];
  /** Whose rows count; all countries' when left out. */
  readonly reporters?: readonly string[];
}

/**
 * The classification and length of codes that most rows have, of those that every year, flow and reporter named has.
 * `undefined` without one.
 */
export async function productDetail(
  engine: Engine,
  snapshot: Snapshot,
  { years, flows, reporters }: DetailScope,
): Promise<ProductDetail | undefined> {
  const [found] = await engine.rows<ProductDetail>(sql`
    SELECT classification, digits::INTEGER AS digits
    FROM (SELECT *, length(product) AS digits FROM ${yearlyRows(snapshot, { years, flows })})
    WHERE ${reporters ? sql`${ON_HS} AND reporter IN ${reporters}` : sql`classification LIKE 'HS%'`}
    GROUP BY classification, digits
    HAVING count(DISTINCT year) = ${years.length} AND count(DISTINCT flow) = ${flows.length}
      ${reporters ? sql`AND count(DISTINCT reporter) = ${new Set(reporters).size}` : sql``}
    ORDER BY count(*) DESC, digits DESC, classification DESC
    LIMIT 1`);
  return found;
}

/** The last year with products that was filed whole; `undefined` without one. */
export async function lastWholeYear(
  engine: Engine,
  snapshot: Snapshot,
  { from, to }: YearRange,
): Promise<number | undefined> {
  if (!hasParts(snapshot)) return to;
  const scope = { years: yearPeriods({ from, to }), flows: ["export", "import"] as const };
  const [found] = await engine.rows<{ year: string | null }>(
    sql`SELECT max(year) AS year FROM ${yearlyRows(snapshot, scope)}`,
  );
  return found?.year ? Number(found.year) : undefined;
}

/** Whether a source files months or quarters. */
export function hasParts({ manifest }: Snapshot): boolean {
  const { first_period = "", last_period = "" } = manifest.import ?? {};
  return [first_period, last_period].some((period) => period.length > YEAR_LENGTH);
}

const YEAR_LENGTH = "2018".length;

/** What a country trades of a product. */
export interface ProductTrade {
  readonly country: string;
  readonly product: string;
  readonly value: number;
}

/** Whose trade by product, in one year and direction. */
export interface BasketScope {
  readonly detail: ProductDetail;
  readonly year: string;
  readonly flow: FiledFlow;
  /** Digits that products are put together by; those of the detail when left out. */
  readonly digits?: number;
  /** Only with this partner; with all of them when left out. */
  readonly partner?: string;
}

/** Trade of every country by product; with the world where the source states it, else the sum of partners. */
export async function tradeByProduct(
  engine: Engine,
  snapshot: Snapshot,
  scope: BasketScope,
): Promise<ProductTrade[]> {
  return tradeRows(engine, sql`${countryCells(snapshot, scope)} ORDER BY country, product`);
}

/** The same of the countries named, and of all countries together, as `WLD`. */
export async function basketsOf(
  engine: Engine,
  snapshot: Snapshot,
  { countries, ...scope }: BasketScope & { readonly countries: readonly string[] },
): Promise<{ readonly reporters: number; readonly rows: readonly ProductTrade[] }> {
  const cells = countryCells(snapshot, scope);
  const [all] = await engine.rows<{ reporters: number }>(
    sql`SELECT count(DISTINCT country)::INTEGER AS reporters FROM (${cells})`,
  );
  const rows = await tradeRows(
    engine,
    sql`
    SELECT country, product, value FROM (${cells}) WHERE country IN ${countries}
    UNION ALL
    SELECT ${WORLD}::VARCHAR AS country, product, sum(value) AS value FROM (${cells}) GROUP BY product
    ORDER BY country, product`,
  );
  return { reporters: all?.reporters ?? 0, rows };
}

function countryCells(
  snapshot: Snapshot,
  { detail, year, flow, digits = detail.digits, partner }: BasketScope,
): Query {
  const value =
    partner === undefined
      ? sql`coalesce(sum(value_usd) FILTER (WHERE partners.kind = 'world'),
          sum(value_usd) FILTER (WHERE partners.kind IS DISTINCT FROM 'aggregate'))`
      : sql`sum(value_usd)`;
  return sql`
    SELECT reporter AS country, left(product, ${digits}) AS product, ${value} AS value
    FROM ${yearlyRows(snapshot, { years: [year], flows: [flow] })} AS own
    SEMI JOIN (SELECT area FROM ${areasOf(snapshot)} WHERE kind = 'country') AS countries ON countries.area = own.reporter
    LEFT JOIN ${areasOf(snapshot)} AS partners ON partners.area = own.partner
    WHERE ${isOf(detail)} ${partner === undefined ? sql`` : sql`AND partner = ${partner}`}
    GROUP BY ALL`;
}

async function tradeRows(engine: Engine, query: Query): Promise<ProductTrade[]> {
  const found = await engine.columns<{ country: string[]; product: string[]; value: number[] }>(query);
  return (found.country ?? []).map((country, row) => ({
    country,
    product: found.product[row] ?? "",
    value: found.value[row] ?? 0,
  }));
}

/** A product's value and weight in a year, over the rows that have a weight. */
export interface WeighedProduct {
  readonly period: string;
  readonly product: string;
  /** Of all rows, with and without a weight. */
  readonly whole: number;
  readonly value: number | null;
  readonly weight: number | null;
}

/** Whose products, and in which years. */
export interface WeighedScope {
  readonly detail: ProductDetail;
  readonly years: readonly string[];
  readonly flow: FiledFlow;
  readonly reporter: string;
  /** `WLD` for all partners: as the source states them, else each. */
  readonly partner: string;
}

/** Products of one reporter with their weights, by year and product. A weight of zero is none. */
export async function weighedProducts(
  engine: Engine,
  snapshot: Snapshot,
  { detail, years, flow, reporter, partner }: WeighedScope,
): Promise<WeighedProduct[]> {
  const own = sql`
    SELECT year, partner, product, value_usd, nullif(weight_kg, 0) AS weight_kg
    FROM ${yearlyRows(snapshot, { years, flows: [flow] })}
    WHERE reporter = ${reporter} AND ${isOf(detail)}`;
  const ofWorld = sql`
    SELECT own.* FROM (${own}) AS own
    LEFT JOIN ${areasOf(snapshot)} AS partners ON partners.area = own.partner
    WHERE partners.kind IS DISTINCT FROM 'aggregate'
      AND (partner = ${WORLD}) = (year IN (SELECT year FROM (${own}) WHERE partner = ${WORLD}))`;
  const rows = partner === WORLD ? ofWorld : sql`SELECT * FROM (${own}) WHERE partner = ${partner}`;
  return engine.rows<WeighedProduct>(sql`
    SELECT year AS period, product, sum(value_usd) AS whole,
      sum(value_usd) FILTER (WHERE weight_kg IS NOT NULL) AS value, sum(weight_kg) AS weight
    FROM (${rows})
    GROUP BY year, product
    ORDER BY year, product`);
}

/** Exports of a product to a market in two years: one country's, and those of all countries. */
export interface MarketRow {
  readonly product: string;
  readonly market: string;
  readonly before: number;
  readonly after: number;
  readonly worldBefore: number;
  readonly worldAfter: number;
}

/** Exports by product and market of all countries; whatever nobody traded in either year is left out. */
export async function marketRows(
  engine: Engine,
  snapshot: Snapshot,
  {
    detail,
    years,
    reporter,
  }: {
    readonly detail: ProductDetail;
    readonly years: readonly [string, string];
    readonly reporter: string;
  },
): Promise<{ readonly reporters: number; readonly rows: readonly MarketRow[] }> {
  const [before, after] = years;
  const own = sql`
    SELECT year, reporter, product, partner AS market, value_usd
    FROM ${yearlyRows(snapshot, { years, flows: ["export"] })} AS own
    SEMI JOIN (SELECT area FROM ${areasOf(snapshot)} WHERE kind = 'country') AS countries ON countries.area = own.reporter
    ANTI JOIN (SELECT area FROM ${areasOf(snapshot)} WHERE kind IN ('world', 'aggregate')) AS wholes ON wholes.area = own.partner
    WHERE ${isOf(detail)}`;
  const [all] = await engine.rows<{ reporters: number }>(
    sql`SELECT count(DISTINCT reporter)::INTEGER AS reporters FROM (${own})`,
  );
  const sum = (year: string, whose: Query) =>
    sql`coalesce(sum(value_usd) FILTER (WHERE year = ${year} AND ${whose}), 0)`;
  const isOwn = sql`reporter = ${reporter}`;
  const rows = await engine.manyRows<MarketRow>(
    sql`
    SELECT product, market, ${sum(before, isOwn)} AS before, ${sum(after, isOwn)} AS after,
      ${sum(before, sql`true`)} AS "worldBefore", ${sum(after, sql`true`)} AS "worldAfter"
    FROM (${own})
    GROUP BY product, market`,
    ["product", "market"],
  );
  return { reporters: all?.reporters ?? 0, rows };
}

function isOf({ classification, digits }: ProductDetail): Query {
  return sql`classification = ${classification} AND length(product) = ${digits}`;
}

/**
 * Rows by product of some years. Where a reporter filed months, those of a year of which it filed every one stand for
 * the year, as in `productFlows`.
 */
function yearlyRows(snapshot: Snapshot, { years, flows }: Pick<DetailScope, "years" | "flows">): Query {
  const columns = sql`reporter, partner, flow, classification, product, value_usd, weight_kg`;
  if (!hasParts(snapshot)) {
    return sql`(
      SELECT period AS year, ${columns}
      FROM ${tradeOf(snapshot)}
      WHERE period IN ${years} AND flow IN ${flows} AND product <> ${TOTAL})`;
  }
  const own = sql`
    SELECT left(period, 4) AS year, length(period) AS step, period, ${columns}
    FROM ${tradeOf(snapshot)}
    WHERE left(period, 4) IN ${years} AND flow IN ${flows} AND product <> ${TOTAL} AND NOT contains(period, 'Q')`;
  return sql`(
    SELECT year, ${columns}
    FROM (${own}) AS own
    JOIN (
      SELECT reporter, year, flow, min(step) AS step
      FROM (${own})
      GROUP BY reporter, year, flow
      HAVING min(step) = 4 OR count(DISTINCT period) = 12) AS whole USING (reporter, year, flow, step))`;
}
