import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const FOLDER = join(import.meta.dirname, "../../docs/adr");
const FILES = readdirSync(FOLDER).sort();

describe("the records of decisions", () => {
  it("have a number each, which no other has", () => {
    const numbers = FILES.map((file) => file.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it.each(FILES)("%s begins with its number", (file) => {
    const [heading] = readFileSync(join(FOLDER, file), "utf8").split("\n");
    expect(heading?.startsWith(`# ${Number(file.slice(0, 4))}. `)).toBe(true);
  });
});
