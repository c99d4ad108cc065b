import { invitationState, type Invitation } from './invitation.ts';
import { compareNames } from './person-name.ts';
import type { Clinic, Onboarding } from './ports.ts';
import { SERVICE_LABELS } from './services.ts';
import { looseKey } from './text.ts';
import { isCodeLocked, usernameState } from './tries.ts';

/** What « État » says (screens.md R3). */
export type UserState = 'Invitation envoyée' | 'Invitation expirée' | 'Compte actif' | 'Verrouillé';

/** A row of « Utilisateurs » (screens.md R3). */
export interface ClinicUser {
  /** What tells the row from every other: the account's username, or the invitation's token. */
  key: string;
  lastName: string;
  firstName: string;
  /** Empty as long as the person has not chosen one. */
  username: string;
  services: string[];
  state: UserState;
  /** What the person has still to answer, if anything. */
  invitation: Invitation | undefined;
}

/** « Filtrer les utilisateurs »: an empty text lets everybody through (guide 1.3). */
export interface UserFilter {
  lastName: string;
  firstName: string;
  username: string;
}

/** The people of one clinic and of no other, in French order of their names (screens.md R3). */
export function clinicUsers(clinic: Clinic, onboarding: Onboarding): ClinicUser[] {
  const { grants, invitations } = onboarding;
  const withAccount = grants.ofClinic(clinic.id).map(({ account, services }): ClinicUser => ({
    key: account.username,
    lastName: account.lastName,
    firstName: account.firstName,
    username: account.username,
    services: services.map((service) => SERVICE_LABELS[service]),
    state: usernameState(account.username, onboarding) === 'open' ? 'Compte actif' : 'Verrouillé',
    invitation: undefined,
  }));
  const invited = invitations.ofClinic(clinic.id).flatMap((invitation): ClinicUser[] => {
    const state = invitedState(invitation, onboarding);
    if (state === undefined) return [];
    return [
      {
        key: invitation.referenceNumber,
        lastName: invitation.lastName,
        firstName: invitation.firstName,
        username: '',
        services: invitation.services.map((service) => SERVICE_LABELS[service]),
        state,
        invitation,
      },
    ];
  });
  return [...withAccount, ...invited].sort(compareNames);
}

/** What « État » says of a person still invited; nothing of one who has finished or was removed. */
export function invitedState(invitation: Invitation, onboarding: Onboarding): UserState | undefined {
  const state = invitationState(invitation, onboarding);
  if (state === 'used' || state === 'revoked') return undefined;
  if (state === 'expired') return 'Invitation expirée';
  return isCodeLocked(invitation.referenceNumber, onboarding) ? 'Verrouillé' : 'Invitation envoyée';
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

/** One page of a list that is too long for one. */
export interface PageOf<Item> {
  items: Item[];
  /** From 1. */
  number: number;
  /** At least 1. */
  count: number;
}

/**
 * The page that was asked for, or the nearest that there is (screens.md R3).
 * @param asked from 1, as it stands in the address
 * @param size how many items a page has
 */
export function pageOf<Item>(items: readonly Item[], asked: string, size: number): PageOf<Item> {
  const count = Math.max(1, Math.ceil(items.length / size));
  const wanted = /^\d+$/.test(asked) ? Number(asked) : 1;
  const number = Math.min(Math.max(1, wanted), count);
  return { items: items.slice((number - 1) * size, number * size), number, count };
}
