import { invitedState } from './clinic-users.ts';
import { isAwaited, type Invitation } from './invitation.ts';
import type { Account, Onboarding, SendInvitation } from './ports.ts';
import { makeSecretCode } from './secret-code.ts';

/** What happened to an invitation that was to be sent again. */
export type ResendResult = 'sent' | 'notSent' | 'closed' | 'pending';

/**
 * « Renvoyer l'invitation »: sends the message again with the same link, whose validity begins anew (screens.md R5).
 * Where it cannot be sent, everything stays as it was.
 * @returns 'closed' for a person who is no longer invited; 'pending' for an expired invitation of a person who was invited
 * again since
 */
export const resendInvitation = (
  { referenceNumber }: Invitation,
  representative: Account,
  onboarding: Onboarding,
  send: SendInvitation,
): Promise<ResendResult> =>
  onboarding.inTurn(referenceNumber, async () => {
    const { clock, invitations } = onboarding;
    const invitation = invitations.find(referenceNumber);
    if (invitation === undefined || invitedState(invitation, onboarding) === undefined) return 'closed';
    if (isAwaited(invitation, onboarding)) return 'pending';
    const sentAt = clock.now();
    invitations.markSent(referenceNumber, sentAt);
    try {
      await send({ ...invitation, sentAt }, representative);
      return 'sent';
    } catch {
      invitations.markSent(referenceNumber, invitation.sentAt);
      return 'notSent';
    }
  });

/**
 * « Générer un nouveau code secret »: the old one dies, and an invitation locked by wrong codes opens (screens.md R5, R7).
 * @returns the code, to be shown once; nothing for a person who is no longer invited, or who needs no code
 */
export const renewSecretCode = (
  { referenceNumber }: Invitation,
  onboarding: Onboarding,
): Promise<string | undefined> =>
  onboarding.inTurn(referenceNumber, async () => {
    const { hasher, invitations, random, transaction, tries } = onboarding;
    const secretCode = makeSecretCode(random);
    const hash = await hasher.hash(secretCode);
    return transaction(() => {
      const invitation = invitations.find(referenceNumber);
      const isInvited = invitation !== undefined && invitedState(invitation, onboarding) !== undefined;
      if (!isInvited || invitation.hasAccount) return undefined;
      invitations.changeSecretCode(referenceNumber, hash);
      tries.clear('secretCode', referenceNumber);
      return secretCode;
    });
  });
