import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { accountOf, KARIM, LOUISE } from '../test-data.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

const USERNAME = 'Élise@Choisi.example';
const HASHES = ['h0', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7'];

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
  sandbox.accounts.add({ ...accountOf(sandbox, KARIM), username: USERNAME }, HASHES);
});
afterEach(() => {
  sandbox.close();
});

describe('accountStore', () => {
  it('finds an account as it was added, whatever the writing of its username', () => {
    const added = { ...accountOf(sandbox, KARIM), username: USERNAME };
    for (const typed of [USERNAME, ` ${USERNAME.toUpperCase()} `, USERNAME.normalize('NFD')]) {
      assert.deepEqual(sandbox.accounts.find(typed), added);
    }
    assert.equal(sandbox.accounts.find('elise@choisi.example'), undefined);
  });
  it("gives the answers' hashes in the questions' order, none for an unknown username", () => {
    assert.deepEqual(sandbox.accounts.answerHashes(` ${USERNAME.toUpperCase()} `), HASHES);
    assert.deepEqual(sandbox.accounts.answerHashes('personne@nulle-part.example'), []);
  });
  it('changes the password of one account, and nothing else', () => {
    const before = [USERNAME, KARIM, LOUISE].map((username) => accountOf(sandbox, username));
    sandbox.accounts.changePassword(` ${USERNAME.toUpperCase()} `, 'new hash');
    const after = [USERNAME, KARIM, LOUISE].map((username) => accountOf(sandbox, username));
    assert.deepEqual(after, [{ ...before[0], passwordHash: 'new hash' }, before[1], before[2]]);
    assert.deepEqual(sandbox.accounts.answerHashes(USERNAME), HASHES);
  });
  it('changes nothing for an unknown username', () => {
    sandbox.accounts.changePassword('personne@nulle-part.example', 'new hash');
    assert.equal(sandbox.accounts.find('personne@nulle-part.example'), undefined);
  });
  it('takes no second account of the same username', () => {
    const twin = { ...accountOf(sandbox, KARIM), username: USERNAME.toUpperCase() };
    assert.throws(() => {
      sandbox.accounts.add(twin, []);
    }, /UNIQUE/);
  });
});
