/** Sort the rows by one column; what has no figure comes last either way, and equals keep their order. */
export function sortRows(
  table: HTMLTableElement,
  column: number,
  direction: "ascending" | "descending",
): void {
  const body = table.tBodies[0];
  if (!body) return;
  const sign = direction === "ascending" ? 1 : -1;
  const rows = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]?.textContent ?? "") }));
  rows.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(!a.key) - Number(!b.key);
    return sign * compare(a.key, b.key);
  });
  body.append(...rows.map(({ row }) => row));
}

type Key = number | string | undefined;

/** `−1,234.5%` as a number, `–` and `n.m.` as nothing, anything else as words. */
export function keyOf(text: string): Key {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed === "–" || trimmed === "n.m.") return undefined;
  const plain = trimmed.replace(/[,%+ᵉ]/g, "").replace("−", "-");
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : trimmed;
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en");
}
