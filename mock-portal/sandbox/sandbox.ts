import type { DatabaseSync } from 'node:sqlite';
import type { Onboarding, SecretHasher } from '../onboarding/ports.ts';
import { accountStore } from './accounts.ts';
import { systemClock } from './clock.ts';
import { inTransaction, openDatabase } from './database.ts';
import { ACCOUNT_HOLDERS, DEMONSTRATION_CLINIC, DEMONSTRATION_PASSWORD } from './demonstration.ts';
import { employeeStore } from './employees.ts';
import { grantStore } from './grants.ts';
import { invitationStore } from './invitations.ts';
import { OneTimeBox } from './one-time-box.ts';
import { cryptographicRandom } from './random.ts';
import { ORDINARY_HASH_COST, SCENARIO_HASH_COST, scryptHasher } from './scrypt-hasher.ts';
import { sessionRecords, type SessionRecords } from './sessions.ts';

const IN_MEMORY = ':memory:';

/** A world of its own: one database with the demonstration clinic, and what the rules need to work on it. */
export interface Sandbox extends Onboarding {
  readonly id: string;
  readonly sessions: SessionRecords;
  /** Secret codes on their way to the one screen that shows them; never written anywhere. */
  readonly codesToShow: OneTimeBox;
  close(): void;
}

/**
 * Opens a sandbox; a new one is seeded with the demonstration clinic.
 * @param file where it is kept; without one it lives in memory, with a hashing cost to match its short life
 * @throws where the file was made by another version of the simulator
 */
export async function openSandbox(id: string, file = IN_MEMORY): Promise<Sandbox> {
  const database = openDatabase(file);
  const hasher = scryptHasher(file === IN_MEMORY ? SCENARIO_HASH_COST : ORDINARY_HASH_COST);
  const sandbox: Sandbox = {
    id,
    clock: systemClock,
    random: cryptographicRandom,
    hasher,
    accounts: accountStore(database),
    invitations: invitationStore(database),
    grants: grantStore(database),
    employees: employeeStore(database),
    sessions: sessionRecords(database),
    codesToShow: new OneTimeBox(),
    transaction: (changes) => inTransaction(database, changes),
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
  sandbox.transaction(() => {
    const { id: clinicId, name } = DEMONSTRATION_CLINIC;
    database.prepare('INSERT INTO clinics VALUES (?, ?)').run(clinicId, name);
    for (const { civilityTitle, firstName, lastName, email, services, employedAs } of ACCOUNT_HOLDERS) {
      sandbox.accounts.add({ username: email, civilityTitle, firstName, lastName, email, passwordHash }, []);
      for (const service of services) sandbox.grants.add(email, service, clinicId);
      if (employedAs !== undefined) sandbox.employees.add(email, clinicId, employedAs);
    }
  });
}
