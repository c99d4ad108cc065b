// Anybody at any point of the journey, in one go: from nothing, and from wherever they stand already.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createAccount } from '../onboarding/create-account.ts';
import { usernameState } from '../onboarding/tries.ts';
import { accountOf, DAY, enrol, KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { DEMONSTRATION, DEMONSTRATION_CLINIC } from './demonstration.ts';
import { progressOf } from './person-progress.ts';
import { isPersonState, PERSON_STATES, type PersonState } from './person-states.ts';
import { PlacementError, placePerson } from './place-person.ts';
import type { CastMember } from './preset.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

const STATES = Object.keys(PERSON_STATES).filter(isPersonState);
const EMILIE = DEMONSTRATION.people.find(({ state }) => state === 'noAccount') ?? assert.fail();
const { id: CLINIC } = DEMONSTRATION_CLINIC;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
});
afterEach(() => {
  sandbox.close();
});

const place = (state: PersonState, changes: Partial<CastMember> = {}) =>
  placePerson({ ...EMILIE, ...changes, state }, DEMONSTRATION_CLINIC, sandbox);
const progress = () => progressOf(EMILIE, CLINIC, sandbox);
const invitations = () => sandbox.invitations.ofClinic(CLINIC);

/** Where somebody can go from each state; nobody goes back. */
const BY_INVITATION: readonly PersonState[] = [
  'invitationExpired',
  'invitationRevoked',
  'accountCreated',
  'active',
  'locked',
  'blocked',
  'employee',
];
const WITH_RIGHTS: readonly PersonState[] = ['active', 'locked', 'blocked', 'employee'];
const WAYS: Readonly<Record<PersonState, readonly PersonState[]>> = {
  noAccount: STATES,
  invited: ['invited', 'policyAccepted', 'codeLocked', ...BY_INVITATION],
  invitedWithAccount: ['invitedWithAccount', ...WITH_RIGHTS],
  invitationExpired: STATES.filter((state) => state !== 'noAccount'),
  invitationRevoked: STATES.filter((state) => state !== 'noAccount' && state !== 'invitationExpired'),
  policyAccepted: ['policyAccepted', 'codeLocked', ...BY_INVITATION],
  codeLocked: ['codeLocked', ...BY_INVITATION],
  accountCreated: ['accountCreated', ...WITH_RIGHTS],
  accountElsewhere: ['accountElsewhere', 'invitedWithAccount', ...WITH_RIGHTS],
  active: WITH_RIGHTS,
  locked: WITH_RIGHTS,
  blocked: ['active', 'blocked', 'employee'],
  employee: ['employee', 'locked', 'blocked'],
};

/** Whoever was invited and has an active account has just created it: nothing tells the two apart. */
const seenAs = (to: PersonState): readonly PersonState[] =>
  to === 'active' ? ['active', 'accountCreated'] : [to];

for (const from of STATES) {
  describe(`somebody who is « ${PERSON_STATES[from].name} »`, () => {
    beforeEach(async () => {
      await place(from);
    });
    for (const to of STATES) {
      const { name } = PERSON_STATES[to];
      if (WAYS[from].includes(to)) {
        it(`can be placed at « ${name} »`, async () => {
          assert.equal(progress().state, from);
          await place(to);
          const { state } = progress();
          assert.ok(seenAs(to).includes(state), state);
        });
      } else {
        it(`does not go back to « ${name} »`, async () => {
          const before = sandbox.contents();
          await assert.rejects(place(to), {
            constructor: PlacementError,
            message: `Émilie Tremblay est à l'état «\u00a0${PERSON_STATES[from].name}\u00a0»\u00a0: l'état «\u00a0${name}\u00a0» n'est plus possible.`,
          });
          assert.deepEqual(sandbox.contents(), before);
        });
      }
    }
    it('is placed there twice as once', async () => {
      const before = { ...sandbox.contents(), security_answers: [], accounts: [] };
      await place(from);
      assert.deepEqual({ ...sandbox.contents(), security_answers: [], accounts: [] }, before);
    });
  });
}

