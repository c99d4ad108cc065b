import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { KARIM, LOUISE, NOON } from '../test-data.ts';
import { openDatabase } from './database.ts';
import { sessionRecords, type SessionRecords } from './sessions.ts';

let now: number;
let database: ReturnType<typeof openDatabase>;
let sessions: SessionRecords;
beforeEach(() => {
  now = NOON;
  database = openDatabase(':memory:');
  sessions = sessionRecords(database, { now: () => now });
});
afterEach(() => {
  database.close();
});

describe('SessionRecords', () => {
  it('says for how long a session has been idle, since it was written', () => {
    sessions.write('one', 'first');
    assert.deepEqual(sessions.read('one'), { content: 'first', idleMs: 0 });
    now += 60_000;
    assert.deepEqual(sessions.read('one'), { content: 'first', idleMs: 60_000 });
    sessions.write('one', 'second');
    assert.deepEqual(sessions.read('one'), { content: 'second', idleMs: 0 });
  });
  it('is not active because it is read', () => {
    sessions.write('one', 'first');
    now += 1;
    sessions.read('one');
    assert.equal(sessions.read('one')?.idleMs, 1);
  });
  it('is active again once touched, alone and as it was', () => {
    sessions.write('one', 'first');
    sessions.write('two', 'other');
    now += 60_000;
    sessions.touch('one');
    now += 5;
    assert.deepEqual(sessions.read('one'), { content: 'first', idleMs: 5 });
    assert.deepEqual(sessions.read('two'), { content: 'other', idleMs: 60_005 });
  });
  it('does not come to be by a touch', () => {
    sessions.touch('unknown');
    assert.equal(sessions.read('unknown'), undefined);
  });
  it('is gone once removed, alone', () => {
    sessions.write('one', 'first');
    sessions.write('two', 'other');
    sessions.remove('one');
    sessions.remove('unknown');
    assert.equal(sessions.read('one'), undefined);
    assert.equal(sessions.read('two')?.content, 'other');
  });
  it('ends every session of a person, and of nobody else', () => {
    const cookie = { originalMaxAge: null };
    const contents = {
      hers: { cookie, username: LOUISE },
      'hers too': { cookie, username: LOUISE, returnTo: '/' },
      his: { cookie, username: KARIM, notice: { kind: 'info', text: LOUISE } },
      nobodys: { cookie, returnTo: `/?nom=${LOUISE}` },
      "a namesake's": { cookie, username: `a${LOUISE}` },
    };
    for (const [id, content] of Object.entries(contents)) sessions.write(id, JSON.stringify(content));
    const left = () => Object.keys(contents).filter((id) => sessions.read(id) !== undefined);
    sessions.removeOf('personne@nulle-part.example');
    assert.equal(left().length, 5);
    sessions.removeOf(LOUISE);
    assert.deepEqual(left(), ['his', 'nobodys', "a namesake's"]);
  });
});
