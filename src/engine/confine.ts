import { type DuckDBConnection, listValue } from "@duckdb/node-api";

/** Shut everything but the folders, and lock the settings, so that no statement can open it again. */
export async function confine(connection: DuckDBConnection, folders: readonly string[]): Promise<void> {
  if (folders.length > 0) await connection.run("SET allowed_directories = $1", [listValue([...folders])]);
  await connection.run("SET enable_external_access = false; SET lock_configuration = true");
}
