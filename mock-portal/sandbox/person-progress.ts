import { invitationState, type Invitation } from '../onboarding/invitation.ts';
import type { Account, Onboarding } from '../onboarding/ports.ts';
import { identifierKey } from '../onboarding/text.ts';
import { isCodeLocked, usernameState } from '../onboarding/tries.ts';
import type { PersonState } from './person-states.ts';

/** What a person is known by. */
interface Known {
  email: string;
  username: string;
}

/** Where somebody stands in the journey. */
export interface Progress {
  state: PersonState;
  /** The last invitation to the clinic, if there ever was one. */
  invitation: Invitation | undefined;
  account: Account | undefined;
}

/** Where somebody stands in the journey now. */
export function progressOf({ email, username }: Known, clinicId: string, onboarding: Onboarding): Progress {
  const { accounts, invitations } = onboarding;
  const invitation = invitations
    .ofClinic(clinicId)
    .filter((candidate) => identifierKey(candidate.email) === identifierKey(email))
    .sort((a, b) => a.sentAt - b.sentAt)
    .at(-1);
  const account = accounts.find(invitation?.usedBy ?? username);
  const state =
    account === undefined
      ? stateOfInvited(invitation, onboarding)
      : stateOfAccount(account, invitation, clinicId, onboarding);
  return { state, invitation, account };
}

function stateOfInvited(invitation: Invitation | undefined, onboarding: Onboarding): PersonState {
  if (invitation === undefined) return 'noAccount';
  const state = invitationState(invitation, onboarding);
  if (state === 'revoked') return 'invitationRevoked';
  if (state === 'expired') return 'invitationExpired';
  if (isCodeLocked(invitation.referenceNumber, onboarding)) return 'codeLocked';
  return invitation.policyAcceptedAt === undefined ? 'invited' : 'policyAccepted';
}

function stateOfAccount(
  { username }: Account,
  invitation: Invitation | undefined,
  clinicId: string,
  onboarding: Onboarding,
): PersonState {
  const { employees, grants } = onboarding;
  const state = usernameState(username, onboarding);
  if (state !== 'open') return state;
  if (employees.employmentOf(username)?.clinic.id === clinicId) return 'employee';
  if (grants.has(username, 'rvsq', clinicId)) {
    return invitation?.usedAt === undefined || invitation.hasAccount ? 'active' : 'accountCreated';
  }
  const isInvited = invitation !== undefined && invitationState(invitation, onboarding) === 'open';
  return isInvited ? 'invitedWithAccount' : 'accountElsewhere';
}
