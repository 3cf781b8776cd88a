/** How a text names a group of countries: by a file, by countries set apart by commas, or by an id. */
export function groupForm(text: string): "file" | "countries" | "id" {
  if (/\.json$/i.test(text)) return "file";
  return text.includes(",") ? "countries" : "id";
}
