import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import { openSandbox } from '../sandbox/sandbox.ts';
import { clockAt, enrol, KARIM, LOUISE, NOEMIE, NOON, accountOf } from '../test-data.ts';
import { clinicUsers, filterUsers, type ClinicUser } from './clinic-users.ts';
import { INVITATION_VALIDITY_MS } from './invitation.ts';
import { joinWithAccount } from './join-with-account.ts';

const sandbox = await openSandbox('test');
after(() => {
  sandbox.close();
});
const world = { ...sandbox, clock: clockAt(NOON) };
for (const [lastName, firstName] of [
  ['Côté', 'Ève'],
  ['Zoé', 'Ana'],
  ['coté', 'Ève'],
  ['Émond', 'Luc'],
  ['Côte', 'Ève'],
  ['Côté', 'Éric'],
  ['Cote', 'Ève'],
  ["D'Amours", 'Jean-François'],
] as const) {
  await enrol(world, { lastName, firstName });
}
const { invitation: fortin } = await enrol(world, { lastName: 'Fortin', firstName: 'Luc' });
const everybody = clinicUsers(DEMONSTRATION_CLINIC, world);
const names = (users: readonly ClinicUser[]): string[] =>
  users.map(({ firstName, lastName }) => `${firstName} ${lastName}`);

describe('clinicUsers', () => {
  it('sorts by last name then first name, as French does in Canada', () => {
    assert.deepEqual(names(everybody), [
      'Ève Cote',
      'Ève Côte',
      'Ève coté',
      'Éric Côté',
      'Ève Côté',
      "Jean-François D'Amours",
      'Luc Émond',
      'Luc Fortin',
      'Louise Gagnon',
      'Karim Haddad',
      'Ana Zoé',
    ]);
  });
  it('tells what a person with an account may use', () => {
    assert.deepEqual(
      everybody.find(({ username }) => username === LOUISE),
      {
        key: LOUISE,
        lastName: 'Gagnon',
        firstName: 'Louise',
        username: LOUISE,
        services: ["Inscription d'utilisateurs par un représentant désigné", 'Rendez-vous santé Québec'],
        state: 'Compte actif',
      },
    );
  });
  it('tells an invited person from one whose invitation expired', () => {
    const stateAt = (moment: number) =>
      clinicUsers(DEMONSTRATION_CLINIC, { ...sandbox, clock: clockAt(moment) }).find(
        ({ lastName }) => lastName === 'Fortin',
      );
    assert.deepEqual(stateAt(NOON + INVITATION_VALIDITY_MS), {
      key: fortin.referenceNumber,
      lastName: 'Fortin',
      firstName: 'Luc',
      username: '',
      services: ['Rendez-vous santé Québec'],
      state: 'Invitation envoyée',
    });
    assert.equal(stateAt(NOON + INVITATION_VALIDITY_MS + 1)?.state, 'Invitation expirée');
  });
  it('lists a person who answered the invitation once, under the account', async () => {
    const other = await openSandbox('other');
    const { invitation } = await enrol(other, { hasAccount: 'oui', firstName: 'Noémie', lastName: 'Lavoie' });
    joinWithAccount(invitation.referenceNumber, accountOf(other, NOEMIE), other);
    assert.deepEqual(names(clinicUsers(DEMONSTRATION_CLINIC, other)), [
      'Louise Gagnon',
      'Karim Haddad',
      "Noémie Lavoie-O'Brien",
    ]);
    other.close();
  });
  it('knows nobody of another clinic', () => {
    assert.deepEqual(clinicUsers({ id: 'bouleaux', name: 'Clinique des Bouleaux' }, world), []);
  });
});

describe('filterUsers', () => {
  const nothing = { lastName: '', firstName: '', username: '' };
  for (const [what, filter, found] of [
    ['no accents', { lastName: 'emond' }, ['Luc Émond']],
    ['another case', { lastName: 'HADDAD' }, ['Karim Haddad']],
    ['accents where there are none', { lastName: 'fôrtîn' }, ['Luc Fortin']],
    ['the middle of a name', { lastName: 'amou' }, ["Jean-François D'Amours"]],
    ['outer spaces', { firstName: ' louise ' }, ['Louise Gagnon']],
    ['two fields', { lastName: 'o', firstName: 'luc' }, ['Luc Émond', 'Luc Fortin']],
    ['two fields that no person has together', { lastName: 'Gagnon', firstName: 'Luc' }, []],
    ['a username', { username: KARIM.toUpperCase() }, ['Karim Haddad']],
  ] as const) {
    it(`finds by ${what}`, () => {
      assert.deepEqual(names(filterUsers(everybody, { ...nothing, ...filter })), found);
    });
  }
  it('lets everybody through when nothing is asked', () => {
    assert.deepEqual(filterUsers(everybody, nothing), everybody);
  });
});
