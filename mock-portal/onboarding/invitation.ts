import type { CivilityTitle } from './civility-title.ts';
import type { OfferedService } from './services.ts';

/** How long an invitation's link lives, in milliseconds: 30 days (screens.md R6, hypothesis). */
export const INVITATION_VALIDITY_MS = 30 * 24 * 60 * 60 * 1000;

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
  revokedAt: number | undefined;
  usedAt: number | undefined;
  /** Username of the account that spent it. */
  usedBy: string | undefined;
}

/** Why a link leads to a form, or does not (screens.md R6). */
export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

/**
 * The state of an invitation at a moment.
 * @param now milliseconds since 1970
 */
export function invitationState(invitation: Invitation, now: number): InvitationState {
  if (invitation.usedAt !== undefined) return 'used';
  if (invitation.revokedAt !== undefined) return 'revoked';
  return now - invitation.sentAt > INVITATION_VALIDITY_MS ? 'expired' : 'open';
}
