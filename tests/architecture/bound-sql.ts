import ts from "typescript";
import { nodesOf, placeOf, type Rule, type Source } from "./source.js";

/** Who may write SQL: the rooms that read files and tables, and the reader of a user's plain file. */
const SPEAKERS = ["engine/", "codes/", "store/", "ingest/", "pipeline/measure/input-"];

/** Statements as they begin or go on; in capitals, as the house writes them. */
const SQL =
  /\b(SELECT|INSERT INTO|DELETE FROM|CREATE (OR REPLACE|TEMP|TABLE|VIEW)|DROP (TABLE|VIEW)|ALTER TABLE|COPY \(|ATTACH|INSTALL|PRAGMA|UNION ALL|GROUP BY|ORDER BY|LEFT JOIN|read_(csv|parquet|json|text|blob)\()/;

/**
 * SQL is written in few places and there as a tagged template only, which binds what stands between its pieces: no
 * text is made into SQL by hand, nor `sql` called with one. How names and paths are quoted is the engine's business.
 */
export const boundSql: Rule = (sources) =>
  sources.filter(({ path }) => !path.startsWith("engine/")).flatMap(faults);

function faults(source: Source): string[] {
  const speaks = SPEAKERS.some((place) => source.path.startsWith(place));
  return [...nodesOf(source.tree)].flatMap((node) => {
    const fault = faultOf(node, speaks);
    return fault === undefined ? [] : [`${placeOf(source, node)} ${fault}`];
  });
}

function faultOf(node: ts.Node, speaks: boolean): string | undefined {
  if (ts.isIdentifier(node) && node.text === "sql") {
    if (!isTag(node) && !isMerelyNamed(node)) return "uses sql other than as the tag of a template";
    if (!speaks) return "has no business with SQL";
  }
  if (isText(node) && !isTagged(node) && SQL.test(node.getText())) return "makes SQL of a text";
  return undefined;
}

function isTag({ parent }: ts.Identifier): boolean {
  return ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === "sql";
}

function isMerelyNamed({ parent }: ts.Identifier): boolean {
  return ts.isImportSpecifier(parent) && parent.propertyName === undefined;
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function isTagged({ parent }: ts.Node): boolean {
  return ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === "sql";
}
