import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import { openSandbox } from '../sandbox/sandbox.ts';
import { accountOf, clockAt, DAY, enrol, INVITATION, KARIM, LOUISE, NOEMIE, NOON } from '../test-data.ts';
import {
  clinicUsers,
  filterUsers,
  invitedState,
  pageOf,
  type ClinicUser,
  type UserFilter,
} from './clinic-users.ts';
import { joinWithAccount } from './join-with-account.ts';
import type { TryKind } from './tries.ts';

const sandbox = await openSandbox('test');
after(() => {
  sandbox.close();
});
const world = { ...sandbox, clock: clockAt(NOON) };
for (const [number, [lastName, firstName]] of (
  [
    ['Côté', 'Ève'],
    ['Zoé', 'Ana'],
    ['coté', 'Ève'],
    ['Émond', 'Luc'],
    ['Côte', 'Ève'],
    ['Côté', 'Éric'],
    ['Cote', 'Ève'],
    ["D'Amours", 'Jean-François'],
  ] as const
).entries()) {
  await enrol(world, { lastName, firstName, email: `personne${number}@courriel.example` });
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
        invitation: undefined,
      },
    );
  });
  it('tells an invited person from one whose invitation expired', () => {
    const stateAt = (moment: number) =>
      clinicUsers(DEMONSTRATION_CLINIC, { ...sandbox, clock: clockAt(moment) }).find(
        ({ lastName }) => lastName === 'Fortin',
      );
    assert.deepEqual(stateAt(NOON + 30 * DAY), {
      key: fortin.referenceNumber,
      lastName: 'Fortin',
      firstName: 'Luc',
      username: '',
      services: ['Rendez-vous santé Québec'],
      state: 'Invitation envoyée',
      invitation: fortin,
    });
    assert.equal(stateAt(NOON + 30 * DAY + 1)?.state, 'Invitation expirée');
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

describe('clinicUsers, of people who tried too often', () => {
  const stateOf = async (kind: TryKind, times: number, username: string) => {
    const other = await openSandbox('other');
    for (let turn = 0; turn < times; turn++) other.tries.add(kind, username);
    const user = clinicUsers(DEMONSTRATION_CLINIC, other).find(({ key }) => key === KARIM);
    other.close();
    return user?.state;
  };
  for (const [what, kind, times, username, state] of [
    ['4 failed sign-ins', 'signIn', 4, KARIM, 'Compte actif'],
    ['5 failed sign-ins', 'signIn', 5, KARIM, 'Verrouillé'],
    ['4 failed recoveries', 'recovery', 4, KARIM, 'Compte actif'],
    ['5 failed recoveries', 'recovery', 5, KARIM, 'Verrouillé'],
    ["5 failed sign-ins of somebody else's", 'signIn', 5, LOUISE, 'Compte actif'],
  ] as const) {
    it(`says « ${state} » of an account after ${what}`, async () => {
      assert.equal(await stateOf(kind, times, username), state);
    });
  }

  for (const [what, changes, tries, state] of [
    ['is open', {}, 4, 'Invitation envoyée'],
    ['has a locked code', {}, 5, 'Verrouillé'],
    ['expired with a locked code', { sentAt: NOON - 31 * DAY }, 5, 'Invitation expirée'],
    ['is used', { usedAt: NOON, usedBy: NOEMIE }, 0, undefined],
    ['is revoked', { revokedAt: NOON }, 0, undefined],
    ['is revoked with a locked code', { revokedAt: NOON }, 5, undefined],
    ['is used with a locked code', { usedAt: NOON, usedBy: NOEMIE }, 5, undefined],
  ] as const) {
    it(`says ${state === undefined ? 'nothing' : `« ${state} »`} of an invitation that ${what}`, () => {
      const count = (kind: TryKind) => (kind === 'secretCode' ? tries : 0);
      const tried = { ...world, tries: { ...sandbox.tries, count } };
      assert.equal(invitedState({ ...INVITATION, ...changes }, tried), state);
    });
  }
  it('lists the invited person whose code is locked, and nobody whose invitation is revoked', async () => {
    const other = await openSandbox('other');
    const locked = (await enrol(other)).invitation;
    const revoked = (await enrol(other, { lastName: 'Roy', email: 'roy@courriel.example' })).invitation;
    for (let turn = 0; turn < 5; turn++) other.tries.add('secretCode', locked.referenceNumber);
    other.invitations.markRevoked(revoked.referenceNumber, NOON);
    const states = clinicUsers(DEMONSTRATION_CLINIC, other).map(({ lastName, state }) => [lastName, state]);
    assert.deepEqual(states, [
      ['Gagnon', 'Compte actif'],
      ['Haddad', 'Compte actif'],
      ['Tremblay', 'Verrouillé'],
    ]);
    other.close();
  });
});

/** Letters by the small plain one that they are read as. */
const FOLDED = { a: 'aAàÀâÂ', c: 'cCçÇ', e: 'eEéÉèÈêÊëË', o: 'oOôÔöÖ', n: 'nN' };
const foldedOf = new Map(
  Object.entries(FOLDED).flatMap(([plain, letters]) => Array.from(letters, (letter) => [letter, plain])),
);
const fold = (text: string): string =>
  Array.from(text, (letter) => foldedOf.get(letter) ?? letter)
    .join('')
    .trim();
const letters = [...foldedOf.keys(), ...foldedOf.keys(), ' ', '-', "'"];
const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(...letters), maxLength });
const people = fc.array(
  fc.record({ lastName: text(6), firstName: text(6), username: text(6) }).map((person): ClinicUser => ({
    ...person,
    key: '',
    services: [],
    state: 'Compte actif',
    invitation: undefined,
  })),
);
const filters = fc.record({ lastName: text(2), firstName: text(2), username: text(2) });
const nothing: UserFilter = { lastName: '', firstName: '', username: '' };
const FIELDS = ['lastName', 'firstName', 'username'] as const;

