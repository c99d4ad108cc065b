import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { KARIM, LOUISE } from '../test-data.ts';
import { DEMONSTRATION } from './demonstration.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
});
afterEach(() => {
  sandbox.close();
});

const find = (email: string) =>
  sandbox.cast.list().find((person) => person.email === email) ?? assert.fail(`${email} is not there.`);
const standing = () =>
  sandbox.cast
    .list()
    .filter(({ passwordStands }) => passwordStands)
    .map(({ email }) => email);

describe('the cast of a sandbox', () => {
  it('is that of its preset, in its order, each with a password that opens the account', () => {
    assert.deepEqual(
      sandbox.cast.list(),
      DEMONSTRATION.people.map((member) => ({ ...member, passwordStands: true })),
    );
  });
  it('takes somebody more, at its end', () => {
    const newcomer = { ...find(LOUISE), email: 'zoe@erables.example', secretCode: 'Abcd2345' };
    sandbox.cast.put(newcomer);
    assert.deepEqual(sandbox.cast.list().at(-1), newcomer);
  });
  it('takes somebody in the place of whoever had the e-mail, whatever its case', () => {
    const before = sandbox.cast.list();
    sandbox.cast.put({ ...find(KARIM), email: ` ${KARIM.toUpperCase()}`, state: 'blocked', part: 'essai' });
    const after = sandbox.cast.list();
    assert.equal(after.length, before.length);
    const place = before.findIndex(({ email }) => email === KARIM);
    assert.deepEqual([after[place]?.state, after[place]?.part], ['blocked', 'essai']);
  });
  it('knows the password no longer of whoever chose another, and of nobody else', () => {
    sandbox.accounts.changePassword(` ${KARIM.toUpperCase()} `, 'another hash');
    const everybody = sandbox.cast.list().map(({ email }) => email);
    assert.deepEqual(
      standing(),
      everybody.filter((email) => email !== KARIM),
    );
  });
  it('knows it no longer even where somebody is put in their place, as the account has the other one', () => {
    sandbox.accounts.changePassword(KARIM, 'another hash');
    sandbox.cast.put({ ...find(KARIM), state: 'locked' });
    assert.equal(find(KARIM).passwordStands, false);
  });
});
