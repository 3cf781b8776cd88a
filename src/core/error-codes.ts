/** Every way bilat refuses to go on: the code, what it means, and what a user does about it. */
export const ERROR_CODES = {
  BILAT_E_USAGE: {
    cause: "The command line holds an option or argument that the command does not take.",
    mend: "Run the command with --help; it lists the arguments and an example.",
  },
  BILAT_E_COUNTRY_UNKNOWN: {
    cause: "A country is neither an ISO 3166-1 code (JPN, JP) nor a name or spelling we know.",
    mend: "Use the three-letter code, or one of the names the message suggests.",
  },
  BILAT_E_SAME_COUNTRY: {
    cause: "Reporter and partner are the same country.",
    mend: "Name two different countries.",
  },
  BILAT_E_GROUP_UNKNOWN: {
    cause: "A group of countries has no definition under that name.",
    mend: "Use one of the group names the message lists.",
  },
  BILAT_E_GROUP_FILE: {
    cause: "A file with a group of one's own is not valid JSON, or a field or member of it is wrong.",
    mend: "Mend the place the message gives; schemas/group.schema.json says what may stand there.",
  },
  BILAT_E_SETTINGS: {
    cause: "The bilat.json of the current folder is not valid JSON, or has a field that is unknown or wrong.",
    mend: "Mend the place the message gives; schemas/bilat.schema.json says what may stand there.",
  },
  BILAT_E_SOURCE_UNKNOWN: {
    cause: "No snapshot of that name is embedded, or the snapshot does not hold what the command needs.",
    mend: "List the snapshots with `bilat sources`.",
  },
  BILAT_E_YEARS: {
    cause: "Years are not written as 2018 or 2013-2018, run backwards, or lie outside the data.",
    mend: "Give years inside the range the message names, the earlier one first.",
  },
  BILAT_E_NO_DATA: {
    cause: "The source holds no figure for what was asked.",
    mend: "Choose a reporter, partner or source that the message names.",
  },
  BILAT_E_VALUE: {
    cause: "An option or a function argument lies outside what it may hold.",
    mend: "Give a value from the list or range in the message.",
  },
  BILAT_E_CLOSED: {
    cause: "A program asks a workbench that it has closed, or closes it before the answer is there.",
    mend: "Close the workbench at the end, and `await` every answer before.",
  },
  BILAT_E_INDICATOR_UNKNOWN: {
    cause: "No indicator, and no error code, has that name.",
    mend: "Use a name that the message suggests; `bilat explain` lists them all.",
  },
  BILAT_E_FORMULA: {
    cause: "A gravity formula or cluster key cannot be read, or names a column that the table does not have.",
    mend: "Write it as in the message; the place is the character it stumbled over.",
  },
  BILAT_E_NOT_IDENTIFIED: {
    cause:
      "The rows cannot tell the parameters of a model: too few, all zero, or regressors that say the same.",
    mend: "Add rows, or leave out fixed effects or regressors.",
  },
  BILAT_E_NOT_CONVERGED: {
    cause: "An iterative estimate did not settle; unsettled numbers are never given.",
    mend: "Leave out regressors or fixed effects that hardly vary within the others.",
  },
  BILAT_E_DEFINITION: {
    cause: "A report definition is not valid JSON, or has a field that is missing, unknown or wrong.",
    mend: "Mend each field at the place the message gives; docs/report-definition.md explains them.",
  },
  BILAT_E_CLAIMS: {
    cause:
      "A claims file is no YAML, or a claim or relation in it can't be so: an unknown measure, a share of 120%, a year no source has, a circle.",
    mend: "Mend the place the message gives (file:line:column); see docs/claims.md. The other claims are judged all the same.",
  },
  BILAT_E_CSV: {
    cause:
      "A CSV file is empty, is no UTF-8 text, or has a line with too few or too many cells or an open quote.",
    mend: "Mend the line that the message names; cells are separated by commas, text with a comma stands in quotes.",
  },
  BILAT_E_COLUMN_MISSING: {
    cause: "A CSV file lacks a column that the indicator is computed from, or has one twice.",
    mend: "Give the file the header that the message names; the order of the columns plays no part.",
  },
  BILAT_E_CELL: {
    cause:
      "A cell is empty, not a number, negative where trade is counted, or not one of the words it may hold.",
    mend: "Mend the cell at the line the message names; decimals take a point, and there is no thousands separator.",
  },
  BILAT_E_DUPLICATE: {
    cause: "Two lines of a file give a figure for the same thing, such as one country and product.",
    mend: "Keep one of the lines, or add them up beforehand.",
  },
  BILAT_E_TOO_FEW: {
    cause: "There are too few products, countries or periods for the measure to have a meaning.",
    mend: "Give more of them, or choose a measure that needs fewer; `bilat explain` says what each one needs.",
  },
  BILAT_E_FILE_MISSING: {
    cause: "A file that was named does not exist or cannot be read.",
    mend: "Check the path.",
  },
  BILAT_E_FILE_DAMAGED: {
    cause: "A file of a snapshot does not have the checksum or the columns that its manifest promises.",
    mend: "Restore the file, or install the package again.",
  },
  BILAT_E_FORMAT_UNKNOWN: {
    cause:
      "A file to import is in no format that bilat recognises, or not in the one that --format names, or files of one import are in several.",
    mend: "Name the format with --format, from the list in the message; import files of different formats one by one.",
  },
  BILAT_E_INPUT: {
    cause:
      "A file to import is not what its format promises: a row has too many cells, text is not in the encoding it seems to be, the file changed or ended early, or two rows give different values for one figure.",
    mend: "Mend the file at the place the message gives, or get it anew from its producer.",
  },
  BILAT_E_STORE_BUSY: {
    cause: "Another import is making the same snapshot at this moment.",
    mend: "Wait until it ends.",
  },
  BILAT_E_STORE_TAKEN: {
    cause: "The store already holds a snapshot of that name; snapshots are never written over.",
    mend: "Remove it with `bilat sources remove`, or give the new one another version with `--as`.",
  },
  BILAT_E_STORE_WRITE: {
    cause: "The store's folder is full or can't be written to.",
    mend: "Free some space, or name another folder with --store; the store is as it was before.",
  },
  BILAT_E_MEMORY: {
    cause: "The engine may not take as much memory as the work needs; an import may use the disk too.",
    mend: "Raise BILAT_MEMORY, or set BILAT_THREADS=1; the store is as it was before.",
  },
  BILAT_E_OUTPUT: {
    cause: "The result cannot be written where it was asked for, or the folder holds somebody else's files.",
    mend: "Choose a folder that exists and can be written to.",
  },
  BILAT_E_NAME_UNMAPPED: {
    cause: "A source spells a country, heading or code in a way the name table does not hold.",
    mend: "Add the spelling to the name table; leave the code empty for an aggregate.",
  },
  BILAT_E_FIGURE: {
    cause: "A figure to trace is no id or printed text of the report, or is printed for several figures.",
    mend: "Give the id, or the printed text with the chapter or table it stands in.",
  },
  BILAT_E_TRACE_STALE: {
    cause: "A report rests on other files or formulas than those that are here.",
    mend: "Make the report again with `bilat report`.",
  },
  BILAT_E_CHART: {
    cause: "A chart specification does not compile, or draws with a warning.",
    mend: "This points to a bug of ours or to unusual data; please report it.",
  },
  BILAT_E_FRAMES_MISSING: {
    cause: "A DataFrame was asked for, and the optional package danfojs-node is not installed.",
    mend: "Install it beside bilat as the message says; everything else works without it.",
  },
} as const;

/** The code of an error; each one is explained in `docs/errors.md`. */
export type ErrorCode = keyof typeof ERROR_CODES;
