import { createAccount } from '../onboarding/create-account.ts';
import { enrolUser } from '../onboarding/enrol-user.ts';
import type { FieldError } from '../onboarding/field-error.ts';
import { invitationState, POLICY_VERSION, type Invitation } from '../onboarding/invitation.ts';
import { joinWithAccount } from '../onboarding/join-with-account.ts';
import { fullName } from '../onboarding/person-name.ts';
import type { Account, Clinic, Onboarding } from '../onboarding/ports.ts';
import { makeSecretCode } from '../onboarding/secret-code.ts';
import { answerKey } from '../onboarding/security-questions.ts';
import type { Service } from '../onboarding/services.ts';
import { identifierKey } from '../onboarding/text.ts';
import { triesKey } from '../onboarding/tries.ts';
import { DataError } from './database.ts';
import { progressOf } from './person-progress.ts';
import { PERSON_STATES, type PersonState } from './person-states.ts';
import type { CastMember } from './preset.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A person who can't be put where they were asked to be; the message is for people. */
export class PlacementError extends DataError {}

/** What the person who was placed is known by. */
export interface Placed {
  /** Where an invitation has been made or was there already. */
  invitation: Invitation | undefined;
  /** Where one was made; the one before no longer works. */
  secretCode: string | undefined;
}

/** After an invitation that leads to a new account. */
const BY_INVITATION: readonly PersonState[] = [
  'invitationExpired',
  'invitationRevoked',
  'accountCreated',
  'active',
  'locked',
  'blocked',
  'employee',
];

/** An account may be locked at any time, and opened again. */
const WITH_RIGHTS: readonly PersonState[] = ['active', 'locked', 'blocked', 'employee'];

/** From where to where somebody can go on: nobody goes back. */
const WAYS: Readonly<Record<PersonState, (to: PersonState) => boolean>> = {
  noAccount: () => true,
  invited: isOneOf('invited', 'policyAccepted', 'codeLocked', ...BY_INVITATION),
  policyAccepted: isOneOf('policyAccepted', 'codeLocked', ...BY_INVITATION),
  codeLocked: isOneOf('codeLocked', ...BY_INVITATION),
  invitedWithAccount: isOneOf('invitedWithAccount', ...WITH_RIGHTS),
  invitationExpired: (to) => to !== 'noAccount',
  invitationRevoked: (to) => to !== 'noAccount' && to !== 'invitationExpired',
  accountCreated: isOneOf('accountCreated', ...WITH_RIGHTS),
  accountElsewhere: isOneOf('accountElsewhere', 'invitedWithAccount', ...WITH_RIGHTS),
  active: isOneOf(...WITH_RIGHTS),
  locked: isOneOf(...WITH_RIGHTS),
  blocked: isOneOf('active', 'blocked', 'employee'),
  employee: isOneOf('employee', 'locked', 'blocked'),
};

function isOneOf(...states: PersonState[]): (to: PersonState) => boolean {
  return (to) => states.includes(to);
}

/** The states of people who have an account of their own, and what it may do at the clinic. */
const WITH_ACCOUNT: Partial<Record<PersonState, { services: readonly Service[] }>> = {
  accountElsewhere: { services: [] },
  active: { services: ['rvsq'] },
  locked: { services: ['rvsq'] },
  blocked: { services: ['rvsq'] },
  employee: { services: ['rvsq'] },
};

/**
 * Puts a person at one point of the journey, in one go and by the same rules as the screens, without a line in the journal.
 * Somebody who is on the way already goes on from there; nobody goes back.
 * @throws PlacementError where the person can't be there: no representative to invite them, an account already…
 */
