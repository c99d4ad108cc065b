import { POLICY_VERSION, type Invitation } from './invitation.ts';
import { fullName } from './person-name.ts';
import type { Onboarding } from './ports.ts';

/** « J'accepte »: who, which version and when are kept, and the form is within reach (guide 2.2; screens.md R6). */
export function acceptPolicy(invitation: Invitation, onboarding: Onboarding): void {
  const { clock, invitations, journal, transaction } = onboarding;
  transaction(() => {
    invitations.recordPolicyAcceptance(invitation.referenceNumber, POLICY_VERSION, clock.now());
    journal.note({
      kind: 'act',
      who: fullName(invitation),
      text: `accepte la politique (version ${POLICY_VERSION})`,
      rule: 'R6-trace',
    });
  });
}

/** « Je refuse »: nothing changes, and the person may come back (screens.md R6). */
export function refusePolicy(invitation: Invitation, { journal }: Pick<Onboarding, 'journal'>): void {
  journal.note({ kind: 'act', who: fullName(invitation), text: 'refuse la politique', rule: 'R6-refus' });
}
