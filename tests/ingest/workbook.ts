import { crc32, deflateRawSync } from "node:zlib";

type Cell = string | number | undefined;

/** An `.xlsx` workbook made by hand, as small as the format allows: stored parts, text inline. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const list = names.map(
    (name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  return stored({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      names.map((_, place) => relation(place + 1, "worksheet", `worksheets/sheet${place + 1}.xml`)).join(""),
    ),
    ...Object.fromEntries(
      names.map((name, place) => [
        `xl/worksheets/sheet${place + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${(sheets[name] ?? []).map(rowXml).join("")}</sheetData></worksheet>`,
      ]),
    ),
  });
}

function rowXml(cells: readonly Cell[], row: number): string {
  return `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join("")}</row>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function cellXml(cell: Cell, place: string): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  const text = cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A zip archive whose entries are not compressed. */
export function stored(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  return archive(parts, { method: 0, pack: (content) => content });
}

/** A zip archive as most programs make it. */
export function deflated(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  return archive(parts, { method: 8, pack: (content) => deflateRawSync(content) });
}

function archive(
  parts: Readonly<Record<string, string | Uint8Array>>,
  { method, pack }: { readonly method: number; readonly pack: (content: Buffer) => Buffer },
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part);
    const [path, packed, sizes] = [Buffer.from(name), pack(content), Buffer.alloc(12)];
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(content.length, 8);
    const [lengths, how] = [Buffer.alloc(4), Buffer.alloc(2)];
    lengths.writeUInt16LE(path.length, 0);
    how.writeUInt16LE(method, 0);
    const local = Buffer.concat([
      hex("504b030414000000"),
      how,
      hex("00000000"),
      sizes,
      lengths,
      path,
      packed,
    ]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset, 0);
    directory.push(
      hex("504b01021400 14000000"),
      how,
      hex("00000000"),
      sizes,
      lengths,
      Buffer.alloc(10),
      place,
      path,
    );
    locals.push(local);
    offset += local.length;
  }
  return Buffer.concat([...locals, ...directory, end(Object.keys(parts).length, directory, offset)]);
}

function end(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(Buffer.concat(directory).length, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

function hex(digits: string): Buffer {
  return Buffer.from(digits.replaceAll(" ", ""), "hex");
}
