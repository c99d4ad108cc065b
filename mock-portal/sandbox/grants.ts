import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { GrantStore } from '../onboarding/ports.ts';
import { SERVICES } from '../onboarding/services.ts';
import { identifierKey } from '../onboarding/text.ts';
import { ACCOUNT_COLUMNS, readAccount } from './accounts.ts';
import { readClinic } from './clinics.ts';

const serviceRow = z.object({ service: z.enum(SERVICES) });

/** Services come in the order of the services page: the right to enrol, then the others. */
const SERVICE_ORDER = "ORDER BY service = 'userEnrolment' DESC, service";

export function grantStore(database: DatabaseSync): GrantStore {
  const services = database.prepare(
    `SELECT DISTINCT service FROM grants WHERE username_key = ? ${SERVICE_ORDER}`,
  );
  const clinicFor = database.prepare(
    `SELECT clinics.id, clinics.name FROM grants JOIN clinics ON clinics.id = clinic_id
     WHERE username_key = ? AND service = ? ORDER BY clinics.id LIMIT 1`,
  );
  const one = database.prepare(
    'SELECT 1 FROM grants WHERE username_key = ? AND service = ? AND clinic_id = ?',
  );
  const insert = database.prepare('INSERT INTO grants (username_key, service, clinic_id) VALUES (?, ?, ?)');
  const removeAll = database.prepare('DELETE FROM grants WHERE username_key = ? AND clinic_id = ?');
  const accountsOfClinic = database.prepare(
    `SELECT ${ACCOUNT_COLUMNS} FROM accounts
     WHERE username_key IN (SELECT username_key FROM grants WHERE clinic_id = ?)`,
  );
  const servicesAtClinic = database.prepare(
    `SELECT service FROM grants WHERE username_key = ? AND clinic_id = ? ${SERVICE_ORDER}`,
  );
  return {
    servicesOf: (username) =>
      services.all(identifierKey(username)).map((row) => serviceRow.parse(row).service),
    clinicFor(username, service) {
      const row = clinicFor.get(identifierKey(username), service);
      return row === undefined ? undefined : readClinic(row);
    },
    has: (username, service, clinicId) => one.get(identifierKey(username), service, clinicId) !== undefined,
    add: (username, service, clinicId) => void insert.run(identifierKey(username), service, clinicId),
    removeAll: (username, clinicId) => void removeAll.run(identifierKey(username), clinicId),
    ofClinic: (clinicId) =>
      accountsOfClinic.all(clinicId).map((row) => {
        const account = readAccount(row);
        const rows = servicesAtClinic.all(identifierKey(account.username), clinicId);
        return { account, services: rows.map((service) => serviceRow.parse(service).service) };
      }),
  };
}
