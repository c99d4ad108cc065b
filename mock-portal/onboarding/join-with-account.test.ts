import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, clockAt, DAY, enrol, KARIM, NOEMIE, NOON } from '../test-data.ts';
import { joinWithAccount } from './join-with-account.ts';
import { shortReferenceNumber } from './reference-number.ts';
import type { Account, Onboarding } from './ports.ts';

let sandbox: Sandbox;
let world: Onboarding;
let noemie: Account;
let reference: string;
beforeEach(async () => {
  sandbox = await openSandbox('test');
  world = { ...sandbox, clock: clockAt(NOON) };
  noemie = accountOf(sandbox, NOEMIE);
  reference = (await enrol(world, { hasAccount: 'oui' })).invitation.referenceNumber;
});
afterEach(() => {
  sandbox.close();
});

const services = () => sandbox.grants.servicesOf(NOEMIE);

describe('joinWithAccount', () => {
  it('gives the service to the account and spends the invitation', () => {
    assert.deepEqual(services(), []);
    assert.equal(joinWithAccount(reference, noemie, world), 'joined');
    assert.deepEqual(services(), ['rvsq']);
    const { usedAt, usedBy } = sandbox.invitations.find(reference) ?? {};
    assert.deepEqual({ usedAt, usedBy }, { usedAt: NOON, usedBy: NOEMIE });
  });
  it('takes the short form of the reference', () => {
    assert.equal(joinWithAccount(shortReferenceNumber(reference), noemie, world), 'joined');
  });
  it('leaves the invitation to another when the account has the service already', () => {
    assert.equal(joinWithAccount(reference, accountOf(sandbox, KARIM), world), 'alreadyServed');
    assert.equal(joinWithAccount(reference, noemie, world), 'joined');
  });
  it('leads nowhere a second time', () => {
    joinWithAccount(reference, noemie, world);
    assert.equal(joinWithAccount(reference, noemie, world), 'closed');
  });
  it('leads nowhere after 30 days', () => {
    const later = { ...world, clock: clockAt(NOON + 30 * DAY + 1) };
    assert.equal(joinWithAccount(reference, noemie, later), 'closed');
    assert.deepEqual(services(), []);
  });
  it('leads nowhere without an invitation', () => {
    assert.equal(joinWithAccount('', noemie, world), 'closed');
  });
  it('does not spend the invitation of a person who is to create an account', async () => {
    const { invitation } = await enrol(world, { email: 'autre@courriel.example' });
    assert.equal(joinWithAccount(invitation.referenceNumber, noemie, world), 'closed');
    assert.deepEqual(services(), []);
  });
});
