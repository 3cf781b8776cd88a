import ts from "typescript";
import { expect, it } from "vitest";

/** The declarations that `npm run build` makes of `src/frames`. */
function declarations(): Map<string, string> {
  const { config } = ts.readConfigFile("tsconfig.build.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const roots = ["src/frames/data-frame.ts", "src/frames/from-data-frame.ts"];
  const made = new Map<string, string>();
  ts.createProgram(roots, { ...options, emitDeclarationOnly: true }).emit(undefined, (file, text) => {
    made.set(file.replace(/^.*dist\//, ""), text);
  });
  return made;
}

it("has types that name no package, so that they compile where danfojs-node is not installed", () => {
  const specifiers = [...declarations()].flatMap(([, text]) =>
    ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName),
  );
  expect([...declarations().keys()]).toContain("frames/data-frame.d.ts");
  expect(specifiers.filter((name) => !name.startsWith("."))).toEqual([]);
});
