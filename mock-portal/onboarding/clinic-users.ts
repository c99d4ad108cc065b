import { invitationState } from './invitation.ts';
import { compareNames } from './person-name.ts';
import type { Clinic, Onboarding } from './ports.ts';
import { SERVICE_LABELS } from './services.ts';
import { looseKey } from './text.ts';

/** A row of « Utilisateurs » (screens.md R3). */
export interface ClinicUser {
  /** What tells the row from every other: the account's username, or the invitation's token. */
  key: string;
  lastName: string;
  firstName: string;
  /** Empty as long as the person has not chosen one. */
  username: string;
  services: string[];
  state: 'Invitation envoyée' | 'Invitation expirée' | 'Compte actif';
}

/** « Filtrer les utilisateurs »: an empty text lets everybody through (guide 1.3). */
export interface UserFilter {
  lastName: string;
  firstName: string;
  username: string;
}

/** The people of one clinic and of no other, in French order of their names (screens.md R3). */
export function clinicUsers(clinic: Clinic, { clock, grants, invitations }: Onboarding): ClinicUser[] {
  const withAccount = grants.ofClinic(clinic.id).map(({ account, services }): ClinicUser => ({
    key: account.username,
    lastName: account.lastName,
    firstName: account.firstName,
    username: account.username,
    services: services.map((service) => SERVICE_LABELS[service]),
    state: 'Compte actif',
  }));
  const invited = invitations.ofClinic(clinic.id).flatMap((invitation): ClinicUser[] => {
    const state = invitationState(invitation, clock.now());
    if (state === 'used' || state === 'revoked') return [];
    return [
      {
        key: invitation.referenceNumber,
        lastName: invitation.lastName,
        firstName: invitation.firstName,
        username: '',
        services: invitation.services.map((service) => SERVICE_LABELS[service]),
        state: state === 'open' ? 'Invitation envoyée' : 'Invitation expirée',
      },
    ];
  });
  return [...withAccount, ...invited].sort(compareNames);
}

/** The people who match every text of the filter, anywhere in the name, ignoring case and accents (screens.md R3). */
export function filterUsers(users: readonly ClinicUser[], filter: UserFilter): ClinicUser[] {
  const matches = (value: string, wanted: string): boolean => looseKey(value).includes(looseKey(wanted));
  return users.filter(
    (user) =>
      matches(user.lastName, filter.lastName) &&
      matches(user.firstName, filter.firstName) &&
      matches(user.username, filter.username),
  );
}
