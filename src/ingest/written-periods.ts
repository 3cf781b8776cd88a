import { type Query, sql } from "../engine/sql.js";

/** As bilat writes them, which needs no second look. */
const OURS = "\\d{4}(-Q[1-4]|-\\d{2})?";
const MONTH = "(0?[1-9]|1[0-2])";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMED_MONTH = `(?i)(${MONTHS.join("|")})[a-z]*[-. /]*(\\d{4}|\\d{2})`;
/** Of years with two digits, from here on they are of the last century, as POSIX has it. */
const LAST_CENTURY = 69;

/** How people write a year, quarter or month, and what each part of the pattern is. */
const WAYS: readonly (readonly [pattern: string, year: number, part: number, kind: "-" | "-Q"])[] = [
  ["(?i)(\\d{4})[-/. ]?Q([1-4])", 1, 2, "-Q"],
  ["(?i)Q([1-4])[-/. ]?(\\d{4})", 2, 1, "-Q"],
  [`(\\d{4})[-/]${MONTH}`, 1, 2, "-"],
  ["(\\d{4})(0[1-9]|1[0-2])", 1, 2, "-"],
  [`(?i)(\\d{4})[-/ ]?M${MONTH}`, 1, 2, "-"],
  [`${MONTH}[-/.](\\d{4})`, 2, 1, "-"],
  [`(\\d{4})年${MONTH}月`, 1, 2, "-"],
];

/**
 * A period as bilat writes it (`2018`, `2018-Q1`, `2018-03`), from the ways in which people and spreadsheets do:
 * `2018M3`, `2018/03`, `201803`, `03/2018`, `Mar-18`, `Q1 2018`, `2018Q1`, `2018年3月`. Any other text stays as it is.
 */
export function writtenPeriod(cell: Query): Query {
  const text = sql`trim(${cell})`;
  const part = (pattern: string, place: number) =>
    sql`regexp_extract(${text}, ${`^${pattern}$`}::VARCHAR, ${place}::INTEGER)`;
  const is = (pattern: string) => sql`regexp_full_match(${text}, ${pattern}::VARCHAR)`;
  const ways = WAYS.map(([pattern, year, within, kind]) => {
    const number = kind === "-" ? sql`lpad(${part(pattern, within)}, 2, '0')` : part(pattern, within);
    return sql`WHEN ${is(pattern)} THEN ${part(pattern, year)} || ${kind}::VARCHAR || ${number}`;
  });
  const year = part(NAMED_MONTH, 2);
  const century = sql`CASE WHEN length(${year}) = 4 THEN '' WHEN ${year}::INTEGER < ${LAST_CENTURY} THEN '20' ELSE '19' END`;
  const month = sql`lpad(list_position(list_value${MONTHS}, lower(${part(NAMED_MONTH, 1)}))::VARCHAR, 2, '0')`;
  return sql`CASE WHEN ${is(OURS)} THEN ${text} ${ways.reduce((all, next) => sql`${all} ${next}`)}
    WHEN ${is(NAMED_MONTH)} THEN ${century} || ${year} || '-' || ${month}
    WHEN ${is("\\d{4}(年|\\.0)")} THEN left(${text}, 4) ELSE ${text} END`;
}
