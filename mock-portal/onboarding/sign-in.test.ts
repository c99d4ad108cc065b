import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { DEMONSTRATION_PASSWORD } from '../sandbox/demonstration.ts';
import { openSandbox } from '../sandbox/sandbox.ts';
import { accountOf, LOUISE } from '../test-data.ts';
import { signIn } from './sign-in.ts';

const sandbox = await openSandbox('test');
after(() => {
  sandbox.close();
});
const WORDING = { username: 'Identifiant', password: 'Mot de passe', wrongPair: 'La paire est fausse.' };
const attempt = (username: string, password: string) => signIn({ username, password }, WORDING, sandbox);

describe('signIn', () => {
  it('names the empty fields in the words of the screen', async () => {
    assert.deepEqual(await attempt(' ', ''), {
      ok: false,
      errors: [
        { field: 'username', message: 'Le champ Identifiant est obligatoire.' },
        { field: 'password', message: 'Le champ Mot de passe est obligatoire.' },
      ],
    });
  });
  for (const [who, username, password] of [
    ['an unknown username', 'personne@nulle-part.example', DEMONSTRATION_PASSWORD],
    ['a wrong password', LOUISE, 'Autre2026mot'],
    ['a password in another case', LOUISE, DEMONSTRATION_PASSWORD.toLowerCase()],
    ['a password with a space behind', LOUISE, `${DEMONSTRATION_PASSWORD} `],
  ] as const) {
    it(`answers ${who} with the one message`, async () => {
      const errors = [{ field: 'username', message: 'La paire est fausse.' }];
      assert.deepEqual(await attempt(username, password), { ok: false, errors });
    });
  }
  it('hashes for an unknown username too, so that both take as long', async () => {
    const compared: (string | undefined)[] = [];
    const hasher = {
      ...sandbox.hasher,
      matches: (_secret: string, hash: string | undefined) => {
        compared.push(hash);
        return Promise.resolve(true);
      },
    };
    const form = { username: 'personne@nulle-part.example', password: 'x' };
    assert.equal((await signIn(form, WORDING, { ...sandbox, hasher })).ok, false);
    assert.deepEqual(compared, [undefined]);
  });
  it('lets the right pair in, whatever the case and outer spaces of the username', async () => {
    const value = accountOf(sandbox, LOUISE);
    assert.deepEqual(await attempt(LOUISE, DEMONSTRATION_PASSWORD), { ok: true, value });
    assert.deepEqual(await attempt(` ${LOUISE.toUpperCase()} `, DEMONSTRATION_PASSWORD), { ok: true, value });
  });
});
