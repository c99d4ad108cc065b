import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { EmployeeStore } from '../onboarding/ports.ts';
import { identifierKey } from '../onboarding/text.ts';
import { ACCOUNT_COLUMNS, readAccount } from './accounts.ts';
import { readClinic } from './clinics.ts';

const roleRow = z.object({ role: z.enum(['localAdministrator', 'employee']) });

export function employeeStore(database: DatabaseSync): EmployeeStore {
  const ofClinic = database.prepare(
    `SELECT ${ACCOUNT_COLUMNS}, role FROM employees JOIN accounts USING (username_key) WHERE clinic_id = ?`,
  );
  const employment = database.prepare(
    `SELECT clinics.id, clinics.name, role FROM employees JOIN clinics ON clinics.id = clinic_id
     WHERE username_key = ? ORDER BY clinics.id LIMIT 1`,
  );
  const insert = database.prepare('INSERT INTO employees (username_key, clinic_id, role) VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM employees WHERE username_key = ? AND clinic_id = ?');
  return {
    ofClinic: (clinicId) =>
      ofClinic.all(clinicId).map((row) => ({ account: readAccount(row), role: roleRow.parse(row).role })),
    employmentOf(username) {
      const row = employment.get(identifierKey(username));
      return row === undefined ? undefined : { clinic: readClinic(row), role: roleRow.parse(row).role };
    },
    add: (username, clinicId, role) => void insert.run(identifierKey(username), clinicId, role),
    remove: (username, clinicId) => void remove.run(identifierKey(username), clinicId),
  };
}
