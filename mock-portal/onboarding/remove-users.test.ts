import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, clockAt, DAY, enrol, faultsOf, KARIM, LOUISE, NOEMIE, NOON } from '../test-data.ts';
import { clinicUsers } from './clinic-users.ts';
import { joinWithAccount } from './join-with-account.ts';
import type { Onboarding } from './ports.ts';
import { removeUsers, usersToRemove } from './remove-users.ts';

let sandbox: Sandbox;
let world: Onboarding;
beforeEach(async () => {
  sandbox = await openSandbox('test');
  world = { ...sandbox, clock: clockAt(NOON) };
});
afterEach(() => {
  sandbox.close();
});

const tick = (...keys: string[]) =>
  usersToRemove(keys, accountOf(sandbox, LOUISE), DEMONSTRATION_CLINIC, world);
const listed = () => clinicUsers(DEMONSTRATION_CLINIC, world).map(({ lastName }) => lastName);

function remove(...keys: string[]): void {
  const ticked = tick(...keys);
  assert.ok(ticked.ok);
  removeUsers(ticked.value, accountOf(sandbox, LOUISE), DEMONSTRATION_CLINIC, world);
}

describe('usersToRemove', () => {
  it('asks for at least one person of the clinic', () => {
    const nobody = ['selected: Veuillez cocher au moins un utilisateur.'];
    assert.deepEqual(faultsOf(tick()), nobody);
    const gone = ['selected: Les personnes cochées ne sont plus dans la liste.'];
    assert.deepEqual(faultsOf(tick('', 'unknown', NOEMIE)), gone);
  });
  it('never takes oneself, even among others', () => {
    const oneself = ['selected: Vous ne pouvez pas vous supprimer vous-même.'];
    assert.deepEqual(faultsOf(tick(LOUISE)), oneself);
    assert.deepEqual(faultsOf(tick(KARIM, LOUISE)), oneself);
  });
  it('takes the rows that are still there', async () => {
    const { referenceNumber } = (await enrol(world)).invitation;
    const ticked = tick(KARIM, 'gone', referenceNumber);
    assert.ok(ticked.ok);
    assert.deepEqual(
      ticked.value.map(({ key }) => key),
      [KARIM, referenceNumber],
    );
  });
});

describe('removeUsers', () => {
  it('takes the services and the employment of this clinic, never the account', () => {
    remove(KARIM);
    assert.deepEqual(sandbox.grants.servicesOf(KARIM), []);
    assert.equal(sandbox.employees.employmentOf(KARIM), undefined);
    assert.notEqual(sandbox.accounts.find(KARIM), undefined);
    assert.deepEqual(listed(), ['Gagnon']);
  });
  it('closes the link of an invited person, and of no other', async () => {
    const gone = await enrol(world, { hasAccount: 'oui' });
    const left = await enrol(world, { hasAccount: 'oui', email: 'autre@courriel.example' });
    remove(gone.invitation.referenceNumber);
    const noemie = accountOf(sandbox, NOEMIE);
    assert.equal(joinWithAccount(gone.invitation.referenceNumber, noemie, world), 'closed');
    assert.equal(joinWithAccount(left.invitation.referenceNumber, noemie, world), 'joined');
  });
  it('removes a person whose invitation expired from the list', async () => {
    const { referenceNumber } = (await enrol(world)).invitation;
    world = { ...world, clock: clockAt(NOON + 30 * DAY + 1) };
    assert.deepEqual(listed(), ['Gagnon', 'Haddad', 'Tremblay']);
    remove(referenceNumber);
    assert.deepEqual(listed(), ['Gagnon', 'Haddad']);
  });
  it('lets the person be enrolled again', async () => {
    remove(KARIM);
    const { referenceNumber } = (await enrol(world, { hasAccount: 'oui' })).invitation;
    assert.equal(joinWithAccount(referenceNumber, accountOf(sandbox, KARIM), world), 'joined');
    assert.deepEqual(sandbox.grants.servicesOf(KARIM), ['rvsq']);
  });
});
