import { type DefinitionFields, definitionSchema } from "./definition-schema.js";
import { type Fault, type FieldPath, readJsonText } from "./json-text.js";

/** A fault at a place in a definition: `line:column field: what must hold`. */
export type DefinitionFault = Fault;

/** A definition that was read, or everything that is wrong with it. */
export type DefinitionReading =
  | { readonly fields: DefinitionFields; place(path: FieldPath): string }
  | {
      readonly faults: readonly DefinitionFault[];
      readonly sound?: Partial<DefinitionFields>;
      place?(path: FieldPath): string;
    };

/**
 * Read the text of a report.json; every fault is found at once, each with its line, column and field.
 *
 * @example
 * ```ts
 * const reading = readDefinitionText('{ "reporter": "RUS", "partner": 7 }');
 * "faults" in reading ? reading.faults : [];
 * // ['1:33 "partner" must be a text: a country\'s code or name; it is 7']
 * ```
 */
export function readDefinitionText(text: string): DefinitionReading {
  return readJsonText(definitionSchema, text, "the definition must be an object with the fields of a report");
}
