import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slugOf } from './slug.ts';

describe('slugOf', () => {
  it('makes of a title a name for files and addresses', () => {
    assert.equal(
      slugOf("L\u2019accueil d'Émilie\u00a0: «\u00a0Cœur\u00a0» n° 2!"),
      'l-accueil-d-emilie-coeur-n-2',
    );
    assert.equal(slugOf('E\u0301te\u0301'), 'ete');
  });

  it('always makes one, which is no path', () => {
    assert.equal(slugOf('../…'), 'guide');
  });
});
