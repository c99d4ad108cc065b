import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Clinic, Onboarding, RandomSource, SecretHasher } from '../onboarding/ports.ts';
import { DEFAULT_RULES, type Rules } from '../onboarding/rules.ts';
import { accountStore } from './accounts.ts';
import { castOf, type Cast } from './cast.ts';
import { readClinic } from './clinics.ts';
import { sandboxClock, type MovableClock } from './clock.ts';
import { inTransaction, openDatabase, readContents } from './database.ts';
import { DEMONSTRATION } from './demonstration.ts';
import { employeeStore } from './employees.ts';
import { sandboxFaults, type SandboxFaults } from './faults.ts';
import { grantStore } from './grants.ts';
import { invitationStore } from './invitations.ts';
import { sandboxJournal, type SandboxJournal } from './journal.ts';
import { OneTimeBox } from './one-time-box.ts';
import { sandboxOutbox, type SandboxOutbox } from './outbox.ts';
import { placePerson } from './place-person.ts';
import type { Preset } from './preset.ts';
import { cryptographicRandom, repeatableRandom, uniqueId } from './random.ts';
import { ORDINARY_HASH_COST, SCENARIO_HASH_COST, scryptHasher } from './scrypt-hasher.ts';
import { sessionRecords, type SessionRecords } from './sessions.ts';
import { replaceContents, takeSnapshot, type Contents, type Snapshot } from './snapshot.ts';
import { tryCounter } from './tries.ts';
import { turns } from './turns.ts';

const IN_MEMORY = ':memory:';

/** What a sandbox is, whatever is in it. */
export interface SandboxIdentity {
  /** What people call it. */
  title: string;
  /** The preset that it starts from, and goes back to. */
  preset: string;
  /** Whoever has it may come in: it cannot be guessed. */
  key: string;
}

/** A world of its own: one database with a clinic, and what the rules need to work on it. */
export interface Sandbox extends Onboarding {
  readonly id: string;
  readonly identity: SandboxIdentity;
  /** Whether it outlives the simulator. */
  readonly isKept: boolean;
  readonly clock: MovableClock;
  readonly sessions: SessionRecords;
  readonly journal: SandboxJournal;
  readonly outbox: SandboxOutbox;
  readonly faults: SandboxFaults;
  readonly cast: Cast;
  /** Secret codes on their way to the one screen that shows them; never written anywhere. */
  readonly codesToShow: OneTimeBox;
  clinic(): Clinic;
  /** Every row of what is in it, by its table: to see that nothing has changed. */
  contents(): Record<string, unknown[]>;
  snapshot(): Snapshot;
  /**
   * Puts these contents in the place of all that is there.
   * @param moment from when time goes on, in milliseconds since 1970; as the contents' own clock says unless told
   * @throws SnapshotError where they can't be used
   */
  restore(contents: Contents, moment?: number): void;
  close(): void;
  isOpen(): boolean;
}

/** How a sandbox is opened. */
export interface SandboxOptions {
  rules?: Rules;
  /** Where it is kept; without one it lives in memory, with a hashing cost to match its short life. */
  file?: string | undefined;
  /** What it starts from, where it is new. */
  preset?: Preset;
  /** What it is called, where it is new; its id unless told. */
  title?: string | undefined;
  /** Has its secret codes and reference numbers be the same each time. */
  seed?: string | undefined;
}

/**
 * Opens a sandbox; a new one is filled with its preset, whole or not at all.
 * @throws DataError where the file was made by another version of the simulator
 */