export const placePerson = (member: CastMember, clinic: Clinic, onboarding: Onboarding): Promise<Placed> =>
  onboarding.inTurn('placement', async () => {
    const quiet: Onboarding = { ...onboarding, journal: { note: () => undefined } };
    const { state: from, account, invitation } = progressOf(member, clinic.id, onboarding);
    refuseNamesake(member, onboarding);
    const isEmployed =
      account !== undefined && onboarding.employees.employmentOf(account.username) !== undefined;
    if (!WAYS[from](member.state) || (isEmployed && member.state === 'active')) refuseWayBack(member, from);
    // Somebody may have chosen another username on the screens.
    const person = account === undefined ? member : { ...member, username: account.username };
    const ofAccount = WITH_ACCOUNT[member.state];
    if (ofAccount !== undefined) {
      await openAccount(person, ofAccount.services, clinic, quiet);
      return { invitation: undefined, secretCode: undefined };
    }
    if (from === member.state) return { invitation, secretCode: undefined };
    return invite(person, clinic, quiet);
  });

function refuseWayBack(member: CastMember, from: PersonState): never {
  const [is, asked] = [from, member.state].map((state) => `«\u00a0${PERSON_STATES[state].name}\u00a0»`);
  throw new PlacementError(
    `${fullName(member)} est à l'état ${is}\u00a0: l'état ${asked} n'est plus possible.`,
  );
}

/** A username opens one account. */
function refuseNamesake({ email, username }: CastMember, { accounts }: Onboarding): void {
  const owner = accounts.find(username);
  if (owner === undefined || identifierKey(owner.email) === identifierKey(email)) return;
  throw new PlacementError(
    `Le nom d'utilisateur «\u00a0${username}\u00a0» est déjà celui de ${fullName(owner)} dans ce bac.`,
  );
}

async function openAccount(
  member: CastMember,
  services: readonly Service[],
  clinic: Clinic,
  onboarding: Onboarding,
): Promise<void> {
  const { accounts, employees, grants, rules, tries } = onboarding;
  const invitation = openInvitationOf(member, clinic, onboarding);
  if (invitation !== undefined && services.length > 0) await answer(member, invitation, onboarding);
  if (accounts.find(member.username) === undefined) await addAccount(member, onboarding);
  const rights: Service[] = member.rights.includes('designatedRepresentative') ? ['userEnrolment'] : [];
  for (const service of [...rights, ...services]) {
    if (!grants.has(member.username, service, clinic.id)) grants.add(member.username, service, clinic.id);
  }
  if (member.state === 'employee' && employees.employmentOf(member.username) === undefined) {
    const isAdministrator = member.rights.includes('localAdministrator');
    employees.add(member.username, clinic.id, isAdministrator ? 'localAdministrator' : 'employee');
  }
  const key = triesKey(member.username);
  for (const kind of ['signIn', 'recovery'] as const) tries.clear(kind, key);
  if (member.state === 'locked') fail('signIn', key, rules.signInTries, tries);
  if (member.state === 'blocked') fail('recovery', key, rules.recoveryTries, tries);
}

async function invite(member: CastMember, clinic: Clinic, onboarding: Onboarding): Promise<Placed> {
  const { clock, invitations, rules, tries } = onboarding;
  if (member.state === 'noAccount') return { invitation: undefined, secretCode: undefined };
  if (member.state === 'invitedWithAccount' && onboarding.accounts.find(member.username) === undefined)
    await addAccount(member, onboarding);

  const isLate = member.state === 'invitationExpired';
  const past = clock.now() - (rules.invitationDays + 1) * DAY_MS;
  const placed = await openOrNewInvitation(
    member,
    clinic,
    isLate ? { ...onboarding, clock: { now: () => past } } : onboarding,
  );
  const { referenceNumber } = placed.invitation;
  switch (member.state) {
    case 'invitationExpired':
      invitations.markSent(referenceNumber, past);
      break;
    case 'invitationRevoked':
      invitations.markRevoked(referenceNumber, clock.now());
      break;
    case 'policyAccepted':
      invitations.recordPolicyAcceptance(referenceNumber, POLICY_VERSION, clock.now());
      break;
    case 'codeLocked':
      fail('secretCode', referenceNumber, rules.secretCodeTries, tries);
      break;
    case 'accountCreated':
      await answer(member, placed.invitation, onboarding);
      break;
    default:
  }
  return placed;
}

