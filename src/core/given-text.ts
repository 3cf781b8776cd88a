/** What was given instead of what must be, as an error says it: `7`, `the text "7"`, `a list`, `a promise`. */
export function givenText(value: unknown): string {
  if (typeof value === "string") return `the text ${JSON.stringify(value)}`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return "a list";
  if (isPromise(value)) return "a promise";
  const { name } = value.constructor ?? Object;
  return `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name === "Object" ? "object" : name}`;
}

/** What to do about a promise that stands where its result belongs; of anything else nothing is sure. */
export function awaitHint(value: unknown): { readonly hint?: string } {
  return isPromise(value) ? { hint: "Await it: a promise stands where its result belongs." } : {};
}

function isPromise(value: unknown): boolean {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
