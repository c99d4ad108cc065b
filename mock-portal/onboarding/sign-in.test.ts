import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DEMONSTRATION_PASSWORD } from '../sandbox/demonstration.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, faultsOf, KARIM, LOUISE, whysOf } from '../test-data.ts';
import { signIn } from './sign-in.ts';

const UNKNOWN = 'personne@nulle-part.example';
const WRONG_PASSWORD = 'Autre2026mot';
const WORDING = {
  username: 'Identifiant',
  password: 'Mot de passe',
  wrongPair: 'La paire est fausse.',
  locked: 'Verrouillé.',
  blocked: 'Bloqué.',
  to: 'au portail',
  rules: { accepted: 'accepted', required: 'required', wrongPair: 'wrongPair', locked: 'locked' },
};
const WRONG = 'username: La paire est fausse.';
const LOCKED = 'username: Verrouillé.';
const BLOCKED = 'username: Bloqué.';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
});
afterEach(() => {
  sandbox.close();
});

const attempt = (username: string, password: string) => signIn({ username, password }, WORDING, sandbox);

/** What is said of an attempt. */
const said = async (username: string, password = WRONG_PASSWORD) =>
  faultsOf(await attempt(username, password));

async function fail(times: number, username = LOUISE): Promise<void> {
  for (let turn = 0; turn < times; turn++) await said(username);
}

describe('signIn', () => {
  it('names the empty fields in the words of the screen', async () => {
    const result = await attempt(' ', '');
    assert.deepEqual(faultsOf(result), [
      'username: Le champ Identifiant est obligatoire.',
      'password: Le champ Mot de passe est obligatoire.',
    ]);
    assert.deepEqual(whysOf(result), ['required: ', 'required: ']);
  });
  for (const [who, username, password] of [
    ['an unknown username', UNKNOWN, DEMONSTRATION_PASSWORD],
    ['a wrong password', LOUISE, WRONG_PASSWORD],
    ['a password in another case', LOUISE, DEMONSTRATION_PASSWORD.toLowerCase()],
    ['a password with a space behind', LOUISE, `${DEMONSTRATION_PASSWORD} `],
  ] as const) {
    it(`answers ${who} with the one message`, async () => {
      assert.deepEqual(await said(username, password), [WRONG]);
    });
  }
  it('lets the right pair in, whatever the case and outer spaces of the username', async () => {
    const value = accountOf(sandbox, LOUISE);
    assert.deepEqual(await attempt(LOUISE, DEMONSTRATION_PASSWORD), { ok: true, value });
    assert.deepEqual(await attempt(` ${LOUISE.toUpperCase()} `, DEMONSTRATION_PASSWORD), { ok: true, value });
  });
  for (const [who, username, failures] of [
    ['an unknown username', UNKNOWN, 0],
    ['an unknown username that is locked', UNKNOWN, 5],
    ['a locked username', LOUISE, 5],
  ] as const) {
    it(`compares a hash for ${who} too, so that all take as long`, async () => {
      await fail(failures, username);
      const compared: (string | undefined)[] = [];
      const hasher = {
        ...sandbox.hasher,
        matches: (_secret: string, hash: string | undefined) => {
          compared.push(hash);
          return Promise.resolve(true);
        },
      };
      const form = { username, password: 'x' };
      assert.equal((await signIn(form, WORDING, { ...sandbox, hasher })).ok, false);
      assert.deepEqual(compared, [sandbox.accounts.find(username)?.passwordHash]);
    });
  }
});

