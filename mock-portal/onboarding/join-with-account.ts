import { invitationState, whyClosed } from './invitation.ts';
import { fullName } from './person-name.ts';
import type { Account, Onboarding } from './ports.ts';
import { SERVICE_LABELS, type Service } from './services.ts';

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
  const { clock, grants, invitations, journal, transaction } = onboarding;
  const who = fullName(account);
  const refuse = (rule: string, why: string): void => {
    journal.note({ kind: 'refusal', who, text: 'Connexion à son compte', rule, why });
  };
  return transaction(() => {
    const invitation = invitations.find(reference);
    if (invitation === undefined || invitationState(invitation, onboarding) !== 'open') {
      refuse('R6-liens', whyClosed(invitation, onboarding));
      return 'closed';
    }
    if (!invitation.hasAccount) {
      refuse('R4-oui', "la demande est celle d'une personne qui n'a pas encore de compte");
      return 'closed';
    }
    const missing = invitation.services.filter(
      (service) => !grants.has(account.username, service, invitation.clinicId),
    );
    if (missing.length === 0) {
      refuse('R4-oui-une-fois', `le compte a déjà ${namesOf(invitation.services)}`);
      return 'alreadyServed';
    }
    for (const service of missing) grants.add(account.username, service, invitation.clinicId);
    invitations.markUsed(invitation.referenceNumber, account.username, clock.now());
    journal.note({
      kind: 'act',
      who,
      text: `ajoute ${namesOf(missing)} à son compte`,
      rule: 'R4-oui-une-fois',
    });
    return 'joined';
  });
}

const namesOf = (services: readonly Service[]): string =>
  services.map((service) => `le service «\u00a0${SERVICE_LABELS[service]}\u00a0»`).join(' et ');
