import { invitedState } from './clinic-users.ts';
import { isAwaited, type Invitation } from './invitation.ts';
import { fullName } from './person-name.ts';
import type { Account, Onboarding } from './ports.ts';
import { makeSecretCode } from './secret-code.ts';

const NOT_INVITED = "la personne n'attend plus d'invitation";
const INVITED_AGAIN = 'la personne a reçu depuis une autre invitation, qui est en attente';

/** What happened to an invitation that was to be sent again. */
export type ResendResult = 'written' | 'closed' | 'pending';

/**
 * « Renvoyer l'invitation »: writes the message again with the same link, whose validity begins anew (screens.md R5).
 * @returns 'closed' for a person who is no longer invited; 'pending' for an expired invitation of a person who was invited
 * again since
 */
export const resendInvitation = (
  { referenceNumber }: Invitation,
  representative: Account,
  onboarding: Onboarding,
): ResendResult =>
  onboarding.transaction(() => {
    const { clock, invitations, journal, outbox } = onboarding;
    const who = fullName(representative);
    const rule = 'R5-renvoyer';
    const invitation = invitations.find(referenceNumber);
    const refuse = (why: string): void => {
      journal.note({ kind: 'refusal', who, text: "Renvoyer l'invitation", rule, why });
    };
    if (invitation === undefined || invitedState(invitation, onboarding) === undefined) {
      refuse(NOT_INVITED);
      return 'closed';
    }
    if (isAwaited(invitation, onboarding)) {
      refuse(INVITED_AGAIN);
      return 'pending';
    }
    const sentAt = clock.now();
    invitations.markSent(referenceNumber, sentAt);
    outbox.put(referenceNumber, representative.username, sentAt);
    journal.note({ kind: 'act', who, text: `renvoie l'invitation à ${fullName(invitation)}`, rule });
    return 'written';
  });

/**
 * « Générer un nouveau code secret »: the old one dies, and an invitation locked by wrong codes opens (screens.md R5, R7).
 * @returns the code, to be shown once; nothing for a person who is no longer invited, was invited
 * again since, or needs no code
 */
export const renewSecretCode = (
  { referenceNumber }: Invitation,
  representative: Account,
  onboarding: Onboarding,
): Promise<string | undefined> =>
  onboarding.inTurn(referenceNumber, async () => {
    const { hasher, invitations, journal, random, transaction, tries } = onboarding;
    const who = fullName(representative);
    const refuse = (rule: string, why: string): void => {
      journal.note({ kind: 'refusal', who, text: 'Générer un nouveau code secret', rule, why });
    };
    const secretCode = makeSecretCode(random);
    const hash = await hasher.hash(secretCode);
    return transaction(() => {
      const invitation = invitations.find(referenceNumber);
      if (invitation === undefined || invitedState(invitation, onboarding) === undefined) {
        refuse('R5-nouveau-code', NOT_INVITED);
        return undefined;
      }
      if (invitation.hasAccount) {
        refuse('R4-oui-sans-code', 'la personne a déjà un compte et se passe de code secret');
        return undefined;
      }
      if (isAwaited(invitation, onboarding)) {
        refuse('R5-nouveau-code', INVITED_AGAIN);
        return undefined;
      }
      invitations.changeSecretCode(referenceNumber, hash);
      tries.clear('secretCode', referenceNumber);
      const text = `génère un nouveau code secret pour ${fullName(invitation)}`;
      journal.note({ kind: 'act', who, text, rule: 'R5-nouveau-code' });
      return secretCode;
    });
  });
