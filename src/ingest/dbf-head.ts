/** What the head of a dBASE table says of its records. */
export interface DbfHead {
  /** Length of the head itself. */
  readonly bytes: number;
  readonly records: number;
  readonly recordBytes: number;
  readonly fields: readonly DbfField[];
  readonly encoding: "ibm866" | "windows-1251";
}

/** A column: its place in a record, after the mark with which a record begins. */
export interface DbfField {
  readonly name: string;
  /** C text, N and F numbers as text, D dates, L yes or no. */
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

const VERSIONS: ReadonlySet<number> = new Set([0x03, 0x30, 0x31, 0x43, 0x63, 0x83, 0x8b, 0xf5]);
/** Windows in Russian, and "the ANSI of the machine", which in a Russian office is the same. */
const RUSSIAN_WINDOWS: ReadonlySet<number> = new Set([0xc9, 0x57]);
const FIELD_BYTES = 32;
const FIELDS_END = 0x0d;

/**
 * The head of a dBASE III, IV or FoxPro table. Text is in the code page 866 of DOS unless the head names that of
 * Windows. `undefined` when the bytes end before the head does; a text says what is wrong with it.
 */
export function dbfHead(bytes: Uint8Array): DbfHead | string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < FIELD_BYTES) return undefined;
  const [version, records] = [view.getUint8(0), view.getUint32(4, true)];
  const [length, recordBytes] = [view.getUint16(8, true), view.getUint16(10, true)];
  if (!VERSIONS.has(version)) return `its first byte is ${version}, which begins no table that is read`;
  if (bytes.length < length) return undefined;
  const encoding = RUSSIAN_WINDOWS.has(view.getUint8(29)) ? "windows-1251" : "ibm866";
  const fields = fieldsOf(bytes.subarray(0, length), encoding);
  if (typeof fields === "string") return fields;
  const last = fields.at(-1);
  const added = (last?.offset ?? 1) + (last?.length ?? 0);
  if (added !== recordBytes) return `its fields make records of ${added} bytes, its head says ${recordBytes}`;
  return { bytes: length, records, recordBytes, fields, encoding };
}

function fieldsOf(head: Uint8Array, encoding: DbfHead["encoding"]): DbfField[] | string {
  const decoder = new TextDecoder(encoding);
  const fields: DbfField[] = [];
  let offset = 1;
  for (let at = FIELD_BYTES; head[at] !== FIELDS_END; at += FIELD_BYTES) {
    if (at + FIELD_BYTES >= head.length) return "its head has no end of its fields";
    const name = decoder
      .decode(head.subarray(at, at + 11))
      .replace(/\0.*$/s, "")
      .trim();
    const [type, length] = [String.fromCharCode(head[at + 11] ?? 0), head[at + 16] ?? 0];
    if (!"CNFDL".includes(type))
      return `its field "${name}" is of type ${JSON.stringify(type)}, which is not read`;
    if (name === "" || length === 0) return `field ${fields.length + 1} has no name or no length`;
    if (fields.some((field) => field.name === name)) return `two fields are named "${name}"`;
    fields.push({ name, type, offset, length });
    offset += length;
  }
  return fields.length > 0 ? fields : "it has no fields";
}
