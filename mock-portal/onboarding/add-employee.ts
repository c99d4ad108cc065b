import { requireText, type FieldError, type FormResult } from './field-error.ts';
import { noteRefusals } from './journal.ts';
import { fullName } from './person-name.ts';
import type { Account, Clinic, Onboarding } from './ports.ts';

export const RAMQ_IDENTIFIER_LABEL = 'Identifiant RAMQ';

const FIELD = 'ramqIdentifier';
const RULE = 'V3-refus';

/**
 * Adds a person to the clinic's employees in RVSQ, by the username that the person chose (guide 3.1; screens.md V3).
 * @param ramqIdentifier as typed; case and outer spaces do not count
 * @param administrator who adds the person
 */
export function addEmployee(
  ramqIdentifier: string,
  administrator: Account,
  clinic: Clinic,
  onboarding: Onboarding,
): FormResult<Account> {
  const { employees, journal, transaction } = onboarding;
  return transaction(() => {
    const result = findNewEmployee(ramqIdentifier, clinic, onboarding);
    const who = fullName(administrator);
    if (result.ok) {
      employees.add(result.value.username, clinic.id, 'employee');
      const text = `ajoute ${fullName(result.value)} aux employés`;
      journal.note({ kind: 'act', who, text, rule: 'V3-ajout' });
    } else noteRefusals(journal, who, 'Ajouter un employé', result.errors);
    return result;
  });
}

function findNewEmployee(
  ramqIdentifier: string,
  clinic: Clinic,
  { accounts, employees, grants }: Onboarding,
): FormResult<Account> {
  const missing = requireText(FIELD, RAMQ_IDENTIFIER_LABEL, ramqIdentifier, RULE);
  if (missing.length > 0) return { ok: false, errors: missing };
  const account = accounts.find(ramqIdentifier);
  if (account === undefined) {
    return refused({ message: 'Aucun utilisateur ne correspond à cet identifiant RAMQ.' });
  }
  const name = fullName(account);
  if (employees.ofClinic(clinic.id).some((employee) => employee.account.username === account.username)) {
    return refused({ message: `${name} est déjà à l'emploi de la clinique.` });
  }
  if (!grants.has(account.username, 'rvsq', clinic.id)) {
    return refused({
      message:
        "Cet utilisateur n'a pas accès à Rendez-vous santé Québec pour votre clinique. Il doit d'abord y être inscrit.",
      why: `${name} n'a pas le service «\u00a0Rendez-vous santé Québec\u00a0» dans cette clinique`,
    });
  }
  return { ok: true, value: account };
}

const refused = (fault: Pick<FieldError, 'message' | 'why'>): FormResult<Account> => ({
  ok: false,
  errors: [{ field: FIELD, rule: RULE, ...fault }],
});
