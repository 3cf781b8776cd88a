import type { ApiExport } from "./exports.js";

/** What the comment before an export leaves out or gets wrong, one line each. */
export function undocumented(exports: readonly ApiExport[]): string[] {
  return exports.flatMap((one) => faultsOf(one).map((fault) => `${one.name} (src/${one.file}) ${fault}`));
}

function faultsOf({ kind, text, returns, throws, example, params, deadLinks, refuses }: ApiExport): string[] {
  const runs = kind === "function" || kind === "class";
  return [
    ...(text === "" ? ["says nothing"] : []),
    ...(kind === "function" && !returns ? ["has no @returns"] : []),
    ...(kind === "function" && refuses && throws.length === 0 ? ["has no @throws"] : []),
    ...(runs && example === undefined ? ["has no @example"] : []),
    ...params.filter(({ known }) => !known).map(({ name }) => `describes ${name}, which it does not take`),
    ...deadLinks.map((name) => `links to ${name}, which is not there`),
  ];
}
