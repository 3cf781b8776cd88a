import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** What is packed beside `dist/`, and why. */
const PACKED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^package\.json$/, "npm's own"],
  [/^(README|CHANGELOG)\.md$/, "what it is, and which numbers changed"],
  [/^LICENSE$/, "the terms"],
  [/^CITATION\.cff$/, "how to cite it"],
  [/^man\/bilat\.1$/, "the man page"],
  [
    /^docs\/(claims|cli|data-model|errors|formats|methods|report-definition|settings|words)\.md$/,
    "the pages that help, hints and the README name",
  ],
  [/^docs\/api\/[a-zA-Z]+\.md$/, "every name of the library, for those who have installed it"],
  [/^examples\/(README\.md|[a-z.]+\.[jt]s|figures\/[a-z]+\.csv)$/, "programs to start from"],
  [/^docs\/indicators\/[a-zA-Z-]+\.md$/, "the pages that bilat explain names"],
  [
    /^schemas\/(report|group|bilat)\.schema\.json$/,
    "for editors, named in docs/settings.md and by every definition",
  ],
  [/^reports\/russia-japan-2013-2018\/report\.json$/, "the definition of bilat report without an argument"],
  [/^datasets\/(README\.md|datapackage\.json)$/, "citations and licences of the figures"],
  [
    /^datasets\/claims\/(claims\.schema\.json|kireeva-2019\.yaml)$/,
    "the claims of bilat check, and their schema",
  ],
  [/^datasets\/[a-z-]+\/[a-z0-9-]+\/(manifest\.json|[a-z-]+\.csv)$/, "a snapshot: its manifest and figures"],
];

describe("npm pack", () => {
  const options = { encoding: "utf8", shell: process.platform === "win32" } as const;
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], options);
  const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }];
  const beside = files.map(({ path }) => path).filter((path) => !path.startsWith("dist/"));

  it("takes beside dist/ only what somebody needs", () => {
    expect(beside.filter((path) => !PACKED.some(([pattern]) => pattern.test(path)))).toEqual([]);
  });

  it("leaves out nothing that is on the list", () => {
    const missing = PACKED.filter(([pattern]) => !beside.some((path) => pattern.test(path)));
    expect(missing.map(([, why]) => why)).toEqual([]);
  });
});
