import { clinicUsers, type ClinicUser } from './clinic-users.ts';
import type { FieldError, FormResult } from './field-error.ts';
import { noteRefusals } from './journal.ts';
import { fullName } from './person-name.ts';
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
  const errors = checkTicked(keys, users, representative);
  noteRefusals(onboarding.journal, fullName(representative), 'Supprimer', errors);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: users };
}

function checkTicked(
  keys: readonly string[],
  users: readonly ClinicUser[],
  { username }: Account,
): FieldError[] {
  const field = 'selected';
  if (users.length === 0) {
    const rule = 'R3-confirmation';
    return keys.length === 0
      ? [
          {
            field,
            message: 'Veuillez cocher au moins un utilisateur.',
            rule,
            why: "aucune ligne n'est cochée",
          },
        ]
      : [{ field, message: 'Les personnes cochées ne sont plus dans la liste.', rule }];
  }
  if (!users.some(({ key }) => key === username)) return [];
  return [{ field, message: 'Vous ne pouvez pas vous supprimer vous-même.', rule: 'R3-soi-meme' }];
}

/**
 * Removes people from the clinic: an invited person's link dies at once; a person with an account loses the clinic's
 * services and employment, never the account (screens.md R3).
 */
export function removeUsers(
  users: readonly ClinicUser[],
  representative: Account,
  clinic: Clinic,
  onboarding: Onboarding,
): void {
  const { clock, employees, grants, invitations, journal, transaction } = onboarding;
  const who = fullName(representative);
  transaction(() => {
    for (const user of users) {
      const { key, invitation } = user;
      if (invitation === undefined) {
        grants.removeAll(key, clinic.id);
        employees.remove(key, clinic.id);
      } else {
        invitations.markRevoked(key, clock.now());
      }
      const rule = invitation === undefined ? 'R3-garde-compte' : 'R3-lien-mort';
      journal.note({ kind: 'act', who, text: `supprime ${fullName(user)}`, rule });
    }
  });
}