export async function openSandbox(
  id: string,
  { rules = DEFAULT_RULES, file = IN_MEMORY, preset = DEMONSTRATION, title = id, seed }: SandboxOptions = {},
): Promise<Sandbox> {
  const hashCost = file === IN_MEMORY ? SCENARIO_HASH_COST : ORDINARY_HASH_COST;
  const random = seed === undefined ? cryptographicRandom : repeatableRandom(seed);
  const database = openDatabase(file);
  try {
    if (readIdentity(database) === undefined) {
      replaceContents(database, await freshContents(preset, rules, hashCost, random));
      writeIdentity(database, { title, preset: preset.id, key: uniqueId() });
    }
    return assemble({ id, database, rules, random, isKept: file !== IN_MEMORY, hashCost });
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Looks at what a snapshot holds, in memory and no longer than that takes.
 * @throws SnapshotError where it can't be used
 */
export function lookInto<Value>(
  { contents, preset, moment }: Snapshot,
  rules: Rules,
  look: (sandbox: Sandbox) => Value,
): Value {
  const database = openDatabase(IN_MEMORY);
  writeIdentity(database, { title: '', preset, key: '' });
  const parts = { database, rules, random: cryptographicRandom, hashCost: SCENARIO_HASH_COST };
  const sandbox = assemble({ id: '', isKept: false, ...parts });
  try {
    sandbox.restore(contents, Date.parse(moment));
    return look(sandbox);
  } finally {
    sandbox.close();
  }
}

/** What is in a new sandbox of this preset: made aside, as it takes its time. */
export async function freshContents(
  preset: Preset,
  rules: Rules,
  hashCost: number,
  random: RandomSource,
): Promise<Contents> {
  const database = openDatabase(IN_MEMORY);
  const { clinic, people } = preset;
  database.prepare('INSERT INTO clinics (id, name) VALUES (?, ?)').run(clinic.id, clinic.name);
  writeIdentity(database, { title: '', preset: preset.id, key: '' });
  const sandbox = assemble({ id: '', database, rules, random, isKept: false, hashCost });
  const world = { ...sandbox, hasher: hashingOnce(sandbox.hasher) };
  for (const member of people) {
    sandbox.cast.put(member);
    await placePerson(member, clinic, world);
  }
  const { contents } = sandbox.snapshot();
  sandbox.close();
  return contents;
}

/** Many people of a preset share a password and answers. */
function hashingOnce(hasher: SecretHasher): SecretHasher {
  const hashes = new Map<string, Promise<string>>();
  return {
    ...hasher,
    hash(secret) {
      const hash = hashes.get(secret) ?? hasher.hash(secret);
      hashes.set(secret, hash);
      return hash;
    },
  };
}

interface Parts {
  id: string;
  database: DatabaseSync;
  rules: Rules;
  random: RandomSource;
  isKept: boolean;
  hashCost: number;
}

function assemble({ id, database, rules, random, isKept, hashCost }: Parts): Sandbox {
  const identity = readIdentity(database);
  if (identity === undefined)
    throw new Error('A sandbox is assembled from a database that has its identity.');
  const clock = sandboxClock(database);
  const clinic = database.prepare('SELECT id, name FROM clinics');
  const sandbox: Sandbox = {
    id,
    identity,
    isKept,
    rules,
    clock,
    random,
    hasher: scryptHasher(hashCost),
    accounts: accountStore(database),
    tries: tryCounter(database),
    invitations: invitationStore(database),
    grants: grantStore(database),
    employees: employeeStore(database),
    sessions: sessionRecords(database, clock),
    journal: sandboxJournal(database, clock),
    outbox: sandboxOutbox(database),
    faults: sandboxFaults(database),
    cast: castOf(database),
    codesToShow: new OneTimeBox(),
    inTurn: turns(),
    transaction: (changes) => inTransaction(database, changes),
    clinic: () => readClinic(clinic.get()),
    contents: () => readContents(database),
    snapshot: () => takeSnapshot(database, identity.preset, clock.now()),
    restore(contents, moment) {
      replaceContents(database, contents, () => {
        readEverything(sandbox);
      });
      sandbox.codesToShow.clear();
      clock.reload();
      if (moment !== undefined) clock.set(moment);
    },
    close: () => {
      database.close();
    },
    isOpen: () => database.isOpen,
  };
  return sandbox;
}

const usernames = z.array(z.object({ username_key: z.string() }));

/** Looks at all that a screen may ask for. @throws where something can't be read */
function readEverything(sandbox: Sandbox): void {
  const { accounts, cast, employees, faults, grants, invitations, journal, outbox } = sandbox;
  const { id } = sandbox.clinic();
  for (const store of [employees, grants, invitations]) store.ofClinic(id);
  for (const store of [cast, faults, journal]) store.list();
  for (const { username_key: username } of usernames.parse(sandbox.contents()['accounts']))
    accounts.find(username);
  outbox.due(Number.MAX_SAFE_INTEGER);
}

const identityRow = z.object({ title: z.string(), preset: z.string(), key: z.string() });

function readIdentity(database: DatabaseSync): SandboxIdentity | undefined {
  const row = database.prepare('SELECT title, preset, key FROM identity').get();
  return row === undefined ? undefined : identityRow.parse(row);
}

function writeIdentity(database: DatabaseSync, { title, preset, key }: SandboxIdentity): void {
  database.prepare('INSERT INTO identity (title, preset, key) VALUES (?, ?, ?)').run(title, preset, key);
}
