import type { Node } from "yaml";
import type { Claim, ClaimsFile, Problem, Publication, Relation } from "./claim.js";
import { checkClaim, type KnownNames } from "./claim-check.js";
import { CLAIM_SHAPE, DEFAULTS_SHAPE, FILE_SHAPE, PUBLICATION_SHAPE, RELATION_SHAPE } from "./fields.js";
import { checkRelation, circles } from "./relation-check.js";
import { type Checked, checkShape, type Values } from "./shape-check.js";
import { isOnTrade, type Measure } from "./vocabulary.js";
import { items, notReadable, readYaml, type YamlText } from "./yaml-nodes.js";

/**
 * Read a claims file. Claims and relations with a problem are left out and their problems listed, so that the others
 * can still be judged.
 *
 * @param text The file's text, YAML.
 * @param file Its name, for messages.
 * @param known Countries and groups that claims may name.
 * @throws BilatError `BILAT_E_CLAIMS` when it is no YAML, or has no publication and no list of claims.
 */
export function readClaims(text: string, file: string, known: KnownNames): ClaimsFile {
  const yaml = readYaml(text, file);
  const top = checkShape(yaml, yaml.root, FILE_SHAPE);
  if (top.problems.length > 0) throw notReadable(file, top.problems, text);
  const field = (name: string) => yaml.entries(yaml.root).find((entry) => entry.name === name)?.node ?? null;
  const publication = checkShape(yaml, field("publication"), PUBLICATION_SHAPE);
  const defaults = field("defaults") && checkShape(yaml, field("defaults"), DEFAULTS_SHAPE);
  const problems = [...publication.problems, ...(defaults?.problems ?? [])];
  const claims = readList(yaml, field("claims"), (node) => readClaim(yaml, node, { defaults, known }));
  const ids = unique(claims.entries);
  const names = new Set(ids.kept.map(({ id }) => id));
  const relations = readList(yaml, field("relations"), (node) => readRelation(yaml, node, names));
  const relationIds = unique(relations.entries);
  const round = circles(relationIds.kept);
  return {
    file,
    publication: publicationOf(publication.values),
    claims: ids.kept,
    relations: round.kept,
    problems: [
      ...problems,
      ...claims.problems,
      ...ids.problems,
      ...relations.problems,
      ...relationIds.problems,
      ...round.problems,
    ].sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

interface Found<Entry> {
  readonly entry?: Entry | undefined;
  readonly problems: readonly Problem[];
}

function readList<Entry>(
  yaml: YamlText,
  node: Node | null,
  read: (node: Node) => Found<Entry>,
): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } {
  if (node === null) return { entries: [], problems: [] };
  const list = items(node);
  if (list === undefined)
    return { entries: [], problems: [{ ...yaml.placeOf(node), message: "must be a list" }] };
  const found = list.map(read);
  return {
    entries: found.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    problems: found.flatMap(({ problems }) => problems),
  };
}

function readClaim(
  yaml: YamlText,
  node: Node,
  { defaults, known }: { readonly defaults: Checked | null; readonly known: KnownNames },
): Found<Claim> {
  const checked = checkShape(yaml, node, CLAIM_SHAPE);
  if (checked.problems.length > 0) return { problems: named(checked) };
  const { values } = checked;
  const { measure, subject } = values.texts;
  const onTrade = isOnTrade({ measure: measure as Measure, subject });
  const given = onTrade ? defaults?.values.texts : {};
  const all: Values = { ...values, texts: { ...given, ...values.texts } };
  const { claim, problems } = checkClaim(all, known);
  return { entry: claim, problems: named({ values, problems }) };
}

/** Problems that say whose they are. */
function named({ values, problems }: Checked): Problem[] {
  const id = values.texts["id"];
  return problems.map((problem) =>
    id === undefined ? problem : { ...problem, message: `${id}: ${problem.message}` },
  );
}

function readRelation(yaml: YamlText, node: Node, ids: ReadonlySet<string>): Found<Relation> {
  const checked = checkShape(yaml, node, RELATION_SHAPE);
  if (checked.problems.length > 0) return { problems: named(checked) };
  const { relation, problems } = checkRelation(checked.values, ids);
  return { entry: relation, problems: named({ values: checked.values, problems }) };
}

function unique<Entry extends Claim | Relation>(
  entries: readonly Entry[],
): { readonly kept: Entry[]; readonly problems: readonly Problem[] } {
  const first = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const other = first.get(entry.id);
    if (other)
      problems.push({ ...entry.at, message: `the id "${entry.id}" stands in line ${other.at.line} too` });
    else first.set(entry.id, entry);
  }
  return { kept: [...first.values()], problems };
}

function publicationOf({ texts }: Values): Publication {
  const { title = "", citation, url } = texts;
  return { title, ...(citation && { citation }), ...(url && { url }) };
}