async function openOrNewInvitation(
  member: CastMember,
  clinic: Clinic,
  onboarding: Onboarding,
): Promise<Placed & { invitation: Invitation }> {
  const open = openInvitationOf(member, clinic, onboarding);
  if (open !== undefined) return { invitation: open, secretCode: undefined };
  const { civilityTitle, firstName, lastName, email, secretCode } = member;
  const hasAccount = member.state === 'invitedWithAccount' ? 'oui' : 'non';
  const form = { hasAccount, civilityTitle, firstName, lastName, email, services: ['rvsq'] };
  const result = await enrolUser(form, representativeOf(clinic, onboarding), clinic, onboarding, secretCode);
  if (!result.ok) throw new PlacementError(sentence(member, result.errors));
  return result.value;
}

/** Has the person answer the invitation: with a new account, or by signing in to the one that is there. */
async function answer(member: CastMember, invitation: Invitation, onboarding: Onboarding): Promise<void> {
  const { accounts, clock, hasher, invitations, random, tries } = onboarding;
  const { referenceNumber, hasAccount } = invitation;
  if (hasAccount) {
    const account = accounts.find(member.username) ?? (await addAccount(member, onboarding));
    joinWithAccount(referenceNumber, account, onboarding);
    return;
  }
  const secretCode = makeSecretCode(random);
  invitations.changeSecretCode(referenceNumber, await hasher.hash(secretCode));
  tries.clear('secretCode', referenceNumber);
  invitations.recordPolicyAcceptance(referenceNumber, POLICY_VERSION, clock.now());
  const { username, password, answers } = member;
  const form = { secretCode, username, password, passwordConfirmation: password, answers };
  const result = await createAccount(form, invitation, onboarding);
  if (result === 'spent') throw new PlacementError(`L'invitation de ${fullName(member)} a déjà servi.`);
  if (!result.ok) throw new PlacementError(sentence(member, result.errors));
}

async function addAccount(
  member: CastMember,
  { accounts, hasher, transaction }: Onboarding,
): Promise<Account> {
  const { civilityTitle, firstName, lastName, email, username, password, answers } = member;
  const [passwordHash = '', ...answerHashes] = await Promise.all(
    [password, ...answers.map(answerKey)].map((secret) => hasher.hash(secret)),
  );
  const account = { username, civilityTitle, firstName, lastName, email, passwordHash };
  transaction(() => {
    accounts.add(account, answerHashes);
  });
  return account;
}

function openInvitationOf(
  { email }: CastMember,
  clinic: Clinic,
  onboarding: Onboarding,
): Invitation | undefined {
  return onboarding.invitations
    .ofClinic(clinic.id)
    .find(
      (invitation) =>
        identifierKey(invitation.email) === identifierKey(email) &&
        invitationState(invitation, onboarding) === 'open',
    );
}

function representativeOf(clinic: Clinic, { grants }: Onboarding): Account {
  const found = grants.ofClinic(clinic.id).find(({ services }) => services.includes('userEnrolment'));
  if (found !== undefined) return found.account;
  throw new PlacementError(
    "Personne dans ce bac n'est «\u00a0représentant désigné\u00a0»\u00a0: nul ne peut inviter.",
  );
}

function fail(
  kind: 'signIn' | 'recovery' | 'secretCode',
  key: string,
  times: number,
  tries: Onboarding['tries'],
): void {
  while (tries.count(kind, key) < times) tries.add(kind, key);
}

const sentence = (member: CastMember, errors: readonly FieldError[]): string =>
  `${fullName(member)} ne peut être à l'état «\u00a0${PERSON_STATES[member.state].name}\u00a0»\u00a0: ${errors.map(({ message }) => message).join(' ')}`;
