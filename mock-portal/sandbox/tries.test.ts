import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openDatabase } from './database.ts';
import { tryCounter } from './tries.ts';

const KINDS = ['signIn', 'recovery', 'secretCode'] as const;

describe('tryCounter', () => {
  it('counts each key and each kind by itself', (t) => {
    const database = openDatabase(':memory:');
    t.after(() => {
      database.close();
    });
    const tries = tryCounter(database);
    const counts = (key: string) => KINDS.map((kind) => tries.count(kind, key));
    assert.deepEqual(counts('a'), [0, 0, 0]);
    for (let turn = 0; turn < 3; turn++) tries.add('signIn', 'a');
    tries.add('recovery', 'a');
    tries.add('signIn', 'b');
    assert.deepEqual(counts('a'), [3, 1, 0]);
    assert.deepEqual(counts('b'), [1, 0, 0]);
    tries.clear('signIn', 'a');
    tries.clear('secretCode', 'unknown');
    assert.deepEqual(counts('a'), [0, 1, 0]);
    assert.deepEqual(counts('b'), [1, 0, 0]);
    tries.add('signIn', 'a');
    assert.deepEqual(counts('a'), [1, 1, 0]);
  });
  it('goes on counting where its file was closed', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'tries-'));
    t.after(() => {
      rmSync(folder, { recursive: true });
    });
    for (const before of [0, 1, 2]) {
      const database = openDatabase(join(folder, 'kept.sqlite'));
      const tries = tryCounter(database);
      assert.equal(tries.count('recovery', 'a'), before);
      tries.add('recovery', 'a');
      database.close();
    }
  });
});
