import assert from 'node:assert/strict';
import { test } from 'node:test';
import { profilesIn } from './profiles.ts';

test('profiles are told apart from the other words, however they are written', () => {
  assert.deepEqual(profilesIn(['--profile', 'http', 'a.feature', '-p', 'b', '--profile=c', '--tags', '@x']), {
    profiles: ['http', 'b', 'c'],
    others: ['a.feature', '--tags', '@x'],
  });
});