describe('filterUsers', () => {
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

  it('keeps exactly the people who match every field, in their order', () => {
    const property = fc.property(people, filters, (users, filter) => {
      const expected = users.filter((user) =>
        FIELDS.every((field) => fold(user[field]).includes(fold(filter[field]))),
      );
      assert.deepEqual(filterUsers(users, filter), expected);
    });
    fc.assert(property, { seed: 1, numRuns: 500 });
  });
  it('minds neither case nor accents, however they are coded', () => {
    const property = fc.property(people, filters, (users, filter) => {
      const found = filterUsers(users, filter);
      for (const write of [
        (typed: string) => typed.toUpperCase(),
        (typed: string) => typed.toLowerCase(),
        (typed: string) => typed.normalize('NFD'),
        (typed: string) => ` ${fold(typed)} `,
      ]) {
        const { lastName, firstName, username } = filter;
        const written = {
          lastName: write(lastName),
          firstName: write(firstName),
          username: write(username),
        };
        assert.deepEqual(filterUsers(users, written), found);
      }
    });
    fc.assert(property, { seed: 1 });
  });
  it('finds with three fields the people whom each of them finds', () => {
    const property = fc.property(people, filters, (users, filter) => {
      const [byLast, byFirst, byUsername] = FIELDS.map((field) =>
        filterUsers(users, { ...nothing, [field]: filter[field] }),
      );
      const inAll = users.filter(
        (user) => byLast?.includes(user) && byFirst?.includes(user) && byUsername?.includes(user),
      );
      assert.deepEqual(filterUsers(users, filter), inAll);
    });
    fc.assert(property, { seed: 1 });
  });
});

describe('pageOf', () => {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  for (const [what, length, asked, page] of [
    ['the only page of nothing', 0, '1', { items: [], number: 1, count: 1 }],
    ['the only page of nothing for a page far off', 0, '9', { items: [], number: 1, count: 1 }],
    ['one page where all fit exactly', 3, '1', { items: [1, 2, 3], number: 1, count: 1 }],
    ['a second page from one more', 4, '2', { items: [4], number: 2, count: 2 }],
    ['a whole last page', 6, '2', { items: [4, 5, 6], number: 2, count: 2 }],
    ['a page of the middle', 7, '2', { items: [4, 5, 6], number: 2, count: 3 }],
    ['the last page for one behind it', 7, '4', { items: [7], number: 3, count: 3 }],
    ['the last page for one far behind it', 7, '999999', { items: [7], number: 3, count: 3 }],
    ['the first page for page 0', 7, '0', { items: [1, 2, 3], number: 1, count: 3 }],
    ['a page whose number starts with 0', 7, '02', { items: [4, 5, 6], number: 2, count: 3 }],
    ...['', ' ', '-2', '+2', '2.0', '2e0', ' 2', '0x2', 'deux', '٢', '2,3', 'NaN', 'Infinity'].map(
      (asked) =>
        [
          `the first page for ${JSON.stringify(asked)}`,
          7,
          asked,
          { items: [1, 2, 3], number: 1, count: 3 },
        ] as const,
    ),
  ] as const) {
    it(`gives ${what}`, () => {
      assert.deepEqual(pageOf(upTo(length), asked, 3), page);
    });
  }

  const lists = fc.array(fc.nat(), { maxLength: 100 });
  const sizes = fc.integer({ min: 1, max: 30 });
  it('gives pages that make the list again, each full but the last', () => {
    const property = fc.property(lists, sizes, (items, size) => {
      const { count } = pageOf(items, '', size);
      const pages = upTo(count).map((number) => pageOf(items, String(number), size));
      assert.deepEqual(
        pages.flatMap((page) => page.items),
        items,
      );
      for (const { items: shown, number } of pages) {
        assert.ok(shown.length <= size);
        if (number < count) assert.equal(shown.length, size);
        else assert.ok(shown.length > 0 || items.length === 0);
      }
    });
    fc.assert(property, { seed: 1 });
  });
  it('gives a page that there is, whatever is asked', () => {
    const asked = fc.oneof(fc.string(), fc.integer().map(String));
    const property = fc.property(lists, sizes, asked, (items, size, wanted) => {
      const { number, count } = pageOf(items, wanted, size);
      assert.ok(Number.isInteger(number) && number >= 1 && number <= count);
    });
    fc.assert(property, { seed: 1 });
  });
});
