import type { DatabaseSync } from 'node:sqlite';
import { answerKey } from '../onboarding/security-questions.ts';
import type { Onboarding, SecretHasher } from '../onboarding/ports.ts';
import { DEFAULT_RULES, type Rules } from '../onboarding/rules.ts';
import { accountStore } from './accounts.ts';
import { MovableClock } from './clock.ts';
import { inTransaction, openDatabase, readContents } from './database.ts';
import {
  ACCOUNT_HOLDERS,
  DEMONSTRATION_ANSWERS,
  DEMONSTRATION_CLINIC,
  DEMONSTRATION_PASSWORD,
} from './demonstration.ts';
import { employeeStore } from './employees.ts';
import { grantStore } from './grants.ts';
import { invitationStore } from './invitations.ts';
import { OneTimeBox } from './one-time-box.ts';
import { cryptographicRandom } from './random.ts';
import { ORDINARY_HASH_COST, SCENARIO_HASH_COST, scryptHasher } from './scrypt-hasher.ts';
import { sessionRecords, type SessionRecords } from './sessions.ts';
import { tryCounter } from './tries.ts';
import { turns } from './turns.ts';

const IN_MEMORY = ':memory:';

/** A world of its own: one database with the demonstration clinic, and what the rules need to work on it. */
export interface Sandbox extends Onboarding {
  readonly id: string;
  readonly clock: MovableClock;
  readonly sessions: SessionRecords;
  /** Secret codes on their way to the one screen that shows them; never written anywhere. */
  readonly codesToShow: OneTimeBox;
  /** Every row but those of sessions, by its table: to see that nothing has changed. */
  contents(): Record<string, unknown[]>;
  close(): void;
}

/**
 * Opens a sandbox; a new one is seeded with the demonstration clinic.
 * @param options.file where it is kept; without one it lives in memory, with a hashing cost to match its short life
 * @throws where the file was made by another version of the simulator
 */
export async function openSandbox(
  id: string,
  { rules = DEFAULT_RULES, file = IN_MEMORY }: { rules?: Rules; file?: string | undefined } = {},
): Promise<Sandbox> {
  const database = openDatabase(file);
  const clock = new MovableClock();
  const hasher = scryptHasher(file === IN_MEMORY ? SCENARIO_HASH_COST : ORDINARY_HASH_COST);
  const sandbox: Sandbox = {
    id,
    rules,
    clock,
    random: cryptographicRandom,
    hasher,
    accounts: accountStore(database),
    tries: tryCounter(database),
    invitations: invitationStore(database),
    grants: grantStore(database),
    employees: employeeStore(database),
    sessions: sessionRecords(database, clock),
    codesToShow: new OneTimeBox(),
    inTurn: turns(),
    transaction: (changes) => inTransaction(database, changes),
    contents: () => readContents(database),
    close: () => {
      database.close();
    },
  };
  await seed(sandbox, database, hasher);
  return sandbox;
}

async function seed(sandbox: Sandbox, database: DatabaseSync, hasher: SecretHasher): Promise<void> {
  if (database.prepare('SELECT 1 FROM clinics').get() !== undefined) return;
  const passwordHash = await hasher.hash(DEMONSTRATION_PASSWORD);
  const answerHashes = await Promise.all(
    DEMONSTRATION_ANSWERS.map((answer) => hasher.hash(answerKey(answer))),
  );
  sandbox.transaction(() => {
    const { id: clinicId, name } = DEMONSTRATION_CLINIC;
    database.prepare('INSERT INTO clinics VALUES (?, ?)').run(clinicId, name);
    for (const { civilityTitle, firstName, lastName, email, services, employedAs } of ACCOUNT_HOLDERS) {
      const account = { username: email, civilityTitle, firstName, lastName, email, passwordHash };
      sandbox.accounts.add(account, answerHashes);
      for (const service of services) sandbox.grants.add(email, service, clinicId);
      if (employedAs !== undefined) sandbox.employees.add(email, clinicId, employedAs);
    }
  });
}
