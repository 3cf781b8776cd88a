import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { claimsDocs } from "../../scripts/generate/claims-docs.js";
import { cliDocs } from "../../scripts/generate/cli-docs.js";
import { errorDocs } from "../../scripts/generate/error-docs.js";
import { galleryPage } from "../../scripts/generate/gallery.js";
import { helpExamples } from "../../scripts/generate/help-examples.js";
import { manPage } from "../../scripts/generate/man-page.js";
import { readme } from "../../scripts/generate/readme.js";
import { definitionDocs, reportSchema, schemaText } from "../../scripts/generate/report-definition.js";
import { wordDocs } from "../../scripts/generate/word-docs.js";
import { groupSchema } from "../../src/report/group-schema.js";
import { settingsSchema } from "../../src/report/settings-schema.js";

const onFile = (path: string) => readFileSync(path, "utf8");

describe("generated pages are what npm run generate writes", () => {
  it("docs/errors.md", () => expect(onFile("docs/errors.md")).toBe(errorDocs()));
  it("docs/report-definition.md", () =>
    expect(onFile("docs/report-definition.md")).toBe(definitionDocs(".")));
  it("schemas/report.schema.json", () => expect(onFile("schemas/report.schema.json")).toBe(reportSchema()));
  it("src/cli/help-examples.ts", async () =>
    expect(onFile("src/cli/help-examples.ts")).toBe(await helpExamples(".")));
  it("reports/README.md", () => expect(onFile("reports/README.md")).toBe(galleryPage(".")));
  it("docs/words.md", () => expect(onFile("docs/words.md")).toBe(wordDocs()));
  it("schemas/bilat.schema.json", () =>
    expect(onFile("schemas/bilat.schema.json")).toBe(schemaText(settingsSchema)));
  it("schemas/group.schema.json", () =>
    expect(onFile("schemas/group.schema.json")).toBe(schemaText(groupSchema)));
  it("man/bilat.1", () => expect(onFile("man/bilat.1")).toBe(manPage()));
  it("docs/cli.md", async () => expect(onFile("docs/cli.md")).toBe(await cliDocs(".")));
  it("docs/claims.md", () => expect(onFile("docs/claims.md")).toBe(claimsDocs(".")));
  it("the README's blocks", async () => expect(onFile("README.md")).toBe(await readme(".")));
});

describe("the README's library example", () => {
  it("gives the row it shows", async () => {
    const { openWorkbench, tradeTable } = await import("../../src/index.js");
    using bench = await openWorkbench();
    const years = { from: 2013, to: 2018 };
    const table = await tradeTable(bench, { reporter: "RUS", partner: "JPN", years });
    const shown = /table\.rows\[5\]; \/\/ \{ period: "2018", turnover_usd: (\d+),/.exec(onFile("README.md"));
    expect(table.rows[5]).toMatchObject({ period: "2018", turnover_usd: Number(shown?.[1]) });
  });
});
