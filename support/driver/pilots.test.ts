import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPilot } from './pilots.ts';

test('a pilot that nobody knows is refused by its name, with those that there are', () => {
  assert.throws(() => loadPilot('firefox'), {
    message: "Le pilote «\u00a0firefox\u00a0» n'existe pas. Les pilotes sont\u00a0: http, navigateur.",
  });
});
