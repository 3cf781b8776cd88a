import { type Measured, reported } from "../../core/measured.js";
import type { TableRecord } from "../../core/result-table.js";
import type { MeasureOptions, PartsContract } from "../../indicators/catalogue/contract.js";
import type { IndicatorMeta } from "../../indicators/catalogue/indicator.js";
import type { RankItem } from "../../indicators/rank.js";
import type { InputSpec } from "./input-columns.js";
import { type ContractHandler, inputSource, note, unreadNote } from "./job.js";
import { PRODUCT_COLUMNS, PRODUCTS_SAMPLE, yearOf } from "./products.js";
import { answerCells, columns, type Draft, valueName } from "./table.js";

/** Trade by part of one group, such as the partners of a country in a year. */
export interface PartsGroup {
  /** The cells that name the group. */
  readonly labels: Readonly<Record<string, string>>;
  readonly parts: ReadonlyMap<string, Measured>;
  /** The same a period before, where something is known of it. */
  readonly before: ReadonlyMap<string, Measured> | undefined;
}

/** How the parts of groups are called. */
export interface PartsNames {
  /** The column of the part's code. */
  readonly part: string;
  /** The column that counts them. */
  readonly count: string;
  /** A name beside the code. */
  readonly name?: { readonly column: string; of(code: string): string };
  /** The only part to show, where one was asked for. */
  readonly only?: string;
}

/** `country,product,value[,year]` → concentration over the products of each country, and their ranks. */
export const PARTS: ContractHandler<PartsContract> = {
  input: (contract) => (contract.gives === "each" && contract.before ? WITH_YEARS : PRODUCT_COLUMNS),
  fromInput: ({ meta, contract, table, options }) => {
    const groups = new Map<string, { year: string; country: string; parts: Map<string, Measured> }>();
    const [countries, products, values] = [
      table.text("country"),
      table.text("product"),
      table.numbers("value"),
    ];
    countries.forEach((country, row) => {
      const year = yearOf(table, row);
      const group = groups.get(`${year}\n${country}`) ?? {
        year,
        country,
        parts: new Map<string, Measured>(),
      };
      const source = { snapshot: "input", file: table.name, line: table.line(row) };
      group.parts.set(products[row] ?? "", reported(values[row], [source]));
      groups.set(`${year}\n${country}`, group);
    });
    const hasYears = table.has("year");
    const shaped = [...groups.values()].map(
      ({ year, country, parts }): PartsGroup => ({
        labels: hasYears ? { year, country } : { country },
        parts,
        before: hasYears ? groups.get(`${Number(year) - 1}\n${country}`)?.parts : undefined,
      }),
    );
    return {
      subject: table.name,
      ...partsBody({ meta, contract, options }, shaped, { part: "product", count: "products" }),
      caveats: [...(contract.gives === "one" ? [OWN_ROWS] : []), ...unreadNote(table)],
      sources: [inputSource(table)],
    };
  },
  sample: (contract) => (contract.gives === "each" && contract.before ? YEARS_SAMPLE : PRODUCTS_SAMPLE),
};

const OWN_ROWS = note(
  "The products of a country are those that it has a line for; one that it does not trade counts only where a line says 0.",
);

/** Measures of change need the years. */
const WITH_YEARS: InputSpec = {
  ...PRODUCT_COLUMNS,
  columns: PRODUCT_COLUMNS.columns.map(({ optional: _, ...column }) => column),
};

const YEARS_SAMPLE = `country,product,value,year
CHL,26,40,2017
CHL,27,5,2017
CHL,26,30,2018
CHL,27,35,2018
`;

interface PartsRequest {
  readonly meta: IndicatorMeta;
  readonly contract: PartsContract;
  readonly options: MeasureOptions;
}

/** One row a group, or one a part. */
export function partsBody(
  { meta, contract, options }: PartsRequest,
  groups: readonly PartsGroup[],
  names: PartsNames,
): Pick<Draft, "keys" | "beside" | "body"> {
  const labels = Object.keys(groups[0]?.labels ?? {});
  if (contract.gives === "one") {
    const records = groups.map(({ labels, parts }) => {
      const inputs = known(parts);
      const values = Object.values(inputs).map(({ value }) => value ?? 0);
      const count = reported(values.length, []);
      return {
        ...labels,
        ...answerCells(meta, inputs, () => contract.formula(values, options)),
        [names.count]: count,
      };
    });
    return { keys: columns(...labels), beside: columns(names.count), body: { records } };
  }
  const records = groups.flatMap((group) => eachPart(meta, contract, { group, names }));
  const nameColumns = names.name ? [names.name.column] : [];
  const beside = Object.keys(records[0] ?? {}).filter(
    (name) => ![...labels, names.part, ...nameColumns, valueName(meta)].includes(name),
  );
  return {
    keys: columns(...labels, names.part, ...nameColumns),
    beside: columns(...beside),
    body: { records },
  };
}

function known(parts: ReadonlyMap<string, Measured>): Record<string, Measured> {
  return Object.fromEntries([...parts].filter(([, { value }]) => value !== undefined));
}

function eachPart(
  meta: IndicatorMeta,
  contract: Extract<PartsContract, { gives: "each" }>,
  { group, names }: { readonly group: PartsGroup; readonly names: PartsNames },
): TableRecord<string>[] {
  if (contract.before && group.before === undefined) return [];
  const answers = contract.formula(items(group.parts), items(group.before ?? new Map()));
  const shown = [...answers].filter(([code]) => names.only === undefined || code === names.only);
  return shown.map(([code, answer]) => {
    const own = group.parts.get(code) ?? group.before?.get(code);
    const name = names.name ? { [names.name.column]: names.name.of(code) } : {};
    const inputs: Record<string, Measured> = own?.value === undefined ? {} : { [code]: own };
    return { ...group.labels, [names.part]: code, ...name, ...answerCells(meta, inputs, () => answer) };
  });
}

function items(parts: ReadonlyMap<string, Measured>): RankItem[] {
  return [...parts].map(([code, { value }]) => ({ code, value }));
}
