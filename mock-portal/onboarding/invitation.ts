import type { CivilityTitle } from './civility-title.ts';
import type { Onboarding } from './ports.ts';
import type { OfferedService } from './services.ts';
import { identifierKey } from './text.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The version of the policy that people accept; change it with the policy's text (screens.md R6). */
export const POLICY_VERSION = '2026-11';

/** A person enrolled by a representative, who has not finished yet (guide 1.4 to 2.1). */
export interface Invitation {
  /** The token of the link, NoRefre. */
  referenceNumber: string;
  clinicId: string;
  /** Whether « L'utilisateur a-t-il déjà un compte? » was answered « Oui ». */
  hasAccount: boolean;
  civilityTitle: CivilityTitle;
  firstName: string;
  lastName: string;
  email: string;
  services: readonly OfferedService[];
  /** Absent for « Oui »: no code is made. */
  secretCodeHash: string | undefined;
  /** Username of the representative who sent it. */
  sentBy: string;
  /** Moments, in milliseconds since 1970. */
  sentAt: number;
  policyAcceptedAt: number | undefined;
  /** Which policy was accepted. */
  policyVersion: string | undefined;
  revokedAt: number | undefined;
  usedAt: number | undefined;
  /** Username of the account that spent it. */
  usedBy: string | undefined;
}

/** Why a link leads to a form, or does not (screens.md R6). */
export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

/** The last moment at which an invitation's link leads anywhere, in milliseconds since 1970. */
export const validUntil = ({ sentAt }: Invitation, { rules }: Pick<Onboarding, 'rules'>): number =>
  sentAt + rules.invitationDays * DAY_MS;

/** The state of an invitation now. */
export function invitationState(
  invitation: Invitation,
  { clock, rules }: Pick<Onboarding, 'clock' | 'rules'>,
): InvitationState {
  if (invitation.usedAt !== undefined) return 'used';
  if (invitation.revokedAt !== undefined) return 'revoked';
  return clock.now() > validUntil(invitation, { rules }) ? 'expired' : 'open';
}

/** A day as people in Québec read it, in Québec's own time. */
const longDate = new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeZone: 'America/Toronto' });

/**
 * Why a link leads nowhere, for the journal (screens.md R6).
 * @param invitation nothing where the link's number is unknown
 */
export function whyClosed(
  invitation: Invitation | undefined,
  onboarding: Pick<Onboarding, 'clock' | 'rules'>,
): string {
  if (invitation === undefined) return 'aucune demande ne porte ce numéro';
  switch (invitationState(invitation, onboarding)) {
    case 'used':
      return invitation.hasAccount
        ? 'le service a déjà été ajouté à un compte avec ce lien'
        : 'le compte a déjà été créé avec ce lien';
    case 'revoked':
      return 'le représentant a annulé la demande';
    case 'expired':
      return `le lien a expiré le ${longDate.format(validUntil(invitation, onboarding))}`;
    case 'open':
      return 'le lien est encore valide';
  }
}

/** Whether the person has another open invitation, to one of the same services of the same clinic (screens.md R4). */
export function isAwaited(invitation: Invitation, onboarding: Onboarding): boolean {
  const { referenceNumber, clinicId, email, services } = invitation;
  return onboarding.invitations
    .ofClinic(clinicId)
    .some(
      (other) =>
        other.referenceNumber !== referenceNumber &&
        identifierKey(other.email) === identifierKey(email) &&
        other.services.some((service) => services.includes(service)) &&
        invitationState(other, onboarding) === 'open',
    );
}
