import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DAY, EMILIE, enrol, INVITATION, KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { DEMONSTRATION_CLINIC } from './demonstration.ts';
import { progressOf } from './person-progress.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

const { id: CLINIC } = DEMONSTRATION_CLINIC;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
});
afterEach(() => {
  sandbox.close();
});

const of = (email: string, username = email) => progressOf({ email, username }, CLINIC, sandbox);
const stateOf = (email: string, username = email) => of(email, username).state;

describe('where somebody stands', () => {
  it('is nowhere as long as nobody knows them', () => {
    assert.deepEqual(of(EMILIE.email), { state: 'noAccount', invitation: undefined, account: undefined });
  });
  it('is told of the people of the demonstration', () => {
    assert.deepEqual(
      [LOUISE, KARIM, NOEMIE].map((email) => stateOf(email)),
      ['employee', 'employee', 'accountElsewhere'],
    );
  });
  it('does not depend on the case of what they are known by', async () => {
    await enrol(sandbox);
    assert.equal(stateOf(` ${EMILIE.email.toUpperCase()}`), 'invited');
    assert.equal(stateOf('x', ` ${KARIM.toUpperCase()}`), 'employee');
  });
  it('is after each moment of an invitation', async () => {
    const { invitation } = await enrol(sandbox);
    const { referenceNumber } = invitation;
    assert.deepEqual(of(EMILIE.email), { state: 'invited', invitation, account: undefined });
    sandbox.invitations.recordPolicyAcceptance(referenceNumber, '1', sandbox.clock.now());
    assert.equal(stateOf(EMILIE.email), 'policyAccepted');
    for (let time = 1; time <= sandbox.rules.secretCodeTries; time++) {
      assert.equal(stateOf(EMILIE.email), 'policyAccepted');
      sandbox.tries.add('secretCode', referenceNumber);
    }
    assert.equal(stateOf(EMILIE.email), 'codeLocked');
    sandbox.clock.advance(31 * DAY);
    assert.equal(stateOf(EMILIE.email), 'invitationExpired');
    sandbox.invitations.markRevoked(referenceNumber, sandbox.clock.now());
    assert.equal(stateOf(EMILIE.email), 'invitationRevoked');
  });
  it('is told by the last invitation', async () => {
    const first = (await enrol(sandbox)).invitation;
    sandbox.clock.advance(31 * DAY);
    const second = (await enrol(sandbox)).invitation;
    assert.deepEqual([stateOf(EMILIE.email), of(EMILIE.email).invitation], ['invited', second]);
    sandbox.clock.advance(DAY);
    sandbox.invitations.markSent(first.referenceNumber, sandbox.clock.now());
    assert.equal(of(EMILIE.email).invitation?.referenceNumber, first.referenceNumber);
  });
  it('is told of the account that spent the invitation, whatever its username', async () => {
    const { referenceNumber } = (await enrol(sandbox)).invitation;
    sandbox.invitations.markUsed(referenceNumber, NOEMIE, sandbox.clock.now());
    sandbox.grants.add(NOEMIE, 'rvsq', CLINIC);
    assert.deepEqual([stateOf(EMILIE.email), of(EMILIE.email).account?.username], ['accountCreated', NOEMIE]);
  });
  it('is « compte actif », not « compte créé », where the account was there before the invitation', async () => {
    const { referenceNumber } = (await enrol(sandbox, { hasAccount: 'oui', email: NOEMIE })).invitation;
    assert.equal(stateOf(NOEMIE), 'invitedWithAccount');
    sandbox.invitations.markUsed(referenceNumber, NOEMIE, sandbox.clock.now());
    sandbox.grants.add(NOEMIE, 'rvsq', CLINIC);
    assert.equal(stateOf(NOEMIE), 'active');
  });
  it('is outside once the clinic has taken back both the employment and the service', () => {
    sandbox.grants.removeAll(KARIM, CLINIC);
    assert.equal(stateOf(KARIM), 'employee');
    sandbox.employees.remove(KARIM, CLINIC);
    assert.equal(stateOf(KARIM), 'accountElsewhere');
  });
  it('is locked or blocked before anything else, blocked before locked', () => {
    for (let time = 1; time <= sandbox.rules.signInTries; time++) sandbox.tries.add('signIn', KARIM);
    assert.equal(stateOf(KARIM), 'locked');
    for (let time = 1; time <= sandbox.rules.recoveryTries; time++) sandbox.tries.add('recovery', KARIM);
    assert.equal(stateOf(KARIM), 'blocked');
  });
  it('is in their own clinic, not in another’s', () => {
    sandbox.invitations.add({ ...INVITATION, sentAt: sandbox.clock.now() });
    assert.equal(progressOf({ email: EMILIE.email, username: '' }, 'autre', sandbox).state, 'noAccount');
    assert.equal(progressOf({ email: KARIM, username: KARIM }, 'autre', sandbox).state, 'accountElsewhere');
  });
});
