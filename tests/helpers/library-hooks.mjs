import { register } from "node:module";
import { pathToFileURL } from "node:url";

// For a program that imports "bilat": the library is that of the sources, and a package may be missing.
const library = pathToFileURL(process.env.LIBRARY ?? "").href;
const missing = process.env.WITHOUT ?? "";
const hooks = `
  export async function resolve(specifier, context, next) {
    if (specifier === "bilat") return next(${JSON.stringify(library)}, context);
    if (specifier === ${JSON.stringify(missing)})
      throw Object.assign(new Error("Cannot find package '" + specifier + "'"), { code: "ERR_MODULE_NOT_FOUND" });
    return next(specifier, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
