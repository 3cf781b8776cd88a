import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatDocs } from "../../scripts/generate/format-docs.js";
import { FORMATS } from "../../src/ingest/formats.js";

const PAGE = fileURLToPath(new URL("../../docs/formats.md", import.meta.url));

describe("docs/formats.md", () => {
  it("is what the registry of formats says, each format once", () => {
    const page = readFileSync(PAGE, "utf8");
    expect(page).toBe(formatDocs());
    const ids = [...page.matchAll(/^## (.*)$/gm)].map(([, id]) => id);
    expect(ids).toEqual(FORMATS.map(({ id }) => id));
  });
});
