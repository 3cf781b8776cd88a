import { type Measured, measure, reported } from "../../core/measured.js";
import type { FiguresContract } from "../../indicators/catalogue/contract.js";
import type { IndicatorMeta } from "../../indicators/catalogue/indicator.js";
import type { InputColumn } from "./input-columns.js";
import type { InputTable } from "./input-file.js";
import { type ContractHandler, inputSource, unreadNote } from "./job.js";
import { columns, valueName } from "./table.js";

const LABELS = ["country", "reporter", "partner", "product", "year", "period"] as const;
/** Measures of the growth family may be taken of balances; all others are of trade, which is 0 or more. */
const MAY_BE_NEGATIVE = ["contribution", "share-of-change"];

/** One line a case, one column an argument: levels, intensity, openness, mirror gaps and the like. */
export const FIGURES: ContractHandler<FiguresContract> = {
  input: (contract, meta) => ({
    columns: [...valueColumns(contract, meta), ...labelColumns(contract)],
    key: labelColumns(contract).map(({ name }) => name),
  }),
  fromInput: ({ meta, contract, table, options }) => {
    const named = labelColumns(contract).flatMap(({ name }) => (table.has(name) ? [name] : []));
    // What nothing names is told apart by where it stands.
    const labels = named.length > 0 ? named : ["line"];
    const label = (name: string, row: number) =>
      named.length > 0 ? table.text(name)[row] : String(table.line(row));
    const records = Array.from({ length: table.length }, (_, row) => {
      const names = labels.map((name) => [name, label(name, row)] as const);
      const cell = measure(meta.id, inputsOf(contract, table, row), (values) =>
        contract.formula(values, options),
      );
      return { ...Object.fromEntries(names), [valueName(meta)]: cell };
    });
    return {
      subject: table.name,
      keys: columns(...labels),
      body: { records },
      caveats: unreadNote(table),
      sources: [inputSource(table)],
    };
  },
  sample: (contract) => {
    const names = Object.keys(contract.inputs);
    const values = names.map((_, place) => SAMPLE_VALUES[place] ?? 1);
    return `period,${names.map(snakeCase).join(",")}\n2018,${values.join(",")}\n`;
  },
};

const SAMPLE_VALUES = [20, 80, 500, 2000, 100];

/** `reporterTotal` is `reporter_total` in a file. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Columns that say what a line is about; mirror measures have figures called `reporter` and `partner`. */
function labelColumns({ inputs }: FiguresContract): InputColumn[] {
  return LABELS.filter((name) => !(name in inputs)).map((name) => ({ name, kind: "text", optional: true }));
}

function valueColumns({ inputs }: FiguresContract, { id }: IndicatorMeta): InputColumn[] {
  const kind = MAY_BE_NEGATIVE.includes(id) ? "number" : "amount";
  return Object.keys(inputs).map((name) => ({ name: snakeCase(name), kind, mayBeEmpty: true }));
}

function inputsOf({ inputs }: FiguresContract, table: InputTable, row: number): Record<string, Measured> {
  const source = { snapshot: "input", file: table.name, line: table.line(row) };
  const cells = Object.keys(inputs).map((name) => {
    return [name, reported(table.numbers(snakeCase(name))[row], [source])] as const;
  });
  return Object.fromEntries(cells);
}
