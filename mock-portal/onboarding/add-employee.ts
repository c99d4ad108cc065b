import { requireText, type FormResult } from './field-error.ts';
import type { Account, Clinic, Onboarding } from './ports.ts';

export const RAMQ_IDENTIFIER_LABEL = 'Identifiant RAMQ';

/**
 * Adds a person to the clinic's employees in RVSQ, by the username that the person chose (guide 3.1; screens.md V3).
 * @param ramqIdentifier as typed; case and outer spaces do not count
 */
export function addEmployee(
  ramqIdentifier: string,
  clinic: Clinic,
  { accounts, employees, grants, transaction }: Onboarding,
): FormResult<Account> {
  const missing = requireText('ramqIdentifier', RAMQ_IDENTIFIER_LABEL, ramqIdentifier);
  if (missing.length > 0) return { ok: false, errors: missing };
  return transaction(() => {
    const account = accounts.find(ramqIdentifier);
    if (account === undefined) return refused('Aucun utilisateur ne correspond à cet identifiant RAMQ.');
    if (employees.ofClinic(clinic.id).some((employee) => employee.account.username === account.username)) {
      return refused(`${account.firstName} ${account.lastName} est déjà à l'emploi de la clinique.`);
    }
    if (!grants.has(account.username, 'rvsq', clinic.id)) {
      return refused(
        "Cet utilisateur n'a pas accès à Rendez-vous santé Québec pour votre clinique. Il doit d'abord y être inscrit.",
      );
    }
    employees.add(account.username, clinic.id, 'employee');
    return { ok: true, value: account };
  });
}

const refused = (message: string): FormResult<Account> => ({
  ok: false,
  errors: [{ field: 'ramqIdentifier', message }],
});
