import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { identifierKey, isEmailShaped, looseKey } from './text.ts';

describe('isEmailShaped', () => {
  for (const text of [
    'nom@exemple.ca',
    "noemie.lavoie-o'brien+essai@courriel.sous.exemple.ca",
    'NOM@EXEMPLE.CA',
    'a@b-c.2d.ca',
    `${'a'.repeat(243)}@exemple.ca`,
  ]) {
    it(`is the form of ${text}`, () => {
      assert.equal(isEmailShaped(text), true);
    });
  }
  for (const text of [
    '',
    'nom',
    'nom@',
    '@exemple.ca',
    'nom@exemple',
    'nom@exemple.',
    'nom@.ca',
    'nom@exemple..ca',
    'nom..prenom@exemple.ca',
    '.nom@exemple.ca',
    'nom.@exemple.ca',
    'nom@-exemple.ca',
    'nom@exemple-.ca',
    'nom@exemple.c',
    'nom@127.0.0.1',
    'émilie@exemple.ca',
    'nom@érables.example',
    'nom\0@exemple.ca',
    'nom@exemple@ca.ca',
    'n om@exemple.ca',
    'nom@exemple.ca\nBcc: autre@exemple.ca',
    'Nom <nom@exemple.ca>',
    'nom@exemple.ca, autre@exemple.ca',
    '"nom"@exemple.ca',
    `${'a'.repeat(244)}@exemple.ca`,
  ]) {
    it(`is not the form of ${JSON.stringify(text)}`, () => {
      assert.equal(isEmailShaped(text), false);
    });
  }
});

describe('identifierKey', () => {
  it('forgets case, outer spaces and how accents are coded, and nothing else', () => {
    assert.equal(identifierKey(' ÉMILIE@Exemple.CA '), 'émilie@exemple.ca');
    assert.equal(identifierKey('émilie@exemple.ca'.normalize('NFD')), 'émilie@exemple.ca');
    assert.notEqual(identifierKey('emilie@exemple.ca'), identifierKey('émilie@exemple.ca'));
  });
  it('is its own key', () => {
    const property = fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(identifierKey(identifierKey(text)), identifierKey(text));
    });
    fc.assert(property, { seed: 1, numRuns: 500 });
  });
});

describe('looseKey', () => {
  it('forgets case, accents and outer spaces, and nothing else', () => {
    assert.equal(looseKey(' Saint-Élie-de-Caxton '), 'saint-elie-de-caxton');
    assert.equal(looseKey('FRANÇOIS'), looseKey('francois'.normalize('NFD')));
    assert.notEqual(looseKey('Saint Élie'), looseKey('Saint-Élie'));
  });
});
