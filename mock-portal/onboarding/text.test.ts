import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { identifierKey, isEmailShaped, looseKey, whyNotEmail } from './text.ts';

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

describe('whyNotEmail', () => {
  for (const [text, why] of [
    ['nom', "l'adresse n'a pas de @"],
    ['', "l'adresse n'a pas de @"],
    ['n om@exemple.ca', "l'adresse contient un espace"],
    ['nom@exemple@ca.ca', "l'adresse a plus d'un @"],
    ['@exemple.ca', "l'adresse n'a rien avant le @"],
    ['nom@', "l'adresse n'a rien après le @"],
    ['émilie@exemple.ca', "l'adresse contient un caractère qui n'y est pas permis"],
    ['nom\0@exemple.ca', "l'adresse contient un caractère qui n'y est pas permis"],
    ['nom..prenom@exemple.ca', "l'adresse a un point mal placé avant le @"],
    ['.nom@exemple.ca', "l'adresse a un point mal placé avant le @"],
    ['nom.@exemple.ca', "l'adresse a un point mal placé avant le @"],
    ['nom@exemple', "l'adresse n'a pas de point après le @"],
    ['nom@exemple..ca', "ce qui suit le @ n'est pas un nom de domaine"],
    ['nom@127.0.0.1', "ce qui suit le @ n'est pas un nom de domaine"],
    [`${'a'.repeat(244)}@exemple.ca`, "l'adresse compte plus de 254 caractères"],
  ] as const) {
    it(`says of ${JSON.stringify(text)}: ${why}`, () => {
      assert.equal(whyNotEmail(text), why);
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
