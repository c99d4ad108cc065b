import { clinicUsers, type ClinicUser } from './clinic-users.ts';
import type { FormResult } from './field-error.ts';
import type { Account, Clinic, Onboarding } from './ports.ts';

/**
 * The rows ticked for « Supprimer », if they may be removed: at least one, and never oneself (screens.md R3).
 * @param keys the rows' keys; one that is no longer there is passed over
 */
export function usersToRemove(
  keys: readonly string[],
  representative: Account,
  clinic: Clinic,
  onboarding: Onboarding,
): FormResult<ClinicUser[]> {
  const users = clinicUsers(clinic, onboarding).filter(({ key }) => keys.includes(key));
  if (users.length === 0) return refused('Veuillez cocher au moins un utilisateur.');
  if (users.some(({ key }) => key === representative.username)) {
    return refused('Vous ne pouvez pas vous supprimer vous-même.');
  }
  return { ok: true, value: users };
}

/**
 * Removes people from the clinic: an invited person's link dies at once; a person with an account loses the clinic's
 * services and employment, never the account (screens.md R3).
 */
export function removeUsers(users: readonly ClinicUser[], clinic: Clinic, onboarding: Onboarding): void {
  const { clock, employees, grants, invitations, transaction } = onboarding;
  transaction(() => {
    for (const { key, invitation } of users) {
      if (invitation === undefined) {
        grants.removeAll(key, clinic.id);
        employees.remove(key, clinic.id);
      } else {
        invitations.markRevoked(key, clock.now());
      }
    }
  });
}

const refused = (message: string): FormResult<ClinicUser[]> => ({
  ok: false,
  errors: [{ field: 'selected', message }],
});
