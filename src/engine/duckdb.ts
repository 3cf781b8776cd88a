import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { BilatError } from "../core/errors.js";
import { confine } from "./confine.js";
import { type CopyTarget, copyStatement } from "./copy.js";
import { asMemoryError } from "./memory.js";
import { asSettingsError, type Reach, settings } from "./reach.js";
import { identifier, listed, literal, type Query, sql } from "./sql.js";

const COUNT_PROGRESS = "SET enable_progress_bar = true; SET enable_progress_bar_print = false";

/** The one door to DuckDB. No other module imports `@duckdb/node-api`. */
export class Engine {
  private readonly found = new Map<string, Promise<unknown>>();
  private isClosed = false;
  private running = 0;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /**
   * A database, in memory unless a file is named; dispose of it when done.
   *
   * @param reach What it may read, write and use; without it, no file at all.
   * @throws BilatError `BILAT_E_VALUE` for a memory limit or a number of threads that is none.
   */
  static async open(reach: Reach = {}): Promise<Engine> {
    const instance = await DuckDBInstance.create(reach.file ?? ":memory:", settings(reach)).catch(
      (error: unknown) => {
        throw asSettingsError(error, reach);
      },
    );
    const connection = await instance.connect();
    if (reach.progress) await connection.run(COUNT_PROGRESS);
    await confine(connection, reach.folders ?? []);
    return new Engine(instance, connection);
  }

  /** Run a statement for its effect. */
  async run(query: Query): Promise<void> {
    await this.answered(() => this.connection.run(query.text, bindings(query)));
  }

  /** The rows of a query. Numbers must be DOUBLE or INTEGER in SQL: a BIGINT arrives as `bigint`. */
  async rows<Row extends object>(query: Query): Promise<Row[]> {
    return this.answered(async () => {
      const reader = await this.connection.runAndReadAll(query.text, bindings(query));
      return rowsOf<Row>(reader.deduplicatedColumnNames(), reader.getColumnsJS());
    });
  }

  /** The same as whole columns, for tables of a million rows. */
  async columns<Columns extends object>(query: Query): Promise<Columns> {
    return this.answered(async () => {
      const reader = await this.connection.runAndReadAll(query.text, bindings(query));
      return reader.getColumnsObjectJS() as unknown as Columns;
    });
  }

  /**
   * The rows of a query as one JSON text: thousands of cells, fetched one by one, cost more than most queries.
   * Cells must be text, DOUBLE or INTEGER.
   *
   * @param order The columns to sort by; together they must name a row.
   */
  async manyRows<Row extends object>(query: Query, order: readonly (keyof Row & string)[]): Promise<Row[]> {
    const [answer] = await this.rows<{ found: string | null }>(sql`
      SELECT to_json(list(found ORDER BY ${listed(order.map(identifier))}))::VARCHAR AS found
      FROM (${query}) AS found`);
    return JSON.parse(answer?.found ?? "[]");
  }

  /** What was found the first time it was looked for under a name; files that are read do not change meanwhile. */
  async once<Found>(name: string, find: () => Promise<Found>): Promise<Found> {
    if (this.isClosed) throw closed();
    const known = this.found.get(name) ?? find();
    this.found.set(name, known);
    return (await known) as Found;
  }

  /** Write the rows of a query to a file, or to a folder with one subfolder a value. */
  async copy(query: Query, target: CopyTarget): Promise<void> {
    await this.run(copyStatement(query, target));
  }

  /** Open another database file too, which locks it for this process; tables in it are named `name.table`. */
  async attach(file: string, name: string): Promise<void> {
    await this.run(sql`ATTACH ${literal(file)} AS ${identifier(name)}`);
  }

  /** How far the running statement is, from 0 to 1; `undefined` while nobody knows. */
  progress(): number | undefined {
    const { percentage } = this.connection.progress;
    return percentage < 0 ? undefined : percentage / 100;
  }

  [Symbol.dispose](): void {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.running === 0) this.release();
    else this.connection.interrupt();
  }

  /** Closed beneath a running statement, the engine would end the process. */
  private release(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  /** A statement's answer, or what is said of too little memory, or of a database that was closed meanwhile. */
  private async answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (this.isClosed) throw closed();
    this.running += 1;
    try {
      return await ask();
    } catch (error) {
      throw this.isClosed ? closed() : asMemoryError(error);
    } finally {
      this.running -= 1;
      if (this.isClosed && this.running === 0) this.release();
    }
  }
}

function closed(): BilatError {
  return new BilatError("BILAT_E_CLOSED", {
    problem: "A workbench answers as long as it is open, and this one has been closed.",
    hint: "Close it at the end of the program, and await every answer before.",
  });
}

/** Rows from columns: a third of the time that the reader's own `getRowObjectsJS` takes, and the same rows. */
function rowsOf<Row extends object>(
  names: readonly string[],
  columns: readonly (readonly unknown[])[],
): Row[] {
  return (columns[0] ?? []).map((_, line) => {
    const row: Record<string, unknown> = {};
    names.forEach((name, place) => {
      row[name] = columns[place]?.[line];
    });
    return row as Row;
  });
}

function bindings(query: Query): DuckDBValue[] {
  return query.values.map((value) => value ?? null);
}