describe('a person who was placed', () => {
  it('leaves no line in the journal', async () => {
    for (const state of STATES)
      await place(state, {
        email: `${state.toLowerCase()}@a.example`,
        username: `${state.toLowerCase()}@a.example`,
      });
    assert.deepEqual(sandbox.journal.list(), []);
  });
  it('is sent a message where they were invited, as by the screens', async () => {
    const { invitation, secretCode } = await place('invited');
    assert.deepEqual(invitations(), [invitation]);
    assert.equal(sandbox.outbox.waiting(), 1);
    assert.equal(await sandbox.hasher.matches(secretCode ?? '', invitation?.secretCodeHash), true);
    assert.equal(invitation?.sentBy, LOUISE);
  });
  it('has the secret code that was fixed for them', async () => {
    assert.equal((await place('invited', { secretCode: 'Abcd2345' })).secretCode, 'Abcd2345');
  });
  it('is sent none where the person has an account and was not invited', async () => {
    const { invitation, secretCode } = await place('active');
    assert.deepEqual([invitation, secretCode, sandbox.outbox.waiting()], [undefined, undefined, 0]);
  });
  it('signs in with their password and keeps their eight answers', async () => {
    await place('accountCreated');
    const { passwordHash } = accountOf(sandbox, EMILIE.username);
    assert.equal(await sandbox.hasher.matches(EMILIE.password, passwordHash), true);
    assert.equal(sandbox.accounts.answerHashes(EMILIE.username).length, 8);
    assert.ok(invitations()[0]?.policyAcceptedAt !== undefined);
  });
  it('is let in again once an account that was locked or blocked is active', async () => {
    for (const state of ['locked', 'blocked'] as const) {
      await place(state);
      assert.equal(usernameState(EMILIE.username, sandbox), state);
      await place('active');
      assert.equal(usernameState(EMILIE.username, sandbox), 'open');
    }
  });
  it('is not made a mere account holder again where they are employed, though locked', async () => {
    await place('employee');
    await place('locked');
    await assert.rejects(place('active'), PlacementError);
    await place('employee');
    assert.equal(progress().state, 'employee');
  });
  it('has the rights of their part', async () => {
    await place('employee', { rights: ['designatedRepresentative', 'localAdministrator'] });
    assert.deepEqual(sandbox.grants.servicesOf(EMILIE.username), ['userEnrolment', 'rvsq']);
    assert.equal(sandbox.employees.employmentOf(EMILIE.username)?.role, 'localAdministrator');
  });
  it('goes on with the account that they made on the screens, whatever its username', async () => {
    const { invitation, secretCode = '' } = await enrol(sandbox);
    const username = 'emilie@choisi.example';
    const [password, passwordConfirmation] = ['Motdepasse2026a', 'Motdepasse2026a'];
    const form = { secretCode, username, password, passwordConfirmation, answers: EMILIE.answers };
    const made = await createAccount(form, invitation, sandbox);
    assert.ok(made !== 'spent' && made.ok);
    await place('employee');
    assert.equal(progress().state, 'employee');
    assert.equal(sandbox.accounts.find(EMILIE.username), undefined);
    assert.notEqual(sandbox.employees.employmentOf(username), undefined);
  });
  it('expired the day before, by the sandbox’s clock', async () => {
    sandbox.clock.advance(100 * DAY);
    await place('invitationExpired');
    const sentAt = invitations()[0]?.sentAt ?? 0;
    assert.ok(Math.abs(sandbox.clock.now() - sentAt - 31 * DAY) < 60_000);
  });
  it('is there once, however many ask for it at the same time', async () => {
    await Promise.all([place('active'), place('active'), place('employee')]);
    assert.equal(progress().state, 'employee');
    assert.equal(
      sandbox.grants.ofClinic(CLINIC).filter(({ account }) => account.email === EMILIE.email).length,
      1,
    );
  });
});

describe('nobody is placed', () => {
  it('with a username that opens somebody else’s account', async () => {
    const before = sandbox.contents();
    for (const state of ['active', 'accountCreated', 'invited', 'noAccount'] as const) {
      await assert.rejects(place(state, { username: KARIM }), {
        constructor: PlacementError,
        message: `Le nom d'utilisateur «\u00a0${KARIM}\u00a0» est déjà celui de Karim Haddad dans ce bac.`,
      });
    }
    assert.deepEqual(sandbox.contents(), before);
  });
  it('as invited where nobody may invite', async () => {
    sandbox.grants.removeAll(LOUISE, CLINIC);
    await assert.rejects(place('invited'), {
      constructor: PlacementError,
      message: /Personne dans ce bac n'est «\u00a0représentant désigné\u00a0»/,
    });
    await place('active');
  });
  it('as invited with what the form refuses, which is said', async () => {
    await assert.rejects(place('invited', { email: 'secretariat@clinique.example' }), {
      constructor: PlacementError,
      message:
        /^Émilie Tremblay ne peut être à l'état «\u00a0invitée\u00a0»\u00a0: Cette boîte courriel est partagée\./,
    });
    assert.deepEqual(invitations(), []);
  });
  it('as invited to make an account where they have one', async () => {
    await assert.rejects(
      placePerson(
        {
          ...(DEMONSTRATION.people.find(({ email }) => email === NOEMIE) ?? assert.fail()),
          state: 'invited',
        },
        DEMONSTRATION_CLINIC,
        sandbox,
      ),
      PlacementError,
    );
  });
});