describe('signIn, after failures', () => {
  for (const [who, username] of [
    ['a username', LOUISE],
    ['a username that nobody has', UNKNOWN],
  ] as const) {
    it(`locks ${who} at the fifth in a row, in the same words`, async () => {
      const messages: string[] = [];
      for (let turn = 1; turn <= 6; turn++) messages.push(...(await said(username)));
      assert.deepEqual(messages, [WRONG, WRONG, WRONG, WRONG, LOCKED, LOCKED]);
    });
    it(`says of ${who} first that it is blocked, then that it is locked`, async () => {
      await fail(5, username);
      for (let turn = 0; turn < 5; turn++) sandbox.tries.add('recovery', username);
      assert.deepEqual(await said(username), [BLOCKED]);
      assert.deepEqual(await said(username, DEMONSTRATION_PASSWORD), [BLOCKED]);
    });
  }
  it('tells the journal how many failed, and that the right password came too late', async () => {
    const whys: string[] = [];
    const note = async (password = WRONG_PASSWORD) => {
      whys.push(...whysOf(await attempt(LOUISE, password)));
    };
    for (let turn = 1; turn <= 6; turn++) await note();
    await note(DEMONSTRATION_PASSWORD);
    for (let turn = 0; turn < 5; turn++) sandbox.tries.add('recovery', LOUISE);
    await note();
    await note(DEMONSTRATION_PASSWORD);
    assert.deepEqual(whys, [
      'wrongPair: le mot de passe est faux\u00a0: 1er échec de suite sur 5',
      'wrongPair: le mot de passe est faux\u00a0: 2e échec de suite sur 5',
      'wrongPair: le mot de passe est faux\u00a0: 3e échec de suite sur 5',
      'wrongPair: le mot de passe est faux\u00a0: 4e échec de suite sur 5',
      "locked: le mot de passe est faux\u00a0: 5e échec de suite sur 5; le nom d'utilisateur est maintenant verrouillé",
      'locked: verrouillé après 5 échecs de suite; le mot de passe est faux',
      'locked: verrouillé après 5 échecs de suite; le mot de passe saisi était pourtant le bon',
      'R9-bloque: bloqué après 5 échecs de «\u00a0Mot de passe oublié\u00a0»; le mot de passe est faux',
      'R9-bloque: bloqué après 5 échecs de «\u00a0Mot de passe oublié\u00a0»; le mot de passe saisi était pourtant le bon',
    ]);
  });
  it('tells the journal that nobody has the username', async () => {
    const whys = whysOf(await attempt(UNKNOWN, DEMONSTRATION_PASSWORD));
    assert.deepEqual(whys, [
      "wrongPair: aucun compte n'a ce nom d'utilisateur\u00a0: 1er échec de suite sur 5",
    ]);
  });
  it('refuses the right password too once it is locked, and not before', async () => {
    await fail(4);
    assert.deepEqual(await said(LOUISE, DEMONSTRATION_PASSWORD), []);
    await fail(5);
    assert.deepEqual(await said(LOUISE, DEMONSTRATION_PASSWORD), [LOCKED]);
    assert.deepEqual(await said(LOUISE, DEMONSTRATION_PASSWORD), [LOCKED]);
  });
  it('refuses the right password of a blocked username that is not locked', async () => {
    for (let turn = 0; turn < 5; turn++) sandbox.tries.add('recovery', LOUISE);
    assert.deepEqual(await said(LOUISE, DEMONSTRATION_PASSWORD), [BLOCKED]);
  });
  it('counts anew after a success', async () => {
    for (let turn = 0; turn < 3; turn++) {
      await fail(4);
      assert.equal((await attempt(LOUISE, DEMONSTRATION_PASSWORD)).ok, true);
    }
    assert.equal(sandbox.tries.count('signIn', LOUISE), 0);
  });
  it('counts every writing of a username as one', async () => {
    for (const writing of [LOUISE, LOUISE.toUpperCase(), ` ${LOUISE}`, `${LOUISE}\t`]) await said(writing);
    assert.deepEqual(await said(LOUISE), [LOCKED]);
  });
  it('counts those that were sent at once', async () => {
    const guesses = Array.from({ length: 10 }, () => said(LOUISE));
    const right = said(LOUISE, DEMONSTRATION_PASSWORD);
    await Promise.all(guesses);
    assert.deepEqual(await right, [LOCKED]);
    assert.deepEqual(await said(LOUISE, DEMONSTRATION_PASSWORD), [LOCKED]);
  });
  it('lets in everybody who has the right password, however many at once', async () => {
    await fail(4);
    const together = await Promise.all(
      Array.from({ length: 8 }, () => attempt(LOUISE, DEMONSTRATION_PASSWORD)),
    );
    assert.deepEqual([...new Set(together.map(({ ok }) => ok))], [true]);
  });
  it('does not count a form that lacks something', async () => {
    for (let turn = 0; turn < 6; turn++) {
      await said(LOUISE, '');
      await said('');
    }
    assert.deepEqual(await said(LOUISE, DEMONSTRATION_PASSWORD), []);
  });
  it('locks nobody else', async () => {
    await fail(6);
    assert.deepEqual(await said(KARIM, DEMONSTRATION_PASSWORD), []);
  });
});
