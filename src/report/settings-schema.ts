import * as v from "valibot";
import { MEMORY_SIZE } from "../core/memory-size.js";
import { TABLE_FORMATS } from "../core/table-formats.js";

const A_SIZE = "a size such as 512MB or 4GB";
const A_COUNT = "a whole number from 1 up";

/** What a bilat.json may say; `schemas/bilat.schema.json` is made from this. */
export const settingsSchema = v.pipe(
  v.strictObject(
    {
      $schema: v.optional(
        v.pipe(v.string("a text"), v.description("Where an editor finds this schema; read by nobody else.")),
      ),
      format: v.optional(
        v.pipe(
          v.picklist(TABLE_FORMATS, `one of ${TABLE_FORMATS.join(", ")}`),
          v.description("How tables are written; `--format` and BILAT_FORMAT come before it."),
        ),
      ),
      store: v.optional(
        v.pipe(
          v.string("the path of a folder"),
          v.nonEmpty("the path of a folder"),
          v.description(
            "Where imported snapshots stand, from the folder of bilat.json; `--store` and BILAT_STORE come before it.",
          ),
        ),
      ),
      sources: v.optional(
        v.pipe(
          v.array(
            v.pipe(v.string("a source or a snapshot"), v.nonEmpty("a source or a snapshot")),
            "a list of sources",
          ),
          v.description(
            "Sources in order of preference: the first that holds what is asked is read. `--source` and BILAT_SOURCES come before it.",
          ),
          v.metadata({ examples: [["baci", "imf-dots"]] }),
        ),
      ),
      memory: v.optional(
        v.pipe(
          v.string(A_SIZE),
          v.regex(MEMORY_SIZE, A_SIZE),
          v.description("The most memory that the engine takes; BILAT_MEMORY comes before it."),
          v.metadata({ examples: ["2GB"] }),
        ),
      ),
      threads: v.optional(
        v.pipe(
          v.number(A_COUNT),
          v.integer(A_COUNT),
          v.minValue(1, A_COUNT),
          v.description("How many threads work for the engine; BILAT_THREADS comes before it."),
        ),
      ),
      groups: v.optional(
        v.pipe(
          v.record(
            v.string(),
            v.pipe(v.string("the path of a file"), v.nonEmpty("the path of a file")),
            "an object of names and files",
          ),
          v.description(
            "Groups of one's own for `--among`: a name, and the file with its members, below the folder of bilat.json.",
          ),
          v.metadata({ examples: [{ quad: "groups/quad.json" }] }),
        ),
      ),
    },
    "an object with the fields of the settings",
  ),
  v.title("Settings of bilat"),
);
