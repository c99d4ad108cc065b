import { invitationState } from './invitation.ts';
import type { Account, Onboarding } from './ports.ts';

/**
 * Spends an invitation of a person who already has an account: signing in through the link gives the account the
 * invitation's services (guide 1.4 « Oui », 2.1 b; screens.md R4).
 * @param reference the link's token or its short form
 * @returns 'joined'; 'alreadyServed' when the account has them already and the invitation stays open; 'closed' when the
 * invitation no longer leads anywhere
 */
export function joinWithAccount(
  reference: string,
  account: Account,
  onboarding: Onboarding,
): 'joined' | 'alreadyServed' | 'closed' {
  const { clock, grants, invitations, transaction } = onboarding;
  return transaction(() => {
    const invitation = invitations.find(reference);
    if (invitation === undefined || !invitation.hasAccount) return 'closed';
    if (invitationState(invitation, onboarding) !== 'open') return 'closed';
    const missing = invitation.services.filter(
      (service) => !grants.has(account.username, service, invitation.clinicId),
    );
    if (missing.length === 0) return 'alreadyServed';
    for (const service of missing) grants.add(account.username, service, invitation.clinicId);
    invitations.markUsed(invitation.referenceNumber, account.username, clock.now());
    return 'joined';
  });
}
