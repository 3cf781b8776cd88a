import { BilatError } from "../../core/errors.js";
import { items, readYaml, written } from "./yaml-nodes.js";

/**
 * How the claims of a file name their groups, each once; none of a text that is no YAML, which is refused where it is
 * judged.
 */
export function namedGroups(text: string): string[] {
  try {
    const { root, entries } = readYaml(text, "");
    const fields = entries(root);
    const lists = fields.flatMap(({ name, node }) => {
      if (name === "claims") return items(node) ?? [];
      return name === "defaults" && node ? [node] : [];
    });
    const named = lists.flatMap((node) => entries(node).filter(({ name }) => name === "group"));
    return [...new Set(named.flatMap(({ node }) => written(node) ?? []))];
  } catch (error) {
    if (error instanceof BilatError) return [];
    throw error;
  }
}
