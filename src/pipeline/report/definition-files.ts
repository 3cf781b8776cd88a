import { isAbsolute, relative, resolve, sep } from "node:path";

/** Whether a group is named by a file. */
export function isGroupFile(text: string): boolean {
  return text.endsWith(".json");
}

/** The files that a definition names, as it writes them; none where it can't be read. */
export function definitionFiles(text: string): string[] {
  const { groups, claims } = fieldsOf(text);
  const named = [...(Array.isArray(groups) ? groups.filter(isText).filter(isGroupFile) : []), claims];
  return named.filter(isText);
}

/** A definition for another folder: the files that it names are named from there. */
export function definitionMoved(text: string, { from, to }: Readonly<Record<"from" | "to", string>>): string {
  return definitionFiles(text)
    .filter((file) => !isAbsolute(file))
    .reduce((moved, file) => {
      const there = relative(to, resolve(from, file)).split(sep).join("/");
      return moved.replaceAll(JSON.stringify(file), JSON.stringify(there));
    }, text);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** The two fields that name files; a text that is no JSON has none, and is refused elsewhere. */
function fieldsOf(text: string): { readonly groups?: unknown; readonly claims?: unknown } {
  try {
    const found: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}
