import assert from 'node:assert/strict';
import { test } from 'node:test';
import { profilesIn } from './profiles.ts';

test('profiles are told apart from the other words, however they are written', () => {
  const words = ['--profile', 'http', 'a.feature', '-p', 'b', '--profile=c', '-pd', '--tags', '@x'];
  assert.deepEqual(profilesIn(words), {
    profiles: ['http', 'b', 'c', 'd'],
    others: ['a.feature', '--tags', '@x'],
  });
});
