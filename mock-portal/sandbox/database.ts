import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** Raised with every change of the tables: a file of another version is refused, never guessed at. */
export const SCHEMA_VERSION = 3;

const SCHEMA = `
CREATE TABLE clinics (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE accounts (
  username_key TEXT PRIMARY KEY,
  username TEXT NOT NULL,
  civility_title TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  email TEXT NOT NULL,
  password_hash TEXT NOT NULL
) STRICT;

CREATE TABLE security_answers (
  username_key TEXT NOT NULL REFERENCES accounts,
  question INTEGER NOT NULL,
  answer_hash TEXT NOT NULL,
  PRIMARY KEY (username_key, question)
) STRICT;

CREATE TABLE grants (
  username_key TEXT NOT NULL REFERENCES accounts,
  service TEXT NOT NULL,
  clinic_id TEXT NOT NULL REFERENCES clinics,
  PRIMARY KEY (username_key, service, clinic_id)
) STRICT;

CREATE TABLE employees (
  username_key TEXT NOT NULL REFERENCES accounts,
  clinic_id TEXT NOT NULL REFERENCES clinics,
  role TEXT NOT NULL,
  PRIMARY KEY (username_key, clinic_id)
) STRICT;

CREATE TABLE invitations (
  reference_number TEXT PRIMARY KEY,
  short_reference_number TEXT NOT NULL UNIQUE,
  clinic_id TEXT NOT NULL REFERENCES clinics,
  has_account INTEGER NOT NULL,
  civility_title TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  email TEXT NOT NULL,
  services TEXT NOT NULL,
  secret_code_hash TEXT,
  sent_by TEXT NOT NULL REFERENCES accounts,
  sent_at INTEGER NOT NULL,
  policy_version TEXT,
  policy_accepted_at INTEGER,
  revoked_at INTEGER,
  used_by TEXT REFERENCES accounts,
  used_at INTEGER
) STRICT;

CREATE TABLE tries (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT;

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  reference_number TEXT NOT NULL REFERENCES invitations,
  sent_by TEXT NOT NULL REFERENCES accounts,
  written_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  -- Whether a fault has held it back already: no message is delayed twice.
  delayed INTEGER NOT NULL DEFAULT 0,
  delivered_at INTEGER
) STRICT;

CREATE TABLE faults (
  id INTEGER PRIMARY KEY,
  fault TEXT NOT NULL,
  -- Nothing: as often as it can strike.
  times_left INTEGER,
  address TEXT,
  person TEXT,
  duration_ms INTEGER
) STRICT;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  who TEXT NOT NULL,
  text TEXT NOT NULL,
  rule TEXT,
  why TEXT
) STRICT;

-- The people whom trainers and scenarios know by name, with what they sign in with: training material, all fictitious.
CREATE TABLE people (
  email_key TEXT PRIMARY KEY,
  member TEXT NOT NULL,
  username_key TEXT NOT NULL,
  -- No longer theirs once they have chosen another one on the screens.
  password_stands INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TRIGGER chosen_password AFTER UPDATE OF password_hash ON accounts BEGIN
  UPDATE people SET password_stands = 0 WHERE username_key = NEW.username_key;
END;

CREATE TABLE clock (
  ahead_ms INTEGER NOT NULL,
  frozen_at INTEGER
) STRICT;

-- What the sandbox is, and not what is in it: one row, written once the rest is there.
CREATE TABLE identity (
  title TEXT NOT NULL,
  preset TEXT NOT NULL,
  -- Whoever has it may come in.
  key TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  -- Nothing once it has ended: a request still on its way must not bring it back.
  content TEXT,
  seen_at INTEGER NOT NULL
) STRICT;
`;

/** Data that can't be used as they are; the message is for people. */
export class DataError extends Error {}

/**
 * Opens the database of one sandbox and makes its tables where it is new. Nobody else may open the file meanwhile.
 * @param file a path, or ':memory:'
 * @throws DataError where the file is no database, another simulator's, or made by another version
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    // NORMAL: what is written survives the death of this process, and the disk is not waited for at each page.
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;',
    );
    const version = database.prepare('PRAGMA user_version').get()?.['user_version'];
    if (version !== 0 && version !== SCHEMA_VERSION) {
      throw new DataError(`Les données de ${file} viennent d'une autre version du simulateur. ${WAY_OUT}`);
    }
    if (version === 0) database.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
    // Signed with a secret of the run before, no session of it can be used any more.
    database.exec('DELETE FROM sessions');
    return database;
  } catch (error) {
    database.close();
    throw error instanceof DataError ? error : new DataError(whyUnusable(file, error), { cause: error });
  }
}

const WAY_OUT = 'Déplacez ce fichier ou choisissez un autre dossier avec --donnees.';

function whyUnusable(file: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason.includes('locked')) {
    return `Un autre simulateur se sert de ${file}. Arrêtez-le ou choisissez un autre dossier avec --donnees.`;
  }
  return `Le fichier ${file} n'est pas lisible (${reason}). ${WAY_OUT}`;
}

/** Runs the changes whole or not at all. */
export function inTransaction<Value>(database: DatabaseSync, changes: () => Value): Value {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = changes();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

const tableRow = z.object({ name: z.string() });

/** Of the sandbox itself, or of this run: no part of what is in it. */
const NOT_CONTENTS = ['identity', 'sessions'];

/** The tables of what is in a sandbox, each before those that refer to it. */
export const contentTables = (database: DatabaseSync): string[] =>
  database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    .all()
    .map((row) => tableRow.parse(row).name)
    .filter((name) => !NOT_CONTENTS.includes(name));

/** What is in a sandbox: every row, by its table. */
export const readContents = (database: DatabaseSync): Record<string, unknown[]> =>
  Object.fromEntries(
    contentTables(database).map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]),
  );
