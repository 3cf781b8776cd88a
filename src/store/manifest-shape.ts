/** What a manifest must hold to be listed and read; the rest is up to who wrote it. */
const TEXTS = ["snapshot", "title", "producer", "citation", "url", "accessed", "vintage"] as const;

/**
 * What is wrong with a manifest, in words that follow its path, or `undefined`. Whether its files are the ones it
 * describes is another matter.
 */
export function manifestFault(manifest: unknown): string | undefined {
  if (!isRecord(manifest)) return "is no manifest: it holds no object";
  const text = TEXTS.find((name) => typeof manifest[name] !== "string");
  if (text !== undefined) return `is no manifest: it has no text "${text}"`;
  const { license, notes, files, import: imported } = manifest;
  if (!isRecord(license) || typeof license["name"] !== "string") return "is no manifest: it names no license";
  if (!Array.isArray(notes) || !notes.every((note) => typeof note === "string"))
    return 'is no manifest: its "notes" are no list of texts';
  if (!Array.isArray(files) || !files.every(isFile))
    return 'is no manifest: its "files" are no list of files';
  return imported === undefined ? undefined : importFault(imported);
}

function importFault(imported: unknown): string | undefined {
  if (!isRecord(imported)) return 'is no manifest: its "import" is no object';
  const { inputs, unmapped, warnings, value_usd_left_out } = imported;
  const lists = { inputs, unmapped, warnings };
  const list = Object.entries(lists).find(([, value]) => !Array.isArray(value));
  if (list) return `is no manifest: "${list[0]}" of its import is no list`;
  return isRecord(value_usd_left_out) ? undefined : 'is no manifest: its import has no "value_usd_left_out"';
}

function isFile(file: unknown): boolean {
  return (
    isRecord(file) &&
    ["path", "sha256"].every((name) => typeof file[name] === "string") &&
    ["bytes", "rows"].every((name) => typeof file[name] === "number")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
