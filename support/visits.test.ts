import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { asInEveryRun, patternOf } from './visits.ts';

describe('patternOf', () => {
  for (const [path, expected] of [
    ['/', '/'],
    ['/ramq/connexion', '/ramq/connexion'],
    ['/ramq/creation-du-compte/PCNTGTNXBN/politique', '/ramq/creation-du-compte/:reference/politique'],
    ['/boite-courriel/nkoxxpqv', '/boite-courriel/:id'],
    ['/ramq/utilisateurs/ajouter', '/ramq/utilisateurs/ajouter'],
    ['/nulle-part', '/nulle-part'],
    ['/bac', '/bac'],
  ] as const) {
    it(`${path} is ${expected}`, () => {
      assert.equal(patternOf(path), expected);
    });
  }
});

test('a heading that names a sandbox is the same in every run', () => {
  const path = '/formation/bacs/a2c140c0-9dda-4c23-a9e2-cc8a2a8c6029';
  const heading = 'Bac a2c140c0-9dda-4c23-a9e2-cc8a2a8c6029';
  assert.deepEqual(asInEveryRun({ path, heading, dialog: '' }), {
    address: '/formation/bacs/:sandbox',
    heading: 'Bac …',
    dialog: '',
  });
});
