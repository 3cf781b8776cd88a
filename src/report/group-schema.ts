import * as v from "valibot";

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function text(description: string) {
  return v.pipe(v.string("a text"), v.nonEmpty("a text that is not empty"), v.description(description));
}

function day(description: string) {
  return v.optional(
    v.pipe(
      v.string("a day such as 2012-08-22"),
      v.regex(DAY, "a day such as 2012-08-22"),
      v.description(description),
    ),
  );
}

const member = v.strictObject(
  {
    country: text("An ISO 3166-1 code or a name."),
    from: day("The first day of membership; always when left out."),
    to: day("The last day of membership; still when left out."),
  },
  "a country, or an object with country, from and to",
);

/** What a file with a group of one's own may say; `schemas/group.schema.json` is made from this. */
export const groupSchema = v.pipe(
  v.strictObject(
    {
      $schema: v.optional(text("Where an editor finds this schema; read by nobody else.")),
      title: text("The name as titles print it."),
      definition: v.optional(text("Who belongs to it, in a sentence.")),
      source: v.optional(text("Who says so: a citation or a page.")),
      members: v.pipe(
        v.array(
          v.union(
            [text("An ISO 3166-1 code or a name."), member],
            "a country, or an object with country, from and to",
          ),
        ),
        v.minLength(1, "a list with at least one country"),
        v.description("Who belongs to it; a country that left and came back stands twice."),
      ),
    },
    "an object with the fields of a group",
  ),
  v.title("A group of countries for bilat"),
);
