import { join } from "node:path";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import { PRODUCTS_CSV } from "../store/layout.js";
import { TOTAL } from "../store/trade-table.js";
import type { Format, ProductList } from "./format.js";
import { asInputError } from "./input-errors.js";
import type { Sample } from "./sample.js";

/** Files that were read, and lists of names beside them. */
export interface NamedProducts {
  readonly format: Format;
  readonly samples: readonly Sample[];
  readonly lists?: readonly Sample[] | undefined;
}

/**
 * Write `products.csv`, what the files themselves call their products: `classification, product, name`. Of several names
 * the most frequent is taken. Nothing is written where the files bring none.
 */
export async function writeProductNames(
  engine: Engine,
  folder: string,
  { format, samples, lists = [] }: NamedProducts,
): Promise<void> {
  const own = samples.flatMap((sample) => namesIn(format, sample) ?? []);
  const listed = lists.flatMap((sample) => listedIn(format.productList?.(sample)) ?? []);
  const [first, ...others] = [...own, ...listed];
  if (first === undefined) return;
  const all = others.reduce((before, next) => sql`${before} UNION ALL ${next}`, first);
  try {
    await engine.run(sql`
      CREATE OR REPLACE TEMP TABLE product_names AS
      SELECT coalesce(classification, '') AS classification, product, name
      FROM (${all})
      WHERE product <> ${TOTAL} AND name <> ''
      GROUP BY coalesce(classification, ''), product, name
      QUALIFY row_number() OVER (
        PARTITION BY coalesce(classification, ''), product ORDER BY count(*) DESC, name) = 1`);
  } catch (error) {
    throw asInputError(error, [...samples, ...lists]);
  }
  const [found] = await engine.rows<{ some: boolean }>(sql`SELECT count(*) > 0 AS some FROM product_names`);
  if (!found?.some) return;
  await engine.copy(sql`SELECT classification, product, name FROM product_names ORDER BY ALL`, {
    path: join(folder, PRODUCTS_CSV),
    format: "csv",
  });
}

function namesIn(format: Format, sample: Sample): Query | undefined {
  const { from, classification, product, productName } = format.rows(sample);
  if (productName === undefined) return undefined;
  return sql`
    SELECT ${classification ?? sql`NULL`}::VARCHAR AS classification, ${product}::VARCHAR AS product, trim(${productName}) AS name
    FROM ${from} AS file`;
}

function listedIn(list: ProductList | undefined): Query | undefined {
  if (list === undefined) return undefined;
  const { from, classification, product, name } = list;
  return sql`
    SELECT ${classification}::VARCHAR AS classification, ${product} AS product, trim(${name}) AS name
    FROM ${from} AS file`;
}
