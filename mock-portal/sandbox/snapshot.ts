import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { contentTables, DataError, inTransaction, readContents, SCHEMA_VERSION } from './database.ts';

const FORMAT = 'instantané du simulateur';

const value = z.union([z.string(), z.number(), z.null()]);
const contents = z.record(z.string(), z.array(z.record(z.string(), value)));

/** What a snapshot file must look like before its rows are looked at. */
export const snapshotFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number(),
  preset: z.string(),
  moment: z.iso.datetime(),
  contents,
});

/** All that is in a sandbox at one moment, as a file that another simulator can load. */
export type Snapshot = z.infer<typeof snapshotFile>;

/** What is in a sandbox, by its table. */
export type Contents = z.infer<typeof contents>;

/** A file that cannot be loaded; the message is for people. */
export class SnapshotError extends DataError {}

/** @param moment by the sandbox's clock, in milliseconds since 1970 */
export const takeSnapshot = (database: DatabaseSync, preset: string, moment: number): Snapshot => ({
  format: FORMAT,
  version: SCHEMA_VERSION,
  preset,
  moment: new Date(moment).toISOString(),
  contents: contents.parse(readContents(database)),
});

/**
 * Reads what somebody sent as a snapshot.
 * @throws SnapshotError where it is none, or one of another version
 */
export function readSnapshot(sent: unknown): Snapshot {
  const read = snapshotFile.safeParse(sent);
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => path.join('.')).filter((place) => place !== '');
    const where = places.length > 0 ? ` (${[...new Set(places)].slice(0, 3).join(', ')})` : '';
    throw new SnapshotError(`Ce fichier n'est pas un instantané du simulateur${where}.`);
  }
  if (read.data.version !== SCHEMA_VERSION) {
    throw new SnapshotError(
      `Cet instantané est de la version ${read.data.version}; ce simulateur lit la version ${SCHEMA_VERSION}.`,
    );
  }
  return read.data;
}

/**
 * Puts these contents in the place of all that is there, whole or not at all; nobody stays signed in.
 * @param check reads what is there then, and throws where it can't be used
 * @throws SnapshotError where the rows do not fit the tables
 */
export function replaceContents(
  database: DatabaseSync,
  contents: Contents,
  check: () => void = () => undefined,
): void {
  const tables = contentTables(database);
  const unknown = Object.keys(contents).filter((name) => !tables.includes(name));
  if (unknown.length > 0) {
    throw new SnapshotError(
      `Table inconnue\u00a0: ${unknown.join(', ')}. Les tables sont\u00a0: ${tables.join(', ')}.`,
    );
  }
  try {
    inTransaction(database, () => {
      database.exec('PRAGMA defer_foreign_keys = ON; DELETE FROM sessions');
      for (const table of tables) database.exec(`DELETE FROM ${table}`);
      for (const table of tables) fill(database, table, contents[table] ?? []);
      check();
    });
  } catch (error) {
    throw new SnapshotError(`Le contenu de l'instantané ne peut être lu (${reasonOf(error)}).`, {
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error).replace(/\s+/g, ' ');
  return error instanceof Error ? error.message : String(error);
}

/** The columns that hold a moment, in milliseconds since 1970. */
const MOMENT = /(^|_)at$/;

const isMoment = (value: unknown): boolean =>
  typeof value !== 'number' || !Number.isNaN(new Date(value).getTime());

const columnRow = z.object({ name: z.string() });

function fill(database: DatabaseSync, table: string, rows: Contents[string]): void {
  if (rows.length === 0) return;
  const columns = database
    .prepare(`PRAGMA table_info(${table})`)
    .all()
    .map((row) => columnRow.parse(row).name);
  const insert = database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) {
    const stray = Object.keys(row).filter((name) => !columns.includes(name));
    if (stray.length > 0) throw new Error(`${table}.${stray.join(', ')}`);
    const undated = columns.filter((name) => MOMENT.test(name) && !isMoment(row[name]));
    if (undated.length > 0) throw new Error(`${table}.${undated.join(', ')}`);
    insert.run(...columns.map((name) => row[name] ?? null));
  }
}
